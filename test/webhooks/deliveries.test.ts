import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Connection } from '../../src/cli/wire.ts'
import { newId } from '../../src/runtime/ids.ts'
import type { ApiPlatform } from '../api/setup.ts'
import { dump, query } from '../stores/tables.ts'
import { CLIENT_SECRET, WEBHOOK_SECRET, come, comeFromDropbox, eventsOf, hmac, startWebhookPlatform } from './setup.ts'

const ACCOUNT = 'dbid:AADzA3hq9fv2F0zdCsqB9XUFddLpfa7OO23'
const changed = (...accounts: string[]): string => JSON.stringify({ list_folder: { accounts } })

let under: ApiPlatform
const own: Record<'mara' | 'jonas' | 'foreign', Connection> = {} as never

beforeAll(async () => {
  under = await startWebhookPlatform()
  own.mara = await under.connect('dropbox', 'mara')
  own.jonas = await under.connect('dropbox', 'jonas')
  own.foreign = await under.stranger.connect('dropbox', 'mara')
  expect(new Set(Object.values(own).map(({ account_id }) => account_id))).toEqual(new Set([ACCOUNT]))
})
afterAll(() => under?.close())
beforeEach(() => query(under.databaseUrl, 'DELETE FROM events'))

const stored = async (): Promise<number> => (await query(under.databaseUrl, 'SELECT id FROM events')).length

describe('an event', () => {
  test('reaches every connection of its account, each application and each user its own', async () => {
    const answer = await comeFromDropbox(under, changed(ACCOUNT, 'dbid:of-somebody-else'))
    expect(answer).toMatchObject({ status: 200, text: '' })
    expect(await stored()).toBe(3)

    const mine = await eventsOf(under)
    expect(mine.map(({ connection_id }) => connection_id).toSorted()).toEqual([own.mara.id, own.jonas.id].toSorted())
    expect(mine[0]).toMatchObject({ connector: 'dropbox', type: 'files_changed', payload: ACCOUNT, occurred_at: null })
    // Who else was told of in the same delivery is nobody's business.
    expect(JSON.stringify(mine)).not.toContain('somebody-else')
    expect((await eventsOf(under, '', 'mara')).map(({ connection_id }) => connection_id)).toEqual([own.mara.id])
    expect((await eventsOf(under.stranger)).map(({ connection_id }) => connection_id)).toEqual([own.foreign.id])
  })

  test('is listed by connector, connection and user, and what is foreign is nothing', async () => {
    await comeFromDropbox(under, changed(ACCOUNT))
    const ids = async (text: string, userId?: string): Promise<string[]> =>
      (await eventsOf(under, text, userId)).map(({ connection_id }) => connection_id).toSorted()
    expect(await ids('?connector=dropbox')).toHaveLength(2)
    expect(await ids('?connector=onedrive')).toEqual([])
    expect(await ids('?user_id=jonas')).toEqual([own.jonas.id])
    expect(await ids(`?connection_id=${own.mara.id}`)).toEqual([own.mara.id])
    expect(await ids(`?connection_id=${own.foreign.id}`)).toEqual([])
    expect(await ids(`?connection_id=${own.jonas.id}`, 'mara')).toEqual([])
    expect(await ids('?user_id=jonas', 'mara')).toEqual([])
    expect(await ids(`?connection_id=${newId('con')}`)).toEqual([])
  })

  test('comes in pages, newest first, each once', async () => {
    for (let count = 0; count < 5; count += 1) {
      under.clock.advance(1000)
      const body = `{"list_folder":{"accounts":["${ACCOUNT}"]},"n":${count}}`
      await comeFromDropbox(under, body)
      await query(under.databaseUrl, `UPDATE events SET source_id = id`)
    }
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const more: string = cursor === '' ? '' : `&cursor=${cursor}`
      const { json } = await under.send(`/v1/events?limit=3${more}`)
      expect((json.items as unknown[]).length).toBeLessThanOrEqual(3)
      seen.push(...(json.items as { id: string }[]).map(({ id }) => id))
      cursor = json.next_cursor as string | null
    }
    const rows = await query(
      under.databaseUrl,
      `SELECT id FROM (SELECT id, connection_id, received_at AS at FROM events
        UNION ALL SELECT id, connection_id, created_at FROM connection_events) both_kinds
      WHERE connection_id <> '${own.foreign.id}' ORDER BY at DESC, id COLLATE "C" DESC`,
    )
    expect(seen).toEqual(rows.map(({ id }) => id))
    expect(seen.length).toBeGreaterThan(10)
    expect((await under.send('/v1/events?cursor=x')).status).toBe(400)
  })

  test('goes to connections in use alone, and with its connection', async () => {
    const gone = await under.connect('dropbox', 'leaving')
    for (const status of ['revoked', 'pending', 'needs_reauth']) {
      await query(under.databaseUrl, 'UPDATE connections SET status = $1 WHERE id = $2', [status, gone.id])
      await comeFromDropbox(under, changed(ACCOUNT))
      expect(await eventsOf(under, '?user_id=leaving')).toEqual([])
    }
    await query(under.databaseUrl, "UPDATE connections SET status = 'active' WHERE id = $1", [gone.id])
    await comeFromDropbox(under, changed(ACCOUNT))
    expect(await eventsOf(under, '?user_id=leaving')).toHaveLength(1)
    await under.send(`/v1/connections/${gone.id}`, { method: 'DELETE' })
    expect(await query(under.databaseUrl, 'SELECT id FROM events WHERE connection_id = $1', [gone.id])).toEqual([])
  })

  test('is stored sealed, for its owner alone', async () => {
    await comeFromDropbox(under, changed(ACCOUNT))
    const rows = await query(under.databaseUrl, 'SELECT payload FROM events')
    expect(rows).toHaveLength(3)
    for (const { payload } of rows) expect((payload as Buffer).toString('latin1')).not.toContain('AADzA3')
    await query(
      under.databaseUrl,
      'UPDATE events SET payload = (SELECT payload FROM events WHERE connection_id = $1) WHERE connection_id = $2',
      [own.foreign.id, own.mara.id],
    )
    // Moved by who can write to the database, it does not open; the others do.
    expect((await eventsOf(under, '', 'mara'))[0]!.payload).toBeNull()
    expect((await eventsOf(under, '', 'jonas'))[0]!.payload).toBe(ACCOUNT)
  })
})

describe('what is not genuine is 401, and nothing is stored', () => {
  test.each<[string, Record<string, string>]>([
    ['no signature', {}],
    ['an empty one', { 'x-dropbox-signature': '' }],
    ['that of another secret', { 'x-dropbox-signature': hmac('other', changed(ACCOUNT)) }],
    ['that of another body', { 'x-dropbox-signature': hmac(CLIENT_SECRET, changed(ACCOUNT, ACCOUNT)) }],
    ['an API key', { authorization: 'Bearer x' }],
  ])('%s', async (_name, headers) => {
    const answer = await come(under, 'dropbox', { body: changed(ACCOUNT), headers })
    expect(answer).toMatchObject({ status: 401, json: { code: 'webhook_unverified' } })
    expect(answer.text).not.toContain(hmac(CLIENT_SECRET, changed(ACCOUNT)))
    expect(await stored()).toBe(0)
  })

  test('the very bytes count: the same JSON written otherwise needs a signature of its own', async () => {
    const written = `{ "list_folder" : {"accounts":["${ACCOUNT.replace('A', '\\u0041')}"]},\r\n "x": 1.0e0 }`
    const signature = hmac(CLIENT_SECRET, written)
    const again = JSON.stringify(JSON.parse(written))
    const from = (body: string) => come(under, 'dropbox', { body, headers: { 'x-dropbox-signature': signature } })
    expect((await from(again)).status).toBe(401)
    expect(await stored()).toBe(0)
    expect((await from(written)).status).toBe(200)
    expect(await stored()).toBe(3)
  })

  test('whatever the content type says of it', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16']) {
      const body = changed(ACCOUNT)
      const headers = { 'x-dropbox-signature': hmac(CLIENT_SECRET, body), 'content-type': type }
      expect((await come(under, 'dropbox', { body, headers })).status, type).toBe(200)
    }
  })
})

describe('what is signed but cannot be read is 400, and nothing is stored', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', 'accounts'],
    ['JSON that is cut off', '{"list_folder":{"accounts":["a'],
    ['no list', '{"list_folder":{"accounts":"a"}}'],
    ['another document', 'null'],
    ['a list without end', changed(...Array.from({ length: 10_001 }, () => 'a'))],
    ['JSON that is too deep', `{"list_folder":{"accounts":[${'['.repeat(50_000)}${']'.repeat(50_000)}]}}`],
  ])('%s', async (_name, body) => {
    expect(await comeFromDropbox(under, body)).toMatchObject({ status: 400, json: { code: 'invalid_request' } })
    expect(await stored()).toBe(0)
  })

  test('more than 1 MiB is 413, also where no length is said', async () => {
    const body = changed('a'.repeat(1024 * 1024))
    expect(await comeFromDropbox(under, body)).toMatchObject({ status: 413, json: { code: 'body_too_large' } })
    expect((await comeFromDropbox(under, changed('a'.repeat(1024 * 1024 - 100)))).status).toBe(200)
  })

  test('accounts that no text can hold are nobody’s', async () => {
    expect((await comeFromDropbox(under, changed('\0', '', '‮'))).status).toBe(200)
    expect((await comeFromDropbox(under, '{"list_folder":{"accounts":[null,{},[],5,true]}}')).status).toBe(200)
    expect(await stored()).toBe(0)
  })
})

test('where nobody is awaited, all are told the same', async () => {
  const texts = new Set<string>()
  for (const name of ['gmail', 'resend', 'nowhere', '__proto__', 'constructor']) {
    const answer = await come(under, name, { body: '{}' })
    expect(answer.status, name).toBe(404)
    texts.add(answer.text.replace(/req_\w+/, ''))
  }
  expect(texts.size).toBe(1)
  expect((await come(under, 'dropbox', { method: 'GET' })).status).toBe(404)
  expect((await come(under, 'dropbox', { method: 'PUT', body: '{}' })).status).toBe(405)
})

test('what is switched off awaits nobody', async () => {
  await under.send('/v1/connectors/dropbox/disable', { method: 'POST' })
  const answer = await comeFromDropbox(under, changed(ACCOUNT))
  await under.send('/v1/connectors/dropbox/enable', { method: 'POST' })
  expect(answer.status).toBe(404)
  expect((await comeFromDropbox(under, changed(ACCOUNT))).status).toBe(200)
})

describe('what has no id and says only that something changed', () => {
  test('is one event however often it comes, and the newest again each time', async () => {
    await comeFromDropbox(under, changed(ACCOUNT))
    const [first] = await eventsOf(under, '', 'mara')
    await Promise.all(Array.from({ length: 200 }, () => comeFromDropbox(under, changed(ACCOUNT, ACCOUNT))))
    expect(await stored()).toBe(3)
    const [again] = await eventsOf(under, '', 'mara')
    expect(again).toMatchObject({ payload: ACCOUNT, connection_id: own.mara.id })
    expect(again!.id).not.toBe(first!.id)
  })
})

describe('who asks whether events are wanted', () => {
  test.each([
    ['dropbox', 'GET', 'challenge'],
    ['onedrive', 'POST', 'validationToken'],
  ])('%s is answered as it asks, in text that no browser takes for more', async (name, method, parameter) => {
    const text = '<script>alert(1)</script> & Validation: +ü'
    const answer = await come(under, `${name}?${parameter}=${encodeURIComponent(text)}`, { method })
    expect(answer).toMatchObject({ status: 200, text })
    expect(answer.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
    })
  })

  test('nothing long, and nothing twice', async () => {
    expect((await come(under, `dropbox?challenge=${'a'.repeat(4097)}`, { method: 'GET' })).status).toBe(400)
    expect((await come(under, 'dropbox?challenge=a&challenge=b', { method: 'GET' })).status).toBe(400)
    expect((await come(under, 'dropbox?challenge=a', { body: changed(ACCOUNT) })).status).toBe(401)
  })
})

describe('tokens', () => {
  const notice = (...states: unknown[]): string =>
    JSON.stringify({ value: states.map((clientState) => ({ clientState, changeType: 'updated', resource: 'root' })) })
  let mine: Connection
  let others: Connection
  let token: string
  let otherToken: string
  beforeAll(async () => {
    mine = await under.connect('onedrive', 'mara')
    others = await under.stranger.connect('onedrive', 'mara')
    token = (await under.send(`/v1/connections/${mine.id}/webhook`)).json.token as string
    otherToken = (await under.stranger.send(`/v1/connections/${others.id}/webhook`)).json.token as string
  })

  test('are given to who owns the connection, with the address', async () => {
    const answer = await under.send(`/v1/connections/${mine.id}/webhook`)
    expect(answer.json).toEqual({ url: `${under.url}/webhooks/onedrive`, token })
    expect(answer.headers['cache-control']).toBe('no-store')
    expect((await under.stranger.send(`/v1/connections/${mine.id}/webhook`)).status).toBe(404)
    expect((await under.send(`/v1/connections/${own.mara.id}/webhook`)).json).toEqual({
      url: `${under.url}/webhooks/dropbox`,
      token: null,
    })
    const gmail = await under.connect('gmail')
    expect((await under.send(`/v1/connections/${gmail.id}/webhook`)).status).toBe(404)
  })

  test('lead to one connection alone, and are not in what is stored', async () => {
    const answer = await come(under, 'onedrive', { body: notice(token, 'unknown', otherToken, null) })
    expect(answer.status).toBe(200)
    const events = await eventsOf(under, '?connector=onedrive')
    expect(events).toMatchObject([
      { connection_id: mine.id, type: 'updated', payload: { changeType: 'updated', resource: 'root' } },
    ])
    expect(await eventsOf(under.stranger, '?connector=onedrive')).toMatchObject([{ connection_id: others.id }])
    expect(JSON.stringify(events)).not.toContain('clientState')
    expect(await dump(under.databaseUrl)).not.toContain(token.split('.')[1])
    expect(under.logged.join('\n')).not.toContain(token.split('.')[1])
  })

  test('of one connection do not prove events of another', async () => {
    const forged = `${others.id}.${token.split('.')[1]}`
    expect((await come(under, 'onedrive', { body: notice(forged) })).status).toBe(401)
    expect(await stored()).toBe(0)
  })

  test.each([[['unknown']], [[WEBHOOK_SECRET]], [[null]], [[undefined]], [[{}]]])('%j are none', async (states) => {
    expect((await come(under, 'onedrive', { body: notice(...states) })).status).toBe(401)
    expect(await stored()).toBe(0)
  })

  test('end with their connection', async () => {
    const short = await under.connect('onedrive', 'short')
    const ended = (await under.send(`/v1/connections/${short.id}/webhook`)).json.token as string
    await under.send(`/v1/connections/${short.id}`, { method: 'DELETE' })
    expect((await come(under, 'onedrive', { body: notice(ended) })).status).toBe(200)
    expect(await stored()).toBe(0)
  })
})
