import type { SizedListOptions } from '../options.js'
import type { PagePromise } from '../page.js'
import type { Transport } from '../transport.js'
import { type ListBody, requestList } from './request.js'

/** What was done. */
export type AuditAction =
  | 'api_key.created'
  | 'api_key.deleted'
  | 'user_token.created'
  | 'user_token.deleted'
  | 'application.changed'
  | 'connector.put'
  | 'connector.removed'
  | 'oauth_client.put'
  | 'oauth_client.removed'
  | 'connector.enabled'
  | 'connector.disabled'
  | 'connect_session.started'
  | 'connect_session.completed'
  | 'connection.created'
  | 'connection.changed'
  | 'connection.refreshed'
  | 'connection.revoked'
  | 'connection.deleted'
  | 'connection.upgraded'
  | 'connection.webhook_shown'
  | 'user.erased'
  | 'connections.exported'
  | 'connections.handed_over'
  | 'connections.imported'
  | 'access.refused'
  | 'audit.dropped'
  | (string & {})

/** Which entries of the audit log to list. */
export interface AuditFilter {
  /** The id of a key or user token, `operator` or `platform`. */
  readonly actor?: string | undefined
  /** The application's own id of its user. */
  readonly user_id?: string | undefined
  readonly connection_id?: string | undefined
  readonly action?: AuditAction | undefined
  /** From then on, as an ISO 8601 time. */
  readonly since?: string | undefined
  /** Before then, as an ISO 8601 time. */
  readonly until?: string | undefined
}

/** Who did what. */
export interface AuditEntry {
  readonly id: string
  readonly at: string
  /** The id of the key or user token; `operator` for whoever works on the database itself; `platform` of itself. */
  readonly actor: string
  readonly action: AuditAction
  /** What it was done to. */
  readonly target: { readonly type: AuditTargetType; readonly id: string } | null
  readonly connection_id: string | null
  /** The application's own id of its user. */
  readonly user_id: string | null
  /** `ok`, or the code of the error that was answered. */
  readonly outcome: string
  /** Of the answer, where it came by the API. */
  readonly request_id: string | null
  /** The caller's IP address; of the proxy before the platform, unless the platform is told to trust that. */
  readonly address: string | null
  /** How often, or on how many things, where one entry stands for several. */
  readonly count: number
}

/** What something can be done to. */
export type AuditTargetType =
  | 'api_key'
  | 'user_token'
  | 'application'
  | 'connector'
  | 'oauth_client'
  | 'connect_session'
  | 'connection'
  | (string & {})

/** The application's audit log. */
export class Audit {
  readonly #transport: Transport

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport
  }

  /** Lists who did what, newest first: all that administers the application or changes connections; not the calls. */
  list(filter: AuditFilter = {}, options?: SizedListOptions): PagePromise<AuditEntry, ListBody<AuditEntry>> {
    return requestList(this.#transport, 'listAudit', { query: { ...filter } }, options)
  }
}
