import type { ErrorCode } from '../../errors/catalogue.ts'
import type { ConnectionStatus } from '../connection.ts'
import type { AttemptOutcome, RefreshCause } from '../refresh/refresh-store.ts'
import type { ConnectionEventType } from './connection-event.ts'

/** What something means, in plain words, and what to do about it where anything is to be done. */
export interface Words {
  readonly means: string
  readonly toDo?: string
}

const RECONNECT = 'Let the user connect again: POST /v1/connections/{id}/reconnect. The connection keeps its id.'
const OPERATOR = 'The operator must correct the OAuth client; no user has to do anything.'
const WAIT = 'Nothing: it is tried again by itself.'

/** Why a connection has the status that it has. */
export const STATUS_REASONS = {
  refresh_rejected: {
    means: 'The provider refused the refresh token, and refused it again when asked once more.',
    toDo: RECONNECT,
  },
  refresh_outcome_unknown: {
    means:
      'The answer to a refresh was lost on the way, and the provider does not take the refresh token from before it any more.',
    toDo: RECONNECT,
  },
  refresh_not_answered: {
    means: 'The provider did not answer a refresh, so that nobody knows whether the refresh token is spent.',
    toDo: 'Nothing: it is tried once more by itself. Calls go on with the access token until that ends.',
  },
  refresh_interrupted: {
    means: 'A process ended in the middle of a refresh, so that nobody knows whether the refresh token is spent.',
    toDo: 'Nothing: it is tried once more by itself. Calls go on with the access token until that ends.',
  },
  access_token_expired: {
    means: 'The access token has ended, and there is no refresh token to get another with.',
    toDo: RECONNECT,
  },
  probe_rejected: {
    means: 'The provider refused the credential when it was asked whether it takes it.',
    toDo: 'See at the provider whether the key is still there. If it is, check the connection: POST /v1/connections/{id}/check. Else let the user connect again: POST /v1/connections/{id}/reconnect.',
  },
  revoked_by_application: {
    means: 'Your application has revoked it, and its credential is erased.',
    toDo: `Nothing, unless it is to be used again. ${RECONNECT}`,
  },
} as const satisfies Record<string, Words>

export type StatusReason = keyof typeof STATUS_REASONS

/** What a status means where it has no reason. Of an active connection there is nothing to say. */
export const STATUSES: Readonly<Record<Exclude<ConnectionStatus, 'active'>, Words>> = {
  pending: {
    means: 'The user has not finished connecting.',
    toDo: 'Send the user to the connect URL, and complete the connect session when the browser comes back.',
  },
  outcome_unknown: { means: 'Nobody knows how the last refresh ended.', toDo: WAIT },
  needs_reauth: { means: 'The provider does not take the credential any more.', toDo: RECONNECT },
  revoked: { means: 'It was revoked, and its credential is erased.', toDo: RECONNECT },
}

/** What happened to a connection. Where the event has a reason, that says more. */
export const EVENTS: Readonly<Record<ConnectionEventType, Words>> = {
  'connection.created': { means: 'The connection was made of credentials that your application had.' },
  'connection.connected': { means: 'The user has connected, and the new credential is stored.' },
  'connection.outcome_unknown': { means: 'A refresh has ended nobody knows how.', toDo: WAIT },
  'connection.needs_reauth': { means: 'The connection cannot be used until its user connects again.', toDo: RECONNECT },
  'connection.recovered': { means: 'The provider takes the connection again.' },
  'connection.revoked': { means: 'The connection was ended on purpose, and its credential erased.' },
  'connection.deleted': { means: 'The connection and its credential were removed.' },
}

/** How an attempt to refresh ended; `open` where it has not. */
export const OUTCOMES: Readonly<Record<AttemptOutcome | 'open', Words>> = {
  open: { means: 'The refresh is under way.' },
  refreshed: { means: 'The provider gave a new access token, and it is stored.' },
  superseded: {
    means:
      'The connection had changed meanwhile: its user connected again, or it was revoked or deleted, and then the provider was asked to forget the new grant.',
  },
  refused: { means: 'The provider refused the refresh token.' },
  client_refused: { means: "The provider refused the platform's OAuth client. The user's grant is not at fault." },
  failed: { means: 'The refresh failed, and spent nothing.', toDo: WAIT },
  unknown: {
    means: 'The request was sent and no whole answer came: the refresh token may be spent.',
    toDo: WAIT,
  },
  not_sent: { means: 'Nothing was sent to the provider.' },
  abandoned: {
    means: 'The process that refreshed ended, or was silent for too long, before it could say what came of it.',
    toDo: WAIT,
  },
}

/** What a provider's error code says of a refresh. RFC 6749 section 5.2, and what many providers add. */
export const PROVIDER_CODES: Readonly<Record<string, Words>> = {
  invalid_grant: {
    means:
      'The grant is over: the user has revoked access or changed the password, it has expired or lain idle for too long, or the refresh token was used twice.',
    toDo: 'Nothing yet: it is asked once more. When the status is needs_reauth, let the user connect again: POST /v1/connections/{id}/reconnect.',
  },
  invalid_client: {
    means: 'The id or the secret of the OAuth client is wrong or has expired.',
    toDo: OPERATOR,
  },
  unauthorized_client: {
    means: 'The OAuth client may not refresh tokens, or was blocked or deleted at the provider.',
    toDo: OPERATOR,
  },
  invalid_scope: {
    means: 'The provider does not grant these scopes any more.',
    toDo: RECONNECT,
  },
  invalid_request: {
    means: 'The provider did not understand the request: the connector may be out of date.',
    toDo: "Compare the connector's auth settings with what the provider documents.",
  },
  unsupported_grant_type: {
    means: 'The provider does not refresh tokens for this kind of client.',
    toDo: OPERATOR,
  },
  interaction_required: { means: 'The provider wants the user at a browser.', toDo: RECONNECT },
  login_required: { means: 'The provider wants the user to sign in.', toDo: RECONNECT },
  consent_required: { means: 'The provider wants the user to allow access anew.', toDo: RECONNECT },
  temporarily_unavailable: { means: 'The provider is not available at the moment.', toDo: WAIT },
  server_error: { means: 'Something went wrong at the provider.', toDo: WAIT },
  slow_down: { means: 'The provider is asked too often.', toDo: WAIT },
}

/** What an error of the platform says of a refresh, where the provider gave no code. */
export const ERRORS: Readonly<Partial<Record<ErrorCode, Words>>> = {
  provider_unreachable: { means: 'The provider could not be reached.' },
  provider_timed_out: { means: 'The provider did not answer in time.' },
  provider_answer_invalid: { means: 'What the provider answered cannot be read.' },
  provider_rate_limited: { means: 'The provider is asked too often.' },
  oauth_client_missing: {
    means: 'The OAuth client of the connector is not configured.',
    toDo: 'The operator must set it: "connector setup NAME" says how.',
  },
  oauth_client_rejected: { means: 'The id or the secret of the OAuth client is wrong or has expired.', toDo: OPERATOR },
  address_forbidden: {
    means: 'The connector leads to an address that may not be called.',
    toDo: 'The operator must correct the connector, or allow the network with EGRESS_ALLOW_PRIVATE.',
  },
}

/** Why a refresh was tried. */
export const CAUSES: Readonly<Record<RefreshCause, string>> = {
  call: 'A call needed an access token that lives.',
  refused: 'The provider refused the access token in a call.',
  request: 'It was asked for.',
  probe: 'The connection was checked.',
  ahead: 'The access token was near its end, or the refresh token had lain idle.',
  recovery: 'An earlier refresh had ended nobody knows how, or was refused once.',
}
