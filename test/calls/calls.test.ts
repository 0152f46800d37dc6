import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type ProxyPlatform, startProxyPlatform } from '../proxy/setup.ts'
import { createDatabase } from '../setup/database.ts'
import { query } from '../stores/tables.ts'
import { callsOf, usageOf } from './listed.ts'

let under: ProxyPlatform
let databaseUrl: string
beforeAll(async () => {
  databaseUrl = await createDatabase()
  under = await startProxyPlatform({ databaseUrl })
})
afterAll(() => under?.close())

const DOMAINS = (id: string): string => `/v1/connections/${id}/call/domains.list`

test('a call is listed with what the provider calls it, and counted', async () => {
  under.provider.answer = (_incoming, response) =>
    void response.writeHead(404, { 'x-request-id': 'prov-1', 'x-powered-by': 'test' }).end('{"message":"none"}')
  const answer = await under.send(DOMAINS(under.connection), { method: 'POST', json: {} })
  const [call] = await vi.waitUntil(async () => nonEmpty(await callsOf(under, `connection_id=${under.connection}`)))
  expect(call).toEqual({
    id: answer.headers['connector-request-id'],
    at: expect.stringMatching(/^20\d\d-/),
    connection_id: under.connection,
    user_id: 'user-1',
    connector: 'resend',
    endpoint: 'domains.list',
    method: 'GET',
    status: 404,
    source: 'platform',
    error_code: 'provider_rejected',
    provider_status: 404,
    provider_request_id: 'prov-1',
    duration_ms: expect.any(Number),
    bytes_in: 2,
    bytes_out: expect.any(Number),
    attempts: 1,
  })
  expect(await usageOf(under)).toEqual([
    expect.objectContaining({ user_id: 'user-1', connector: 'resend', calls: 1, errors: 1, bytes_in: 2 }),
  ])
  const line = under.logged.map((text) => JSON.parse(text)).find(({ request_id }) => request_id === call!.id)
  expect(line).toMatchObject({ provider_request_id: 'prov-1', provider_status: 404, endpoint: 'domains.list' })
})

test('what is passed through, fails, stands in an envelope or sends nothing is told apart', async () => {
  const { json } = await under.send('/v1/connections', {
    json: { connector: 'resend', user_id: 'kinds', access_token: 'token' },
  })
  const id = json.id as string
  under.provider.answer = (incoming, response) =>
    void response.writeHead(incoming.url!.endsWith('missing') ? 404 : 200).end('{}')
  const call = (path: string, options: Parameters<typeof under.send>[1] = {}) =>
    under.send(`/v1/connections/${id}/${path}`, options)
  await call('proxy/there')
  await call('call/domains.get', { method: 'POST', json: { params: {} } })
  await call('call/domains.list', { method: 'POST', json: {}, headers: { 'connector-dry-run': 'true' } })
  await call('call/nothing', { method: 'POST', json: {} })
  const envelope = { accept: 'application/vnd.connector.envelope+json' }
  const inside = await call('proxy/missing', { headers: envelope })
  expect([inside.status, inside.json.status]).toEqual([200, 404])
  const calls = await vi.waitUntil(async () => {
    const found = await callsOf(under, `connection_id=${id}`)
    return found.length >= 3 && found
  })
  const told = calls.map(({ endpoint, status, source, error_code, attempts }) => ({
    endpoint,
    status,
    source,
    error_code,
    attempts,
  }))
  expect(told).toHaveLength(3)
  expect(told).toEqual(
    expect.arrayContaining([
      { endpoint: null, status: 200, source: 'provider', error_code: null, attempts: 1 },
      { endpoint: null, status: 404, source: 'provider', error_code: null, attempts: 1 },
      { endpoint: 'domains.get', status: 400, source: 'platform', error_code: 'invalid_request', attempts: 0 },
    ]),
  )
})

test('a call of a connection that needs its user is listed although nothing was sent', async () => {
  const { id } = await under.connect('gmail', 'away')
  await query(databaseUrl, "UPDATE connections SET status = 'needs_reauth' WHERE id = $1", [id])
  const { status } = await under.call(id, 'users.getProfile')
  expect(status).toBe(409)
  const [call] = await vi.waitUntil(async () => nonEmpty(await callsOf(under, `connection_id=${id}`)))
  expect(call).toMatchObject({
    user_id: 'away',
    connector: 'gmail',
    status: 409,
    error_code: 'connection_needs_reauth',
    attempts: 0,
  })
})

test('filters and pages hold what they say, each call once', async () => {
  under.provider.answer = (incoming, response) =>
    void response.writeHead(incoming.url!.endsWith('bad') ? 500 : 200).end('ok')
  const { json } = await under.send('/v1/connections', {
    json: { connector: 'resend', user_id: 'pages', access_token: 'token' },
  })
  const id = json.id as string
  for (let index = 0; index < 23; index++)
    await under.send(`/v1/connections/${id}/proxy/${index % 5 === 0 ? 'bad' : 'good'}`)
  await vi.waitUntil(async () => (await callsOf(under, 'user_id=pages')).length === 23)
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await under.send(`/v1/calls?limit=10&user_id=pages${cursor === '' ? '' : `&cursor=${cursor}`}`)
    seen.push(...(page.json.items as { id: string }[]).map((item) => item.id))
    cursor = page.json.next_cursor as string | null
  }
  expect(new Set(seen).size).toBe(23)
  expect(await callsOf(under, 'user_id=pages&status=5xx')).toHaveLength(5)
  expect(await callsOf(under, 'user_id=pages&status=500')).toHaveLength(5)
  expect(await callsOf(under, 'user_id=pages&status=404')).toHaveLength(0)
  expect(await callsOf(under, 'user_id=pages&connector=gmail')).toHaveLength(0)
  expect((await under.send('/v1/calls?status=abc')).status).toBe(400)
  expect((await under.send('/v1/calls?cursor=abc')).status).toBe(400)
  for (const time of [8.64e15, -1, 253_402_300_800_000, null]) {
    const forged = Buffer.from(JSON.stringify([time, 'x'])).toString('base64url')
    expect((await under.send(`/v1/calls?cursor=${forged}`)).status, String(time)).toBe(400)
  }
  const last = Buffer.from(JSON.stringify([253_402_300_799_999, 'x'])).toString('base64url')
  expect((await under.send(`/v1/calls?user_id=pages&limit=1&cursor=${last}`)).status).toBe(200)
  expect((await under.send('/v1/usage?cursor=abc')).status).toBe(400)
  expect((await under.send('/v1/usage?from=0000-01-01')).status).toBe(400)
  expect(await usageOf(under, 'user_id=pages&from=2020-01-01&to=2020-01-31')).toEqual([])
})

test('erasing a user removes calls and usage, also of calls that are not written yet', async () => {
  under.provider.answer = (_incoming, response) => void response.end('ok')
  const { json } = await under.send('/v1/connections', {
    json: { connector: 'resend', user_id: 'leaving', access_token: 'token' },
  })
  const id = json.id as string
  await under.send(`/v1/connections/${id}/proxy/x`)
  await vi.waitUntil(async () => (await callsOf(under, 'user_id=leaving')).length === 1)
  // This one ends when its user is gone.
  let answerLate = (): void => {}
  under.provider.answer = (_incoming, response) => {
    answerLate = () => void response.end('late')
  }
  const late = under.send(`/v1/connections/${id}/proxy/late`)
  await vi.waitUntil(() => under.provider.seen.some(({ url }) => url.endsWith('late')))
  expect((await under.send('/v1/users/leaving', { method: 'DELETE' })).status).toBe(200)
  answerLate()
  await late
  // Whatever is written after it is written in its order.
  under.provider.answer = (_incoming, response) => void response.end('ok')
  const after = await under.send(`/v1/connections/${under.connection}/proxy/after`)
  await vi.waitUntil(async () =>
    (await callsOf(under, '')).some((call) => call.id === after.headers['connector-request-id']),
  )
  expect(await query(databaseUrl, "SELECT id FROM call_packets WHERE user_id = 'leaving'")).toEqual([])
  expect(await query(databaseUrl, "SELECT day FROM usage WHERE user_id = 'leaving'")).toEqual([])
})

test('no statement is run for each call that is warm', async () => {
  under.provider.answer = (_incoming, response) => void response.end('ok')
  await under.send(DOMAINS(under.connection), { method: 'POST', json: {} })
  const CALLS = 300
  const spied = vi.spyOn(pg.Client.prototype, 'query')
  const statements = (): string[] =>
    spied.mock.calls.map(([given]: unknown[]) =>
      typeof given === 'string' ? given : ((given as { text?: string }).text ?? ''),
    )
  let seen: string[] = []
  try {
    for (let index = 0; index < CALLS; index += 10)
      await Promise.all(
        Array.from({ length: 10 }, () => under.send(DOMAINS(under.connection), { method: 'POST', json: {} })),
      )
    await vi.waitUntil(() => statements().some((text) => text.includes('INSERT INTO call_packets')))
  } finally {
    seen = statements()
    spied.mockRestore()
  }
  const often = [...new Set(seen)].filter((text) => seen.filter((one) => one === text).length > CALLS / 10)
  expect(often).toEqual([])
})

const nonEmpty = <Item>(items: Item[]): Item[] | false => items.length > 0 && items
