import type { SizedListOptions } from '../options.js'
import type { PagePromise } from '../page.js'
import type { Transport } from '../transport.js'
import { type ListBody, requestList } from './request.js'

/** Which usage to list. */
export interface UsageFilter {
  /** The first day, of UTC, such as `2026-03-02`; 30 days before the last unless given. */
  readonly from?: string | undefined
  /** The last day, of UTC; today unless given. */
  readonly to?: string | undefined
  /** The application's own id of its user. */
  readonly user_id?: string | undefined
  readonly connector?: string | undefined
}

/** How much a user called by a connector on one day. */
export interface UsageEntry {
  /** Of UTC, such as `2026-03-02`. */
  readonly day: string
  /** The application's own id of its user. */
  readonly user_id: string
  readonly connector: string
  readonly calls: number
  /** Calls that were answered with 400 or more. */
  readonly errors: number
  readonly bytes_in: number
  readonly bytes_out: number
}

/** How much was called. */
export class Usage {
  readonly #transport: Transport

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport
  }

  /** Lists how much was called, by day, user and connector; the last day first. */
  list(filter: UsageFilter = {}, options?: SizedListOptions): PagePromise<UsageEntry, ListBody<UsageEntry>> {
    return requestList(this.#transport, 'listUsage', { query: { ...filter } }, options)
  }
}
