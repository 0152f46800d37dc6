import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator } from './simulator.ts'
import { addressOf, asciiJson, call, send, signIn, simulate } from './testing.ts'
import { drive } from './testing-drive.ts'

let simulator: Simulator
let token: string
beforeAll(async () => {
  simulator = await simulate([drive])
  token = (await signIn(simulator, drive)).access_token
})
afterAll(() => simulator?.stop())

const get = (name: string, params: Record<string, unknown> = {}, more: Parameters<typeof call>[3] = {}) =>
  call(simulator, drive, name, { token, params, ...more })
const FIXED = { 'api-version': '3' }
const raw = (path: string, method = 'GET', headers: Record<string, string> = {}, body?: unknown, host?: string) =>
  send(addressOf(simulator, drive, path, host), {
    method,
    headers: { ...FIXED, authorization: `Bearer ${token}`, ...headers },
    body,
  })

describe('parameters', () => {
  test('are read from the wire by their types', async () => {
    expect((await get('list', { ids: [1, 2], fields: ['a', 'b'] })).json).toEqual({ is: 'lists' })
    const cookie = `other=1; session=${encodeURIComponent('ü 1')}`
    const mixed = await get('list', { ratio: 0.5, 'If-Match': 7 }, { headers: { cookie } })
    expect(mixed.status).toBe(200)
    const address = `/list?prettyPrint=false&ratio=0.5&filter=${encodeURIComponent('{"a":1}')}`
    expect((await raw(address, 'GET', { 'if-match': '7', cookie })).json).toEqual({ is: 'mixed' })
  })

  test.each([
    ['an unknown one', 'colour=red'],
    ['a number that is none', '$top=many'],
    ['a fraction for an integer', '$top=1.5'],
    ['one above its maximum', '$top=11'],
    ['a boolean that is none', 'deep=yes'],
    ['one outside its list', 'sort=age'],
    ['a repeated one', '$top=1&$top=2'],
    ['a wrong item of a list', 'ids=1&ids=x'],
  ])('%s is refused', async (_, query) => {
    const { status, json } = await raw(`/list?prettyPrint=false&${query}`)
    expect(status).toBe(400)
    expect(json.failure.words).toEqual(expect.any(String))
  })

  test('a required one that is missing is refused', async () => {
    expect((await raw('/members?prettyPrint=false', 'POST', {}, { size: 1 })).status).toBe(400)
    expect((await raw('/argument?prettyPrint=false', 'POST')).status).toBe(400)
  })

  test('what the connector says is always sent must be there', async () => {
    expect((await raw('/me')).status).toBe(400)
    expect((await raw('/me?prettyPrint=true')).status).toBe(400)
    expect((await raw('/me?prettyPrint=false', 'GET', { 'api-version': '2' })).status).toBe(400)
    const create = (headers: Record<string, string>) =>
      raw('/items?prettyPrint=false&kind=file', 'POST', headers, { name: 'a' })
    expect((await create({})).status).toBe(400)
    expect((await create({ prefer: 'minimal' })).status).toBe(201)
  })

  test.each([
    ['not ASCII', Buffer.from('{"name":"Grüße"}', 'utf8').toString('latin1')],
    ['no JSON', 'name=x'],
    ['no object', '["x"]'],
    ['of an unknown member', '{"name":"x","colour":"red"}'],
    ['of a wrong type', '{"name":"x","size":"1"}'],
  ])('in a header that is %s are refused', async (_, value) => {
    expect((await raw('/argument?prettyPrint=false', 'POST', { 'x-arg': value })).status).toBe(400)
  })

  test('in a header are JSON with everything above ASCII escaped, in both directions', async () => {
    const { json, headers } = await get('argument', { name: 'Grüße' })
    expect(json).toEqual({ greeted: true })
    expect(headers['x-result']).toBe(asciiJson({ name: 'Grüße 🎉' }))
  })
})

describe('content', () => {
  const post = (path: string, type: string | undefined, body?: string) =>
    raw(`${path}?prettyPrint=false`, 'POST', type === undefined ? {} : { 'content-type': type }, body)

  test.each([
    ['/members', undefined, '{"name":"a"}'],
    ['/members', 'text/plain', '{"name":"a"}'],
    ['/members', 'application/json', '{"name":'],
    ['/members', 'application/json', '["a"]'],
    ['/members', 'application/json', '{"name":"a","colour":"red"}'],
    ['/members', 'application/json', '{"name":1}'],
    ['/members', undefined, ''],
    ['/form', 'application/json', '{"name":"a"}'],
    ['/form', 'application/x-www-form-urlencoded', 'size=1'],
    ['/form', 'application/x-www-form-urlencoded', 'name=a&size=x'],
    ['/form', 'application/x-www-form-urlencoded', 'name=a&colour=red'],
    ['/text', 'text/plain', ''],
    ['/text', 'application/json', '""'],
    ['/start', 'text/plain', 'x'],
    ['/start', 'application/json', '{}'],
    ['/start', 'application/json', ''],
  ])('POST %s of type %s with %j is refused', async (path, type, body) => {
    expect((await post(path, type, body)).status).toBe(400)
  })

  test.each([
    ['/members', 'application/json; charset=utf-8', '{"name":"a","size":1}'],
    ['/form', 'application/x-www-form-urlencoded', 'name=a&size=1'],
    ['/text', 'text/plain; charset=utf-8', 'x'],
    ['/start', undefined, undefined],
    ['/start', 'application/json', 'null'],
  ])('POST %s of type %s with %j is taken', async (path, type, body) => {
    expect((await post(path, type, body)).status).toBeLessThan(300)
  })
})
