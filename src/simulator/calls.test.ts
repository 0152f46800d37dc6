import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator } from './simulator.ts'
import { type MovableClock, addressOf, call, movableClock, send, signIn, simulate } from './testing.ts'
import { drive } from './testing-drive.ts'

let simulator: Simulator
let clock: MovableClock
let token: string
beforeAll(async () => {
  clock = movableClock()
  simulator = await simulate([drive], { clock })
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

describe('the endpoint', () => {
  test('is the most literal one that fits', async () => {
    expect((await get('item.root')).json).toEqual({ id: 'root' })
    expect((await get('item.get', { id: 'known' })).json).toEqual({ id: 'known' })
  })

  test('may have parameters that span segments, before and after literal colons', async () => {
    expect((await get('item.byPath', { path: 'a/b c' })).json).toEqual({ by: 'path' })
    expect((await get('item.childrenByPath', { path: 'a/b' })).json).toEqual({ by: 'children' })
  })

  test('may have literal quotes, brackets and dollars in its path', async () => {
    expect((await get('item.search', { q: "it's" })).json).toEqual({ found: 1 })
    expect((await raw("/search(q='it's')?prettyPrint=false")).status).toBe(400)
    expect((await get('batch', {}, { body: {} })).status).toBe(200)
  })

  test('reads percent-encoding once, and within one segment', async () => {
    expect((await get('item.get', { id: 'a b/ü' })).json).toEqual({ id: 'strange' })
    expect((await raw('/items/%ff?prettyPrint=false')).status).toBe(400)
  })

  test('is told apart from another of the same path by its fixed query', async () => {
    expect((await get('create', {}, { body: { name: 'a' } })).json).toEqual({ name: 'a', size: 1 })
    expect((await get('create.folder', {}, { body: { name: 'f' } })).json).toEqual({ name: 'f', size: 0 })
  })

  test('that does not exist, and a method that it does not take, are refused', async () => {
    expect((await raw('/nothing')).status).toBe(404)
    const { status, headers } = await raw('/me', 'DELETE')
    expect([status, headers.allow]).toEqual([405, 'GET'])
    expect((await raw('/me', 'GET', {}, undefined, 'notify')).status).toBe(404)
    expect((await send(`${simulator.origin}/unknown/api/me`)).status).toBe(404)
    expect((await send(`${simulator.origin}/drive/unknown/me`)).status).toBe(404)
  })

  test('is never reached by dot segments', async () => {
    const { request } = await import('node:http')
    const { hostname, port } = new URL(simulator.origin)
    for (const path of ['/drive/api/items/../me', '/drive/api/items/%2e%2E/me']) {
      const status = await new Promise((resolve) =>
        request({ hostname, port, path }, (answer) => resolve(answer.resume().statusCode)).end(),
      )
      expect(status).toBe(400)
    }
  })

  test('answers HEAD where it answers GET, without content', async () => {
    const { status, bytes, headers } = await get('item.root', {}, { method: 'HEAD' })
    expect([status, bytes.length, headers['content-length']]).toEqual([200, 0, '13'])
  })
})

describe('the credential', () => {
  test.each([
    ['is missing', {}, /no credential/],
    ['is unknown', { authorization: 'Bearer unknown' }, /unknown/],
    ['has another scheme', { authorization: 'Token x' }, /written/],
  ])('that %s is refused with 401 and a challenge', async (_, headers, words) => {
    const answer = await send(addressOf(simulator, drive, '/me?prettyPrint=false'), {
      headers: { ...FIXED, ...(headers as Record<string, string>) },
    })
    expect(answer.status).toBe(401)
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer .*error="invalid_token"/)
    expect(answer.json.error.message).toMatch(words)
  })

  test('in the query is refused', async () => {
    const address = addressOf(simulator, drive, `/me?prettyPrint=false&access_token=${token}`)
    expect((await send(address, { headers: FIXED })).status).toBe(401)
  })

  test('that has expired is refused', async () => {
    const short = (await signIn(simulator, drive)).access_token
    clock.advance(3601)
    expect((await get('me.get', {}, { token: short })).status).toBe(401)
    clock.advance(-3601)
  })

  test('without the scopes that the endpoint needs is refused with 403', async () => {
    const weak = (await signIn(simulator, drive, { changes: { scope: 'read' } })).access_token
    expect((await get('item.get', { id: 'known' }, { token: weak })).status).toBe(200)
    const { status, headers, json } = await get('list', {}, { token: weak })
    expect(status).toBe(403)
    expect(headers['www-authenticate']).toBe('Bearer error="insufficient_scope", scope="write admin"')
    expect(json.failure.reason).toBe('insufficient_scope')
  })

  test('one of several alternative scopes is enough', async () => {
    const strong = (await signIn(simulator, drive, { changes: { scope: 'admin' } })).access_token
    expect((await get('list', {}, { token: strong })).status).toBe(200)
    expect((await get('item.get', { id: 'known' }, { token: strong })).status).toBe(403)
  })

  test('must not go to a host that takes none', async () => {
    expect((await get('wait', { cursor: 'c' })).status).toBe(200)
    expect((await raw('/wait?prettyPrint=false', 'POST', {}, { cursor: 'c' }, 'notify')).status).toBe(400)
  })
})
