import type { CallPromise } from '../call-promise.js'
import type { CallOptions, SizedListOptions } from '../options.js'
import type { PagePromise } from '../page.js'
import type { Transport } from '../transport.js'
import { type ListBody, requestJson, requestList } from './request.js'
import type {
  Connection,
  ConnectSession,
  ConnectionEvent,
  ConnectionStatus,
  ConnectionWebhook,
  Deleted,
  TimelineEntry,
  UploadState,
} from './shapes.js'

/** Which connections to list. */
export interface ConnectionFilter {
  /** The application's own id of its user. */
  readonly user_id?: string | undefined
  readonly connector?: string | undefined
  readonly status?: ConnectionStatus | undefined
}

/** Which events to list. */
export interface EventFilter {
  /** The application's own id of its user. */
  readonly user_id?: string | undefined
  readonly connector?: string | undefined
  readonly connection_id?: string | undefined
}

/** Credentials that the application already has: a token, or what the connect page asks for. */
export type NewConnection = NewConnectionOwner & (NewConnectionToken | NewConnectionFields)

/** Whose connection it will be, and to what. */
export interface NewConnectionOwner {
  readonly connector: string
  /** The application's own id of its user. */
  readonly user_id: string
  readonly name?: string
  /** Where the connector has several. */
  readonly auth_type?: string
  /** The connector's inputs. */
  readonly config?: Readonly<Record<string, string>>
  /** The scopes that were granted, as the provider wrote them. */
  readonly scope?: string
  /** What the connector captures on connecting and a token does not tell, by name. */
  readonly captured?: Readonly<Record<string, string>>
  /** The account's id at the provider, where it is known. */
  readonly account_id?: string
}

/** A token that was given out before. */
export interface NewConnectionToken {
  /** The access token, the API key, or `username:password`. */
  readonly access_token: string
  readonly refresh_token?: string
  /** When the access token expires, as an ISO 8601 time in UTC. */
  readonly expires_at?: string
  readonly fields?: undefined
}

/** What the connect page asks for. */
export interface NewConnectionFields {
  /** By name, such as `{ api_key: '…' }`. */
  readonly fields: Readonly<Record<string, string>>
  readonly access_token?: undefined
}

/** What became of one of the credentials that were taken over. */
export interface ImportedConnection {
  /** Its place among those that were given, from 0. */
  readonly index: number
  readonly connection: Connection | null
  /** Why it was not taken over, as a problem document; null where it was. */
  readonly problem: { readonly code: string; readonly title: string; readonly detail?: string } | null
}

/** What can be changed of a connection. */
export interface ConnectionChanges {
  readonly name?: string
  /** Replaces the connector's inputs. */
  readonly config?: Readonly<Record<string, string>>
}

/** How to connect a user again. */
export interface Reconnection {
  /** Where the browser goes afterwards: one of the application's return URLs. */
  readonly return_url: string
  /** What to ask for; unless given, what is granted and the connector's default scopes. */
  readonly scopes?: readonly string[]
  /** Asks for the least scopes with which these endpoints can be called, in place of `scopes`. */
  readonly endpoints?: readonly string[]
  readonly flow?: 'code' | 'device'
  /** What the connector needs to know beside the credential, where that is another than before. */
  readonly inputs?: Readonly<Record<string, string>>
}

/** Whether a connection works. */
export interface ConnectionCheck {
  readonly healthy: boolean
  readonly detail: string
  readonly provider_status: number | null
  readonly latency_ms: number | null
  readonly connection: Connection
}

/** What became of a token at the provider. */
export type Revocation = 'revoked' | 'not_supported' | 'nothing_to_revoke' | 'failed' | (string & {})

/** Users' connections. */
export class Connections {
  readonly #transport: Transport

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport
  }

  /** Lists connections, newest first. */
  list(filter: ConnectionFilter = {}, options?: SizedListOptions): PagePromise<Connection, ListBody<Connection>> {
    return requestList(this.#transport, 'listConnections', { query: { ...filter } }, options)
  }

  /** Takes over credentials that the application already has. */
  create(connection: NewConnection, options?: CallOptions): CallPromise<Connection> {
    return requestJson(this.#transport, 'createConnection', { json: connection }, options)
  }

  /** Takes over credentials of up to 1,000 connections; each succeeds or fails by itself. */
  importMany(
    connections: readonly NewConnection[],
    options?: CallOptions,
  ): CallPromise<{ readonly items: readonly ImportedConnection[] }> {
    return requestJson(this.#transport, 'importConnections', { json: { connections } }, options)
  }

  get(connectionId: string, options?: CallOptions): CallPromise<Connection> {
    return requestJson(this.#transport, 'getConnection', { path: { connectionId } }, options)
  }

  /** Changes name or inputs. */
  update(connectionId: string, changes: ConnectionChanges, options?: CallOptions): CallPromise<Connection> {
    return requestJson(this.#transport, 'updateConnection', { path: { connectionId }, json: changes }, options)
  }

  /** Revokes at the provider, then removes. */
  delete(connectionId: string, options?: CallOptions): CallPromise<Deleted & { readonly revocation: Revocation }> {
    return requestJson(this.#transport, 'deleteConnection', { path: { connectionId } }, options)
  }

  /** Asks the provider whether the connection works. */
  check(connectionId: string, options?: CallOptions): CallPromise<ConnectionCheck> {
    return requestJson(this.#transport, 'checkConnection', { path: { connectionId } }, options)
  }

  /** Replaces the access token now. */
  refresh(
    connectionId: string,
    options?: CallOptions,
  ): CallPromise<{ readonly connection: Connection; readonly expires_at: string | null }> {
    return requestJson(this.#transport, 'refreshConnection', { path: { connectionId } }, options)
  }

  /** Revokes at the provider and keeps the record. */
  revoke(
    connectionId: string,
    options?: CallOptions,
  ): CallPromise<{ readonly connection: Connection; readonly revocation: Revocation }> {
    return requestJson(this.#transport, 'revokeConnection', { path: { connectionId } }, options)
  }

  /** Starts connecting its user again; the connection keeps its id. Gives a link to send the user's browser to. */
  reconnect(connectionId: string, reconnection: Reconnection, options?: CallOptions): CallPromise<ConnectSession> {
    return requestJson(this.#transport, 'reconnectConnection', { path: { connectionId }, json: reconnection }, options)
  }

  /** Lists what happened to a connection in the last 90 days, newest first; also to one that is deleted. */
  timeline(connectionId: string, options?: SizedListOptions): PagePromise<TimelineEntry, ListBody<TimelineEntry>> {
    return requestList(this.#transport, 'getTimeline', { path: { connectionId } }, options)
  }

  /** Lists what providers have told and what happened to connections, newest first. */
  events(
    filter: EventFilter = {},
    options?: SizedListOptions,
  ): PagePromise<ConnectionEvent, ListBody<ConnectionEvent>> {
    return requestList(this.#transport, 'listEvents', { query: { ...filter } }, options)
  }

  /** What to give the provider to be told of changes. */
  webhook(connectionId: string, options?: CallOptions): CallPromise<ConnectionWebhook> {
    return requestJson(this.#transport, 'getWebhook', { path: { connectionId } }, options)
  }

  /** Asks the provider how far an upload has come that broke off. */
  upload(connectionId: string, uploadId: string, options?: CallOptions): CallPromise<UploadState> {
    return requestJson(this.#transport, 'getUpload', { path: { connectionId, uploadId } }, options)
  }

  /** Gives an upload up. */
  abandonUpload(connectionId: string, uploadId: string, options?: CallOptions): CallPromise<Deleted> {
    return requestJson(this.#transport, 'deleteUpload', { path: { connectionId, uploadId } }, options)
  }
}
