import { afterAll, beforeAll, expect, test } from 'vitest'
import { leadsOut, spellings } from '../../fault/paths/spellings.ts'
import { type Traveller, WAYS, createTraveller, startCanary, takingSlashes } from '../../fault/paths/ways.ts'
import { sayRaw } from '../../fault/limits/raw.ts'
import { type ProxyPlatform, startProxyPlatform } from '../proxy/setup.ts'

let under: ProxyPlatform
let canary: Awaited<ReturnType<typeof startCanary>>
let traveller: Traveller
beforeAll(async () => {
  under = await startProxyPlatform({ adapt: takingSlashes })
  canary = await startCanary()
  traveller = createTraveller(under)
})
afterAll(async () => {
  traveller?.close()
  await canary?.stop()
  await under?.close()
})

test.each(WAYS)(
  'a thousand spellings of the way out, by %s',
  async (way) => {
    const paths = spellings(canary.host)
    expect(paths.length).toBeGreaterThan(500)
    const wrong: unknown[] = []
    let arrived = 0
    for (const path of paths) {
      const { status, targets } = await traveller.travel(way, path)
      arrived += targets.length
      const isRight =
        status === 200
          ? targets.length === 1 && !leadsOut(targets[0]!)
          : targets.length === 0 && [400, 404].includes(status)
      if (!isRight) wrong.push({ path, status, targets })
    }
    expect(wrong).toEqual([])
    expect(canary.hits()).toBe(0)
    // What means no harm is not refused.
    expect(arrived).toBeGreaterThan(10)
  },
  120_000,
)

test('a request line that names another server is taken for this one, or refused', async () => {
  const path = `/v1/connections/${under.connection}/proxy/x`
  for (const target of [`http://${canary.host}${path}`, `https://${canary.host}${path}`, `//${canary.host}${path}`]) {
    const before = under.provider.seen.length
    const head = `GET ${target} HTTP/1.1\r\nHost: ${canary.host}\r\nAuthorization: Bearer ${under.apiKey}\r\n\r\n`
    await sayRaw(under.url, [head])
    for (const { url, headers } of under.provider.seen.slice(before)) {
      expect(url).toBe('/base/x')
      expect(headers.host).toBe(under.provider.host)
    }
  }
  expect(canary.hits()).toBe(0)
})

test.each([
  ['/base/x', false],
  ['/base/..x', false],
  ['/base/%C3%80%C2%AE', false],
  ['/x', true],
  ['/base', true],
  ['/base/../x', true],
  ['/base/%252e%252e/x', true],
  ['/base/a%5c..%5cx', true],
  ['/base/%c0%ae%c0%ae/x', true],
  ['/base/..;a=b/x', true],
  ['/base/．．/x', true],
])('the judge of these tests knows its trade: %s leads out: %s', (target, is) => {
  expect(leadsOut(target)).toBe(is)
})
