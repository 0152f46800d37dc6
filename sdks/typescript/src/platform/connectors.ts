import type { CallPromise } from '../call-promise.js'
import type { Download } from '../download.js'
import type { CallOptions, ListOptions } from '../options.js'
import type { PagePromise } from '../page.js'
import type { Transport } from '../transport.js'
import { type ListBody, requestJson, requestList, requestStream } from './request.js'
import type { ConnectorDetails, ConnectorSummary, EndpointDetails, LeastScopes, Upgrade, Validation } from './shapes.js'

/** What to look for. */
export interface Search {
  /** Words that must all occur. */
  readonly q?: string | undefined
}

/** Which connections shall go to which version of their connector. */
export interface UpgradeRequest {
  /** The newest unless given. */
  readonly to?: string
  /** Only these, by their ids. */
  readonly connections?: readonly string[]
  /** Whether to do it; otherwise it is only said. */
  readonly apply?: boolean
}

/** The catalogue of connectors. */
export class Connectors {
  readonly #transport: Transport

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport
  }

  /** Lists or searches the connectors. */
  list(search: Search = {}, options?: ListOptions): PagePromise<ConnectorSummary, ListBody<ConnectorSummary>> {
    return requestList(this.#transport, 'listConnectors', { query: { ...search } }, options)
  }

  get(name: string, options?: CallOptions): CallPromise<ConnectorDetails> {
    return requestJson(this.#transport, 'getConnector', { path: { name } }, options)
  }

  /** Uploads a connector of the application's own, which no other sees: the file's YAML. */
  put(name: string, yaml: string, options?: CallOptions): CallPromise<ConnectorSummary> {
    return requestJson(this.#transport, 'putConnector', { path: { name }, yaml }, options)
  }

  /** Removes a connector of the application's own, with its versions and OAuth client; one with connections stays. */
  delete(name: string, options?: CallOptions): CallPromise<{ readonly name: string; readonly deleted: true }> {
    return requestJson(this.#transport, 'deleteConnector', { path: { name } }, options)
  }

  /** What can be called. */
  endpoints(
    name: string,
    search: Search = {},
    options?: ListOptions,
  ): PagePromise<EndpointDetails, ListBody<EndpointDetails>> {
    return requestList(this.#transport, 'listEndpoints', { path: { name }, query: { ...search } }, options)
  }

  endpoint(name: string, endpoint: string, options?: CallOptions): CallPromise<EndpointDetails> {
    return requestJson(this.#transport, 'getEndpoint', { path: { name, endpoint } }, options)
  }

  /** Judges a connector file: all findings at once, with line and column. */
  validate(yaml: string, options?: CallOptions): CallPromise<Validation> {
    return requestJson(this.#transport, 'validateConnector', { yaml }, options)
  }

  /** The least scopes for some endpoints; for all of them unless given. */
  scopes(name: string, endpoints?: readonly string[], options?: CallOptions): CallPromise<LeastScopes> {
    const query = { endpoints: endpoints?.join(',') }
    return requestJson(this.#transport, 'leastScopes', { path: { name }, query }, options)
  }

  /** Lets a connector be used. */
  enable(name: string, options?: CallOptions): CallPromise<ConnectorSummary> {
    return requestJson(this.#transport, 'enableConnector', { path: { name } }, options)
  }

  /** Switches a connector off: no calls, no connecting. */
  disable(name: string, options?: CallOptions): CallPromise<ConnectorSummary> {
    return requestJson(this.#transport, 'disableConnector', { path: { name } }, options)
  }

  /** Says what another version means to connections, and lets them go over. */
  upgrade(name: string, request: UpgradeRequest = {}, options?: CallOptions): CallPromise<ListBody<Upgrade>> {
    return requestJson(this.#transport, 'upgradeConnector', { path: { name }, json: request }, options)
  }

  /** Writes the client of a connector in a language, `python` for instance: a gzip'd tar, streamed. */
  generate(name: string, request: { readonly language: string }, options?: CallOptions): CallPromise<Download> {
    return requestStream(this.#transport, 'generateClient', { path: { name }, json: request }, options)
  }
}
