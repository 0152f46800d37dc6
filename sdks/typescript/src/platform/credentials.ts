import type { CallPromise } from '../call-promise.js'
import type { CallOptions, ListOptions } from '../options.js'
import type { PagePromise } from '../page.js'
import type { Transport } from '../transport.js'
import { type ListBody, requestJson, requestList } from './request.js'

/** An OAuth client as it is registered at the provider. */
export interface NewOAuthClient {
  readonly client_id: string
  readonly client_secret?: string
  /** A private key as PEM, where assertions are signed. */
  readonly client_key?: string
  /** The name under which the provider knows the key. */
  readonly client_key_id?: string
}

/** An OAuth client of the application. Its secret is never shown. */
export interface OAuthClient {
  readonly connector: string
  readonly client_id: string
  readonly has_secret: boolean
  readonly has_key: boolean
  /** What to register at the provider. */
  readonly redirect_uri: string
  readonly updated_at: string
}

/** The application's OAuth clients, one for each connector. */
export class Credentials {
  readonly #transport: Transport

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport
  }

  list(options?: ListOptions): PagePromise<OAuthClient, ListBody<OAuthClient>> {
    return requestList(this.#transport, 'listCredentials', {}, options)
  }

  get(connector: string, options?: CallOptions): CallPromise<OAuthClient> {
    return requestJson(this.#transport, 'getCredentials', { path: { connector } }, options)
  }

  /** Gives a connector the application's OAuth client, in place of the one that it had. */
  set(connector: string, client: NewOAuthClient, options?: CallOptions): CallPromise<OAuthClient> {
    return requestJson(this.#transport, 'putCredentials', { path: { connector }, json: client }, options)
  }

  /** Forgets the OAuth client of a connector. */
  delete(
    connector: string,
    options?: CallOptions,
  ): CallPromise<{ readonly connector: string; readonly deleted: true }> {
    return requestJson(this.#transport, 'deleteCredentials', { path: { connector } }, options)
  }
}
