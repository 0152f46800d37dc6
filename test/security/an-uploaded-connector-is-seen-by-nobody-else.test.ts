import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TestAnswer } from '../setup/test-client.ts'
import { type OwnPlatform, connectOwn, fileOf, giveClient, put, startOwnPlatform } from '../own/setup.ts'

const TOKENS = { access_token: 'token', refresh_token: 'refresh', expires_in: 3600, token_type: 'Bearer' }

let under: OwnPlatform
beforeAll(async () => {
  under = await startOwnPlatform()
})
afterAll(() => under?.close())
beforeEach(() => {
  under.answer = ({ path }) => ({ json: path === '/token' ? TOKENS : { path } })
  under.arrivals.length = 0
})

/** An answer without what is different in each: the request's id, and the name that was asked for. */
const shapeOf = ({ status, text, json }: TestAnswer, name: string): string =>
  `${status} ${text.replaceAll(json?.request_id ?? '?', '').replaceAll(name, 'NAME')}`

test('a connector that another application uploaded is as one that is not there, on every route', async () => {
  expect((await put(under, 'hidden', fileOf('hidden'))).json).toMatchObject({ name: 'hidden', own: true, valid: true })
  const routes: readonly [method: string, path: (name: string) => string, json?: (name: string) => object][] = [
    ['GET', (name) => `/v1/connectors/${name}`],
    ['GET', (name) => `/v1/connectors/${name}/endpoints`],
    ['GET', (name) => `/v1/connectors/${name}/endpoints/things.list`],
    ['GET', (name) => `/v1/connectors/${name}/scopes`],
    ['POST', (name) => `/v1/connectors/${name}/generate`, () => ({ language: 'python' })],
    ['POST', (name) => `/v1/connectors/${name}/upgrade`, () => ({})],
    ['DELETE', (name) => `/v1/connectors/${name}`],
    ['PUT', (name) => `/v1/credentials/${name}`, () => ({ client_id: 'x' })],
    ['GET', (name) => `/v1/credentials/${name}`],
    [
      'POST',
      () => '/v1/connect-sessions',
      (connector) => ({ connector, user_id: 'u', return_url: 'http://127.0.0.1:9/' }),
    ],
    ['POST', () => '/v1/connections', (connector) => ({ connector, user_id: 'u', access_token: 'x' })],
  ]
  for (const [method, path, json] of routes) {
    const ask = (name: string) =>
      under.stranger.send(path(name), { method: method as 'GET', ...(json !== undefined && { json: json(name) }) })
    const [hidden, absent] = [await ask('hidden'), await ask('nowhere')]
    expect(hidden.status, path('hidden')).toBe(404)
    expect(shapeOf(hidden, 'hidden'), path('hidden')).toBe(shapeOf(absent, 'nowhere'))
  }
  const listed = async (of: { send: OwnPlatform['send'] }) =>
    (await of.send('/v1/connectors')).json.items.map(({ name }: { name: string }) => name)
  expect(await listed(under)).toContain('hidden')
  expect(await listed(under.stranger)).not.toContain('hidden')
})

test('two applications have connectors of one name, and calls go where each said', async () => {
  expect((await put(under, 'twin', fileOf('twin', { place: 'mine' }))).status).toBe(200)
  expect((await put(under.stranger, 'twin', fileOf('twin', { place: 'theirs', version: '7.0.0' }))).status).toBe(200)
  await giveClient(under, 'twin', 'my-client', 'my-secret')
  await giveClient(under.stranger, 'twin', 'their-client', 'their-secret')
  const mine = await connectOwn(under, 'twin')
  const theirs = await connectOwn(under.stranger, 'twin')
  under.arrivals.length = 0
  expect((await under.call(mine, 'things.list')).json).toEqual({ path: '/v1/things' })
  expect((await under.stranger.call(theirs, 'things.list')).json).toEqual({ path: '/v1/things' })
  expect(under.arrivals.map(({ host }) => host)).toEqual(['api.mine.test', 'api.theirs.test'])
  expect((await under.send('/v1/connectors/twin')).json.version).toBe('1.0.0')
  expect((await under.stranger.send('/v1/connectors/twin')).json.version).toBe('7.0.0')
})

test.each(['gmail', 'onedrive'])('no upload takes the name of the catalogue: %s', async (name) => {
  expect((await put(under, name, fileOf(name))).json).toMatchObject({ status: 409, code: 'connector_name_taken' })
})

test('a file that is called otherwise, or has errors, is not kept', async () => {
  const misnamed = await put(under, 'one-name', fileOf('another-name'))
  expect(misnamed.json).toMatchObject({ status: 422, code: 'connector_invalid' })
  const broken = await put(under, 'broken', fileOf('broken').replace('summary:', 'sumary:'))
  expect(broken.json).toMatchObject({ status: 422, code: 'connector_invalid' })
  expect(broken.json.findings.length).toBeGreaterThan(0)
  const { items } = (await under.send('/v1/connectors')).json
  expect(items.map(({ name }: { name: string }) => name)).not.toEqual(expect.arrayContaining(['broken']))
})

test('a new version stands beside the old one, which connections keep until they go over', async () => {
  await put(under, 'moving', fileOf('moving', { place: 'old' }))
  await giveClient(under, 'moving', 'client', 'secret')
  const id = await connectOwn(under, 'moving')
  const changed = await put(under, 'moving', fileOf('moving', { place: 'elsewhere' }))
  expect(changed.json).toMatchObject({ status: 409, code: 'connector_in_use' })
  expect((await put(under, 'moving', fileOf('moving', { place: 'new', version: '1.1.0' }))).status).toBe(200)
  under.arrivals.length = 0
  await under.call(id, 'things.list')
  const upgraded = await under.send('/v1/connectors/moving/upgrade', { json: { apply: true } })
  expect(upgraded.json.items).toMatchObject([{ from: '1.0.0', to: '1.1.0', applied: true }])
  await under.call(id, 'things.list')
  expect(under.arrivals.map(({ host }) => host)).toEqual(['api.old.test', 'api.new.test'])
})

test('a connector that has connections stays; without them it goes, and its OAuth client with it', async () => {
  await put(under, 'leaving', fileOf('leaving'))
  await giveClient(under, 'leaving', 'client', 'secret')
  const id = await connectOwn(under, 'leaving')
  const remove = () => under.send('/v1/connectors/leaving', { method: 'DELETE' })
  expect((await remove()).json).toMatchObject({ status: 409, code: 'connector_in_use' })
  await under.send(`/v1/connections/${id}`, { method: 'DELETE' })
  expect((await remove()).json).toEqual({ name: 'leaving', deleted: true })
  expect((await under.send('/v1/connectors/leaving')).status).toBe(404)
  expect((await under.send('/v1/credentials/leaving')).json).toMatchObject({ code: 'oauth_client_not_found' })
})

test('an upload of more than 1 MiB is not read', async () => {
  const large = await put(under, 'large', `${fileOf('large')}# ${'x'.repeat(1024 * 1024)}\n`)
  expect(large.json).toMatchObject({ status: 413, code: 'body_too_large' })
})
