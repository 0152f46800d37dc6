import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Pool, request } from 'undici'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { METRICS } from '../../src/metrics/definitions.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import { freePort } from '../../src/runtime/free-port.ts'
import { type ProxyPlatform, startProxyPlatform } from '../proxy/setup.ts'
import { answerOf, createTestClient } from '../setup/test-client.ts'

let under: ProxyPlatform
let metricsUrl: string
beforeAll(async () => {
  const port = await freePort()
  metricsUrl = `http://127.0.0.1:${port}`
  // A Redis that is not there is measured as one that is.
  const REDIS_URL = `redis://127.0.0.1:${await freePort()}`
  under = await startProxyPlatform({ environment: { METRICS_PORT: String(port), REDIS_URL } })
})
afterAll(() => under?.close())

const scraped = async (): Promise<string> => (await under.send('/metrics')).text

/** The value of a series, by how its line begins. */
const valueOf = (text: string, series: string): number => {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `))
  if (line === undefined) throw new Error(`There is no ${series}.`)
  return Number(line.split(' ').at(-1))
}

const seriesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))

test('what is documented is what is served, with its type and labels', async () => {
  await under.send('/health/live')
  await under.call((await under.connect('gmail', 'documented')).id, 'users.getProfile')
  let text = ''
  await vi.waitUntil(async () => {
    text = await scraped()
    return text.includes('connector_call_duration_seconds_count{')
  }, 30_000)
  const served = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, type]) => `${name} ${type}`)
  const page = readFileSync(join(packageFolder(), 'docs/reference/metrics.md'), 'utf8')
  const documented = [...page.matchAll(/^\| `(\w+)` \| (\w+) \|/gm)].map(([, name, type]) => `${name} ${type}`)
  expect(served.toSorted()).toEqual(documented.toSorted())
  for (const [name, { type, labels }] of Object.entries(METRICS)) {
    const lines = seriesOf(text).filter((line) => line.startsWith(name))
    for (const line of lines) {
      const names = [...line.matchAll(/[{,](\w+)="/g)].map(([, label]) => label!).filter((label) => label !== 'le')
      expect(names.toSorted(), line).toEqual([...labels].toSorted())
    }
    const isLater = name === 'connector_refresh_queue_depth' || name.startsWith('connector_refresh')
    if (!isLater && (type !== 'gauge' || name !== 'process_open_fds')) expect(lines, name).not.toEqual([])
  }
})

test('a key needs "admin"; the port of their own needs none, and has nothing else', async () => {
  expect((await answerOf(await request(`${under.url}/metrics`))).status).toBe(401)
  const { json } = await under.send('/v1/keys', { json: { name: 'reads', scopes: ['connections:read', 'calls:*'] } })
  const narrow = await createTestClient(under.url, json.key as string).send('/metrics')
  expect([narrow.status, narrow.json.code]).toEqual([403, 'permission_denied'])
  const open = await answerOf(await request(`${metricsUrl}/metrics`))
  expect(open.status).toBe(200)
  expect(open.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
  expect(open.text).toContain('http_request_duration_seconds_count')
  for (const path of ['/', '/v1/calls', '/health/live', '/metrics/../v1/keys'])
    expect((await answerOf(await request(metricsUrl + path))).status, path).toBe(404)
  expect((await answerOf(await request(`${metricsUrl}/metrics`, { method: 'POST' }))).status).toBe(404)
})

test('requests, calls and refreshes are counted where they belong', async () => {
  const { id } = await under.connect('gmail', 'counted')
  const before = await scraped()
  await under.call(id, 'users.getProfile')
  await under.send(`/v1/connections/${id}/proxy/gmail/v1/users/me/profile`)
  expect((await under.send(`/v1/connections/${id}/refresh`, { method: 'POST' })).status).toBe(200)
  const valueIn = (text: string, series: string): number => (text.includes(`${series} `) ? valueOf(text, series) : 0)
  const call = 'connector_call_duration_seconds_count{connector="gmail",endpoint='
  const route = '/v1/connections/:connectionId/call/:endpoint'
  const series = [
    `${call}"users.getProfile",status="200"}`,
    `${call}"proxy",status="200"}`,
    'connector_refreshes_total{connector="gmail",cause="request",outcome="refreshed"}',
    'connector_refresh_duration_seconds_count{connector="gmail"}',
    `http_request_duration_seconds_count{method="POST",route="${route}",status="200"}`,
  ]
  let after = ''
  const grown = (): number[] => series.map((one) => valueIn(after, one) - valueIn(before, one))
  // An answer is measured when it is over here, which its caller may know a moment earlier.
  await vi.waitUntil(async () => {
    after = await scraped()
    return grown().every((count) => count >= 1)
  }, 30_000)
  expect(grown()).toEqual([1, 1, 1, 1, 1])
  expect(valueOf(after, 'database_pool_connections{state="idle"}')).toBeGreaterThanOrEqual(0)
  expect(valueOf(after, 'process_resident_memory_bytes')).toBeGreaterThan(10_000_000)
  // The word of the refresh may still come after a call, and has the connection forgotten.
  await vi.waitUntil(async () => {
    await under.call(id, 'users.getProfile')
    return valueOf(await scraped(), 'cache_entries{cache="connections"}') > 0
  }, 30_000)
})

test('ten thousand made-up paths, endpoints, methods and statuses make no series of their own', async () => {
  const pool = new Pool(under.url, { connections: 20 })
  const headers = { authorization: `Bearer ${under.apiKey}` }
  under.provider.answer = (incoming, response) =>
    void response.writeHead(Number(incoming.url!.split('status-')[1] ?? 200)).end('ok')
  const { connection } = under
  const made = async (index: number): Promise<void> => {
    const random = `made-up-${index}`
    const asked = [
      { path: `/${random}`, method: 'GET' },
      { path: `/v1/connections/${connection}/call/${random}`, method: 'POST' },
      { path: `/v1/connections/${connection}/proxy/${random}?status-${200 + (index % 700)}`, method: 'GET' },
      { path: `/v1/call/${random}/${random}`, method: 'POST' },
      { path: `/v1/connections/${random}`, method: ['REPORT', 'PURGE', 'M-SEARCH'][index % 3]! },
    ][index % 5]!
    const { body } = await pool.request({ ...asked, method: asked.method as 'GET', headers })
    await body.dump()
  }
  for (let index = 0; index < 10_000; index += 100)
    await Promise.all(Array.from({ length: 100 }, (_, offset) => made(index + offset)))
  await pool.close()
  const text = await scraped()
  expect(text).not.toMatch(/made-up|REPORT|PURGE|M-SEARCH/)
  const statuses = new Set([...text.matchAll(/status="([^"]*)"/g)].map(([, status]) => status))
  expect(statuses.size).toBeLessThan(80)
  expect(statuses).toContain('other')
  expect(seriesOf(text).length).toBeLessThan(4_000)
})

test('nobody who calls can be found in them', async () => {
  const { id } = await under.connect('gmail', 'somebody-in-particular')
  await under.call(id, 'users.getProfile')
  const text = await scraped()
  expect(text).not.toMatch(/somebody-in-particular|con_[0-9a-z]{25}|app_[0-9a-z]{25}|key_[0-9a-z]{25}/)
  expect(text).not.toContain(under.apiKey)
})
