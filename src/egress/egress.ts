import type { Readable } from 'node:stream'
import { Agent, type Dispatcher, type buildConnector } from 'undici'
import { PlatformError } from '../errors/platform-error.ts'
import { LIMITS, type Limits } from '../runtime/limits.ts'
import type { Network } from './addresses.ts'
import { createConnect } from './connect.ts'
import { type FairFlow, createFairFlow } from './fair-flow.ts'
import { parsePorts } from './ports.ts'
import { ProviderResponse } from './provider-response.ts'
import { translateTransportError } from './transport-errors.ts'

/** One request that leaves the process. Header names are lower case. */
export interface EgressRequest {
  readonly url: URL
  readonly method: string
  /** Names and values in turn, as undici takes them. */
  readonly headers: string[]
  readonly body?: Readable | Buffer | string
  /** Time until the answer's headers. */
  readonly timeoutMs: number
  /** Silence allowed within a body; 0 for none at all. */
  readonly idleMs?: number
  /** Aborted when nobody wants the answer any more. */
  readonly signal?: AbortSignal
  /** For requests that must not be made twice: a socket that was not used before, and is not used again. */
  readonly isOnce?: boolean
  /** Asked at the last moment, when the socket is open and nothing is written: an error forbids to send. */
  readonly mayStillSend?: () => Error | undefined
  /** Called as soon as the head of the answer is here, before anybody can read of it. */
  readonly arrived?: (response: ProviderResponse) => void
}

/** The only way out of the process. */
export interface Egress {
  /** Sends a request; never follows a redirect. Throws `provider_unreachable`, `provider_timed_out` or `address_forbidden`. */
  send(request: EgressRequest): Promise<ProviderResponse>
  /** Lets answers that are under way end, then closes every socket. */
  close(): Promise<void>
}

export interface EgressRules {
  readonly allowPrivate: readonly Network[]
  /** Ports at public addresses that may be called; 443 and 8443 unless stated. */
  readonly ports?: ReadonlySet<number>
  readonly ownPorts: () => ReadonlySet<number>
  readonly limits?: Pick<Limits, 'connectMs' | 'bodyIdleMs' | 'exchangeMs'>
  /** Opens sockets in place of ours, which judges addresses: for tests whose provider is at none of its own. */
  readonly connect?: buildConnector.connector
}

/** So many that slow calls of some connections, 16 each, leave others of the same provider a way. */
const SOCKETS_PER_ORIGIN = 2_048

export const createEgress = (rules: EgressRules): Egress => {
  const { allowPrivate, ports = parsePorts(''), ownPorts, limits = LIMITS, connect } = rules
  const options = {
    connect: connect ?? createConnect({ allowPrivate, ports, ownPorts, connectTimeoutMs: limits.connectMs }),
    connections: SOCKETS_PER_ORIGIN,
    keepAliveTimeout: 30_000,
    maxHeaderSize: 64 * 1024,
  }
  const agent = new Agent({ ...options, pipelining: 1 })
  // Without pipelining every request has a socket of its own: one that was idle may be dead, and nobody can tell
  // whether a request that was written to it arrived.
  const onceAgent = new Agent({ ...options, pipelining: 0 })
  const flow = createFairFlow()
  return {
    send: (request) => {
      judgeUrl(request.url, allowPrivate.length > 0)
      return dispatch(request.isOnce === true ? onceAgent : agent, request, limits, flow)
    },
    close: async () => {
      await Promise.all([agent.close(), onceAgent.close()])
    },
  }
}

/** What can be judged before a name is resolved. Addresses are judged where the socket is opened. */
const judgeUrl = (url: URL, allowsPrivate: boolean): void => {
  const isScheme = url.protocol === 'https:' || (url.protocol === 'http:' && allowsPrivate)
  if (isScheme && url.username === '' && url.password === '') return
  throw new PlatformError('address_forbidden', {
    detail: `"${url.hostname}" may not be called with this scheme or user.`,
  })
}

const dispatch = (
  agent: Agent,
  { url, method, headers, body, timeoutMs, idleMs, signal, mayStillSend, arrived }: EgressRequest,
  { bodyIdleMs, exchangeMs }: Pick<Limits, 'bodyIdleMs' | 'exchangeMs'>,
  flow: FairFlow,
): Promise<ProviderResponse> =>
  new Promise((resolve, reject) => {
    const started = (answer: ProviderResponse): void => {
      try {
        arrived?.(answer)
        resolve(answer)
      } catch (error) {
        answer.abort()
        reject(error)
      }
    }
    const response = new ProviderResponse(
      started,
      (error) => reject(translateTransportError(error, url.hostname, response.wasSent)),
      {
        idleMs: idleMs ?? bodyIdleMs,
        wholeMs: Math.max(exchangeMs, timeoutMs),
        // What is sent as it comes may take its time.
        isTimedFrom: isStream(body) ? 'answer' : 'request',
        mayStillSend,
      },
      flow,
    )
    signal?.addEventListener('abort', () => response.abort(), { once: true })
    if (signal?.aborted) response.abort()
    agent.dispatch(
      {
        origin: url.origin,
        path: url.pathname + url.search,
        method: method as Dispatcher.HttpMethod,
        headers,
        body: body ?? null,
        headersTimeout: timeoutMs,
        // The response watches its own silence: undici's timer cannot spare event streams.
        bodyTimeout: 0,
      },
      response,
    )
  })

const isStream = (body: EgressRequest['body']): boolean => typeof body === 'object' && !Buffer.isBuffer(body)
