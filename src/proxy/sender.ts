import type { LiveConnection } from '../connections/live-connection.ts'
import type { Connector, Endpoint } from '../definition/connector.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import type { OutgoingRequest } from '../outgoing/outgoing-request.ts'
import { mayRepeat, withAttempts } from './attempts.ts'
import type { CallFacts } from './call-facts.ts'
import type { ProxyDependencies } from './dependencies.ts'
import { createCircuits } from './circuits.ts'
import { rateHeaders } from './rate-headers.ts'
import { createRateLimits } from './rate-limits.ts'
import { createRetryBudget } from './retry-budget.ts'
import { sendAs } from './send-as.ts'
import type { Waiting } from './waiting.ts'

/** An answer that has begun, and what is to be called when it is over. */
export interface Sent {
  readonly response: ProviderResponse
  /** What the caller is told of the rate limit: names and values in turn. */
  readonly rate: readonly string[]
  release(): void
}

/** A request on its way as a connection's user. */
export interface Sending {
  readonly live: LiveConnection
  readonly connector: Connector
  readonly request: OutgoingRequest
  /** Absent where a request is passed through. */
  readonly endpoint?: Endpoint
  /** Where attempts are counted. */
  readonly facts: Pick<CallFacts, 'attempts'>
  /** How long it may wait for its turn, where the caller says so. */
  readonly maxWaitMs?: number | undefined
}

export type Send = (sending: Sending) => Promise<Sent>

const NOTHING = (): void => {}
const NO_HEADERS: readonly string[] = []

/** Sends requests within the provider's rate limit and, where the connector says so, more than once. */
export const createSender = (deps: ProxyDependencies): Send => {
  const waiting: Waiting = { sleep: deps.pause, random: deps.random }
  const needs = { clock: deps.clock, waiting }
  const limits = createRateLimits({ ...needs, shares: deps.shares })
  const circuits = createCircuits(deps.clock)
  const retries = createRetryBudget(deps.clock)

  const sendUnlimited = async (
    { live, connector, endpoint, facts }: Sending,
    request: OutgoingRequest,
    host: string,
  ): Promise<Sent> => {
    const passage = circuits.enter(host)
    facts.attempts += 1
    try {
      const response = await sendAs(live, connector, request, endpoint?.redirect ?? 'return', deps)
      passage.answered(response)
      return { response, rate: NO_HEADERS, release: NOTHING }
    } catch (error) {
      passage.failed(error, request.signal?.aborted !== true)
      throw error
    }
  }
  const sendLimited = async (
    sending: Sending,
    request: OutgoingRequest,
    host: string,
    { cost }: NonNullable<Connector['rateLimit']>,
  ): Promise<Sent> => {
    const { live, connector, endpoint, maxWaitMs } = sending
    circuits.judge(host)
    const turn = await limits.enter({
      connector,
      applicationId: live.connection.applicationId,
      connectionId: live.connection.id,
      cost: endpoint?.cost ?? cost,
      timeoutMs: request.timeoutMs,
      ...(maxWaitMs !== undefined && { maxWaitMs }),
      ...(request.signal !== undefined && { signal: request.signal }),
    })
    try {
      const { response } = await sendUnlimited(sending, request, host)
      turn.answered(response)
      const isTold = response.header('ratelimit') !== undefined
      const rate = isTold ? NO_HEADERS : rateHeaders(connector, turn.left())
      return { response, rate, release: turn.release }
    } catch (error) {
      turn.release()
      throw error
    }
  }
  const sendOnce = (sending: Sending, request: OutgoingRequest, host: string): Promise<Sent> => {
    const { rateLimit } = sending.connector
    return rateLimit === undefined
      ? sendUnlimited(sending, request, host)
      : sendLimited(sending, request, host, rateLimit)
  }

  return (sending) => {
    const { live, connector, request, endpoint } = sending
    // What an application calls, its own connectors included, is no other's trouble.
    const host = `${live.connection.applicationId} ${connector.name} ${request.url.host}`
    retries.called(host)
    if (endpoint === undefined || !mayRepeat({ connector, endpoint, request })) return sendOnce(sending, request, host)
    const again = (repeated: OutgoingRequest): Promise<Sent> => sendOnce(sending, repeated, host)
    return withAttempts(again, { connector, endpoint, request }, needs, () => retries.mayRepeat(host))
  }
}
