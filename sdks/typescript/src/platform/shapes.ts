/** The platform's own objects, as on the wire. */

/** One user's access to one provider. */
export interface Connection {
  readonly id: string
  readonly connector: string
  readonly connector_version: string
  readonly auth_type: string
  /** The application's own id of its user. */
  readonly user_id: string
  readonly name: string
  readonly status: ConnectionStatus
  /** Why it has the status, as a code. */
  readonly status_reason: string | null
  /** What the status means, in plain words; null of an active connection. */
  readonly status_means: string | null
  /** What to do about the status; null where nothing is to be done. */
  readonly status_to_do: string | null
  /** The account's id at the provider. */
  readonly account_id: string | null
  /** The connector's inputs. */
  readonly config: Readonly<Record<string, string>>
  readonly created_at: string
  readonly updated_at: string
}

/** `needs_reauth`: the user must connect again. */
export type ConnectionStatus = 'pending' | 'active' | 'outcome_unknown' | 'needs_reauth' | 'revoked' | (string & {})

/** A way for a user to connect, good for 30 minutes. */
export interface ConnectSession {
  readonly id: string
  readonly connection_id: string
  /** Where to send the user's browser. */
  readonly connect_url: string
  readonly expires_at: string
}

/** A connector in a list. */
export interface ConnectorSummary {
  readonly name: string
  readonly display_name: string
  readonly description: string
  readonly version: string | null
  readonly categories: readonly string[]
  readonly stability: string
  readonly auth_types: readonly string[]
  /** How many endpoints it has. */
  readonly endpoints: number
  readonly valid: boolean
  /** Whether the operator lets it be used. */
  readonly enabled: boolean
  /** Whether the application uploaded it; no other sees it then. */
  readonly own: boolean
  readonly findings: readonly Finding[]
}

/** Something that a provider has told of one connection's account, or that happened to the connection. */
export interface ConnectionEvent {
  readonly id: string
  readonly connector: string
  readonly connection_id: string
  /** The application's own id of its user. */
  readonly user_id: string
  /** Who tells it: the provider, of the account; or the platform, of the connection. */
  readonly source: 'provider' | 'platform' | (string & {})
  /** As the provider calls it, `unknown` where it does not say; or such as `connection.needs_reauth`. */
  readonly type: string
  /** What the connection is since; null of what a provider tells. */
  readonly status: ConnectionStatus | null
  /** Why, as a code. */
  readonly reason: string | null
  /** The provider's JSON; null where the platform cannot open it any more, and of what the platform tells. */
  readonly payload: unknown
  /** When it happened, where the provider says. */
  readonly occurred_at: string | null
  readonly received_at: string
}

/** One thing that happened to a connection. */
export interface TimelineEntry {
  readonly id: string
  readonly at: string
  /** `refresh`, or what happened to the connection, such as `connection.needs_reauth`. */
  readonly type: string
  /** What an event left the connection in. */
  readonly status: ConnectionStatus | null
  /** Why, as a code. */
  readonly reason: string | null
  /** What it means, in plain words. */
  readonly means: string
  /** What to do about it; null where nothing is to be done. */
  readonly to_do: string | null
  readonly refresh: RefreshAttempt | null
}

/** An attempt to refresh a connection's access token. */
export interface RefreshAttempt {
  readonly cause: 'call' | 'refused' | 'request' | 'probe' | 'ahead' | 'recovery' | (string & {})
  /** The process that tried, as `host:pid`. */
  readonly process: string
  /** Null while it is under way. */
  readonly outcome:
    | 'refreshed'
    | 'superseded'
    | 'refused'
    | 'client_refused'
    | 'failed'
    | 'unknown'
    | 'not_sent'
    | 'abandoned'
    | (string & {})
    | null
  readonly ended_at: string | null
  /** When the token may be tried again, where that must wait. */
  readonly next_try_at: string | null
  /** Of the token that was spent: tells tokens of this connection apart, and nothing else of them. */
  readonly fingerprint_before: string | null
  readonly fingerprint_after: string | null
  /** The platform's own error code. */
  readonly error_code: string | null
  readonly provider_status: number | null
  readonly provider_code: string | null
  readonly provider_message: string | null
}

/** What a provider is given to send events of a connection. */
export interface ConnectionWebhook {
  /** Where the events go. */
  readonly url: string
  /** What the provider must send with each event, where its events are told by a token: for the provider alone. */
  readonly token: string | null
}

/** The scopes with which some endpoints, and the fewest others, can be called. */
export interface LeastScopes {
  readonly endpoints: readonly string[]
  readonly scopes: readonly { readonly name: string; readonly allows: string }[]
}

/** What another version of its connector means to a connection. */
export interface Upgrade {
  readonly connection_id: string
  readonly name: string
  readonly user_id: string
  readonly from: string
  readonly to: string
  /** `unknown` where the version that the connection has is no longer there. */
  readonly verdict: 'breaking' | 'compatible' | 'none' | 'unknown' | (string & {})
  readonly changes: readonly {
    readonly weight: 'breaking' | 'compatible' | (string & {})
    readonly at: string
    readonly says: string
  }[]
  /** Names in generated packages that it changes; null where one is gone. */
  readonly names: readonly {
    readonly language: string
    readonly thing: string
    readonly before: string
    readonly after: string | null
  }[]
  /** Why the connection cannot go over as it is. */
  readonly blocked: string | null
  readonly applied: boolean
}

/** An upload that can be taken up again. */
export interface UploadState {
  readonly endpoint: string
  /** What the provider has, and where to go on; null where it has all of a content of unknown length. */
  readonly offset: number | null
  /** How long the whole is; null where that was not said. */
  readonly length: number | null
  readonly expires_at: string
}

/** A connector with all that is to be known before connecting. */
export interface ConnectorDetails extends ConnectorSummary {
  readonly docs_url: string | null
  readonly versions: readonly string[]
  readonly hosts: readonly { readonly name: string; readonly url: string }[]
  readonly inputs: readonly { readonly name: string; readonly label: string; readonly description: string | null }[]
  readonly auth: readonly ConnectorAuth[]
}

/** One way of authenticating that a connector has. */
export interface ConnectorAuth {
  readonly type: string
  readonly scopes: readonly { readonly name: string; readonly allows: string; readonly default: boolean }[]
  /** How to register an OAuth client at the provider. */
  readonly setup: { readonly url: string; readonly steps: readonly string[] } | null
}

/** Something the validator has to say about a connector file. */
export interface Finding {
  readonly code: string
  readonly level: 'error' | 'warning' | (string & {})
  readonly line: number
  readonly column: number
  readonly path: string
  readonly says: string
}

/** What the validator has to say about a connector file, all at once. */
export interface Validation {
  readonly valid: boolean
  readonly findings: readonly Finding[]
}

/** An endpoint of a connector, as its definition describes it. */
export interface EndpointDetails {
  readonly name: string
  readonly summary: string
  readonly description: string | null
  readonly docs_url: string | null
  readonly method: string
  readonly path: string
  readonly host: string
  readonly effect: 'read' | 'write' | 'destructive' | (string & {})
  /** All of these are needed. */
  readonly scopes: readonly string[] | null
  /** One of these is enough. */
  readonly scopes_any: readonly string[] | null
  /** JSON Schema of each parameter. */
  readonly params: Readonly<Record<string, unknown>>
  readonly body: unknown
  readonly response: unknown
  readonly paginated: boolean
  /** What a call spends of the connector's rate limit; null where there is none. */
  readonly cost?: number | null
  /** What a language model should know that the summary does not say. */
  readonly hint?: string | null
  readonly deprecated: boolean
  readonly examples: readonly unknown[]
}

/** The application that the API key belongs to. */
export interface Application {
  readonly id: string
  readonly name: string
  /** Where browsers may come back to after connecting. */
  readonly return_urls: readonly string[]
  readonly created_at: string
}

/** An API key, without the key. */
export interface ApiKey {
  readonly id: string
  readonly name: string
  /** What it may do; `admin` is everything. */
  readonly scopes: readonly string[]
  /** The user for whom alone it acts; null where it acts for all. */
  readonly user_id: string | null
  /** The connection that alone it sees; null where it sees all. */
  readonly connection_id: string | null
  readonly created_at: string
  /** When it ends; null where it does not. */
  readonly expires_at: string | null
}

/** An API key that was just made. */
export interface CreatedApiKey extends ApiKey {
  /** The key itself. It is shown this once. */
  readonly key: string
}

/** Something that is no more. */
export interface Deleted {
  readonly id: string
  readonly deleted: true
}
