import type { ProxyPlatform } from '../../test/proxy/setup.ts'
import type { LimitCase } from './limit-case.ts'
import { said } from './sizes.ts'

const A_MINUTE = 5
const MINUTE_MS = 60_000

/** Requests of one key; before each round a minute is let pass. */
export const rateCases = (under: ProxyPlatform): LimitCase[] => {
  const asked = async (count: number): Promise<string> => {
    under.clock.advance(MINUTE_MS)
    let last = ''
    for (let index = 0; index < count; index++) {
      const answer = await under.send('/v1/connectors')
      const { 'retry-after': after, 'ratelimit-limit': limit, 'ratelimit-remaining': left } = answer.headers
      last = `${said(answer)}, ${left} of ${limit} left${after === undefined ? '' : ', to be tried again'}`
    }
    return last
  }
  return [
    {
      limit: 'requests of an API key, where the operator says how many',
      within: () => asked(A_MINUTE),
      beyond: () => asked(A_MINUTE + 1),
      ends: ['200, 0 of 5 left', '429 too_many_requests, 0 of 5 left, to be tried again'],
    },
  ]
}
