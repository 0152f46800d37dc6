import type { LiveConnection } from '../connections/live-connection.ts'
import type { Connector, Endpoint } from '../definition/connector.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import type { OutgoingRequest } from '../outgoing/outgoing-request.ts'
import { mayRepeat, withAttempts } from './attempts.ts'
import type { CallFacts } from './call-facts.ts'
import type { ProxyDependencies } from './dependencies.ts'
import { createRateLimits } from './rate-limits.ts'
import { sendAs } from './send-as.ts'
import type { Waiting } from './waiting.ts'

/** An answer that has begun, and what is to be called when it is over. */
export interface Sent {
  readonly response: ProviderResponse
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
}

export type Send = (sending: Sending) => Promise<Sent>

const NOTHING = (): void => {}

/** Sends requests within the provider's rate limit and, where the connector says so, more than once. */
export const createSender = (deps: ProxyDependencies): Send => {
  const waiting: Waiting = { sleep: deps.pause, random: deps.random }
  const needs = { clock: deps.clock, waiting }
  const limits = createRateLimits(needs)

  return async ({ live, connector, request, endpoint, facts }) => {
    const redirect = endpoint?.redirect ?? 'return'
    const { rateLimit } = connector
    const sendOnce = async (again: OutgoingRequest): Promise<Sent> => {
      if (rateLimit === undefined) {
        facts.attempts += 1
        return { response: await sendAs(live, connector, again, redirect, deps), release: NOTHING }
      }
      const turn = await limits.enter({
        connector,
        applicationId: live.connection.applicationId,
        connectionId: live.connection.id,
        cost: endpoint?.cost ?? rateLimit.cost,
        timeoutMs: again.timeoutMs,
        ...(again.signal !== undefined && { signal: again.signal }),
      })
      try {
        facts.attempts += 1
        const response = await sendAs(live, connector, again, redirect, deps)
        turn.answered(response)
        return { response, release: turn.release }
      } catch (error) {
        turn.release()
        throw error
      }
    }
    if (endpoint === undefined || !mayRepeat({ connector, endpoint, request })) return sendOnce(request)
    return withAttempts(sendOnce, { connector, endpoint, request }, needs)
  }
}
