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

const unlimited = (response: ProviderResponse): Sent => ({ response, rate: NO_HEADERS, release: NOTHING })

/** Sends requests within the provider's rate limit and, where the connector says so, more than once. */
export const createSender = (deps: ProxyDependencies): Send => {
  const waiting: Waiting = { sleep: deps.pause, random: deps.random }
  const needs = { clock: deps.clock, waiting }
  const limits = createRateLimits({ ...needs, shares: deps.shares })
  const circuits = createCircuits(deps.clock)
  const retries = createRetryBudget(deps.clock)

  return ({ live, connector, request, endpoint, facts, maxWaitMs }) => {
    const redirect = endpoint?.redirect ?? 'return'
    const { rateLimit } = connector
    // What an application calls, its own connectors included, is no other's trouble.
    const host = `${live.connection.applicationId} ${connector.name} ${request.url.host}`
    const sendUnlimited = async (again: OutgoingRequest): Promise<ProviderResponse> => {
      const passage = circuits.enter(host)
      facts.attempts += 1
      try {
        const response = await sendAs(live, connector, again, redirect, deps)
        passage.answered(response)
        return response
      } catch (error) {
        passage.failed(error, again.signal?.aborted !== true)
        throw error
      }
    }
    const sendOnce = async (again: OutgoingRequest): Promise<Sent> => {
      if (rateLimit === undefined) return unlimited(await sendUnlimited(again))
      circuits.judge(host)
      const turn = await limits.enter({
        connector,
        applicationId: live.connection.applicationId,
        connectionId: live.connection.id,
        cost: endpoint?.cost ?? rateLimit.cost,
        timeoutMs: again.timeoutMs,
        ...(maxWaitMs !== undefined && { maxWaitMs }),
        ...(again.signal !== undefined && { signal: again.signal }),
      })
      try {
        const response = await sendUnlimited(again)
        turn.answered(response)
        const isTold = response.header('ratelimit') !== undefined
        const rate = isTold ? NO_HEADERS : rateHeaders(connector, turn.left())
        return { response, rate, release: turn.release }
      } catch (error) {
        turn.release()
        throw error
      }
    }
    retries.called(host)
    if (endpoint === undefined || !mayRepeat({ connector, endpoint, request }))
      return rateLimit === undefined ? sendUnlimited(request).then(unlimited) : sendOnce(request)
    const mayTryAgain = (): boolean => retries.mayRepeat(host)
    return withAttempts(sendOnce, { connector, endpoint, request }, { ...needs, mayTryAgain })
  }
}
