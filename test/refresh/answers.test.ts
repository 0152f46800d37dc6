import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OAuth2Settings } from '../../src/auth/oauth2/settings.ts'
import { REFRESH_TIMING } from '../../src/connections/refresh/timing.ts'
import type { Connector } from '../../src/definition/connector.ts'
import { createDatabase } from '../setup/database.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { type Row, type Verdict, rows } from './answer-table.ts'
import { type TokenEndpoint, startTokenEndpoint } from './token-endpoint.ts'

const HOUR_MS = 3_600_000
const DEADLINE_MS = 250

let endpoint: TokenEndpoint
let under: TestPlatform
let database: pg.Client
/** Where the connector has its token endpoint: the rows can move it. */
let tokenUrl = ''

beforeAll(async () => {
  endpoint = await startTokenEndpoint()
  const url = await createDatabase()
  under = await startTestPlatform({
    connectorsDirectory: join(import.meta.dirname, '../../fault/connectors'),
    databaseUrl: url,
    adapt,
    timing: { ...REFRESH_TIMING, deadline: DEADLINE_MS, probeAfter: 0, sweepEvery: HOUR_MS, aheadEvery: HOUR_MS },
  })
  database = new pg.Client({ connectionString: url })
  await database.connect()
})
afterAll(async () => {
  await database?.end()
  await under?.close()
  await endpoint?.stop()
})

const adapt = (connector: Connector): Connector => {
  const host = { ...connector.defaultHost, url: endpoint.url }
  const auth = connector.auth.map((entry) => {
    const settings = entry as OAuth2Settings
    return {
      ...settings,
      get refreshUrl() {
        return tokenUrl
      },
      refresh: { ...settings.refresh, fatal: ['token_revoked'] },
    }
  })
  return { ...connector, hosts: new Map([[host.name, host]]), defaultHost: host, auth }
}

/** A connection whose token lives for another hour, and what its refresh token is. */
const connect = async (name: string): Promise<{ id: string; refreshToken: string }> => {
  const refreshToken = `rt of ${name}`
  const { json, text } = await under.send('/v1/connections', {
    json: {
      connector: 'notebook',
      user_id: name,
      access_token: 'at-0',
      refresh_token: refreshToken,
      expires_at: new Date(Date.now() + HOUR_MS).toISOString(),
    },
  })
  expect(json?.id, text).toBeTypeOf('string')
  return { id: json.id as string, refreshToken }
}

const refresh = (id: string) => under.send(`/v1/connections/${id}/refresh`, { method: 'POST' })

const stateOf = async (id: string) => {
  const { rows: found } = await database.query(
    `SELECT c.status, t.generation, t.lease_token, a.outcome,
       extract(epoch FROM t.next_try_at - a.ended_at)::float8 AS wait
     FROM connections c JOIN oauth_tokens t ON t.connection_id = c.id
       JOIN refresh_attempts a ON a.connection_id = c.id
     WHERE c.id = $1 ORDER BY a.started_at DESC LIMIT 1`,
    [id],
  )
  return found[0]
}

/** Lets the time come at which it may be tried again. */
const endWait = (id: string) =>
  database.query('UPDATE oauth_tokens SET next_try_at = NULL WHERE connection_id = $1', [id])

interface Expected {
  readonly state: { readonly status: string; readonly generation: number; readonly outcome: string }
  /** What whoever asked for the refresh is told, by status and code. */
  readonly told: readonly unknown[]
  readonly tries: number
  readonly waitSeconds?: readonly [number, number]
}

const KEPT = { status: 'active', generation: 1 }
const EXPECTED: Readonly<Record<Verdict, Expected>> = {
  refreshed: { state: { ...KEPT, generation: 2, outcome: 'refreshed' }, told: [200, undefined], tries: 1 },
  suspect: {
    state: { ...KEPT, outcome: 'refused' },
    told: [503, 'refresh_pending'],
    tries: 1,
    waitSeconds: [60, 60],
  },
  failed: {
    state: { ...KEPT, outcome: 'failed' },
    told: [expect.any(Number), failure()],
    tries: 1,
    waitSeconds: [1, 2],
  },
  'client refused': { state: { ...KEPT, outcome: 'client_refused' }, told: [502, 'oauth_client_rejected'], tries: 1 },
  unknown: {
    state: { ...KEPT, status: 'outcome_unknown', outcome: 'unknown' },
    told: [expect.any(Number), failure()],
    tries: 2,
    waitSeconds: [61, 64],
  },
}

/** The code of a failure that says nothing of the connection. */
function failure() {
  return expect.stringMatching(/^(token_refresh_failed|provider_\w+)$/)
}

const check = async ([name, reply, verdict, waitSeconds]: Row): Promise<void> => {
  const { id, refreshToken } = await connect(name)
  const seen = endpoint.presented.length
  tokenUrl = reply === 'https' ? `${endpoint.url.replace('http:', 'https:')}/token` : `${endpoint.url}/token`
  if (reply !== 'https') endpoint.reply = reply
  const answer = await refresh(id)
  const expected = EXPECTED[verdict]
  const state = await stateOf(id)
  expect([answer.status, answer.json?.code], answer.text).toEqual(expected.told)
  expect(state).toMatchObject({ ...expected.state, lease_token: null })
  const [least, most] = waitSeconds ?? expected.waitSeconds ?? []
  if (least === undefined) expect(state.wait).toBeNull()
  else expect(state.wait).toBeGreaterThanOrEqual(least)
  if (most !== undefined) expect(state.wait).toBeLessThanOrEqual(most)
  const presented = endpoint.presented.slice(seen)
  expect(presented).toEqual(Array.from({ length: reply === 'https' ? 0 : expected.tries }, () => refreshToken))

  // Nobody who has a token that lives is told of any of this.
  expect((await under.call(id, 'notes.list')).status).toBe(200)

  endpoint.reply = { good: {} }
  tokenUrl = `${endpoint.url}/token`
  await endWait(id)
  const healed = await refresh(id)
  expect(healed.status, healed.text).toBe(200)
  expect(await stateOf(id)).toMatchObject({
    status: 'active',
    generation: expected.state.generation + 1,
    outcome: 'refreshed',
  })
  if (verdict !== 'refreshed') expect(endpoint.presented.at(-1)).toBe(refreshToken)
  expect((await under.call(id, 'notes.list')).status).toBe(200)
}

describe.each(['suspect', 'client refused', 'failed', 'unknown', 'refreshed'] as const)('%s:', (verdict) => {
  test.each(rows.filter((row) => row[2] === verdict))('%s', (...row) => check(row as unknown as Row))
})

test('there are at least sixty answers, each of another name', () => {
  expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length)
  expect(rows.length).toBeGreaterThanOrEqual(60)
})

test('nobody listens at the token endpoint: nothing was spent', async () => {
  const { id } = await connect('nobody listens')
  tokenUrl = 'http://127.0.0.1:1/token'
  const { json } = await refresh(id)
  expect(json.code).toBe('provider_unreachable')
  expect(await stateOf(id)).toMatchObject({ ...KEPT, outcome: 'failed' })
})

test('a grant that is refused twice, a minute apart, is given up, and its credential kept', async () => {
  const { id } = await connect('refused twice')
  tokenUrl = `${endpoint.url}/token`
  endpoint.reply = { status: 400, body: { error: 'invalid_grant' } }
  expect((await refresh(id)).json.code).toBe('refresh_pending')
  expect((await refresh(id)).json.code).toBe('refresh_pending')
  expect(endpoint.presented.filter((token) => token === 'rt of refused twice')).toHaveLength(1)
  await endWait(id)
  expect((await refresh(id)).json).toMatchObject({ code: 'connection_needs_reauth', reason: 'refresh_rejected' })
  expect(await stateOf(id)).toMatchObject({ status: 'needs_reauth', generation: 1 })
})

test.each([
  ['no refresh token', { refresh_token: undefined }, 'rt of no refresh token'],
  ['an empty refresh token', { refresh_token: '' }, 'rt of an empty refresh token'],
])('%s in the answer: the one before is used again', async (name, more, expected) => {
  const { id } = await connect(name)
  tokenUrl = `${endpoint.url}/token`
  endpoint.reply = { good: more }
  await refresh(id)
  await refresh(id)
  expect(endpoint.presented.at(-1)).toBe(expected)
})
