import type { SizedListOptions } from '../options.js'
import type { PagePromise } from '../page.js'
import type { Transport } from '../transport.js'
import { type ListBody, requestList } from './request.js'

/** Which calls to list. */
export interface CallFilter {
  readonly connection_id?: string | undefined
  /** The application's own id of its user. */
  readonly user_id?: string | undefined
  readonly connector?: string | undefined
  readonly endpoint?: string | undefined
  /** Such as `404`, or `4xx` for all that begin with 4. */
  readonly status?: string | undefined
}

/** One call that was made through a connection, without its content. */
export interface CallRecord {
  /** The request id of its answer. */
  readonly id: string
  readonly at: string
  readonly connection_id: string
  /** The application's own id of its user. */
  readonly user_id: string
  readonly connector: string
  /** Null of what was passed through, and of what failed before its endpoint was found. */
  readonly endpoint: string | null
  readonly method: string
  /** The provider's, or the platform's where it answered; 499 where the caller left first. */
  readonly status: number
  /** Whose answer it is. */
  readonly source: 'provider' | 'platform' | (string & {})
  /** The platform's own error code. */
  readonly error_code: string | null
  /** What the provider answered, where it did. */
  readonly provider_status: number | null
  /** How the provider names it, where it says so: for its support. */
  readonly provider_request_id: string | null
  readonly duration_ms: number
  /** Of the body that was sent, where its length was said. */
  readonly bytes_in: number
  /** Of the answer, with its headers. */
  readonly bytes_out: number
  /** How often the provider was asked. */
  readonly attempts: number
}

/** The calls of the last days. */
export class Calls {
  readonly #transport: Transport

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport
  }

  /** Lists what was called, newest first. */
  list(filter: CallFilter = {}, options?: SizedListOptions): PagePromise<CallRecord, ListBody<CallRecord>> {
    return requestList(this.#transport, 'listCalls', { query: { ...filter } }, options)
  }
}
