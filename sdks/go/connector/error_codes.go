// Code generated from the platform's error catalogue. DO NOT EDIT.

package connector

// The platform's error codes, as APIError.Code has them.
const (
	// The request is not valid.
	CodeInvalidRequest = "invalid_request"
	// A valid API key is needed: Authorization: Bearer <key>.
	CodeUnauthorized = "unauthorized"
	// This key may not do that.
	CodePermissionDenied = "permission_denied"
	// There is nothing at this address.
	CodeNotFound = "not_found"
	// This address knows other methods only: see Allow.
	CodeMethodNotAllowed = "method_not_allowed"
	// The request body is larger than this route accepts.
	CodeBodyTooLarge = "body_too_large"
	// This route does not read bodies of this content type.
	CodeUnsupportedMediaType = "unsupported_media_type"
	// The request headers are larger than 16 KiB.
	CodeHeadersTooLarge = "headers_too_large"
	// No such connector.
	CodeConnectorNotFound = "connector_not_found"
	// The connector definition has errors.
	CodeConnectorInvalid = "connector_invalid"
	// The operator has switched this connector off.
	CodeConnectorDisabled = "connector_disabled"
	// The catalogue has a connector of this name.
	CodeConnectorNameTaken = "connector_name_taken"
	// Connections use this connector.
	CodeConnectorInUse = "connector_in_use"
	// The application has as many connectors of its own as it may have.
	CodeConnectorLimitReached = "connector_limit_reached"
	// The connector is not at the version asked for.
	CodeConnectorVersionMismatch = "connector_version_mismatch"
	// The connector has no such endpoint.
	CodeEndpointNotFound = "endpoint_not_found"
	// The connector has no such host.
	CodeHostNotFound = "host_not_found"
	// The application has no OAuth client of its own for this connector.
	CodeOAuthClientNotFound = "oauth_client_not_found"
	// The OAuth client of this connector is not configured.
	CodeOAuthClientMissing = "oauth_client_missing"
	// No such connect session, or it has expired.
	CodeConnectSessionNotFound = "connect_session_not_found"
	// The user has not finished connecting yet.
	CodeConnectSessionNotReady = "connect_session_not_ready"
	// This return URL is not on the list of the application.
	CodeReturnURLNotAllowed = "return_url_not_allowed"
	// This sign-in was not started in this browser, is already used, or has expired.
	CodeStateInvalid = "state_invalid"
	// The answer came from another authorization server than the one asked.
	CodeIssuerMismatch = "issuer_mismatch"
	// The connection does not use this way of authenticating.
	CodeAuthTypeMismatch = "auth_type_mismatch"
	// No such connection.
	CodeConnectionNotFound = "connection_not_found"
	// Several connections fit: name one of them.
	CodeConnectionAmbiguous = "connection_ambiguous"
	// The connection has not been completed yet.
	CodeConnectionPending = "connection_pending"
	// The provider no longer accepts this connection: the user must connect again.
	CodeConnectionNeedsReauth = "connection_needs_reauth"
	// The connection was revoked.
	CodeConnectionRevoked = "connection_revoked"
	// The user has not allowed what this call needs: let them connect again with more scopes.
	CodeScopeMissing = "scope_missing"
	// The stored credential cannot be opened with the keys at hand.
	CodeCredentialUnreadable = "credential_unreadable"
	// No such API key.
	CodeAPIKeyNotFound = "api_key_not_found"
	// No such user token.
	CodeUserTokenNotFound = "user_token_not_found"
	// The provider did not exchange the authorization code for a token.
	CodeTokenExchangeFailed = "token_exchange_failed"
	// The provider did not refresh the access token.
	CodeTokenRefreshFailed = "token_refresh_failed"
	// The access token has ended and is not refreshed yet: try again shortly.
	CodeRefreshPending = "refresh_pending"
	// The provider did not revoke the token.
	CodeTokenRevokeFailed = "token_revoke_failed"
	// The provider rejects our OAuth client: check its id and secret.
	CodeOAuthClientRejected = "oauth_client_rejected"
	// The provider could not be reached.
	CodeProviderUnreachable = "provider_unreachable"
	// The provider did not answer in time.
	CodeProviderTimedOut = "provider_timed_out"
	// The provider does not answer, and is let be for a moment: nothing was sent.
	CodeProviderCircuitOpen = "provider_circuit_open"
	// The provider sent an answer that cannot be read.
	CodeProviderAnswerInvalid = "provider_answer_invalid"
	// The answer of the provider is larger than can be taken whole.
	CodeProviderAnswerTooLarge = "provider_answer_too_large"
	// The provider refused the call.
	CodeProviderRejected = "provider_rejected"
	// The provider limits how often it may be called.
	CodeProviderRateLimited = "provider_rate_limited"
	// The platform held the call back: it would pass the provider's rate limit.
	CodeRateLimited = "rate_limited"
	// Too many calls of this connection are under way, and too many wait.
	CodeTooManyCalls = "too_many_calls"
	// This API key makes more requests than the operator allows.
	CodeTooManyRequests = "too_many_requests"
	// A call with this Idempotency-Key is under way: come again for its answer.
	CodeIdempotencyInFlight = "idempotency_in_flight"
	// This Idempotency-Key was used for another call: take a new one for what is new.
	CodeIdempotencyMismatch = "idempotency_mismatch"
	// A call with this Idempotency-Key was begun and cut off: nobody knows whether the provider did it. Look there before you call again with a new key.
	CodeIdempotencyOutcomeUnknown = "idempotency_outcome_unknown"
	// The call with this Idempotency-Key was made and answered; the answer was too large, or a stream, and is not kept.
	CodeIdempotencyAnswerNotKept = "idempotency_answer_not_kept"
	// The connector leads to an address that may not be called.
	CodeAddressForbidden = "address_forbidden"
	// No such upload, or it is over.
	CodeUploadNotFound = "upload_not_found"
	// The upload is at another place than the call says.
	CodeUploadConflict = "upload_conflict"
	// The content is larger than the provider takes.
	CodeUploadTooLarge = "upload_too_large"
	// The provider must know the length of the content: send Content-Length.
	CodeUploadLengthRequired = "upload_length_required"
	// The provider has lost the upload: begin again.
	CodeUploadLost = "upload_lost"
	// What the call began came to nothing at the provider.
	CodeJobFailed = "job_failed"
	// The delivery does not prove that it is genuine.
	CodeWebhookUnverified = "webhook_unverified"
	// The secret of this connector’s webhooks is not configured.
	CodeWebhookSecretMissing = "webhook_secret_missing"
	// The database does not answer.
	CodeDatabaseUnavailable = "database_unavailable"
	// This process is being shut down.
	CodeShuttingDown = "shutting_down"
	// Too much is being done at the moment.
	CodeOverloaded = "overloaded"
	// The runtime that clients of this language need was not built here.
	CodeClientRuntimeMissing = "client_runtime_missing"
	// Something went wrong on our side.
	CodeInternal = "internal"
)

// platformKinds has the kind of every code but those that a provider's answer decides about.
var platformKinds = map[string]Kind{
	CodeInvalidRequest:            KindInvalid,
	CodeUnauthorized:              KindUnauthorized,
	CodePermissionDenied:          KindUnauthorized,
	CodeNotFound:                  KindNotFound,
	CodeMethodNotAllowed:          KindInvalid,
	CodeBodyTooLarge:              KindInvalid,
	CodeUnsupportedMediaType:      KindInvalid,
	CodeHeadersTooLarge:           KindInvalid,
	CodeConnectorNotFound:         KindNotFound,
	CodeConnectorInvalid:          KindInvalid,
	CodeConnectorDisabled:         KindInvalid,
	CodeConnectorNameTaken:        KindInvalid,
	CodeConnectorInUse:            KindInvalid,
	CodeConnectorLimitReached:     KindInvalid,
	CodeConnectorVersionMismatch:  KindInvalid,
	CodeEndpointNotFound:          KindNotFound,
	CodeHostNotFound:              KindNotFound,
	CodeOAuthClientNotFound:       KindNotFound,
	CodeOAuthClientMissing:        KindInvalid,
	CodeConnectSessionNotFound:    KindNotFound,
	CodeConnectSessionNotReady:    KindInvalid,
	CodeReturnURLNotAllowed:       KindInvalid,
	CodeStateInvalid:              KindInvalid,
	CodeAuthTypeMismatch:          KindInvalid,
	CodeConnectionNotFound:        KindNotFound,
	CodeConnectionAmbiguous:       KindInvalid,
	CodeConnectionPending:         KindReconnectRequired,
	CodeConnectionNeedsReauth:     KindReconnectRequired,
	CodeConnectionRevoked:         KindReconnectRequired,
	CodeScopeMissing:              KindUnauthorized,
	CodeCredentialUnreadable:      KindUnavailable,
	CodeAPIKeyNotFound:            KindNotFound,
	CodeUserTokenNotFound:         KindNotFound,
	CodeOAuthClientRejected:       KindUnavailable,
	CodeRateLimited:               KindRateLimited,
	CodeTooManyCalls:              KindRateLimited,
	CodeTooManyRequests:           KindRateLimited,
	CodeIdempotencyInFlight:       KindInvalid,
	CodeIdempotencyMismatch:       KindInvalid,
	CodeIdempotencyOutcomeUnknown: KindInvalid,
	CodeIdempotencyAnswerNotKept:  KindInvalid,
	CodeAddressForbidden:          KindUnavailable,
	CodeUploadNotFound:            KindNotFound,
	CodeUploadConflict:            KindInvalid,
	CodeUploadTooLarge:            KindInvalid,
	CodeUploadLengthRequired:      KindInvalid,
	CodeWebhookUnverified:         KindUnauthorized,
	CodeWebhookSecretMissing:      KindInvalid,
	CodeDatabaseUnavailable:       KindUnavailable,
	CodeShuttingDown:              KindUnavailable,
	CodeOverloaded:                KindUnavailable,
	CodeClientRuntimeMissing:      KindUnavailable,
	CodeInternal:                  KindUnavailable,
}
