import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Connector } from '../../src/definition/connector.ts'
import { type ProxyPlatform, startProxyPlatform } from './setup.ts'

const withRetry = (connector: Connector): Connector => {
  if (connector.name !== 'resend') return connector
  const send = { ...connector.endpoints.get('domains.verify')!, idempotency: { header: 'X-Request-Id' } }
  return {
    ...connector,
    retry: { on: [503], after: 'seconds', header: 'Retry-After', attempts: 3 },
    endpoints: new Map([...connector.endpoints, ['domains.verify', send]]),
  }
}

let under: ProxyPlatform
beforeAll(async () => {
  under = await startProxyPlatform({ adapt: withRetry })
})
afterAll(() => under?.close())

/** Fails so often, then answers; gives what the provider saw as key of each attempt. */
const keysSeen = async (failures: number, headers: Record<string, string> = {}): Promise<(string | undefined)[]> => {
  let left = failures
  const before = under.provider.seen.length
  under.provider.answer = (_incoming, response) => {
    left -= 1
    if (left === 0) response.destroy()
    else response.writeHead(left > 0 ? 503 : 200, { 'content-type': 'application/json' }).end('{}')
  }
  const answer = await under.call(under.connection, 'domains.verify', { domain_id: 'd1' }, { headers })
  expect(answer.status).toBe(200)
  return under.provider.seen.slice(before).map((seen) => seen.headers['x-request-id'] as string | undefined)
}

describe('an idempotency key', () => {
  test('is the caller’s, in every attempt, under the provider’s name alone', async () => {
    const before = under.provider.seen.length
    expect(await keysSeen(2, { 'idempotency-key': 'mine' })).toEqual(['mine', 'mine', 'mine'])
    expect(under.provider.seen[before]!.headers).not.toHaveProperty('idempotency-key')
  })

  test('is made once a call where the caller gives none', async () => {
    const [first, ...others] = await keysSeen(2)
    expect(first).toMatch(/^[0-9a-f-]{36}$/)
    expect(others).toEqual([first, first])
    expect((await keysSeen(0))[0]).not.toBe(first)
  })
})
