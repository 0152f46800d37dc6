import type { Readable } from 'node:stream'
import type { Host } from '../definition/connector.ts'

/** One request to a provider, not yet signed. */
export interface OutgoingRequest {
  readonly method: string
  readonly url: URL
  /** Names and values in turn; names in lower case. */
  readonly headers: string[]
  readonly body?: Readable | Buffer | string
  /** What stands around the streamed content, where the body is of several parts: it is in `body` already. */
  readonly around?: { readonly head: string; readonly tail: string }
  readonly host: Host
  /** What it is signed with whatever the connection has: `none`, or one of the connector's auth types. */
  readonly auth?: string
  readonly timeoutMs: number
  /** Silence allowed within the answer, where it is not the usual one. */
  readonly idleMs?: number
  readonly signal?: AbortSignal
}
