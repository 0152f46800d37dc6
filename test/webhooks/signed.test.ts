import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Connection } from '../../src/cli/wire.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import type { ApiPlatform } from '../api/setup.ts'
import { query } from '../stores/tables.ts'
import { WEBHOOK_SECRET, come, eventsOf, hmac, startWebhookPlatform } from './setup.ts'

/** A connector whose events are signed with their time, and have an id. */
let under: ApiPlatform
let mine: Connection
beforeAll(async () => {
  under = await startWebhookPlatform({
    connectorsDirectory: join(packageFolder(), 'test', 'webhooks', 'connectors'),
  })
  mine = await under.connect('chat', 'mara')
  await under.stranger.connect('chat', 'mara')
})
afterAll(() => under?.close())
beforeEach(() => query(under.databaseUrl, 'DELETE FROM events'))

const message = (id: string, more: object = {}): string =>
  JSON.stringify({
    type: 'event_callback',
    team_id: 'T0001',
    event_id: id,
    event_time: 1772442000,
    event: { type: 'message', text: 'Good morning' },
    ...more,
  })

const seconds = (): number => Math.floor(under.clock.now().getTime() / 1000)

const comeFromChat = (body: string, { at = seconds(), secret = WEBHOOK_SECRET } = {}) =>
  come(under, 'chat', {
    body,
    headers: {
      'content-type': 'application/json',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${hmac(secret, `v0:${at}:${body}`)}`,
    },
  })

const stored = async (): Promise<number> => (await query(under.databaseUrl, 'SELECT id FROM events')).length
const to = (): string => `${under.url}/webhooks/chat`

test('an event is stored as the provider tells it', async () => {
  expect((await comeFromChat(message('Ev1'))).status).toBe(200)
  expect(await eventsOf(under)).toMatchObject([
    {
      connector: 'chat',
      connection_id: mine.id,
      user_id: 'mara',
      type: 'message',
      occurred_at: '2026-03-02T09:00:00.000Z',
      payload: JSON.parse(message('Ev1')),
    },
  ])
})

describe('replays', () => {
  test('10,000 of one delivery are one event, and quickly', async () => {
    const began = performance.now()
    const { answers } = await under.simulator.control.deliver({ connector: 'chat', times: 10_000, to: to() })
    expect(answers).toEqual({ 200: 10_000 })
    expect(performance.now() - began).toBeLessThan(60_000)
    expect(await eventsOf(under)).toHaveLength(1)
    expect(await eventsOf(under.stranger)).toHaveLength(1)
    expect(await stored()).toBe(2)
  }, 120_000)

  test('an id counts once, whatever else the delivery holds', async () => {
    const [first, later] = [await comeFromChat(message('Ev2')), await comeFromChat(message('Ev2', { retry: 1 }))]
    expect([first.status, later.status]).toEqual([200, 200])
    const [only, ...others] = await eventsOf(under)
    expect(others).toEqual([])
    expect(only!.payload).toEqual(JSON.parse(message('Ev2')))
  })

  test('of 30 deliveries at once, some the same, each event is stored once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => comeFromChat(message(`Ev${index % 3}`))))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await eventsOf(under)).toHaveLength(3)
    expect(await stored()).toBe(6)
  })

  test('what was caught is worth nothing five minutes later, and cannot be given another time', async () => {
    const at = seconds()
    const body = message('Ev4')
    for (const wrong of [at - 302, at + 302])
      expect((await comeFromChat(body, { at: wrong })).status, String(wrong - at)).toBe(401)
    const signature = `v0=${hmac(WEBHOOK_SECRET, `v0:${at - 302}:${body}`)}`
    const headers = { 'x-slack-request-timestamp': String(at), 'x-slack-signature': signature }
    expect((await come(under, 'chat', { body, headers })).status).toBe(401)
    expect(await stored()).toBe(0)
    expect((await comeFromChat(body, { at: at - 290 })).status).toBe(200)
    expect(await stored()).toBe(2)
  })
})

describe('the question by a delivery', () => {
  const question = JSON.stringify({ type: 'url_verification', token: 'x', challenge: 'what-is-asked-back' })

  test('is answered, and is no event', async () => {
    expect(await comeFromChat(question)).toMatchObject({ status: 200, text: 'what-is-asked-back' })
    expect(await stored()).toBe(0)
  })

  test('is answered to nobody but the provider', async () => {
    const answer = await comeFromChat(question, { secret: 'other' })
    expect(answer.status).toBe(401)
    expect(answer.text).not.toContain('what-is-asked-back')
  })
})

test('an account that nobody has connected is answered, and forgotten', async () => {
  expect((await comeFromChat(message('Ev5', { team_id: 'T0002' }))).status).toBe(200)
  expect(await stored()).toBe(0)
})

test('a connection of another account is told nothing', async () => {
  await query(under.databaseUrl, "UPDATE connections SET account_id = 'T0002' WHERE id = $1", [mine.id])
  await comeFromChat(message('Ev6'))
  await query(under.databaseUrl, "UPDATE connections SET account_id = 'T0001' WHERE id = $1", [mine.id])
  expect(await eventsOf(under)).toEqual([])
  expect(await eventsOf(under.stranger)).toHaveLength(1)
})

test.each<[string, object, object]>([
  ['no type', { event: {} }, { type: 'unknown' }],
  ['a type with a NUL', { event: { type: 'a\0b' } }, { type: 'ab' }],
  ['a type without end', { event: { type: 'a'.repeat(5000) } }, { type: 'a'.repeat(200) }],
  ['a time in milliseconds', { event_time: 1772442000123 }, { occurred_at: '2026-03-02T09:00:00.123Z' }],
  ['a time as text', { event_time: '1772442000' }, { occurred_at: '2026-03-02T09:00:00.000Z' }],
  ['an ISO time', { event_time: '2026-03-02T10:00:00+01:00' }, { occurred_at: '2026-03-02T09:00:00.000Z' }],
  ['a time before all times', { event_time: -1e20 }, { occurred_at: null }],
  ['a time after all times', { event_time: 1e300 }, { occurred_at: null }],
  ['no time', { event_time: 'soon' }, { occurred_at: null }],
  ['members that objects have anyway', JSON.parse('{"__proto__":{"a":1}}') as object, { type: 'message' }],
])('%s is no trouble', async (_name, more, told) => {
  expect((await comeFromChat(message('Ev7', more))).status).toBe(200)
  expect(await eventsOf(under)).toMatchObject([told])
})

test('large events come in pages that can be held', async () => {
  const large = 'x'.repeat(900_000)
  for (let count = 0; count < 6; count += 1) {
    under.clock.advance(1000)
    expect((await comeFromChat(message(`Large${count}`, { large }))).status).toBe(200)
  }
  const { json, bytes } = await under.send('/v1/events')
  expect(bytes.length).toBeLessThan(5_000_000)
  const rest = await under.send(`/v1/events?cursor=${json.next_cursor}`)
  const both = [...(json.items as { source: string }[]), ...(rest.json.items as { source: string }[])]
  expect(both.filter(({ source }) => source === 'provider')).toHaveLength(6)
  expect(rest.json.next_cursor).toBeNull()
})

describe('the simulated provider', () => {
  const send = (asked: object) => under.simulator.control.deliver({ connector: 'chat', to: to(), ...asked })

  test('signs as the provider does; forged or old, nobody takes it', async () => {
    expect(await send({ forged: true })).toEqual({ answers: { 401: 1 } })
    expect(await send({ ageS: 302 })).toEqual({ answers: { 401: 1 } })
    expect(await stored()).toBe(0)
    expect(await send({})).toEqual({ answers: { 200: 1 } })
    expect(await stored()).toBe(2)
  })

  test('delivers on this machine alone', async () => {
    await expect(send({ to: 'http://example.com/webhooks/chat' })).rejects.toThrow('on this machine')
    await expect(send({ to: undefined })).rejects.toThrow('on this machine')
    await expect(send({ connector: 'other' })).rejects.toThrow('no connector "other"')
  })
})

test('without its secret nothing is taken, and the log says what to set', async () => {
  const bare = await startWebhookPlatform({
    connectorsDirectory: join(packageFolder(), 'test', 'webhooks', 'connectors'),
    environment: { CHAT_WEBHOOK_SECRET: '' },
  })
  const answer = await come(bare, 'chat', { body: message('Ev8') })
  await bare.close()
  expect(answer).toMatchObject({ status: 409, json: { code: 'webhook_secret_missing' } })
  expect(bare.logged.join('\n')).toContain('CHAT_WEBHOOK_SECRET')
})
