import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TOKEN, type ProxyPlatform, startProxyPlatform } from '../proxy/setup.ts'

let under: ProxyPlatform
beforeAll(async () => {
  under = await startProxyPlatform()
})
afterAll(() => under?.close())

/** Sends a request byte for byte; gives what reached the provider. */
const sent = async (lines: readonly string[], path = 'x') => {
  const before = under.provider.seen.length
  const { hostname, port, host } = new URL(under.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  const head = [
    `GET /v1/connections/${under.connection}/proxy/${path} HTTP/1.1`,
    `Host: ${host}`,
    `Authorization: Bearer ${under.apiKey}`,
    ...lines,
    '',
    '',
  ]
  socket.write(head.join('\r\n'))
  await new Promise((resolve) => {
    socket.once('data', resolve)
    socket.once('close', resolve)
  })
  socket.destroy()
  return under.provider.seen.slice(before)
}

test.each([
  ['Connection: authorization'],
  ['Connection: Authorization, close'],
  ['connection: keep-alive, AUTHORIZATION'],
  ['Connection: close', 'Connection: authorization'],
  ['Connection: authorization , host , user-agent'],
  ['Proxy-Connection: authorization'],
  ['Authorization: Bearer evil'],
  ['authorization: Basic evil'],
  ['X-Authorization: evil', 'Connection: x-authorization'],
])('%s %s', async (...lines) => {
  for (const { headers } of await sent(lines)) {
    expect(headers.authorization).toBe(`Bearer ${TOKEN}`)
    expect(JSON.stringify(headers)).not.toContain('evil')
    expect(headers.host).toBe(under.provider.host)
  }
})

test.each([
  ['a second request smuggled behind two lengths', ['Content-Length: 5', 'Content-Length: 50']],
  ['a length beside chunks', ['Content-Length: 5', 'Transfer-Encoding: chunked']],
  ['chunks in disguise', ['Transfer-Encoding: xchunked']],
  ['chunks twice', ['Transfer-Encoding: chunked, identity']],
  ['a name with a blank', ['X-A : 1']],
  ['a folded line', ['X-A: 1', ' X-Evil: 2']],
  ['a bare carriage return', ['X-A: 1\rX-Evil: 2']],
])('%s reaches no provider', async (_what, lines) => {
  for (const { headers } of await sent(lines)) expect(headers).not.toHaveProperty('x-evil')
  expect(under.provider.seen.every(({ url }) => url.startsWith('/base/'))).toBe(true)
})
