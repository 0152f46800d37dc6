/** Whose fault an error is, or whose answer: the caller's, the connector definition's, the provider's or ours. */
export type Source = 'caller' | 'connector' | 'provider' | 'platform'

interface Entry {
  readonly status: number
  readonly source: Source
  readonly says: string
  /** Whether the same request may succeed later without anything being changed. */
  readonly retryable?: true
}

/** Every error a caller can see. The reference page is rendered from this table. */
export const catalogue = {
  invalid_request: { status: 400, source: 'caller', says: 'The request is not valid.' },
  unauthorized: { status: 401, source: 'caller', says: 'A valid API key is needed: Authorization: Bearer <key>.' },
  permission_denied: {
    status: 403,
    source: 'caller',
    says: 'This key may not do that.',
  },
  not_found: { status: 404, source: 'caller', says: 'There is nothing at this address.' },
  method_not_allowed: { status: 405, source: 'caller', says: 'This address knows other methods only: see Allow.' },
  body_too_large: { status: 413, source: 'caller', says: 'The request body is larger than this route accepts.' },
  unsupported_media_type: {
    status: 415,
    source: 'caller',
    says: 'This route does not read bodies of this content type.',
  },
  headers_too_large: { status: 431, source: 'caller', says: 'The request headers are larger than 16 KiB.' },

  connector_not_found: { status: 404, source: 'caller', says: 'No such connector.' },
  connector_invalid: { status: 422, source: 'connector', says: 'The connector definition has errors.' },
  connector_disabled: { status: 409, source: 'platform', says: 'The operator has switched this connector off.' },
  connector_name_taken: { status: 409, source: 'caller', says: 'The catalogue has a connector of this name.' },
  connector_in_use: { status: 409, source: 'caller', says: 'Connections use this connector.' },
  connector_limit_reached: {
    status: 409,
    source: 'caller',
    says: 'The application has as many connectors of its own as it may have.',
  },
  connector_version_mismatch: { status: 409, source: 'caller', says: 'The connector is not at the version asked for.' },
  endpoint_not_found: { status: 404, source: 'caller', says: 'The connector has no such endpoint.' },
  host_not_found: { status: 404, source: 'caller', says: 'The connector has no such host.' },
  oauth_client_not_found: {
    status: 404,
    source: 'caller',
    says: 'The application has no OAuth client of its own for this connector.',
  },
  oauth_client_missing: {
    status: 409,
    source: 'platform',
    says: 'The OAuth client of this connector is not configured.',
  },

  connect_session_not_found: { status: 404, source: 'caller', says: 'No such connect session, or it has expired.' },
  connect_session_not_ready: { status: 409, source: 'caller', says: 'The user has not finished connecting yet.' },
  return_url_not_allowed: {
    status: 400,
    source: 'caller',
    says: 'This return URL is not on the list of the application.',
  },
  state_invalid: {
    status: 400,
    source: 'caller',
    says: 'This sign-in was not started in this browser, is already used, or has expired.',
  },
  issuer_mismatch: {
    status: 400,
    source: 'provider',
    says: 'The answer came from another authorization server than the one asked.',
  },
  auth_type_mismatch: {
    status: 409,
    source: 'caller',
    says: 'The connection does not use this way of authenticating.',
  },

  connection_not_found: { status: 404, source: 'caller', says: 'No such connection.' },
  connection_ambiguous: { status: 409, source: 'caller', says: 'Several connections fit: name one of them.' },
  connection_pending: { status: 409, source: 'caller', says: 'The connection has not been completed yet.' },
  connection_needs_reauth: {
    status: 409,
    source: 'provider',
    says: 'The provider no longer accepts this connection: the user must connect again.',
  },
  connection_revoked: { status: 409, source: 'caller', says: 'The connection was revoked.' },
  scope_missing: {
    status: 403,
    source: 'caller',
    says: 'The user has not allowed what this call needs: let them connect again with more scopes.',
  },
  credential_unreadable: {
    status: 500,
    source: 'platform',
    says: 'The stored credential cannot be opened with the keys at hand.',
  },
  api_key_not_found: { status: 404, source: 'caller', says: 'No such API key.' },
  user_token_not_found: { status: 404, source: 'caller', says: 'No such user token.' },

  token_exchange_failed: {
    status: 502,
    source: 'provider',
    says: 'The provider did not exchange the authorization code for a token.',
  },
  token_refresh_failed: {
    status: 502,
    source: 'provider',
    says: 'The provider did not refresh the access token.',
    retryable: true,
  },
  refresh_pending: {
    status: 503,
    source: 'provider',
    says: 'The access token has ended and is not refreshed yet: try again shortly.',
    retryable: true,
  },
  token_revoke_failed: {
    status: 502,
    source: 'provider',
    says: 'The provider did not revoke the token.',
    retryable: true,
  },
  oauth_client_rejected: {
    status: 502,
    source: 'platform',
    says: 'The provider rejects our OAuth client: check its id and secret.',
  },

  provider_unreachable: {
    status: 502,
    source: 'provider',
    says: 'The provider could not be reached.',
    retryable: true,
  },
  provider_timed_out: {
    status: 504,
    source: 'provider',
    says: 'The provider did not answer in time.',
    retryable: true,
  },
  provider_circuit_open: {
    status: 503,
    source: 'provider',
    says: 'The provider does not answer, and is let be for a moment: nothing was sent.',
    retryable: true,
  },
  provider_answer_invalid: {
    status: 502,
    source: 'provider',
    says: 'The provider sent an answer that cannot be read.',
  },
  provider_answer_too_large: {
    status: 502,
    source: 'provider',
    says: 'The answer of the provider is larger than can be taken whole.',
  },
  provider_rejected: { status: 502, source: 'provider', says: 'The provider refused the call.' },
  provider_rate_limited: {
    status: 429,
    source: 'provider',
    says: 'The provider limits how often it may be called.',
    retryable: true,
  },
  rate_limited: {
    status: 429,
    source: 'platform',
    says: "The platform held the call back: it would pass the provider's rate limit.",
    retryable: true,
  },
  too_many_calls: {
    status: 429,
    source: 'platform',
    says: 'Too many calls of this connection are under way, and too many wait.',
    retryable: true,
  },
  too_many_requests: {
    status: 429,
    source: 'caller',
    says: 'This API key makes more requests than the operator allows.',
    retryable: true,
  },
  idempotency_in_flight: {
    status: 409,
    source: 'caller',
    says: 'A call with this Idempotency-Key is under way: come again for its answer.',
    retryable: true,
  },
  idempotency_mismatch: {
    status: 422,
    source: 'caller',
    says: 'This Idempotency-Key was used for another call: take a new one for what is new.',
  },
  idempotency_outcome_unknown: {
    status: 409,
    source: 'platform',
    says: 'A call with this Idempotency-Key was begun and cut off: nobody knows whether the provider did it. Look there before you call again with a new key.',
  },
  idempotency_answer_not_kept: {
    status: 409,
    source: 'platform',
    says: 'The call with this Idempotency-Key was made and answered; the answer was too large, or a stream, and is not kept.',
  },
  address_forbidden: {
    status: 502,
    source: 'connector',
    says: 'The connector leads to an address that may not be called.',
  },

  upload_not_found: { status: 404, source: 'caller', says: 'No such upload, or it is over.' },
  upload_conflict: { status: 409, source: 'caller', says: 'The upload is at another place than the call says.' },
  upload_too_large: { status: 413, source: 'caller', says: 'The content is larger than the provider takes.' },
  upload_length_required: {
    status: 411,
    source: 'caller',
    says: 'The provider must know the length of the content: send Content-Length.',
  },
  upload_lost: {
    status: 502,
    source: 'provider',
    says: 'The provider has lost the upload: begin again.',
    retryable: true,
  },
  job_failed: { status: 502, source: 'provider', says: 'What the call began came to nothing at the provider.' },

  webhook_unverified: { status: 401, source: 'caller', says: 'The delivery does not prove that it is genuine.' },
  webhook_secret_missing: {
    status: 409,
    source: 'platform',
    says: 'The secret of this connector’s webhooks is not configured.',
  },

  database_unavailable: { status: 503, source: 'platform', says: 'The database does not answer.', retryable: true },
  shutting_down: { status: 503, source: 'platform', says: 'This process is being shut down.', retryable: true },
  overloaded: { status: 503, source: 'platform', says: 'Too much is being done at the moment.', retryable: true },
  client_runtime_missing: {
    status: 503,
    source: 'platform',
    says: 'The runtime that clients of this language need was not built here.',
  },
  internal: { status: 500, source: 'platform', says: 'Something went wrong on our side.' },
} as const satisfies Record<string, Entry>

export type ErrorCode = keyof typeof catalogue

/** The catalogue's entry for a code, with every optional field present in its type. */
export const entryOf = (code: ErrorCode): Entry => catalogue[code]
