import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { request } from 'undici'
import { expect, onTestFinished, test } from 'vitest'
import type { Connection } from '../../src/cli/wire.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import { connectionTo } from '../../src/storage/embedded/database.ts'
import type { State } from '../../src/simulator/control.ts'
import { type TestClient, createTestClient } from '../setup/test-client.ts'
import { type Served, freePorts, makeFolder, serve } from './served.ts'

/** Its refresh tokens are used once each: one whose answer is lost ends the connection. */
const CONNECTOR = 'quickbooks'
const CONNECTIONS = 12
/** So many of them are called once, by somebody who does not wait for the answer. */
const DEPARTED = 4
const SLOW_MS = 1_500

const start = async (directory: string): Promise<Served> => {
  const port = await freePorts(3)
  return serve({
    environment: {
      DATA_DIR: directory,
      PORT: String(port),
      SANDBOX_PORT: String(port + 1),
      SHUTDOWN_GRACE: '0.5',
      CONNECTORS_DIR: join(packageFolder(), 'test/oauth/connectors'),
    },
  })
}

interface Called {
  readonly startedAt: number
  /** The status, or the error of a connection that broke. */
  readonly ended: number | string
}

/** Calls one connection after the other, as fast as answers come, until told to stop or nobody answers. */
const callAgainAndAgain = async (client: TestClient, { id }: Connection, until: AbortSignal): Promise<Called[]> => {
  const calls: Called[] = []
  while (!until.aborted) {
    const startedAt = performance.now()
    const ended = await client.call(id, 'companyinfo.get').then(
      ({ status }) => status,
      (error: Error & { code?: string }) => error.code ?? error.message,
    )
    calls.push({ startedAt, ended })
    if (ended === 'ECONNREFUSED') break
  }
  return calls
}

/** Calls a connection and hangs up: what was begun for it goes on. */
const callAndLeave = async (client: TestClient, { id }: Connection): Promise<void> => {
  const call = client.call(id, 'companyinfo.get', {}, { signal: AbortSignal.timeout(SLOW_MS / 4) })
  await expect(call).rejects.toThrow()
}

/** Asks how often the provider has refreshed, until it is gone with the sandbox; gives the last answer. */
const watchRefreshes = async (simulator: string): Promise<number> => {
  let last = 0
  for (;;) {
    try {
      const { body } = await request(`${simulator}/-/state`)
      last = ((await body.json()) as State).connectors[CONNECTOR]!.refreshes
    } catch {
      return last
    }
    await sleep(20)
  }
}

/** When readiness was first seen off: of the calls that began before that was asked, none may fail. */
const watchReadiness = async (url: string): Promise<number> => {
  for (;;) {
    const askedAt = performance.now()
    const { statusCode, body } = await request(`${url}/health/ready`)
    await body.dump()
    if (statusCode === 503) return askedAt
    await sleep(5)
  }
}

/** What is stored: the sandbox's own PostgreSQL, asked past the platform. */
const stored = async (directory: string) => {
  const client = new pg.Client(connectionTo(join(directory, 'sandbox/postgres')))
  await client.connect()
  try {
    const tokens = await client.query<{ n: number }>('SELECT sum(generation - 1)::int AS n FROM oauth_tokens')
    const attempts = await client.query<{ outcome: string | null }>('SELECT outcome FROM refresh_attempts')
    return { generations: tokens.rows[0]!.n, outcomes: attempts.rows.map(({ outcome }) => outcome) }
  } finally {
    await client.end()
  }
}

test('asked to stop under load, a server fails no call that it was rightly sent, and cuts no refresh', {
  timeout: 60_000,
}, async () => {
  const data = makeFolder()
  onTestFinished(data.remove)
  const first = await start(data.path)
  const { url, api_key, simulator } = await first.ready
  const client = createTestClient(url, api_key)
  const connections: Connection[] = []
  for (let user = 0; user < CONNECTIONS; user++) connections.push(await client.connect(CONNECTOR, `user-${user}`))

  const provider = createTestClient(simulator, '')
  await provider.send('/-/faults', {
    json: { connector: CONNECTOR, endpoint: 'refresh', slow_ms: SLOW_MS, times: 0 },
  })
  await provider.send('/-/expire', { json: { connector: CONNECTOR } })

  const over = new AbortController()
  const calling = connections.slice(DEPARTED).map((connection) => callAgainAndAgain(client, connection, over.signal))
  const refreshes = watchRefreshes(simulator)
  // Theirs end when nobody calls any more.
  await sleep(SLOW_MS / 2)
  await Promise.all(connections.slice(0, DEPARTED).map((connection) => callAndLeave(client, connection)))
  const readiness = watchReadiness(url)
  const askedAt = performance.now()
  const ended = first.kill('SIGTERM')
  const offAt = await readiness
  const { code, complaint } = await ended
  const tookMs = performance.now() - askedAt
  over.abort()
  const calls = (await Promise.all(calling)).flat()

  expect(code, complaint).toBe(0)
  // Each answer was on disk before it was stored, too.
  expect(complaint).not.toContain('journal')
  expect(tookMs).toBeLessThan(30_000)
  const before = calls.filter(({ startedAt }) => startedAt < offAt)
  expect(before.length).toBeGreaterThanOrEqual(CONNECTIONS - DEPARTED)
  expect(before.filter(({ ended: how }) => how !== 200)).toEqual([])

  const second = await start(data.path)
  onTestFinished(() => second.kill('SIGTERM').then(() => {}))
  const again = await second.ready
  const { generations, outcomes } = await stored(data.path)
  expect(await refreshes).toBe(CONNECTIONS)
  expect(generations).toBe(CONNECTIONS)
  expect(outcomes).toEqual(Array.from({ length: CONNECTIONS }, () => 'refreshed'))
  // The refresh tokens that are stored are the ones that the provider takes.
  const later = createTestClient(again.url, again.api_key)
  const results = await Promise.all(
    connections.map(({ id }) => later.send(`/v1/connections/${id}/refresh`, { method: 'POST' })),
  )
  expect(results.map(({ status }) => status)).toEqual(connections.map(() => 200))
})
