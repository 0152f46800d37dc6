import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connector } from '../../src/definition/connector.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'

let under: TestPlatform
let id: string
const server = createServer((request, response) => answers[request.url!.split('?')[0]!]!(request, response))
const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/name': (_request, response) => {
    // As a provider sends a file's name that is not ASCII: bytes of latin1 and of UTF-8.
    response.socket!.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-disposition: attachment; filename="')
    response.socket!.write(Buffer.from([0xe9, 0xe6, 0x97, 0xa5]))
    response.socket!.end('.pdf"\r\nconnection: close\r\n\r\nok')
  },
  '/refused': (_request, response) => {
    response.writeHead(403, { 'content-length': 2 })
    response.end('no')
  },
  '/fine': (_request, response) => void response.end('fine'),
}

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const moved = (connector: Connector): Connector => {
    const host = { ...connector.defaultHost, url }
    return { ...connector, hosts: new Map([[host.name, host]]), defaultHost: host }
  }
  under = await startTestPlatform({ adapt: moved })
  const made = await under.send('/v1/connections', {
    json: { connector: 'gmail', user_id: 'u', access_token: 'token' },
  })
  id = made.json.id
})
afterAll(async () => {
  await under.close()
  server.closeAllConnections()
  server.close()
})

test('header bytes beyond ASCII are passed on as they are, however often they come', async () => {
  for (let index = 0; index < 200; index++) {
    const { status, headers, text } = await under.send(`/v1/connections/${id}/proxy/name`)
    expect(status).toBe(200)
    expect(Buffer.from(headers['content-disposition']!, 'latin1')).toEqual(
      Buffer.from('attachment; filename="\xe9\xe6\x97\xa5.pdf"', 'latin1'),
    )
    expect(text).toBe('ok')
  }
  expect((await under.send(`/v1/connections/${id}/proxy/fine`)).text).toBe('fine')
})

test('a path parameter that is encoded a thousand times over is refused at once', async () => {
  const startedAt = performance.now()
  const answer = await under.call(id, 'users.messages.get', { id: `%${'25'.repeat(75_000)}` })
  expect(answer).toMatchObject({ status: 400, json: { code: 'invalid_request' } })
  const short = await under.call(id, 'users.messages.get', { id: `%${'25'.repeat(3_000)}` })
  expect(short.status).toBe(400)
  expect(performance.now() - startedAt).toBeLessThan(2_000)
})

test('an answer that comes before the whole body ends the connection, so that no caller waits on a dead one', async () => {
  const socket = connect(Number(new URL(under.url).port), '127.0.0.1')
  socket.on('error', () => undefined)
  let received = ''
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString()
  })
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.write(
    `POST /v1/connections/${id}/proxy/refused HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${under.apiKey}\r\ncontent-length: 5000000\r\n\r\n`,
  )
  socket.write(Buffer.alloc(100_000))
  await closed
  expect(received).toMatch(/^HTTP\/1\.1 403 [\s\S]*connection: close/i)
})
