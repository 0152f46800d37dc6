import type { LiveConnection } from '../../connections/live-connection.ts'
import type { Connector, Endpoint } from '../../definition/connector.ts'
import type { Upload } from '../../definition/schema.ts'
import type { PlatformError } from '../../errors/platform-error.ts'
import type { ProviderResponse } from '../../egress/provider-response.ts'
import type { ProxyDependencies } from '../dependencies.ts'
import type { Piece } from './pieces.ts'

/** The uploads that go in pieces. */
export type InPieces = Exclude<Upload, { style: 'single' }>

/** What a provider's answer to a piece, or to the question what it has, means. */
export type Outcome =
  | { readonly kind: 'at'; readonly offset: number }
  /** The end, well or not: what the caller gets. */
  | { readonly kind: 'answer'; readonly response: ProviderResponse }
  /** Something that passes: the answer, or why there is none. */
  | { readonly kind: 'again'; readonly response?: ProviderResponse; readonly error?: PlatformError }
  /** The provider no longer knows the session. */
  | { readonly kind: 'lost' }

/** An upload that a provider has opened. */
export interface Session {
  /** All that is needed to go on in another process. */
  readonly memory: SessionMemory
  /** Whether the provider can say what it has. */
  readonly canTell: boolean
  send(piece: Piece, signal?: AbortSignal): Promise<Outcome>
  /** Asks the provider what it has; `near` is the offset that the asker believes in. */
  ask(near: number, total: number | undefined, signal?: AbortSignal): Promise<Outcome>
  /** Tells the provider that nothing more will come, where that can be told. */
  abandon(): Promise<void>
}

export type SessionMemory =
  | { readonly style: 'session'; readonly url: string }
  | { readonly style: 'calls'; readonly session: unknown }

/** The upload that a session is of. */
export interface UploadFacts {
  readonly live: LiveConnection
  readonly connector: Connector
  readonly endpoint: Endpoint
  readonly params: Readonly<Record<string, unknown>>
  readonly contentType: string
  readonly deps: ProxyDependencies
}

/** The facts as templates name them. */
export const templateValues = (
  { endpoint, params, contentType }: Pick<UploadFacts, 'endpoint' | 'params' | 'contentType'>,
  more: { readonly length?: number | undefined; readonly session?: unknown; readonly offset?: number },
): Readonly<Record<string, unknown>> => ({
  // What counts where it is left out counts for a session, too.
  ...Object.fromEntries(endpoint.params.map(({ wireName, default: value }) => [`param.${wireName}`, value])),
  ...Object.fromEntries(Object.entries(params).map(([name, value]) => [`param.${name}`, value])),
  'upload.content_type': contentType,
  ...Object.fromEntries(Object.entries(more).map(([name, value]) => [`upload.${name}`, value])),
})
