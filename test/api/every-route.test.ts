import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Dispatcher, request } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '../../src/errors/catalogue.ts'
import { newId } from '../../src/runtime/ids.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import { answerOf } from '../setup/test-client.ts'
import { type ApiPlatform, type OpenApi, lasting, routesOf, startApiPlatform } from './setup.ts'

let under: ApiPlatform
let document: OpenApi
beforeAll(async () => {
  under = await startApiPlatform()
  document = (await under.send('/openapi.json')).json as OpenApi
})
afterAll(() => under?.close())

const bare = async (path: string, method = 'GET', headers: Record<string, string> = {}) =>
  answerOf(await request(under.url + path, { method: method as Dispatcher.HttpMethod, headers }))

describe('without a key', () => {
  const OPEN = new Set(['GET /health/live', 'GET /health/ready'])
  /** Providers come here, who prove themselves in their own ways. */
  const FOR_PROVIDERS = new Set(['GET /webhooks/{connector}', 'POST /webhooks/{connector}'])

  test('every documented route is 401, but health and what providers come to', async () => {
    const routes = routesOf(document)
    expect(routes.length).toBeGreaterThan(25)
    for (const { method, path, operation } of routes) {
      const name = `${method} ${path}`
      const answer = await bare(path.replace(/\{[^}]+\}|\*/g, 'x'), method)
      if (OPEN.has(name)) {
        expect(answer.status, name).toBe(200)
        expect(operation.security, name).toEqual([])
        continue
      }
      if (FOR_PROVIDERS.delete(name)) {
        expect(answer.json, name).toMatchObject({ status: 404, code: 'not_found' })
        expect(operation.security, name).toEqual([])
        continue
      }
      expect(answer.status, name).toBe(401)
      expect(answer.headers['www-authenticate'], name).toBe('Bearer')
      expect(operation.security, name).not.toEqual([])
      if (method === 'HEAD') continue
      expect(answer.json, name).toMatchObject({ code: 'unauthorized', source: 'caller', status: 401 })
    }
    expect(FOR_PROVIDERS.size).toBe(0)
  })

  test.each<[path: string, status: number, type: string]>([
    ['/health/live', 200, 'application/json'],
    ['/health/ready', 200, 'application/json'],
    ['/openapi.json', 200, 'application/json'],
    ['/docs', 200, 'text/html'],
    ['/connect/cs_unknown', 404, 'text/html'],
    ['/oauth/callback/gmail', 400, 'text/html'],
    ['/webhooks/dropbox', 404, 'application/problem+json'],
    ['/webhooks/dropbox?challenge=x', 200, 'text/plain'],
    ['/nowhere', 404, 'application/problem+json'],
    ['/v1', 404, 'application/problem+json'],
  ])('%s answers %d', async (path, status, type) => {
    const answer = await bare(path)
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toContain(type)
  })

  test.each([
    '/metrics',
    '/v1/users',
    '/admin',
    '/docs/../v1/connections',
    '/openapi.json/../v1/keys',
    '//v1/keys',
    '/V1/keys',
    '/v1/keys/',
    '/v1%2Fkeys',
  ])('%s shows nothing', async (path) => {
    expect([401, 404]).toContain((await bare(path)).status)
  })

  test.each([
    ['no key at all', ''],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['a key of the right form', `Bearer cpk_${newId('x').slice(2)}_${'a'.repeat(43)}`],
    ['a key that is too long', `Bearer cpk_${'a'.repeat(8000)}`],
    ['SQL', "Bearer ' OR 1=1 --"],
  ])('%s is told the same as nobody', async (_name, authorization) => {
    const nobody = await bare('/v1/connections')
    expect(lasting(await bare('/v1/connections', 'GET', { authorization }))).toEqual(lasting(nobody))
  })

  test('the id of a key with another secret is 401', async () => {
    const [prefix, id] = under.apiKey.split('_')
    expect(
      (await bare('/v1/connections', 'GET', { authorization: `Bearer ${prefix}_${id}_${'a'.repeat(43)}` })).status,
    ).toBe(401)
    expect((await bare('/v1/connections', 'GET', { authorization: `Bearer ${under.apiKey}` })).status).toBe(200)
  })

  test('a key that was removed is 401 at once', async () => {
    const { json } = await under.send('/v1/keys', { json: { name: 'short-lived' } })
    const authorization = `Bearer ${json.key}`
    expect((await bare('/v1/keys', 'GET', { authorization })).status).toBe(200)
    await under.send(`/v1/keys/${json.id}`, { method: 'DELETE' })
    expect((await bare('/v1/keys', 'GET', { authorization })).status).toBe(401)
  })
})

describe("through another application's or another user's eyes", () => {
  test('every route answers a foreign id byte for byte as a random one', async () => {
    const connection = await under.connect('gmail')
    const session = await under.send('/v1/connect-sessions', {
      json: { connector: 'gmail', user_id: 'user-1', return_url: 'http://127.0.0.1:9/' },
    })
    const key = await under.send('/v1/keys', { json: { name: 'mine' } })
    const bodies: Record<string, object> = {
      'PATCH /v1/connections/{connectionId}': { name: 'taken' },
      'POST /v1/connections/{connectionId}/reconnect': { return_url: 'http://127.0.0.1:9/' },
      'POST /v1/connect-sessions/{id}/complete': { user_id: 'user-1', completion_token: 'x' },
    }
    const ids: readonly [part: string, mine: string, random: string][] = [
      ['{connectionId}', connection.id, newId('con')],
      ['/v1/connect-sessions/{id}', session.json.id as string, newId('cs')],
      ['/v1/keys/{id}', key.json.id as string, newId('key')],
    ]
    const narrowed = {
      ...under,
      send: ((path, options) =>
        under.send(path, { ...options, headers: { 'connector-user-id': 'user-2' } })) as typeof under.send,
    }

    let compared = 0
    for (const { method, path } of routesOf(document)) {
      const found = ids.find(([part]) => path.includes(part))
      if (found === undefined) continue
      for (const client of path.includes('{connectionId}') ? [under.stranger, narrowed] : [under.stranger]) {
        const [part, mine, random] = found
        const address = (id: string): string =>
          path
            .replace(part, part.replace(/\{\w+\}/, id))
            .replace('{endpoint}', 'users.getProfile')
            .replace(/\{\*\}|\*$/, 'gmail/v1/users/me/profile')
        const body = bodies[`${method} ${path}`]
        const options = { method: method as Dispatcher.HttpMethod, ...(body !== undefined && { json: body }) }
        const [foreign, absent] = [
          await client.send(address(mine), options),
          await client.send(address(random), options),
        ]
        expect(lasting(foreign), `${method} ${path}`).toEqual(lasting(absent))
        expect(absent.status, `${method} ${path}`).toBe(404)
        compared += 1
      }
    }
    expect(compared).toBeGreaterThanOrEqual(30)
    expect((await under.send(`/v1/connections/${connection.id}`)).json).toMatchObject({
      status: 'active',
      name: connection.name,
    })
    expect((await under.send('/v1/keys')).text).toContain(key.json.id)
  })

  test('lists show nothing of others', async () => {
    await under.connect('dropbox', 'user-7')
    const others = await under.stranger.send('/v1/connections?limit=100&user_id=user-7')
    expect(others.json).toEqual({ items: [], next_cursor: null })
    const narrowed = await under.send('/v1/connections?user_id=user-7', { headers: { 'connector-user-id': 'user-8' } })
    expect(narrowed.json).toEqual({ items: [], next_cursor: null })
    const keys = await under.stranger.send('/v1/keys')
    expect(keys.json.items).toHaveLength(1)
  })

  test('a call without a connection id finds only one’s own', async () => {
    const path = '/v1/call/dropbox/users.get_current_account'
    const headers = { 'connector-user-id': 'user-7' }
    expect((await under.send(path, { json: {}, headers })).status).toBe(200)
    expect((await under.stranger.send(path, { json: {}, headers })).json).toMatchObject({
      status: 404,
      code: 'connection_not_found',
    })
  })
})

describe('/openapi.json', () => {
  test('does not refuse one of many credentials to take over that is answered by itself', async () => {
    const neither = { connector: 'gmail', user_id: 'mara' }
    const body = { connections: [neither, { ...neither, access_token: 'x', fields: {} }] }
    const { status, json } = await under.send('/v1/connections/import', { json: body })
    expect(status).toBe(200)
    expect(json.items).toMatchObject([
      { problem: { code: 'invalid_request' } },
      { problem: { code: 'invalid_request' } },
    ])
    const { schema } = document.paths['/v1/connections/import']!.post!.requestBody!.content['application/json']!
    expect(new Ajv2020({ strict: false, validateFormats: false }).validate(schema, body)).toBe(true)
  })

  test('is OpenAPI 3.1 in which every reference resolves, every path parameter is declared and every schema compiles', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema({ $id: 'api', ...document } as object)
    let schemas = 0
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      for (const [word, inner] of Object.entries(value)) {
        if (word === '$ref') expect(() => ajv.compile({ $ref: `api${String(inner)}` }), String(inner)).not.toThrow()
        if (word === 'schema') {
          schemas += 1
          const text = JSON.stringify(inner).replaceAll('"#/components', '"api#/components')
          expect(() => ajv.compile(JSON.parse(text) as object), text).not.toThrow()
        }
        walk(inner)
      }
    }
    walk(document.paths)
    walk(document.components)
    expect(schemas).toBeGreaterThan(100)
    for (const { method, path, operation } of routesOf(document)) {
      const declared = (operation.parameters ?? [])
        .filter((parameter) => parameter.in === 'path')
        .map(({ name }) => name)
      const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name)
      expect(new Set(declared), `${method} ${path}`).toEqual(new Set(inPath))
      expect(Object.keys(operation.responses).length, `${method} ${path}`).toBeGreaterThan(0)
    }
  })

  test('says for every route but health that it may answer 401', () => {
    for (const { path, operation } of routesOf(document))
      if (!path.startsWith('/health')) expect(Object.keys(operation.responses), path).toContain('401')
  })

  test('can be read in a browser', async () => {
    const page = await bare('/docs')
    expect(page.headers['content-security-policy']).toContain("default-src 'self'")
    expect(page.text).toContain('swagger-ui')
  })
})

test('the error catalogue, its page and the API’s schema hold the same codes', () => {
  const page = readFileSync(join(packageFolder(), 'docs', 'reference', 'errors.md'), 'utf8')
  const inPage = [...page.matchAll(/^\| `(\w+)` \| (\d+) \| (\w+) \|/gm)].map(([, code, status, source]) => ({
    code,
    status: Number(status),
    source,
  }))
  const inCode = Object.entries(catalogue).map(([code, { status, source }]) => ({ code, status, source }))
  expect(inPage).toEqual(inCode)
  const problem = document.components.schemas.Problem as { properties: { code: { enum: string[] } } }
  expect(problem.properties.code.enum).toEqual(Object.keys(catalogue))
})
