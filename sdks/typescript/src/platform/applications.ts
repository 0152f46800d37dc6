import type { CallPromise } from '../call-promise.js'
import type { CallOptions } from '../options.js'
import type { Transport } from '../transport.js'
import { requestJson } from './request.js'
import type { Application } from './shapes.js'

/** The application that the API key belongs to. */
export class Applications {
  readonly #transport: Transport

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport
  }

  current(options?: CallOptions): CallPromise<Application> {
    return requestJson(this.#transport, 'getApplication', {}, options)
  }

  /** Says where browsers may come back to after connecting. */
  updateCurrent(changes: { readonly return_urls: readonly string[] }, options?: CallOptions): CallPromise<Application> {
    return requestJson(this.#transport, 'updateApplication', { json: changes }, options)
  }
}
