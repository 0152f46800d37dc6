import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator } from './simulator.ts'
import { call, signIn, simulate } from './testing.ts'
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
describe('the answer', () => {
  test('is that of the most specific example whose request is this one', async () => {
    expect((await get('list', {})).json).toEqual({ is: 'default' })
    expect((await get('list', { deep: true })).json).toEqual({ is: 'deep' })
    expect((await get('create', {}, { body: { name: 'taken' } })).status).toBe(409)
    expect((await get('item.get', { id: 'missing' })).json).toEqual({ failure: { reason: 'notFound', words: 'Gone' } })
  })

  test('is the first example that succeeds where none is for this request', async () => {
    expect((await get('item.get', { id: 'another' })).json).toEqual({ id: 'known' })
    expect((await get('me.get')).status).toBe(200)
  })

  test('is made from the schema where there is no example, the same each time', async () => {
    const { json } = await get('tree')
    expect(json).toMatchObject({ id: 'text00', created: '2024-01-15T09:30:00Z', kind: 'leaf', count: 5 })
    expect((await get('tree')).json).toEqual(json)
    expect((await get('form', {}, { body: { name: 'a' } })).json).toEqual({ name: 'text', size: 1 })
    expect((await get('start')).status).toBe(204)
    expect((await get('text', {}, { body: 'x', headers: { 'content-type': 'text/plain' } })).text).toBe('text')
  })

  test('says who is connected by the account that was chosen', async () => {
    const grace = (await signIn(simulator, drive, { account: 'grace@example.com' })).access_token
    expect((await get('me.get', {}, { token: grace })).json).toEqual({ id: 'a2', email: 'grace@example.com' })
    expect((await get('me.get')).json).toEqual({ id: 'a1', email: 'mara@example.com' })
  })

  test('is 304 without content where the client has it already', async () => {
    const { status, bytes } = await get('item.get', { id: 'known' }, { headers: { 'if-none-match': '"1"' } })
    expect([status, bytes.length]).toEqual([304, 0])
  })

  test('that refuses never says more than it means, such as a rate limit', async () => {
    const weak = (await signIn(simulator, drive, { changes: { scope: 'admin' } })).access_token
    const { json } = await get('item.get', { id: 'known' }, { token: weak })
    expect(json).toEqual({ failure: { reason: 'insufficient_scope', words: expect.any(String) } })
  })
})
