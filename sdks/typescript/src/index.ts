export { decodeBase64, encodeBase64 } from './base64.js'
export { CallPromise, type WithResponse } from './call-promise.js'
export { Client, type ClientOptions } from './client.js'
export { Download } from './download.js'
export type { ErrorCode } from './error-codes.js'
export * from './errors.js'
export type { GenericBinaryOptions, GenericCallOptions, GenericListOptions } from './generic-call.js'
export type { CallInput } from './invoke.js'
export type { CallOptions, JobOptions, ListOptions, SizedListOptions, UploadOptions } from './options.js'
export { Page, PagePromise } from './page.js'
export type { Applications } from './platform/applications.js'
export type { Audit, AuditAction, AuditEntry, AuditFilter, AuditTargetType } from './platform/audit.js'
export type { CallFilter, CallRecord, Calls } from './platform/calls.js'
export type { ConnectSessionCompletion, ConnectSessions, NewConnectSession } from './platform/connect-sessions.js'
export type {
  ConnectionChanges,
  ConnectionCheck,
  ConnectionFilter,
  Connections,
  EventFilter,
  ImportedConnection,
  NewConnection,
  NewConnectionFields,
  NewConnectionOwner,
  NewConnectionToken,
  Reconnection,
  Revocation,
} from './platform/connections.js'
export type { Connectors, Search, UpgradeRequest } from './platform/connectors.js'
export type { Credentials, NewOAuthClient, OAuthClient } from './platform/credentials.js'
export type { Health, HealthStatus } from './platform/health.js'
export type { Keys, NewApiKey } from './platform/keys.js'
export type { ListBody } from './platform/request.js'
export type * from './platform/shapes.js'
export type { Usage, UsageEntry, UsageFilter } from './platform/usage.js'
export type { CreatedUserToken, NewUserToken, UserToken, UserTokens } from './platform/user-tokens.js'
export type { ErasedUser, Users } from './platform/users.js'
export type { ProxyOptions } from './proxy.js'
export { BaseConnector } from './resource.js'
export { type CallResponse, ResponseHeaders } from './response.js'
export type { ProxyMethod, Query } from './routes.js'
export type { CallTarget, ConnectionTarget } from './target.js'
export type { ChunkSource, UploadSource } from './upload.js'
export { VERSION } from './version.js'
export type {
  AbortSignalLike,
  BlobLike,
  FetchInit,
  FetchLike,
  ReadableStreamLike,
  ResponseLike,
  StreamReaderLike,
  WebReadableStream,
} from './web-types.js'
export { type WebhookHeaders, type WebhookOptions, verifyWebhook } from './webhooks.js'
