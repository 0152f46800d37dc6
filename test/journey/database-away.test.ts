import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Connection, ConnectSession } from '../../src/cli/wire.ts'
import { createLog } from '../../src/runtime/log.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/storage/embedded/start.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { RETURN_URL, type TestAnswer } from '../setup/test-client.ts'
import { createJarBrowser } from './jar-browser.ts'

const TOKEN_LIFE_MS = 3600_000

let directory: string
let postgres: EmbeddedPostgres
let under: TestPlatform

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'cp-away-'))
  chmodSync(directory, 0o755)
  await startDatabase()
  const { host, port, user, database } = postgres.connection
  under = await startTestPlatform({
    databaseUrl: `postgresql://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`,
  })
})
afterAll(async () => {
  await under.close()
  await postgres.stop()
  rmSync(directory, { recursive: true, force: true })
})

const startDatabase = async (): Promise<void> => {
  postgres = await startEmbeddedPostgres({ directory: join(directory, 'postgres'), log: createLog('silent') })
}

const expectUnavailable = ({ status, json, text, headers }: TestAnswer): void => {
  expect([status, json?.code], text).toEqual([503, 'database_unavailable'])
  expect(headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(json).toMatchObject({ source: 'platform', retryable: true })
  expect(text).not.toMatch(/^\s+at |\.ts:\d+|\/postgres/m)
}

const callAs = ({ id }: Connection): Promise<TestAnswer> => under.call(id, 'users.messages.list')

test('while the database is away all is said to be unavailable and nothing is spent; when it is back all goes on without a restart', async () => {
  const used = await under.connect('gmail', 'used')
  const unused = await under.connect('gmail', 'unused')
  expect((await callAs(used)).status).toBe(200)
  const { refreshes, exchanges } = under.simulator.control.state().connectors.gmail!
  const browser = createJarBrowser()
  const authorized = await startSession('authorized')
  const completion = await browser.walk(authorized.url, RETURN_URL)
  const underWay = await startSession('under way')
  const callback = await browser.walk(underWay.url, `${under.url}/oauth/callback/gmail`)

  // Calls that are under way as it goes get an answer: the provider's, or that it is away.
  let isAway = false
  const caller = async (): Promise<TestAnswer[]> => {
    const answers: TestAnswer[] = []
    while (!isAway) answers.push(await callAs(used))
    return answers
  }
  const callers = Array.from({ length: 4 }, caller)
  await postgres.stop()
  isAway = true
  for (const answer of (await Promise.all(callers)).flat()) if (answer.status !== 200) expectUnavailable(answer)

  expectUnavailable(await under.send('/health/ready'))
  expect((await under.send('/health/live')).status).toBe(200)
  expectUnavailable(await callAs(unused))
  expectUnavailable(await under.send('/v1/connections'))
  expectUnavailable(await under.send(`/v1/connections/${used.id}/revoke`, { method: 'POST' }))
  expectUnavailable(await under.send(`/v1/connections/${used.id}`, { method: 'DELETE' }))
  expectUnavailable(await createSession('away'))
  expectUnavailable(await authorized.complete(completion))
  for (const address of [underWay.url, callback]) {
    const { answer } = await browser.open(address)
    expect([answer!.status, answer!.headers['content-type']]).toEqual([503, 'text/html; charset=utf-8'])
    expect(answer!.text).toContain('<code>database_unavailable</code>')
  }
  // A refresh token is not spent where its successor could not be kept.
  under.clock.advance(TOKEN_LIFE_MS)
  expectUnavailable(await callAs(used))
  expect(under.simulator.control.state().connectors.gmail).toMatchObject({ refreshes, exchanges, live_grants: 2 })
  under.clock.advance(-TOKEN_LIFE_MS)

  await startDatabase()
  await vi.waitFor(async () => expect((await under.send('/health/ready')).status).toBe(200), { timeout: 10_000 })
  const { url: returned } = await browser.open(callback, RETURN_URL)
  for (const completed of [await authorized.complete(completion), await underWay.complete(returned)])
    expect(completed.json, completed.text).toMatchObject({ status: 'active' })
  expect(await under.connect('gmail', 'afterwards')).toMatchObject({ status: 'active' })
  expect((await under.send('/v1/connections?status=active')).json.items).toHaveLength(5)
  under.clock.advance(TOKEN_LIFE_MS)
  for (const connection of [used, unused]) expect((await callAs(connection)).status).toBe(200)
  expect(under.simulator.control.state().connectors.gmail).toMatchObject({ refreshes: refreshes + 2 })
  expect(under.logged.filter((line) => line.includes('unforeseen'))).toEqual([])
})

const createSession = (userId: string): Promise<TestAnswer> =>
  under.send('/v1/connect-sessions', { json: { connector: 'gmail', user_id: userId, return_url: RETURN_URL } })

/** A session of a user, and how it is completed with what the browser brings back. */
const startSession = async (userId: string) => {
  const { id, connect_url } = (await createSession(userId)).json as ConnectSession
  const complete = (returned: URL): Promise<TestAnswer> =>
    under.send(`/v1/connect-sessions/${id}/complete`, {
      json: { user_id: userId, completion_token: returned.searchParams.get('completion_token') },
    })
  return { url: connect_url, complete }
}
