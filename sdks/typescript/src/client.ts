import type { CallPromise } from './call-promise.js'
import type { Download } from './download.js'
import { ConnectorError } from './errors.js'
import {
  type GenericBinaryOptions,
  type GenericCallOptions,
  type GenericListOptions,
  callByName,
} from './generic-call.js'
import { environmentVariable, globals, runtimeToken } from './globals.js'
import type { CallInput } from './invoke.js'
import type { PagePromise } from './page.js'
import { Applications } from './platform/applications.js'
import { Audit } from './platform/audit.js'
import { Calls } from './platform/calls.js'
import { ConnectSessions } from './platform/connect-sessions.js'
import { Connections } from './platform/connections.js'
import { Connectors } from './platform/connectors.js'
import { Credentials } from './platform/credentials.js'
import { Health } from './platform/health.js'
import { Keys } from './platform/keys.js'
import { Usage } from './platform/usage.js'
import { UserTokens } from './platform/user-tokens.js'
import { Users } from './platform/users.js'
import { type ProxyOptions, passThrough } from './proxy.js'
import type { ProxyMethod } from './routes.js'
import type { CallTarget } from './target.js'
import { type Transport, sleepMs } from './transport.js'
import { VERSION } from './version.js'
import type { FetchLike } from './web-types.js'

const TIMEOUT_MS = 310_000
const IDLE_TIMEOUT_MS = 30_000
const MAX_RETRIES = 2

/** How to reach the platform. */
export interface ClientOptions {
  /** The platform's address; unless given, the environment variable CONNECTOR_URL. */
  readonly baseUrl?: string | undefined
  /** A key of the application; unless given, the environment variable CONNECTOR_API_KEY. Never give one to a browser. */
  readonly apiKey?: string | undefined
  /** How long an attempt may take, in milliseconds; 310,000 unless given, just above the platform's own limit. */
  readonly timeoutMs?: number | undefined
  /** How long a stream may stand still, in milliseconds; 30,000 unless given. As a whole it may take any time. */
  readonly idleTimeoutMs?: number | undefined
  /** How often a failed attempt is repeated, where that is safe; 2 unless given. */
  readonly maxRetries?: number | undefined
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** What sends requests instead of the global `fetch`: one with a proxy, or in tests a function that answers. */
  readonly fetch?: FetchLike | undefined
  /** Throws `DecodeError` also for an answer that is empty, or a page that has something else where its items should be. */
  readonly strict?: boolean | undefined
}

/** The platform: its connections, connectors and keys, and the way to it for the generated connectors. */
export class Client {
  readonly applications: Applications
  readonly audit: Audit
  readonly calls: Calls
  readonly connectSessions: ConnectSessions
  readonly connections: Connections
  readonly connectors: Connectors
  readonly credentials: Credentials
  readonly health: Health
  readonly keys: Keys
  readonly usage: Usage
  readonly userTokens: UserTokens
  readonly users: Users
  readonly #transport: Transport

  constructor(options?: ClientOptions)
  /** @internal */
  constructor(options: ClientOptions | undefined, clockwork: Pick<Transport, 'sleep' | 'random'>)
  constructor(options: ClientOptions = {}, clockwork = { sleep: sleepMs, random: Math.random }) {
    const transport = { ...transportFor(options), ...clockwork }
    this.#transport = transport
    const own = Client.transportOf(this)
    this.applications = new Applications(own)
    this.audit = new Audit(own)
    this.calls = new Calls(own)
    this.connectSessions = new ConnectSessions(own)
    this.connections = new Connections(own)
    this.connectors = new Connectors(own)
    this.credentials = new Credentials(own)
    this.health = new Health(own)
    this.keys = new Keys(own)
    this.usage = new Usage(own)
    this.userTokens = new UserTokens(own)
    this.users = new Users(own)
  }

  /** Calls a list by its endpoint's name: items over all pages. */
  call<T = unknown>(
    target: CallTarget,
    endpoint: string,
    input: CallInput | undefined,
    options: GenericListOptions,
  ): PagePromise<T>
  /** Calls an endpoint by its name, for an answer that is streamed. */
  call(
    target: CallTarget,
    endpoint: string,
    input: CallInput | undefined,
    options: GenericBinaryOptions,
  ): CallPromise<Download>
  /** Calls an endpoint by its name, without a generated class. */
  call<T = unknown>(
    target: CallTarget,
    endpoint: string,
    input?: CallInput,
    options?: GenericCallOptions,
  ): CallPromise<T>
  call(target: CallTarget, endpoint: string, input?: CallInput, options?: GenericCallOptions): CallPromise<unknown> {
    return callByName({ transport: Client.transportOf(this), target }, endpoint, input, options)
  }

  /** Passes a request through to the provider, with the connection's credential. The answer comes as it is, streamed. */
  proxy(target: CallTarget, method: ProxyMethod, path: string, options?: ProxyOptions): CallPromise<Download> {
    return passThrough({ transport: Client.transportOf(this), target }, method, path, options)
  }

  /** @internal The client's transport, in the name of a generated connector: `gmail/1.2.0`. */
  static transportOf(client: Client, connector?: string): Transport {
    const { headers, ...transport } = client.#transport
    return { ...transport, headers: { ...userAgent(connector), ...headers } }
  }
}

const transportFor = (options: ClientOptions): Omit<Transport, 'sleep' | 'random'> => {
  const {
    baseUrl = environmentVariable('CONNECTOR_URL'),
    apiKey = environmentVariable('CONNECTOR_API_KEY'),
    timeoutMs = TIMEOUT_MS,
    idleTimeoutMs = IDLE_TIMEOUT_MS,
    maxRetries = MAX_RETRIES,
    headers = {},
    // Looked up at each call: tests and instrumentation replace it.
    fetch = (url, init) => globals.fetch!(url, init),
    strict = false,
  } = options
  // With a user name in it, `fetch` would refuse, and tell the password to whoever reads the error.
  if (baseUrl === undefined || !/^https?:\/\/[^/?#@\s]+(\/[^?#\s]*)?$/.test(baseUrl))
    throw new ConnectorError('A client needs the platform’s address: give baseUrl, or set CONNECTOR_URL.')
  if (apiKey === undefined || !/^[\u0021-\u007e]+$/.test(apiKey))
    throw new ConnectorError('A client needs an API key: give apiKey, or set CONNECTOR_API_KEY.')
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    headers: { Authorization: `Bearer ${apiKey}`, ...headers },
    fetch,
    timeoutMs,
    idleTimeoutMs,
    maxRetries,
    strict,
  }
}

/** Pages have a `User-Agent` of their own, and may not change it. */
const userAgent = (connector: string | undefined): Record<string, string> => {
  if (globals.document !== undefined) return {}
  const tokens = [`connector-platform-typescript/${VERSION}`, connector, runtimeToken()]
  return { 'User-Agent': tokens.filter((token) => token !== undefined).join(' ') }
}
