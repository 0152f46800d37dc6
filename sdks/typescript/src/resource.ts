import type { CallPromise } from './call-promise.js'
import { Client } from './client.js'
import type { Download } from './download.js'
import {
  type GenericBinaryOptions,
  type GenericCallOptions,
  type GenericListOptions,
  callByName,
} from './generic-call.js'
import { type AnyOptions, type CallInput, type Caller, type EndpointSpec, invokeEndpoint } from './invoke.js'
import type { PagePromise } from './page.js'
import { type ProxyOptions, passThrough } from './proxy.js'
import type { ProxyMethod } from './routes.js'
import type { ConnectionTarget } from './target.js'

/** A part of a connector: the generated classes extend it. It has no members of its own that an endpoint's could meet. */
export class Resource {
  readonly #caller: Caller

  constructor(parent: Resource | Caller) {
    this.#caller = parent instanceof Resource ? parent.#caller : parent
  }

  /** @internal */
  static callerOf(resource: Resource): Caller {
    return resource.#caller
  }
}

/** Calls an endpoint for a method of a generated class. */
export const invoke = (
  resource: Resource,
  spec: EndpointSpec,
  args?: object,
  options?: AnyOptions,
): CallPromise<never> =>
  invokeEndpoint(Resource.callerOf(resource), spec, args as Record<string, unknown>, options) as CallPromise<never>

/** One connection of one connector. What the generated classes have no method for goes by `call` and `proxy`. */
export class BaseConnector extends Resource {
  constructor(
    client: Client,
    target: ConnectionTarget,
    connector: { readonly name: string; readonly version: string },
  ) {
    super({
      transport: Client.transportOf(client, `${connector.name}/${connector.version}`),
      target: target.connection === undefined ? { ...target, connector: connector.name } : target,
      connector,
    })
  }

  /** Calls a list by its endpoint's name: items over all pages. */
  call<T = unknown>(endpoint: string, input: CallInput | undefined, options: GenericListOptions): PagePromise<T>
  /** Calls an endpoint by its name, for an answer that is streamed. */
  call(endpoint: string, input: CallInput | undefined, options: GenericBinaryOptions): CallPromise<Download>
  /** Calls an endpoint by its name, such as one that came with a newer version of the connector. */
  call<T = unknown>(endpoint: string, input?: CallInput, options?: GenericCallOptions): CallPromise<T>
  call(endpoint: string, input?: CallInput, options?: GenericCallOptions): CallPromise<unknown> {
    return callByName(Resource.callerOf(this), endpoint, input, options)
  }

  /** Passes a request through to the provider, with the connection's credential. The answer comes as it is, streamed. */
  proxy(method: ProxyMethod, path: string, options?: ProxyOptions): CallPromise<Download> {
    return passThrough(Resource.callerOf(this), method, path, options)
  }
}
