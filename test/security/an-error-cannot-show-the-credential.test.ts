import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ProxyPlatform, TOKEN, startProxyPlatform } from '../proxy/setup.ts'

let under: ProxyPlatform
beforeAll(async () => {
  under = await startProxyPlatform()
})
afterAll(() => under?.close())

const path = (rest: string): string => `/v1/connections/${under.connection}/proxy/${rest}`

test.each([300, 302, 400, 401, 403, 404, 422, 500, 503])(
  'a provider that repeats the credential with %d is passed on without it, in body and headers',
  async (status) => {
    under.provider.answer = (incoming, response) => {
      const body = JSON.stringify({ message: `What is ${incoming.headers.authorization}?`, name: 'x' })
      response.writeHead(status, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'x-debug': incoming.headers.authorization,
        location: `https://elsewhere.example/?token=${TOKEN}`,
      })
      response.write(body.slice(0, 35))
      setTimeout(() => response.end(body.slice(35)), 5)
    }
    const answer = await under.send(path('x'))
    expect(answer.status).toBe(status)
    expect(answer.text + JSON.stringify(answer.headers)).not.toContain(TOKEN)
    expect(answer.json).toEqual({ message: `What is ${'*'.repeat(TOKEN.length + 7)}?`, name: 'x' })
    expect(under.provider.seen.at(-1)!.headers.authorization).toBe(`Bearer ${TOKEN}`)
  },
)

test('a success is passed on as it is but for its headers, and so is what is compressed', async () => {
  under.provider.answer = (incoming, response) => {
    response.setHeader('x-debug', incoming.headers.authorization!)
    response.end(`yours is ${TOKEN}`)
  }
  const answer = await under.send(path('x'))
  expect(answer.text).toBe(`yours is ${TOKEN}`)
  expect(answer.headers['x-debug']).not.toContain(TOKEN)

  const packed = gzipSync(JSON.stringify({ message: 'No.' }))
  under.provider.answer = (_incoming, response) =>
    response.writeHead(400, { 'content-encoding': 'gzip', 'content-type': 'application/json' }).end(packed)
  expect((await under.send(path('x'))).bytes).toEqual(packed)
})

test('an error that a rule of the connector reads has no credential in its words', async () => {
  under.provider.answer = (incoming, response) =>
    void response
      .writeHead(401, { 'content-type': 'application/json' })
      .end(
        JSON.stringify({ name: incoming.headers.authorization, message: `${incoming.headers.authorization} is bad` }),
      )
  const answer = await under.call(under.connection, 'emails.get', { email_id: 'x' })
  expect(answer.status).toBe(401)
  expect(answer.json).toMatchObject({ provider_message: `${'*'.repeat(TOKEN.length + 7)} is bad` })
  expect(answer.text).not.toContain(TOKEN)
  expect(under.logged.join('')).not.toContain(TOKEN)
})

test('a credential beyond ASCII is hidden in each encoding that a provider may repeat it in', async () => {
  const secret = 'tökén-canary-12'
  const { json } = await under.send('/v1/connections', {
    json: { connector: 'resend', user_id: 'user-2', access_token: secret },
  })
  under.provider.answer = (incoming, response) => {
    // Node reads and writes headers as Latin-1.
    const seen = incoming.headers.authorization!
    const utf8 = Buffer.from(seen).toString('latin1')
    response.writeHead(400, { 'content-type': 'text/plain', 'x-debug': seen, 'x-debug-utf8': utf8 })
    response.end(
      Buffer.concat([
        Buffer.from(`${seen} `),
        Buffer.from(`${seen} `, 'latin1'),
        Buffer.from('t\\u00f6k\\u00e9n-canary-12'),
      ]),
    )
  }
  const answer = await under.send(`/v1/connections/${json.id}/proxy/x`)
  expect(answer.status).toBe(400)
  const told = Buffer.concat([answer.bytes, Buffer.from(JSON.stringify(answer.headers), 'latin1')]).toString('latin1')
  expect(told).not.toMatch(/canary|t\\u00f6k/)
  expect(told).toMatch(/^\*+ \*+ \*+/)
  expect(under.provider.seen.at(-1)!.headers.authorization).toBe(`Bearer ${secret}`)
})
