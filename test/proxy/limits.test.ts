import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ENVELOPE, type WordsPlatform, startWords } from './words.ts'

let under: WordsPlatform
beforeAll(async () => {
  under = await startWords(`
retry: { on: [429, 503], header: X-Wait, after: milliseconds }
rate_limit:
  limit: 6
  window_ms: 1000
  concurrency: 3
  headers: { limit: X-Limit, remaining: X-Left, reset: X-Reset }
  reset: unix
errors:
  - { status: 200, path: $.ok, equals: false, code: $.error, message: $.detail }
  - { status: 403, path: $.error, equals: ratelimited, code: $.error, as: 429 }
endpoints:
  read: { summary: Read, request: GET /read, response: { json: true }, examples: [{ response: { json: { ok: true } } }] }
  dear: { summary: Dear, request: GET /dear, response: { json: true }, cost: 4, ai: { hint: Ask seldom. }, examples: [{ response: { json: { ok: true } } }] }
  send:
    summary: Send
    request: POST /send
    idempotency: { header: X-Idempotency }
    body: { json: true, required: false }
    response: { json: true }
    examples: [{ response: { json: { ok: true } } }]
  write: { summary: Write, request: POST /write, response: { json: true }, examples: [{ response: { json: { ok: true } } }] }
  refused:
    summary: A failure by 200
    request: GET /refused
    params: { how: { in: query, type: string } }
    response: { json: true }
    examples:
      - { response: { json: { ok: false, error: channel_not_found, detail: No such channel. } } }
      - { params: { how: text }, response: { text: '{"ok":false}' } }
`)
})
afterAll(() => under?.close())
afterEach(() => under.simulator.control.clearFaults())

const call = (endpoint: string, more = {}, connection = under.connection) => under.call(connection, endpoint, {}, more)
const calls = (): Record<string, number> => ({ ...under.simulator.control.state().connectors.words?.calls })
const made = async (run: () => Promise<unknown>): Promise<Record<string, number>> => {
  const before = calls()
  await run()
  return Object.fromEntries(
    Object.entries(calls())
      .map(([name, count]) => [name, count - (before[name] ?? 0)])
      .filter(([, count]) => count !== 0),
  )
}
const fault = (fault: object) => under.simulator.control.fault({ connector: 'words', ...fault })
const rested = () => new Promise((resolve) => setTimeout(resolve, 1200))

describe('a call that failed in passing', () => {
  test.each(['read', 'send'])('is made again: %s', async (endpoint) => {
    fault({ status: 503, times: 2 })
    const seen = await made(async () => expect((await call(endpoint)).status).toBe(200))
    expect(seen).toEqual({ [endpoint]: 3 })
  })

  test('is made again after a connection that broke', async () => {
    fault({ reset: 'before_headers' })
    expect(await made(async () => expect((await call('read')).status).toBe(200))).toEqual({ read: 2 })
  })

  test('waits as long as the provider says, in its own words', async () => {
    const start = performance.now()
    fault({ status: 429, retryAfter: 1 })
    expect((await call('read')).status).toBe(200)
    expect(performance.now() - start).toBeGreaterThanOrEqual(1000)
  })

  test('is not made again where it changes something', async () => {
    fault({ status: 503 })
    expect(await made(async () => expect((await call('write')).status).toBe(503))).toEqual({ write: 1 })
  })

  test('is not made again for what is not listed', async () => {
    fault({ status: 500 })
    expect(await made(async () => expect((await call('read')).status).toBe(500))).toEqual({ read: 1 })
  })
})

describe('an idempotency key', () => {
  test('is of one call, whatever is asked for with it', async () => {
    const send = (key: string, body: object) => call('send', { headers: { 'idempotency-key': key }, body })
    expect((await send('k1', { to: 'ada' })).status).toBe(200)
    expect((await send('k1', { to: 'ada' })).status).toBe(200)
    expect((await send('k1', { to: 'bob' })).json).toMatchObject({ status: 422, code: 'idempotency_mismatch' })
    expect((await send('k2', { to: 'bob' })).status).toBe(200)
  })

  test('is made where the caller gives none, a new one for each call', async () => {
    expect((await call('send', { body: { to: 'ada' } })).status).toBe(200)
    expect((await call('send', { body: { to: 'bob' } })).status).toBe(200)
  })

  test('that no header may hold is refused', async () => {
    expect((await call('send', { headers: { 'idempotency-key': 'a b' } })).json).toMatchObject({
      status: 400,
      code: 'invalid_request',
    })
  })
})

describe('the rate limit of a provider', () => {
  test('is kept: nobody is refused, and who is too many waits', async () => {
    const connection = await under.connected('many')
    await rested()
    const start = performance.now()
    const answers = await Promise.all(Array.from({ length: 15 }, () => call('write', {}, connection)))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(performance.now() - start).toBeGreaterThan(1900)
  })

  test('counts what a call costs', async () => {
    const connection = await under.connected('dear')
    const start = performance.now()
    const first = await call('dear', {}, connection)
    expect(first.headers).toMatchObject({ 'x-limit': '6', 'x-left': '2', 'x-reset': expect.stringMatching(/^\d{10}$/) })
    expect((await call('dear', {}, connection)).status).toBe(200)
    expect(performance.now() - start).toBeGreaterThan(1000)
  })

  test('is each connection’s own', async () => {
    const [one, other] = [await under.connected('one'), await under.connected('other')]
    for (const connection of [one, other])
      expect((await call('write', {}, connection)).headers).toMatchObject({ 'x-left': '5' })
  })

  test('counts what passes through, too, and calls that are under way', async () => {
    const connection = await under.connected('passing')
    const start = performance.now()
    fault({ slowMs: 300, times: 4 })
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => under.send(`/v1/connections/${connection}/proxy/read`)),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(performance.now() - start).toBeGreaterThan(590)
  })

  test('is refused by the provider to who passes it, in its own words', async () => {
    const { origin } = under.simulator
    const ask = () => fetch(`${origin}/words/api/read`, { headers: { 'x-key': 'straight' } })
    const answers = [await ask(), await ask(), await ask(), await ask(), await ask(), await ask(), await ask()]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 403])
    expect(await answers[6]!.json()).toMatchObject({ error: 'ratelimited' })
    expect(Number(answers[6]!.headers.get('x-wait'))).toBeGreaterThan(0)
    expect(answers[6]!.headers.get('x-left')).toBe('0')
  })
})

describe('a success that is none', () => {
  test.each([{}, ENVELOPE])('is an error in the provider’s words %j', async (headers) => {
    const answer = await call('refused', { headers })
    expect(answer.status).toBe(502)
    expect(answer.json).toMatchObject({
      code: 'provider_rejected',
      source: 'provider',
      provider_status: 200,
      provider_code: 'channel_not_found',
      provider_message: 'No such channel.',
    })
  })

  test('is only looked for in JSON', async () => {
    expect((await under.call(under.connection, 'refused', { how: 'text' })).status).toBe(200)
  })

  test('is how the simulated provider refuses, too', async () => {
    const answer = await fetch(`${under.simulator.origin}/words/api/refused?nonsense=1`, { headers: { 'x-key': 'k' } })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ ok: false, error: 'unknown_parameter', detail: expect.any(String) })
  })
})

test('what a call costs, and what a model should know, is told to who looks for endpoints', async () => {
  const { json } = await under.send('/v1/connectors/words/endpoints?q=dear')
  expect(json.items).toMatchObject([{ name: 'dear', cost: 4, hint: 'Ask seldom.' }])
  expect((await under.send('/v1/connectors/words/endpoints/read')).json).toMatchObject({ cost: 1, hint: null })
})
