import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RestClient, createRestClient } from './rest-client.ts'

const server = createServer((request, response) => {
  const code = new URL(request.url!, 'http://platform').searchParams.get('code')
  response.writeHead(404, { 'content-type': 'application/problem+json' })
  response.end(JSON.stringify({ title: 'No.', code, request_id: 'req_1' }))
})
let client: RestClient
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  client = createRestClient({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, apiKey: 'key' })
})
afterAll(() => void server.close())

test.each([
  ['/v1/call/gmail/x?code=endpoint_not_found', undefined, 'See "connector endpoints gmail".'],
  ['/v1/connectors/gmail/enable?code=connector_disabled', undefined, 'Switch it on with "connector enable gmail".'],
  [
    '/v1/connect-sessions?code=connection_not_found',
    { connector: 'gmail' },
    'See "connector connections list", or connect with "connector connect gmail".',
  ],
  ['/v1/connections/con_1?code=connection_not_found', undefined, 'See "connector connections list".'],
  [
    '/v1/connect-sessions?code=connection_needs_reauth',
    { connector: 'gmail', connection_id: 'con_1' },
    'Connect again with "connector reconnect con_1"; "connector timeline con_1" says what happened.',
  ],
  [
    '/v1/connections/con_1/check?code=connection_needs_reauth',
    undefined,
    'Connect again with "connector reconnect con_1"; "connector timeline con_1" says what happened.',
  ],
])('what to do next is a command that can be copied: %s', async (path, json, next) => {
  const sent = client.json(path, json === undefined ? {} : { method: 'POST', json })
  await expect(sent).rejects.toMatchObject({ next })
})
