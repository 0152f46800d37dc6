import { LRUCache } from 'lru-cache'
import type { Endpoint } from '../definition/connector.ts'
import { Refusal, type Reply } from './reply.ts'
import { type Arrival, headerOf } from './wire.ts'

/** What was answered under which idempotency key. */
export interface Idempotency {
  /** Answers what the key was answered before, else does what is asked and remembers the answer. `request` tells calls apart. */
  once(arrival: Arrival, endpoint: Endpoint, user: string, request: unknown, act: () => Promise<Reply>): Promise<Reply>
}

const KEYS_MAX = 10_000

export const createIdempotency = (): Idempotency => {
  const answered = new LRUCache<string, { request: string; reply: Promise<Reply> }>({ max: KEYS_MAX })
  return {
    once: async (arrival, { idempotency, name }, user, request, act) => {
      const key = idempotency === undefined ? undefined : headerOf(arrival, idempotency.header)
      if (key === undefined) return act()
      const place = JSON.stringify([user, name, key])
      const asked = JSON.stringify(request)
      const known = answered.get(place)
      if (known !== undefined && known.request !== asked)
        throw new Refusal(409, 'idempotency_key_reused', 'This idempotency key was used for another request.')
      if (known !== undefined) return known.reply
      const reply = act()
      answered.set(place, { request: asked, reply })
      // What was refused was not done: the key is free again.
      reply.catch(() => answered.delete(place))
      return reply
    },
  }
}
