import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'

let under: TestPlatform
beforeAll(async () => {
  under = await startTestPlatform()
})
afterAll(() => under?.close())

const imported = async (userId: string, more: object = {}) =>
  (
    await under.send('/v1/connections', {
      json: { connector: 'resend', user_id: userId, access_token: 'test-key', ...more },
    })
  ).json as { id: string }

describe('a call without a connection id', () => {
  test('names the revoked connection where the user has no other', async () => {
    const { id } = await under.connect('gmail', 'revoked')
    await under.send(`/v1/connections/${id}/revoke`, { method: 'POST' })
    const answer = await under.send('/v1/call/gmail/users.getProfile', {
      json: {},
      headers: { 'connector-user-id': 'revoked' },
    })
    expect(answer.json).toMatchObject({ code: 'connection_revoked', connection_id: id })
  })

  const path = '/v1/call/resend/domains.list'
  const as = (userId: string) => ({ json: {}, headers: { 'connector-user-id': userId } })

  test('needs a user', async () => {
    expect((await under.send(path, { json: {} })).json).toMatchObject({
      status: 400,
      code: 'invalid_request',
      detail: 'Say whose connection is meant: Connector-User-Id.',
    })
  })

  test('goes through the user’s only connection', async () => {
    await imported('one')
    const answer = await under.send(path, as('one'))
    expect(answer.status).toBe(200)
    expect(answer.headers['connector-source']).toBe('provider')
    expect((await under.send('/v1/proxy/resend/domains', { headers: { 'connector-user-id': 'one' } })).status).toBe(200)
  })

  test('is 404 where the user has none', async () => {
    expect((await under.send(path, as('none'))).json).toMatchObject({
      status: 404,
      code: 'connection_not_found',
      detail: 'This user has no connection to resend.',
    })
  })

  test('is 409 with the candidates where several fit, never a guess', async () => {
    const [first, second] = [await imported('two', { name: 'A' }), await imported('two', { name: 'B' })]
    const { json } = await under.send(path, as('two'))
    expect(json).toMatchObject({ status: 409, code: 'connection_ambiguous' })
    expect((json.candidates as { id: string }[]).map(({ id }) => id).toSorted()).toEqual(
      [first.id, second.id].toSorted(),
    )
    expect(json.candidates[0]).toEqual({ id: second.id, name: 'B', status: 'active' })
  })
})

describe('a list of connections', () => {
  test('is paged to its end, newest first, each item once', async () => {
    const made: string[] = []
    for (let index = 0; index < 7; index++) made.unshift((await imported('pages')).id)
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = await under.send(`/v1/connections?user_id=pages&limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`)
      expect(page.status).toBe(200)
      seen.push(...(page.json.items as { id: string }[]).map(({ id }) => id))
      cursor = page.json.next_cursor as string | null
    }
    expect(seen).toEqual(made)
  })

  test.each([
    'limit=0',
    'limit=101',
    'limit=x',
    'status=broken',
    'cursor=x',
    'cursor=W10',
    'cursor=bnVsbA',
    'user_id=',
  ])('is 400 for ?%s', async (query) => {
    expect((await under.send(`/v1/connections?${query}`)).json).toMatchObject({ status: 400, code: 'invalid_request' })
  })

  test('is filtered by connector and status', async () => {
    await imported('filters')
    const count = async (query: string) =>
      ((await under.send(`/v1/connections?user_id=filters&${query}`)).json.items as unknown[]).length
    expect([
      await count('connector=resend'),
      await count('connector=gmail'),
      await count('status=active'),
      await count('status=revoked'),
    ]).toEqual([1, 0, 1, 0])
  })
})

describe('a connection', () => {
  test('is read, renamed and deleted; afterwards it is not there', async () => {
    const { id } = await imported('crud', { name: 'First' })
    const path = `/v1/connections/${id}`
    expect((await under.send(path)).json).toMatchObject({
      id,
      name: 'First',
      status: 'active',
      auth_type: 'api_key',
      config: {},
    })
    const renamed = await under.send(path, { method: 'PATCH', json: { name: 'Second' } })
    expect(renamed.json).toMatchObject({ name: 'Second' })
    expect((await under.send(path)).json).toEqual(renamed.json)
    expect((await under.send(path, { method: 'DELETE' })).json).toEqual({
      id,
      user_id: 'crud',
      deleted: true,
      revocation: 'not_supported',
    })
    for (const method of ['GET', 'DELETE'] as const) expect((await under.send(path, { method })).status).toBe(404)
  })

  test.each<[what: string, change: object]>([
    ['an empty name', { name: '' }],
    ['a name that is a number', { name: 5 }],
    ['an unknown member', { status: 'active' }],
    ['an input that the connector does not have', { config: { shop: 'x' } }],
  ])('is not changed by %s', async (_what, change) => {
    const { id } = await imported('patch', { name: 'Kept' })
    expect((await under.send(`/v1/connections/${id}`, { method: 'PATCH', json: change })).json).toMatchObject({
      status: 400,
      code: 'invalid_request',
    })
    expect((await under.send(`/v1/connections/${id}`)).json).toMatchObject({ name: 'Kept' })
  })

  test('shows no credential on any route', async () => {
    const { id } = await imported('secret', { access_token: 'canary-key' })
    for (const path of [`/v1/connections/${id}`, '/v1/connections?limit=100'])
      expect((await under.send(path)).text).not.toContain('canary-key')
  })

  test('that was revoked cannot be called, and is kept', async () => {
    const { id } = await under.connect('gmail', 'revoked')
    await under.send(`/v1/connections/${id}/revoke`, { method: 'POST' })
    expect((await under.call(id, 'users.getProfile')).json).toMatchObject({ status: 409, code: 'connection_revoked' })
    expect((await under.send(`/v1/connections/${id}/revoke`, { method: 'POST' })).json).toMatchObject({
      revocation: 'nothing_to_revoke',
    })
    expect((await under.send(`/v1/connections/${id}`)).json).toMatchObject({ status: 'revoked' })
  })

  test('that is pending cannot be called', async () => {
    const { json } = await under.send('/v1/connect-sessions', {
      json: { connector: 'gmail', user_id: 'u', return_url: 'http://127.0.0.1:9/' },
    })
    expect((await under.call(json.connection_id as string, 'users.getProfile')).json).toMatchObject({
      status: 409,
      code: 'connection_pending',
    })
  })

  test('whose grant has ended needs the user, who reconnects it under the same id', async () => {
    const { id } = await under.connect('dropbox', 'again')
    await under.simulator.control.revoke('dropbox')
    const first = await under.call(id, 'users.get_current_account')
    expect(first.status).toBe(409)
    expect((await under.call(id, 'users.get_current_account')).json).toMatchObject({
      status: 409,
      code: 'connection_needs_reauth',
      source: 'provider',
      connection_id: id,
    })
    const byUser = await under.send('/v1/call/dropbox/users.get_current_account', {
      json: {},
      headers: { 'connector-user-id': 'again' },
    })
    expect(byUser.json).toMatchObject({ code: 'connection_needs_reauth', connection_id: id })
    const again = await under.connect('dropbox', 'again', { connection_id: id })
    expect(again).toMatchObject({ id, status: 'active' })
    expect((await under.call(id, 'users.get_current_account')).status).toBe(200)
  })

  test('with an API key that is wrong is found unhealthy', async () => {
    const { id } = await imported('health', { access_token: 'wrong' })
    const { json } = await under.send(`/v1/connections/${id}/check`, { method: 'POST' })
    expect(typeof json.healthy).toBe('boolean')
  })

  test('without a refresh token is not refreshed', async () => {
    const { id } = await imported('refresh')
    expect((await under.send(`/v1/connections/${id}/refresh`, { method: 'POST' })).json).toMatchObject({
      status: 409,
      code: 'auth_type_mismatch',
      detail: 'The credential of this connection cannot be renewed.',
    })
  })
})

describe('connectors', () => {
  test.each<[query: string, names: string[]]>([
    ['', ['dropbox', 'gmail', 'onedrive', 'resend']],
    ['?q=storage', ['dropbox', 'onedrive']],
    ['?q=FILES%20dropbox', ['dropbox']],
    ['?q=nothing-like-it', []],
  ])('are searched: %s', async (query, names) => {
    const { json } = await under.send(`/v1/connectors${query}`)
    expect((json.items as { name: string; valid: boolean }[]).map(({ name }) => name)).toEqual(names)
  })

  test('list their endpoints, with the JSON Schema of the parameters', async () => {
    const list = await under.send('/v1/connectors/gmail/endpoints?q=messages.list')
    expect(list.json.items).toHaveLength(1)
    const { json } = await under.send('/v1/connectors/gmail/endpoints/users.messages.list')
    expect(json).toMatchObject({
      method: 'GET',
      effect: 'read',
      paginated: true,
      params: { type: 'object', properties: { maxResults: { type: 'integer' } }, additionalProperties: false },
    })
    expect((await under.send('/v1/connectors/onedrive')).json).toMatchObject({
      versions: [expect.stringMatching(/^1\./)],
      auth: [{ type: 'oauth2' }],
    })
  })

  test('are validated: all findings, with line and column', async () => {
    const validate = (body: string) =>
      under.send('/v1/connectors/validate', { method: 'POST', body, headers: { 'content-type': 'application/yaml' } })
    expect((await validate('format: 1\nnmae: x\n')).json).toMatchObject({ valid: false })
    const { json } = await validate('a: 1\nb: &x 2\n')
    expect(json).toEqual({
      valid: false,
      findings: [
        {
          code: 'yaml_feature',
          level: 'error',
          line: 2,
          column: 4,
          path: '',
          says: expect.stringContaining('Anchors') as unknown,
        },
      ],
    })
    for (const hostile of ['['.repeat(1000), '- '.repeat(1000), '? '.repeat(500), '{"__proto__": 1}', 'a: \u0000'])
      expect((await validate(hostile)).json).toMatchObject({ valid: false, findings: [{ level: 'error' }] })
  })
})

describe('keys and the application', () => {
  test('a key is shown once', async () => {
    const made = await under.send('/v1/keys', { json: { name: 'ci' } })
    expect(made.status).toBe(201)
    const list = await under.send('/v1/keys')
    expect(list.text).toContain(made.json.id)
    expect(list.text).not.toContain((made.json.key as string).slice(-43))
  })

  test.each<[what: string, urls: unknown, status: number]>([
    ['https', ['https://app.example.com/connected'], 200],
    ['loopback', ['loopback', 'http://localhost:3000/'], 200],
    ['plain http', ['http://app.example.com/'], 400],
    ['a script', ['javascript:alert(1)'], 400],
    ['a user in it', ['https://a@app.example.com/'], 400],
    ['no list', 'https://app.example.com/', 400],
  ])('return URLs: %s', async (_what, urls, status) => {
    expect(
      (await under.send('/v1/applications/current', { method: 'PATCH', json: { return_urls: urls } })).status,
    ).toBe(status)
  })

  test('a return URL must be to the letter as it stands on the list', async () => {
    await under.send('/v1/applications/current', {
      method: 'PATCH',
      json: { return_urls: ['https://app.example.com/connected'] },
    })
    const start = async (return_url: string) =>
      (await under.send('/v1/connect-sessions', { json: { connector: 'gmail', user_id: 'u', return_url } })).status
    expect(await start('https://app.example.com/connected')).toBe(201)
    for (const other of [
      'https://app.example.com/connected/',
      'https://app.example.com/Connected',
      'https://app.example.com/connected?x=1',
      'https://APP.example.com/connected',
      'http://127.0.0.1/',
    ])
      expect(await start(other), other).toBe(400)
    await under.send('/v1/applications/current', { method: 'PATCH', json: { return_urls: ['loopback'] } })
  })
})
