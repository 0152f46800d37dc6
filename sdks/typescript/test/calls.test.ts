import { afterEach, expect, test, vi } from 'vitest'
import { CallPromise, Client, ConnectorError, DecodeError, TransportTimeout, VERSION } from '../src/index.ts'
import { BaseConnector, Resource, invoke } from '../src/generated.ts'
import { platform, playPlatform, provider } from './play-platform.ts'

const target = { connection: 'con_1' }

afterEach(() => void vi.unstubAllEnvs())

/** A connector as it is generated. */
class Mail extends BaseConnector {
  readonly messages: Messages
  constructor(client: Client, of: ConstructorParameters<typeof BaseConnector>[1]) {
    super(client, of, { name: 'mail', version: '1.2.0' })
    this.messages = new Messages(this)
  }
}

class Messages extends Resource {
  get(args: object, options?: object): CallPromise<{ id: number }> {
    return invoke(this, { name: 'messages.get', effect: 'read' }, args, options)
  }
  send(args: object): CallPromise<unknown> {
    return invoke(this, { name: 'messages.send', effect: 'write', body: 'json', rename: { body_: 'body' } }, args)
  }
  delete(args: object): CallPromise<void> {
    return invoke(this, { name: 'messages.delete', effect: 'destructive', result: 'empty' }, args)
  }
  note(args: object): CallPromise<string> {
    return invoke(this, { name: 'messages.note', effect: 'write', body: 'text', result: 'text' }, args)
  }
}

test('a call by connection goes to it, in the name of the connector’s version', async () => {
  const { client, requests } = await playPlatform(provider({ id: 1 }))
  const mail = new Mail(client, { connection: 'con/1', user: 'user 1' })
  expect(await mail.messages.get({ id: 'x', q: undefined, page: null })).toEqual({ id: 1 })
  expect(requests[0]).toMatchObject({ method: 'POST', path: '/v1/connections/con%2F1/call/messages.get' })
  expect(requests[0]!.headers).toMatchObject({
    authorization: 'Bearer key_1',
    'connector-version': '1.2.0',
    'connector-user-id': 'user 1',
    'content-type': 'application/json',
    'user-agent': `connector-platform-typescript/${VERSION} mail/1.2.0 node/${process.versions.node}`,
  })
  expect(requests[0]!.body.toString()).toBe('{"params":{"id":"x","page":null}}')
})

test('a call by user goes to the connector', async () => {
  const { client, requests } = await playPlatform(provider({}))
  await new Mail(client, { user: 'user_42' }).messages.get({})
  expect(requests[0]).toMatchObject({ path: '/v1/call/mail/messages.get' })
  expect(requests[0]!.headers['connector-user-id']).toBe('user_42')
})

test('body and parameters part, and a parameter called body keeps its name on the wire', async () => {
  const { client, requests } = await playPlatform(provider({}))
  const { messages } = new Mail(client, target)
  await messages.send({ body: { subject: null }, body_: 'b', ['__proto__']: 'p' })
  expect(requests[0]!.body.toString()).toBe('{"params":{"body":"b","__proto__":"p"},"body":{"subject":null}}')
})

test('nothing comes of an empty answer, a text of a text', async () => {
  const { client, requests } = await playPlatform(provider('', { status: 204 }), provider('ja'))
  const { messages } = new Mail(client, target)
  expect(await messages.delete({})).toBeUndefined()
  expect(await messages.note({ body: 'grün' })).toBe('ja')
  expect(requests[1]!.headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(requests[1]!.body.toString()).toBe('grün')
})

test('what has no method goes by name, read by its content type', async () => {
  const { client } = await playPlatform(
    provider({ id: 1 }),
    provider('text', { headers: { 'content-type': 'text/plain' } }),
    provider(new Uint8Array([1, 2]), { headers: { 'content-type': 'image/x' } }),
    provider('', { status: 204 }),
  )
  const mail = new Mail(client, target)
  expect(await mail.call('a')).toEqual({ id: 1 })
  expect(await mail.call('a')).toBe('text')
  expect(await mail.call('a')).toEqual(new Uint8Array([1, 2]))
  expect(await mail.call('a')).toBeUndefined()
})

test('a call says how long its token must live, where that is asked for', async () => {
  const { client, requests } = await playPlatform(provider({ id: 1 }))
  const { messages } = new Mail(client, target)
  await messages.get({}, { minValidSeconds: 600 })
  await messages.get({})
  expect(requests.map(({ headers }) => headers['connector-min-valid-seconds'])).toEqual(['600', undefined])
})

test('a call says how long it may wait for its turn, or that it may not', async () => {
  const { client, requests } = await playPlatform(provider({ id: 1 }))
  const { messages } = new Mail(client, target)
  await messages.get({}, { maxWaitSeconds: 0 })
  await messages.get({})
  expect(requests.map(({ headers }) => headers['connector-max-wait'])).toEqual(['0', undefined])
})

test('the proxy passes method, path, query, headers and body as they are', async () => {
  const { client, requests } = await playPlatform(provider('pong', { headers: { 'content-type': 'text/plain' } }))
  const mail = new Mail(client, target)
  const answer = await mail.proxy('PUT', '/a/b%2Fc?x=1', {
    query: { y: 'ü', z: undefined },
    body: { a: 1 },
    host: 'files',
  })
  expect(await answer.text()).toBe('pong')
  expect(requests[0]).toMatchObject({ method: 'PUT', path: '/v1/connections/con_1/proxy/a/b%2Fc?x=1&y=%C3%BC' })
  expect(requests[0]!.headers).toMatchObject({ 'connector-host': 'files', 'content-type': 'application/json' })
  expect(requests[0]!.headers).not.toHaveProperty('idempotency-key')
  expect(requests[0]!.body.toString()).toBe('{"a":1}')
})

test.each(['/../keys', 'a/..', 'a/%2E%2e/b', './a', 'a\\..\\b', 'a/.%2e', 'a b', 'a#b', 'a\n'])(
  'the proxy path %j, which would be another one on the wire, is refused',
  async (path) => {
    const { client, requests } = await playPlatform(provider({}))
    await expect(client.proxy(target, 'GET', path)).rejects.toBeInstanceOf(ConnectorError)
    expect(requests).toHaveLength(0)
  },
)

test.each(['..', '.', ''])('the id %j, which would lead to another route, is refused', async (id) => {
  const { client, requests } = await playPlatform(provider({}))
  await expect(client.call({ connection: id }, 'x')).rejects.toBeInstanceOf(ConnectorError)
  await expect(client.connections.delete(id)).rejects.toBeInstanceOf(ConnectorError)
  expect(requests).toHaveLength(0)
})

test('withResponse gives status, headers, request id, and the digits that a number loses', async () => {
  const { client } = await playPlatform(provider('{"id":12345678901234567890}', { status: 201 }))
  const { data, response } = await client.call<{ id: number }>(target, 'x').withResponse()
  expect(data.id).toBe(12345678901234567000)
  expect(response).toMatchObject({ status: 201, requestId: 'req_1', text: '{"id":12345678901234567890}' })
  expect([...response.headers].map(([name]) => name)).toContain('connector-source')
})

test('what is no JSON is a DecodeError, an empty answer only for a strict client', async () => {
  const { client, clientWith } = await playPlatform(provider('{"name":'), provider(''))
  const error = await new Mail(client, target).messages.get({}).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(DecodeError)
  expect(error).toMatchObject({ requestId: 'req_1' })
  expect(await new Mail(client, target).messages.get({})).toBeUndefined()
  const strict = new Mail(clientWith({ strict: true }), target)
  await expect(strict.messages.get({})).rejects.toBeInstanceOf(DecodeError)
})

test('an answer that does not come in time is a TransportTimeout; the caller’s signal gives its own reason', async () => {
  const { clientWith, requests } = await playPlatform(() => {})
  const client = clientWith({ timeoutMs: 20 })
  await expect(client.call(target, 'x', {}, { effect: 'read' })).rejects.toBeInstanceOf(TransportTimeout)
  expect(requests).toHaveLength(3)
  const reason = new Error('the user left')
  await expect(client.call(target, 'x', {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  const controller = new AbortController()
  const call = client.call(target, 'x', {}, { signal: controller.signal, timeoutMs: 10_000 })
  setTimeout(() => controller.abort(), 5)
  await expect(call).rejects.toMatchObject({ name: 'AbortError' })
})

test('a fetch that knows no signals times out too', async () => {
  const client = new Client({
    baseUrl: 'http://x',
    apiKey: 'k',
    fetch: () => new Promise(() => {}),
    timeoutMs: 10,
    maxRetries: 0,
  })
  await expect(client.health.live()).rejects.toBeInstanceOf(TransportTimeout)
})

test('headers of the client and of the call go along, the call’s first', async () => {
  const { clientWith, requests } = await playPlatform(platform({ status: 'ok' }))
  await clientWith({ headers: { 'X-A': 'client', 'x-b': 'client' } }).health.live({ headers: { 'x-a': 'call' } })
  expect(requests[0]!.headers).toMatchObject({ 'x-a': 'call', 'x-b': 'client' })
})

test('a header that HTTP cannot carry is refused by name', async () => {
  const { client, requests } = await playPlatform(provider({}))
  await expect(client.call({ connector: 'mail', user: '用户' }, 'x')).rejects.toThrow('Connector-User-Id')
  await expect(client.call({ connector: 'mail', user: 'alice ' }, 'x')).rejects.toThrow('without blanks at its ends')
  await expect(client.health.live({ headers: { 'x-a': 'b\r\nc: d' } })).rejects.toThrow('x-a')
  expect(requests).toHaveLength(0)
})

test('address and key come from the environment', async () => {
  const { url, requests } = await playPlatform(platform({ status: 'ok' }))
  vi.stubEnv('CONNECTOR_URL', `${url}/below/`)
  vi.stubEnv('CONNECTOR_API_KEY', 'key_2')
  expect(await new Client().health.ready()).toEqual({ status: 'ok' })
  expect(requests[0]).toMatchObject({ path: '/below/health/ready', headers: { authorization: 'Bearer key_2' } })
  vi.stubEnv('CONNECTOR_API_KEY', '')
  expect(() => new Client()).toThrow('CONNECTOR_API_KEY')
  for (const baseUrl of ['localhost:1', 'https://me:secret@platform.test', 'https://platform.test?a'])
    expect(() => new Client({ baseUrl, apiKey: 'k' })).toThrow('CONNECTOR_URL')
  expect(() => new Client({ baseUrl: 'https://platform.test/@below', apiKey: 'k' })).not.toThrow()
})

test('a fetch of the user’s own plays the platform', async () => {
  const fetch = vi.fn(async () => Response.json({ id: 1 }))
  const mail = new Mail(new Client({ baseUrl: 'https://platform.test', apiKey: 'k', fetch }), target)
  expect(await mail.messages.get({})).toEqual({ id: 1 })
  expect(fetch).toHaveBeenCalledWith('https://platform.test/v1/connections/con_1/call/messages.get', expect.anything())
})

test('a call is a promise: it starts at once, and can be awaited, caught, raced and finished', async () => {
  const { client, requests } = await playPlatform(platform({ status: 'ok' }))
  let finished = false
  const call = client.health.live()
  expect(String(call)).toBe('[object CallPromise]')
  expect(await call.finally(() => void (finished = true))).toEqual({ status: 'ok' })
  expect(finished).toBe(true)
  expect(await Promise.all([call, call])).toEqual([{ status: 'ok' }, { status: 'ok' }])
  expect(requests).toHaveLength(1)
  expect(await client.connections.get('').catch(() => 'caught')).toBe('caught')
})
