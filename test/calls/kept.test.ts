import { afterEach, expect, test, vi } from 'vitest'
import { type TcpProxy, startTcpProxy } from '../../fault/tcp-proxy.ts'
import { type ProxyPlatform, startProxyPlatform } from '../proxy/setup.ts'
import { createDatabase } from '../setup/database.ts'
import { query } from '../stores/tables.ts'

let under: ProxyPlatform | undefined
let way: TcpProxy | undefined
afterEach(async () => {
  await under?.close()
  await way?.stop()
  under = undefined
  way = undefined
})

const path = (): string => `/v1/connections/${under!.connection}/call/domains.list`
const call = async (): Promise<number> => (await under!.send(path(), { method: 'POST', json: {} })).status

/** Makes so many calls, twenty at once; gives how many were answered with 200. */
const callOften = async (count: number): Promise<number> => {
  let succeeded = 0
  for (let made = 0; made < count; made += 20)
    succeeded += (await Promise.all(Array.from({ length: 20 }, call))).filter((status) => status === 200).length
  return succeeded
}

const stored = async (databaseUrl: string) => {
  const [row] = await query(
    databaseUrl,
    `SELECT (SELECT coalesce(sum(size), 0) FROM call_packets)::int AS calls, (SELECT coalesce(sum(calls), 0) FROM usage)::int AS usage,
      (SELECT count(DISTINCT xmin::text) FROM call_packets)::int AS writes`,
  )
  return row as { calls: number; usage: number; writes: number }
}

test('a thousand calls are kept in few writes, counted as often, and what is not written yet is written at the end', async () => {
  const databaseUrl = await createDatabase()
  under = await startProxyPlatform({ databaseUrl })
  expect(await callOften(1_000)).toBe(1_000)
  await vi.waitUntil(async () => (await stored(databaseUrl)).calls === 1_000, 30_000)
  const { usage, writes } = await stored(databaseUrl)
  expect(usage).toBe(1_000)
  expect(writes).toBeLessThan(500)

  const last = callOften(200)
  expect(await last).toBe(200)
  // As SIGTERM does it: right after the last answer, when hardly any of these is stored.
  await under.platform.close()
  const { calls, usage: counted } = await stored(databaseUrl)
  expect([calls, counted]).toEqual([1_200, 1_200])
})

test('with the database away calls go on as long as what they need is in memory, and are written when it is back', async () => {
  const databaseUrl = await createDatabase()
  const { host, port, user, database } = partsOf(databaseUrl)
  way = await startTcpProxy(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port: Number(port) })
  under = await startProxyPlatform({ databaseUrl: `postgresql://${user}@127.0.0.1:${way.port}/${database}` })
  expect(await callOften(20)).toBe(20)
  await vi.waitUntil(async () => (await stored(databaseUrl)).calls === 20, 30_000)
  way.refuse()
  // All are there within the five seconds for which keys and connections are remembered; on a slow machine fewer.
  const succeeded = await callOften(300)
  expect(succeeded).toBeGreaterThan(0)
  await vi.waitUntil(() => under!.logged.some((line) => line.includes('failed to store calls')), 30_000)
  expect((await stored(databaseUrl)).calls).toBe(20)
  way.accept()
  await vi.waitUntil(async () => (await stored(databaseUrl)).calls >= 20 + succeeded, 30_000)
  const { calls, usage } = await stored(databaseUrl)
  expect(usage).toBe(calls)
})

const partsOf = (databaseUrl: string): { host: string; port: string; user: string; database: string } => {
  const url = new URL(databaseUrl.replace('@/', '@localhost/'))
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: url.searchParams.get('port') ?? (url.port || '5432'),
    user: url.username,
    database: url.pathname.slice(1),
  }
}
