import type { CallPromise } from '../call-promise.js'
import type { CallOptions } from '../options.js'
import type { Transport } from '../transport.js'
import { requestJson } from './request.js'

/** That the platform is well. */
export interface HealthStatus {
  readonly status: 'ok' | (string & {})
}

/** How the platform is. */
export class Health {
  readonly #transport: Transport

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport
  }

  /** Whether the process lives. */
  live(options?: CallOptions): CallPromise<HealthStatus> {
    return requestJson(this.#transport, 'live', {}, options)
  }

  /** Whether it can serve: its database answers. Throws `Unavailable` where it does not. */
  ready(options?: CallOptions): CallPromise<HealthStatus> {
    return requestJson(this.#transport, 'ready', {}, options)
  }
}
