import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Simulator } from './simulator.ts'
import { addressOf, connectorFrom, send, signIn, simulate } from './testing.ts'

const connector = (name: string, auth: string) =>
  connectorFrom(`
format: 1
name: ${name}
version: 1.0.0
display_name: ${name}
description: A test.
hosts: { api: https://api.example.com }
auth:
${auth}
endpoints:
  list: { summary: List, request: GET /list, response: { json: List }, paginate: { style: next_url, url: $.next, items: $.items }, examples: [{ response: { json: { items: [1, 2, 3, 4] } } }] }
schemas: { List: { type: object } }
`)

const header = connector(
  'header',
  `  - { type: api_key, inject: { name: X-Key, template: 'Key {{ secret | base64 }}' } }`,
)
const query = connector('query', `  - { type: api_key, inject: { in: query, name: key } }`)
const basic = connector('basic', `  - type: basic`)
const both = connector(
  'both',
  `  - { type: oauth2, authorization_url: https://example.com/a, token_url: https://example.com/t, refresh: { needed: false } }
  - { type: api_key, inject: { name: Authorization, template: 'Bearer {{ secret }}' } }`,
)

let simulator: Simulator
beforeAll(async () => {
  simulator = await simulate([header, query, basic, both])
})
afterAll(() => simulator?.stop())

const statusOf = async (of: typeof header, path: string, headers: Record<string, string> = {}): Promise<number> =>
  (await send(addressOf(simulator, of, path), { headers })).status

test('a key is taken at its place and as it is written there, unless it begins with bad', async () => {
  expect(await statusOf(header, '/list', { 'x-key': `Key ${btoa('k1')}` })).toBe(200)
  expect(await statusOf(header, '/list', { 'x-key': `Key ${btoa('bad-key')}` })).toBe(401)
  expect(await statusOf(header, '/list', { 'x-key': 'k1' })).toBe(401)
  expect(await statusOf(header, '/list', { authorization: 'Bearer k1' })).toBe(401)
  expect(await statusOf(header, '/list')).toBe(401)
})

test('a key in the query is no unknown parameter, and stands in no address of a next page', async () => {
  const { status, json } = await send(addressOf(simulator, query, '/list?key=k1'))
  expect(status).toBe(200)
  expect(json.next).toMatch(/\/query\/api\/list\?\$skiptoken=/)
  expect(json.next).not.toContain('k1')
  expect(await statusOf(query, '/list?key=')).toBe(401)
})

test('a user name and a password are taken, unless one begins with bad', async () => {
  const sent = (text: string) => statusOf(basic, '/list', { authorization: `Basic ${btoa(text)}` })
  expect(await sent('ada:secret')).toBe(200)
  expect(await sent('ada:')).toBe(200)
  expect(await sent('ada:bad')).toBe(401)
  expect(await sent('badger:secret')).toBe(401)
  expect(await sent('no-colon')).toBe(401)
  const { headers } = await send(addressOf(simulator, basic, '/list'))
  expect(headers['www-authenticate']).toMatch(/^Basic /)
})

test('a dead token does not pass for a key', async () => {
  const { access_token } = await signIn(simulator, both)
  const authorization = `Bearer ${access_token}`
  expect(await statusOf(both, '/list', { authorization: 'Bearer k1' })).toBe(200)
  expect(await statusOf(both, '/list', { authorization })).toBe(200)
  await simulator.control.revoke('both')
  expect(await statusOf(both, '/list', { authorization })).toBe(401)
})
