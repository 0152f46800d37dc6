import { createHmac } from 'node:crypto'
import { type IncomingMessage, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { SANDBOX_WEBHOOK_SECRET, type Simulator } from './simulator.ts'
import { connectorFrom, send, simulate } from './testing.ts'

const connector = (name: string, webhooks: string) =>
  connectorFrom(`
format: 1
name: ${name}
version: 1.0.0
display_name: ${name}
description: A test.
hosts: { api: https://api.example.com }
auth: [{ type: api_key, inject: { name: x-api-key } }]
identity: { endpoint: me.get, id: $.id }
endpoints:
  me.get: { summary: Me, request: GET /me, response: { json: true } }
webhooks:
  event: { type: changed }
${webhooks}`)

const signed = connector(
  'signed',
  `  verify: { type: hmac, header: X-Sign, prefix: v1=, encoding: base64, signed: "{{ header['X-Time'] }}.{{ body }}", timestamp: { header: X-Time } }
  handshake: { type: query, method: GET, name: ask }
  route: { account: $.id }
  examples: [{ body: { id: a } }]`,
)
const byToken = connector(
  'by-token',
  `  verify: { type: token, path: $.state }
  items: $.list
  examples: [{ body: { list: [{ state: x }, { state: y }] } }]`,
)

const seen: { request: IncomingMessage; body: string }[] = []
const platform = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => void chunks.push(chunk))
  request.on('end', () => {
    seen.push({ request, body: Buffer.concat(chunks).toString('utf8') })
    response.end(new URL(request.url!, 'http://x').searchParams.get('ask') ?? '')
  })
})
let simulator: Simulator
beforeAll(async () => {
  await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve))
  const deliverTo = `http://127.0.0.1:${(platform.address() as AddressInfo).port}/webhooks`
  simulator = await simulate([signed, byToken], { deliverTo })
})
afterAll(async () => {
  await simulator?.stop()
  platform.close()
})
beforeEach(() => void seen.splice(0))

const deliver = (body: unknown, headers: Record<string, string> = {}) =>
  send(`${simulator.origin}/-/deliver`, { method: 'POST', body, headers })

test('a delivery is signed as the connector says', async () => {
  expect((await deliver({ connector: 'signed', age_s: 60 })).json).toEqual({ answers: { 200: 1 } })
  const [{ request, body }] = seen as [(typeof seen)[0]]
  const time = String(request.headers['x-time'])
  expect(Math.abs(Date.now() / 1000 - 60 - Number(time))).toBeLessThan(5)
  const right = createHmac('sha256', SANDBOX_WEBHOOK_SECRET).update(`${time}.{"id":"a"}`).digest('base64')
  expect({ url: request.url, method: request.method, body }).toEqual({
    url: '/webhooks/signed',
    method: 'POST',
    body: '{"id":"a"}',
  })
  expect(request.headers['x-sign']).toBe(`v1=${right}`)
  await deliver({ connector: 'signed', forged: true, body: { id: 'b' } })
  const forged = createHmac('sha256', SANDBOX_WEBHOOK_SECRET)
    .update(`${String(seen[1]!.request.headers['x-time'])}.{"id":"b"}`)
    .digest('base64')
  expect(seen[1]!.body).toBe('{"id":"b"}')
  expect(seen[1]!.request.headers['x-sign']).not.toBe(`v1=${forged}`)
})

test('the very same delivery comes as often as wanted', async () => {
  expect((await deliver({ connector: 'signed', times: 50 })).json).toEqual({ answers: { 200: 50 } })
  expect(new Set(seen.map(({ request, body }) => `${String(request.headers['x-sign'])} ${body}`)).size).toBe(1)
})

test('a token stands in every event', async () => {
  await deliver({ connector: 'by-token', token: 'mine' })
  expect(seen[0]!.body).toBe('{"list":[{"state":"mine"},{"state":"mine"}]}')
})

test('the question is judged by its answer', async () => {
  expect((await deliver({ connector: 'signed', ask: true })).json).toEqual({ answers: { 200: 1 }, echoed: true })
  expect((await deliver({ connector: 'by-token', ask: true })).status).toBe(400)
})

test.each<[string, unknown]>([
  ['nothing', {}],
  ['an unknown connector', { connector: 'none' }],
  ['an unknown word', { connector: 'signed', time: 5 }],
  ['a wrong type', { connector: 'signed', times: '5' }],
  ['too many', { connector: 'signed', times: 100_001 }],
  ['half a delivery', { connector: 'signed', times: 0.5 }],
  ['another machine', { connector: 'signed', to: 'http://192.0.2.1/webhooks/signed' }],
  ['another protocol', { connector: 'signed', to: 'file:///etc/passwd' }],
  ['nobody there', { connector: 'signed', to: 'http://127.0.0.1:1/webhooks' }],
])('%s is refused', async (_name, asked) => {
  expect((await deliver(asked)).status).toBe(400)
  expect(seen).toEqual([])
})

test('no page in a browser can have something delivered', async () => {
  expect((await deliver({ connector: 'signed' }, { origin: 'http://127.0.0.1' })).status).toBe(403)
  expect(seen).toEqual([])
})
