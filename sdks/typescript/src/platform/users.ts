import type { CallPromise } from '../call-promise.js'
import type { CallOptions } from '../options.js'
import type { Transport } from '../transport.js'
import { requestJson } from './request.js'

/** What was erased of a user. */
export interface ErasedUser {
  /** The application's own id of its user. */
  readonly user_id: string
  readonly deleted: true
  /** How many connections there were. */
  readonly connections: number
  /** What became of their tokens at the providers. */
  readonly revocations: {
    readonly revoked: number
    readonly not_supported: number
    readonly nothing_to_revoke: number
    readonly failed: number
  }
  /** The connections whose provider could not be told: their tokens are erased here, and live on there. */
  readonly not_revoked: readonly {
    readonly id: string
    readonly connector: string
    readonly account_id: string | null
  }[]
  readonly connect_sessions: number
  /** Events of providers that were left; others went with their connections. */
  readonly events: number
  readonly timeline_entries: number
}

/** The application's users. */
export class Users {
  readonly #transport: Transport

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport
  }

  /** Revokes all connections of a user at their providers, then erases everything of the user but audit entries. */
  delete(userId: string, options?: CallOptions): CallPromise<ErasedUser> {
    return requestJson(this.#transport, 'deleteUser', { path: { userId } }, options)
  }
}
