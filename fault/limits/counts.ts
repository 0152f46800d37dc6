import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { Agent } from 'undici'
import { LIMITS } from '../../src/runtime/limits.ts'
import type { ProxyPlatform } from '../../test/proxy/setup.ts'
import type { LimitCase } from './limit-case.ts'
import { said } from './sizes.ts'

const LOOK_MS = 10
const PATIENCE_MS = 60_000

/** The limits of number. */
export const countCases = (under: ProxyPlatform): LimitCase[] => {
  const { callsPerConnection, waitingCalls } = LIMITS
  return [
    {
      limit: '16 calls of a connection at once',
      within: async () => (await atOnce(under, callsPerConnection)).first,
      beyond: async () => (await atOnce(under, callsPerConnection + 1)).first,
      ends: ['16 of 16', '16 of 17, and the rest afterwards'],
    },
    {
      limit: '1,000 calls that wait',
      within: async () => (await atOnce(under, callsPerConnection + waitingCalls)).ended,
      beyond: async () => (await atOnce(under, callsPerConnection + waitingCalls + 1)).ended,
      ends: ['200: 1016', '200: 1016, 429 too_many_calls after 1 s: 1'],
    },
  ]
}

interface AtOnce {
  /** How many reached the provider before any was answered. */
  readonly first: string
  readonly ended: string
}

/** So many calls, of which the provider answers none until all have come as far as they may. */
const atOnce = async (under: ProxyPlatform, count: number): Promise<AtOnce> => {
  const held: ServerResponse[] = []
  under.provider.answer = (_incoming, response) => void held.push(response)
  const agent = new Agent({ connections: count, pipelining: 1 })
  const endings: string[] = []
  const path = `/v1/connections/${under.connection}/proxy/x`
  const calls = Array.from({ length: count }, async () => {
    const answer = await under.send(path, { dispatcher: agent })
    const after = answer.headers['retry-after']
    endings.push(`${said(answer)}${after === undefined ? '' : ` after ${after} s`}`)
  })
  const { callsPerConnection, waitingCalls } = LIMITS
  const refused = Math.max(0, count - callsPerConnection - waitingCalls)
  await until(() => held.length >= Math.min(count, callsPerConnection) && endings.length >= refused)
  await othersWereServed(under)
  const reached = held.length
  under.provider.answer = (_incoming, response) => void response.end('ok')
  for (const response of held.splice(0)) response.end('ok')
  await Promise.all(calls)
  await agent.close()
  const rest = reached < count ? ', and the rest afterwards' : ''
  return { first: `${reached} of ${count}${rest}`, ended: tally(endings) }
}

/** Whatever was sent before has been looked at when what was sent after it is answered. */
const othersWereServed = async (under: ProxyPlatform): Promise<void> => {
  for (let round = 0; round < 3; round++) await under.send('/health/live')
}

const tally = (words: readonly string[]): string =>
  [...new Set(words)]
    .toSorted()
    .map((word) => `${word}: ${words.filter((one) => one === word).length}`)
    .join(', ')

const until = async (holds: () => boolean): Promise<void> => {
  for (let waited = 0; !holds(); waited += LOOK_MS) {
    if (waited > PATIENCE_MS) throw new Error('It did not come to pass.')
    await sleep(LOOK_MS)
  }
}
