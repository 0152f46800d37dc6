import type { Connector } from '../definition/connector.ts'
import type { Clock } from '../runtime/clock.ts'
import { newToken } from '../runtime/ids.ts'
import { leaksCredential } from './check-credential.ts'
import type { Counts } from './counts.ts'
import { type Reply, jsonReply } from './reply.ts'
import type { Arrival } from './wire.ts'

/** The hosts that a provider sends its clients on to: addresses that need no credential and must get none. */
export interface Elsewhere {
  /** Makes an address at which the answer can be fetched for five minutes. */
  offer(reply: Reply): string
  answer(arrival: Arrival): Reply
}

interface Needs {
  readonly address: () => string
  readonly connectors: () => readonly Connector[]
  readonly counts: Counts
  readonly clock: Clock
}

const LIFETIME_MS = 5 * 60_000

export const createElsewhere = ({ address, connectors, counts, clock }: Needs): Elsewhere => {
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
    answer: (arrival) => {
      if (leaksCredential(arrival, connectors())) {
        counts.leakedCredentials += 1
        return refusal(401, 'credential_leaked', 'A credential was sent to a host that it is not for.')
      }
      const offer = offers.get(arrival.path)
      if (offer === undefined || offer.expiresAtMs <= nowMs())
        return refusal(404, 'not_found', 'There is no such address, or it has expired.')
      if (arrival.method !== 'GET' && arrival.method !== 'HEAD')
        return refusal(405, 'method_not_allowed', 'This address can only be read.', { allow: 'GET, HEAD' })
      return offer.reply
    },
  }
}

const refusal = (status: number, code: string, message: string, headers: Reply['headers'] = {}): Reply =>
  jsonReply(status, { error: { code, message } }, headers)
