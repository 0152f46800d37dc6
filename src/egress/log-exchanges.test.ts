import { expect, test } from 'vitest'
import { PlatformError } from '../errors/platform-error.ts'
import { createLog } from '../runtime/log.ts'
import type { Egress } from './egress.ts'
import { logExchanges } from './log-exchanges.ts'
import { createFairFlow } from './fair-flow.ts'
import { ProviderResponse } from './provider-response.ts'

const REQUEST = {
  url: new URL('https://user-canary@api.example.com/path-canary?key=query-canary'),
  method: 'POST',
  headers: [
    'content-type',
    'application/json',
    'authorization',
    'Bearer canary',
    'x-canary',
    '1',
    'cookie',
    'canary=1',
  ],
  body: 'body-canary',
  timeoutMs: 1000,
}

const loggedOf = async (send: Egress['send']): Promise<Record<string, unknown>[]> => {
  const lines: string[] = []
  const log = createLog('debug', { write: (line) => void lines.push(line) })
  const times = [100, 112.34]
  const clock = { now: () => new Date(0), monotonicMs: () => times.shift()! }
  await logExchanges({ send, close: async () => {} }, log, clock)
    .send(REQUEST)
    .catch(() => undefined)
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

test('an exchange is logged by its origin, status, time, and the headers on the list', async () => {
  const response = new ProviderResponse(
    () => {},
    () => {},
    { idleMs: 0, wholeMs: 0, isTimedFrom: 'answer', mayStillSend: undefined },
    createFairFlow(),
  )
  response.status = 429
  response.rawHeaders = ['Retry-After', '7', 'Set-Cookie', 'canary=1', 'Location', 'https://x/?canary', 'X-Canary', '1']
  const logged = await loggedOf(async () => response)
  expect(logged).toMatchObject([
    {
      level: 'debug',
      msg: 'exchange',
      method: 'POST',
      origin: 'https://api.example.com',
      request: { 'content-type': 'application/json' },
      status: 429,
      response: { 'retry-after': '7' },
      ms: 12.3,
    },
  ])
  expect(JSON.stringify(logged)).not.toContain('canary')
})

test('one that fails is logged by its code', async () => {
  const fail = async (): Promise<never> => {
    throw new PlatformError('provider_unreachable', { detail: 'canary' }, new Error('canary'))
  }
  const logged = await loggedOf(fail)
  expect(logged).toMatchObject([{ method: 'POST', code: 'provider_unreachable' }])
  expect(JSON.stringify(logged)).not.toContain('canary')
})
