import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ProxyPlatform, startProxyPlatform } from './setup.ts'

let under: ProxyPlatform
/** As long as it stands, whoever looks for a connection waits. */
let gate: Promise<void> | undefined
let looked = 0
beforeAll(async () => {
  const wait = async (): Promise<void> => {
    looked += 1
    await gate
  }
  under = await startProxyPlatform({
    limits: { callsPerConnection: 1, waitingMs: 300 },
    change: (parts) => {
      const { connections } = parts
      const list: typeof connections.list = async (...asked) => wait().then(() => connections.list(...asked))
      const find: typeof connections.find = async (...asked) => wait().then(() => connections.find(...asked))
      return { ...parts, connections: { ...connections, list, find } }
    },
  })
})
afterAll(() => under?.close())

const call = { params: {}, body: { from: 'a@example.com', to: ['b@example.com'], subject: 'Hi', text: 'Hi' } }

test.each([
  ['named by its id', () => `/v1/connections/${under.connection}/call/emails.send`],
  ['named by connector and user', () => '/v1/call/resend/emails.send'],
])(
  'who leaves in mid-body before the connection is found, %s, takes no turn from those who stay',
  async (_how, path) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    gate = promise
    looked = 0
    const socket = connect(Number(new URL(under.url).port), '127.0.0.1')
    socket.on('error', () => {})
    socket.write(
      `POST ${path()} HTTP/1.1\r\nhost: platform\r\nauthorization: Bearer ${under.apiKey}\r\nconnector-user-id: user-1\r\n` +
        'content-type: application/json\r\ncontent-length: 1000\r\n\r\n{"params"',
    )
    while (looked === 0) await sleep(5)
    socket.resetAndDestroy()
    await sleep(50)
    gate = undefined
    resolve()
    under.provider.answer = (incoming, response) => {
      incoming.resume()
      response.setHeader('content-type', 'application/json').end('{"id":"1"}')
    }
    const answer = await under.send(path(), { json: call, headers: { 'connector-user-id': 'user-1' } })
    expect(answer).toMatchObject({ status: 200, json: { id: '1' } })
  },
)
