import type { Connector } from '../definition/connector.ts'
import type { Clock } from '../runtime/clock.ts'
import { newToken } from '../runtime/ids.ts'
import { leaksCredential } from './check-credential.ts'
import type { Counts } from './counts.ts'
import { type Reply, jsonReply } from './reply.ts'
import type { Answer, Arrival } from './wire.ts'

/** The hosts that a provider sends its clients on to: addresses that need no credential and must get none. */
export interface Elsewhere {
  /** Makes an address at which the answer can be fetched for five minutes. */
  offer(reply: Reply): string
  answer(arrival: Arrival): Promise<Answer>
}

interface Needs {
  readonly address: () => string
  readonly connectors: () => readonly Connector[]
  readonly counts: Counts
  readonly clock: Clock
  /** What goes on at addresses elsewhere, beside what can be fetched. */
  readonly given: (arrival: Arrival) => Promise<Answer | undefined>
}

const LIFETIME_MS = 5 * 60_000

export const createElsewhere = ({ address, connectors, counts, clock, given }: Needs): Elsewhere => {
  const offers = new Map<string, { reply: Reply; expiresAtMs: number }>()
  const nowMs = (): number => clock.now().getTime()
  return {
    offer: (reply) => {
      for (const [path, { expiresAtMs }] of offers) {
        if (expiresAtMs > nowMs()) break
        offers.delete(path)
      }
      const path = `/signed/${newToken()}`
      offers.set(path, { reply, expiresAtMs: nowMs() + LIFETIME_MS })
      return address() + path
    },
    answer: async (arrival) => {
      if (leaksCredential(arrival, connectors())) {
        counts.leakedCredentials += 1
        for await (const _ of arrival.message);
        return refusal(401, 'credential_leaked', 'A credential was sent to a host that it is not for.')
      }
      const goesOn = await given(arrival)
      if (goesOn !== undefined) return goesOn
      const offer = offers.get(arrival.path)
      if (offer === undefined || offer.expiresAtMs <= nowMs())
        return refusal(404, 'not_found', 'There is no such address, or it has expired.')
      if (arrival.method !== 'GET' && arrival.method !== 'HEAD')
        return refusal(405, 'method_not_allowed', 'This address can only be read.', { allow: 'GET, HEAD' })
      return { reply: offer.reply }
    },
  }
}

const refusal = (status: number, code: string, message: string, headers: Reply['headers'] = {}): Answer => ({
  reply: jsonReply(status, { error: { code, message } }, headers),
})
