import type { CallPromise } from '../call-promise.js'
import type { CallOptions, ListOptions } from '../options.js'
import type { PagePromise } from '../page.js'
import type { Transport } from '../transport.js'
import { type ListBody, requestJson, requestList } from './request.js'
import type { ApiKey, CreatedApiKey, Deleted } from './shapes.js'

/** The application's API keys. */
export class Keys {
  readonly #transport: Transport

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport
  }

  list(options?: ListOptions): PagePromise<ApiKey, ListBody<ApiKey>> {
    return requestList(this.#transport, 'listKeys', {}, options)
  }

  /** Makes a key; the answer shows it this once. */
  create(key: { readonly name: string }, options?: CallOptions): CallPromise<CreatedApiKey> {
    return requestJson(this.#transport, 'createKey', { json: key }, options)
  }

  /** Makes a key useless. */
  delete(id: string, options?: CallOptions): CallPromise<Deleted> {
    return requestJson(this.#transport, 'deleteKey', { path: { id } }, options)
  }
}
