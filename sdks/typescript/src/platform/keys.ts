import type { CallPromise } from '../call-promise.js'
import type { CallOptions, ListOptions } from '../options.js'
import type { PagePromise } from '../page.js'
import type { Transport } from '../transport.js'
import { type ListBody, requestJson, requestList } from './request.js'
import type { ApiKey, CreatedApiKey, Deleted } from './shapes.js'

/** What a key is called, and what it may do: no more than the key that makes it. */
export interface NewApiKey {
  readonly name: string
  /** What it may do; everything unless given. */
  readonly scopes?: readonly string[]
  /** The user for whom alone it acts. */
  readonly user_id?: string
  /** The connection that alone it sees and uses. */
  readonly connection_id?: string
  /** When it ends, as an ISO 8601 time in UTC; never, or with the key that makes it, unless given. */
  readonly expires_at?: string
}

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
  create(key: NewApiKey, options?: CallOptions): CallPromise<CreatedApiKey> {
    return requestJson(this.#transport, 'createKey', { json: key }, options)
  }

  /** Makes a key useless, and the user tokens that it made. */
  delete(id: string, options?: CallOptions): CallPromise<Deleted> {
    return requestJson(this.#transport, 'deleteKey', { path: { id } }, options)
  }
}
