import type { RequestListener } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Connector, Endpoint } from '../../src/definition/connector.ts'
import type { TestAnswer } from '../setup/test-client.ts'
import { createDatabase } from '../setup/database.ts'
import { dump, query } from '../stores/tables.ts'
import { type ProxyPlatform, startProxyPlatform } from './setup.ts'

const ENVELOPE = { accept: 'application/vnd.connector.envelope+json' }

/** Resend's, with endpoints whose provider knows keys, that answer bytes, and that time out soon. */
const adapt = (connector: Connector): Connector => {
  if (connector.name !== 'resend') return connector
  const create = connector.endpoints.get('domains.create')!
  const more: Record<string, Endpoint> = {
    known: { ...create, name: 'known', idempotency: { header: 'X-Request-Id' } },
    bytes: { ...create, name: 'bytes', response: { ...create.response, json: undefined, binary: true } },
    soon: { ...create, name: 'soon', timeoutMs: 200 },
    reading: { ...create, name: 'reading', effect: 'read' },
  }
  return { ...connector, endpoints: new Map([...connector.endpoints, ...Object.entries(more)]) }
}

let under: ProxyPlatform
let databaseUrl: string
let keys = 0
beforeAll(async () => {
  databaseUrl = await createDatabase()
  under = await startProxyPlatform({ adapt, databaseUrl })
})
afterAll(() => under?.close())
beforeEach(() => under.provider.seen.splice(0))

const answering =
  (status: number, body = '{}', headers: Record<string, string> = {}): RequestListener =>
  (_incoming, response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)

interface Asked {
  readonly endpoint?: string
  readonly connection?: string
  readonly params?: unknown
  readonly headers?: Record<string, string>
  readonly signal?: AbortSignal
}

const make = (
  key: string | undefined,
  { endpoint = 'domains.create', connection = under.connection, params, headers = {}, signal }: Asked = {},
): Promise<TestAnswer> =>
  under.send(`/v1/connections/${connection}/call/${endpoint}`, {
    json: { params: params ?? { name: 'mara.example' } },
    headers: { ...(key !== undefined && { 'idempotency-key': key }), ...headers },
    ...(signal !== undefined && { signal }),
  })
const newKey = (): string => `key-${(keys += 1)}`
const calls = (): number => under.provider.seen.length
const isReplayed = ({ headers }: TestAnswer): boolean => headers['idempotency-replayed'] === 'true'

describe('a call with a key', () => {
  test('is made once, and its answer told again as it was, in whatever form is asked for', async () => {
    const key = newKey()
    under.provider.answer = answering(201, '{"id":"d1"}', { 'x-made': 'yes', etag: '"1"' })
    const first = await make(key)
    expect(isReplayed(first)).toBe(false)
    under.provider.answer = answering(500)
    const second = await make(key)
    expect([second.status, second.text, second.headers['x-made'], second.headers.etag]).toEqual([
      first.status,
      first.text,
      'yes',
      '"1"',
    ])
    expect(second.headers['connector-source']).toBe('provider')
    expect(isReplayed(second)).toBe(true)
    expect(second.headers['connector-request-id']).not.toBe(first.headers['connector-request-id'])
    const third = await make(key, { headers: ENVELOPE })
    expect(third.json).toMatchObject({ status: 201, encoding: 'json', body: { id: 'd1' } })
    expect(isReplayed(third)).toBe(true)
    expect(calls()).toBe(1)
  })

  test('is another call for another endpoint and another connection', async () => {
    const key = newKey()
    under.provider.answer = answering(201)
    const { json } = await under.send('/v1/connections', {
      json: { connector: 'resend', user_id: 'user-2', access_token: 'another' },
    })
    for (const more of [{}, { endpoint: 'soon' }, { connection: String(json.id) }])
      expect(isReplayed(await make(key, more))).toBe(false)
    expect(calls()).toBe(3)
  })

  test('that asks for something else is refused', async () => {
    const key = newKey()
    under.provider.answer = answering(201)
    await make(key, { params: { name: 'a', region: 'us-east-1' } })
    expect(isReplayed(await make(key, { params: { region: 'us-east-1', name: 'a' } }))).toBe(true)
    const other = await make(key, { params: { name: 'a', region: 'eu-west-1' } })
    expect([other.status, other.json.code]).toEqual([422, 'idempotency_mismatch'])
    expect(
      (await make(key, { params: { name: 'a', region: 'us-east-1' }, headers: { 'if-match': '"1"' } })).status,
    ).toBe(422)
    expect(calls()).toBe(1)
  })

  test('is told to come again while the first is under way, and then gets its answer', async () => {
    const key = newKey()
    const arrived = Promise.withResolvers<void>()
    const mayAnswer = Promise.withResolvers<void>()
    under.provider.answer = async (incoming, response) => {
      arrived.resolve()
      await mayAnswer.promise
      answering(201, '{"id":"slow"}')(incoming, response)
    }
    const first = make(key)
    await arrived.promise
    const second = await make(key)
    expect([second.status, second.json.code, second.json.retryable]).toEqual([409, 'idempotency_in_flight', true])
    expect(second.headers['retry-after']).toBe('1')
    mayAnswer.resolve()
    expect((await first).status).toBe(201)
    expect((await make(key)).json).toEqual({ id: 'slow' })
    expect(calls()).toBe(1)
  })

  test('of many at once reaches the provider once', async () => {
    const key = newKey()
    under.provider.answer = answering(201)
    const answers = await Promise.all(Array.from({ length: 12 }, () => make(key)))
    expect(answers.filter(({ status }) => status !== 409 && status !== 201)).toEqual([])
    expect(calls()).toBe(1)
  })

  test('goes on when its caller leaves, so that who comes again gets the answer', async () => {
    const key = newKey()
    const arrived = Promise.withResolvers<void>()
    const mayAnswer = Promise.withResolvers<void>()
    under.provider.answer = async (incoming, response) => {
      arrived.resolve()
      await mayAnswer.promise
      answering(201, '{"id":"kept"}')(incoming, response)
    }
    const leaving = new AbortController()
    const left = make(key, { signal: leaving.signal }).catch(() => 'left')
    await arrived.promise
    leaving.abort()
    expect(await left).toBe('left')
    mayAnswer.resolve()
    const answer = await until(
      () => make(key),
      ({ status }) => status !== 409,
    )
    expect(answer.json).toEqual({ id: 'kept' })
    expect(calls()).toBe(1)
  })
})

/** What it gives as soon as it is as wanted. */
const until = async <Value>(give: () => Promise<Value>, isWanted: (value: Value) => boolean): Promise<Value> => {
  for (;;) {
    const value = await give()
    if (isWanted(value)) return value
  }
}

describe('a failure', () => {
  test.each([400, 404, 409, 422, 500, 502, 504])('of the provider, such as %d, is told again', async (status) => {
    const key = newKey()
    under.provider.answer = answering(status, '{"name":"x","message":"no"}')
    const first = await make(key)
    under.provider.answer = answering(201)
    const second = await make(key)
    const { request_id: _first, retryable: _was, ...words } = first.json
    expect(second.json).toMatchObject(words)
    expect([second.status, isReplayed(second)]).toEqual([first.status, true])
    expect(calls()).toBe(1)
  })

  test.each([401, 429, 503])(
    'by which the provider says that it did nothing, such as %d, is not kept',
    async (status) => {
      const key = newKey()
      under.provider.answer = answering(status, '{"name":"x","message":"no"}')
      expect((await make(key)).status).toBe(status)
      under.provider.answer = answering(201)
      expect((await make(key)).status).toBe(201)
      expect(isReplayed(await make(key))).toBe(true)
      expect(calls()).toBe(2)
    },
  )

  test('of which nobody knows what the provider did is told again, and nothing is done twice', async () => {
    const key = newKey()
    under.provider.answer = (_incoming, response) => void response.destroy()
    expect((await make(key)).json).toMatchObject({ code: 'provider_unreachable', retryable: true })
    under.provider.answer = answering(201)
    const second = await make(key)
    expect(second.json).toMatchObject({ code: 'provider_unreachable', retryable: false })
    expect(isReplayed(second)).toBe(true)
    expect(calls()).toBe(1)
  })

  test('of an answer that breaks off is told again as well', async () => {
    const key = newKey()
    under.provider.answer = (_incoming, response) => {
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' })
      response.write('{"id":', () => response.destroy())
    }
    expect((await make(key)).json.code).toBe('provider_unreachable')
    under.provider.answer = answering(201)
    expect((await make(key)).json.code).toBe('provider_unreachable')
    expect(calls()).toBe(1)
  })

  test('before anything was sent lets the call be made again', async () => {
    const key = newKey()
    under.provider.answer = answering(201)
    const refused = await make(key, { params: { name: 7 } })
    expect(refused.status).toBe(400)
    expect((await make(key)).status).toBe(201)
  })

  test('where the provider knows the key lets the call be made again, under the same key', async () => {
    const key = newKey()
    under.provider.answer = (_incoming, response) => void response.destroy()
    expect((await make(key, { endpoint: 'known' })).json.code).toBe('provider_unreachable')
    under.provider.answer = answering(201)
    expect((await make(key, { endpoint: 'known' })).status).toBe(201)
    expect(under.provider.seen.map(({ headers }) => headers['x-request-id'])).toEqual([key, key])
  })
})

describe('a call that was cut off with its process', () => {
  /** As if the process had been killed, longer ago than any call takes. */
  const cutOff = async (key: string, endpoint: string): Promise<void> => {
    under.provider.answer = answering(201)
    await make(key, { endpoint })
    under.provider.seen.splice(0)
    await query(databaseUrl, 'UPDATE keyed_calls SET outcome = NULL, in_flight_until = now() WHERE endpoint = $1', [
      endpoint,
    ])
  }

  test('is not made again: nobody knows whether the provider did it', async () => {
    const key = newKey()
    await cutOff(key, 'domains.create')
    const answer = await make(key)
    expect(answer.json).toMatchObject({ status: 409, code: 'idempotency_outcome_unknown', retryable: false })
    expect(calls()).toBe(0)
  })

  test('is made again where the provider knows the key', async () => {
    const key = newKey()
    await cutOff(key, 'known')
    expect((await make(key, { endpoint: 'known' })).status).toBe(201)
    expect(under.provider.seen.map(({ headers }) => headers['x-request-id'])).toEqual([key])
    expect(isReplayed(await make(key, { endpoint: 'known' }))).toBe(true)
  })
})

describe('what is kept', () => {
  test('is nothing of calls that read, that answer bytes, or that have no key', async () => {
    under.provider.answer = answering(201)
    const key = newKey()
    for (const [given, endpoint] of [
      [key, 'reading'],
      [key, 'bytes'],
      [undefined, 'domains.create'],
    ] as const)
      for (let time = 0; time < 2; time++) expect(isReplayed(await make(given, { endpoint }))).toBe(false)
    expect(calls()).toBe(6)
  })

  test.each([
    ['large', { 'content-type': 'application/json' }, JSON.stringify('x'.repeat(300_000))],
    ['a stream of events', { 'content-type': 'text/event-stream' }, 'data: 1\n\n'],
  ])('is not an answer that is %s, and that is said', async (_what, headers, body) => {
    const key = newKey()
    under.provider.answer = answering(200, body, headers)
    expect((await make(key)).text).toBe(body)
    const second = await make(key)
    expect([second.status, second.json.code]).toEqual([409, 'idempotency_answer_not_kept'])
    expect(calls()).toBe(1)
  })

  test('stands sealed: neither the key, nor what was asked, nor the answer can be read', async () => {
    under.provider.answer = answering(201, '{"id":"answer-canary"}', { 'x-made': 'header-canary' })
    await make('key-canary', { params: { name: 'request-canary' } })
    const texts = await dump(databaseUrl)
    for (const canary of ['key-canary', 'request-canary', 'answer-canary', 'header-canary'])
      expect(texts).not.toContain(canary)
  })

  test('goes with its user', async () => {
    const { json } = await under.send('/v1/connections', {
      json: { connector: 'resend', user_id: 'leaving', access_token: 'theirs' },
    })
    under.provider.answer = answering(201)
    await make(newKey(), { connection: String(json.id) })
    const kept = () => query(databaseUrl, "SELECT 1 FROM keyed_calls WHERE user_id = 'leaving'")
    expect(await kept()).toHaveLength(1)
    expect((await under.send('/v1/users/leaving', { method: 'DELETE' })).status).toBeLessThan(300)
    expect(await kept()).toEqual([])
  })

  test('opens for its own call alone', async () => {
    under.provider.answer = answering(201)
    const [one, other] = [newKey(), newKey()]
    await make(one)
    await make(other)
    await query(
      databaseUrl,
      `UPDATE keyed_calls SET outcome = (SELECT outcome FROM keyed_calls k WHERE k.key_hash <> keyed_calls.key_hash
        AND k.outcome IS NOT NULL LIMIT 1) WHERE outcome IS NOT NULL`,
    )
    expect((await make(one)).json.code).toBe('credential_unreadable')
    expect(calls()).toBe(2)
  })
})
