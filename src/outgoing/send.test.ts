import { type IncomingHttpHeaders, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parseNetworks } from '../egress/addresses.ts'
import { createEgress } from '../egress/egress.ts'
import type { OutgoingRequest } from './outgoing-request.ts'
import { isAllowed, sendFollowing } from './send.ts'
import { signRequest } from './sign.ts'

interface Seen {
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

/** A server that sends on whoever asks for `/to…` to the address behind it, and answers everything else. */
const server = async (): Promise<{ origin: string; host: string; seen: Seen[] }> => {
  const seen: Seen[] = []
  const http = createServer((request, response) => {
    seen.push({ url: request.url!, headers: request.headers })
    const to = /^\/to\/(.*)$/.exec(request.url!)
    if (to === null) response.end('here')
    else response.writeHead(302, { location: decodeURIComponent(to[1]!.split('?')[0]!) }).end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => http.once('listening', resolve))
  onTestFinished(() => {
    http.closeAllConnections()
    http.close()
  })
  const host = `127.0.0.1:${(http.address() as AddressInfo).port}`
  return { origin: `http://${host}`, host, seen }
}

const egress = createEgress({ allowPrivate: parseNetworks('127.0.0.1/32'), ownPorts: () => new Set() })

const signed = (url: string, allow: string[], headers: string[] = []): OutgoingRequest =>
  signRequest(
    {
      method: 'GET',
      url: new URL(url),
      headers: ['x-fixed', 'connector', ...headers],
      host: { name: 'api', url, sendAuth: true, allow },
      timeoutMs: 2000,
    },
    {
      headers: [
        ['authorization', 'Bearer canary'],
        ['x-api-key', 'canary'],
      ],
      query: [['key', 'canary']],
    },
  )

test('a redirect is returned, not followed, unless the endpoint says so', async () => {
  const [here, there] = [await server(), await server()]
  const response = await egress.send(
    signed(`${here.origin}/to/${encodeURIComponent(`${there.origin}/x`)}`, [there.host]),
  )
  response.abort()
  expect(response.status).toBe(302)
  expect(there.seen).toEqual([])
})

test('to an allowed origin a redirect is followed without credential, in headers and query alike', async () => {
  const [here, there] = [await server(), await server()]
  const request = signed(
    `${here.origin}/to/${encodeURIComponent(`${there.origin}/file?sig=1`)}`,
    [there.host],
    ['range', 'bytes=0-1', 'accept', '*/*', 'cookie', 'canary=1'],
  )
  const response = await sendFollowing(request, egress)
  expect((await response.read(100)).toString()).toBe('here')
  expect(here.seen[0]!.headers).toMatchObject({ authorization: 'Bearer canary', 'x-api-key': 'canary' })
  expect(there.seen).toHaveLength(1)
  expect(there.seen[0]).toMatchObject({ url: '/file?sig=1', headers: { range: 'bytes=0-1', accept: '*/*' } })
  expect(JSON.stringify(there.seen)).not.toMatch(/canary|connector/)
})

test('an origin that a redirect led away from gets no credential when it leads back', async () => {
  const [here, there] = [await server(), await server()]
  const back = `${there.origin}/to/${encodeURIComponent(`${here.origin}/again`)}`
  const response = await sendFollowing(
    signed(`${here.origin}/to/${encodeURIComponent(back)}`, [there.host, here.host]),
    egress,
  )
  await response.read(100)
  expect(JSON.stringify(there.seen)).not.toContain('canary')
  expect(here.seen.at(-1)!.url).toBe('/again')
  expect(JSON.stringify(here.seen.at(-1))).not.toContain('canary')
})

test('within its origin a redirect keeps the credential headers', async () => {
  const here = await server()
  const response = await sendFollowing(signed(`${here.origin}/to/${encodeURIComponent('/next')}`, []), egress)
  await response.read(100)
  expect(here.seen.at(-1)).toMatchObject({ url: '/next', headers: { authorization: 'Bearer canary' } })
})

test('within its origin each address is signed anew, and after a redirect away from it none', async () => {
  const [here, there] = [await server(), await server()]
  const away = `/to/${encodeURIComponent(`${there.origin}/x`)}`
  const request = { ...signed(`${here.origin}/to/${encodeURIComponent(away)}`, [there.host]), headers: [] }
  const response = await sendFollowing(request, egress, (unsigned) => ({
    ...unsigned,
    headers: ['authorization', `Signature ${unsigned.url.pathname}${unsigned.url.search}`],
  }))
  await response.read(100)
  expect(here.seen.map(({ headers }) => headers.authorization)).toEqual(here.seen.map(({ url }) => `Signature ${url}`))
  expect(here.seen).toHaveLength(2)
  expect(there.seen.map(({ headers }) => headers.authorization)).toEqual([undefined])
})

test('an origin that the connector does not allow is not asked', async () => {
  const [here, there] = [await server(), await server()]
  await expect(
    sendFollowing(signed(`${here.origin}/to/${encodeURIComponent(there.origin)}`, []), egress),
  ).rejects.toMatchObject({ code: 'address_forbidden' })
  expect(there.seen).toEqual([])
})

test.each(['http://169.254.169.254/latest', 'http://[::1]/', 'file:///etc/passwd', 'javascript:alert(1)'])(
  'a redirect to %s is refused',
  async (target) => {
    const here = await server()
    const allow = [new URL(target).host]
    await expect(
      sendFollowing(signed(`${here.origin}/to/${encodeURIComponent(target)}`, allow), egress),
    ).rejects.toMatchObject({ code: 'address_forbidden' })
  },
)

test('a redirect to no address at all is the provider’s fault', async () => {
  const here = await server()
  await expect(
    sendFollowing(signed(`${here.origin}/to/${encodeURIComponent('http://[')}`, []), egress),
  ).rejects.toMatchObject({ code: 'provider_answer_invalid' })
})

test('a ring of redirects ends after five', async () => {
  const seen: string[] = []
  const http = createServer((request, response) => {
    seen.push(request.url!)
    response.writeHead(307, { location: '/ring' }).end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => http.once('listening', resolve))
  onTestFinished(() => void http.close())
  const { port } = http.address() as AddressInfo
  await expect(sendFollowing(signed(`http://127.0.0.1:${port}/ring`, []), egress)).rejects.toMatchObject({
    code: 'provider_answer_invalid',
  })
  expect(seen).toHaveLength(6)
})

describe('a host is allowed by its name, exactly or below *.', () => {
  test.each([
    ['https://a.example.com/', ['a.example.com'], true],
    ['https://a.example.com:8443/', ['a.example.com'], false],
    ['https://b.a.example.com/', ['a.example.com'], false],
    ['https://b.a.example.com/', ['*.example.com'], true],
    ['https://example.com/', ['*.example.com'], false],
    ['https://evilexample.com/', ['*.example.com'], false],
    ['https://example.com.evil.net/', ['*.example.com', 'example.com'], false],
    ['https://example.com@evil.net/', ['example.com'], false],
  ])('%s by %j: %s', (url, allow, allowed) => {
    expect(isAllowed(new URL(url), allow)).toBe(allowed)
  })
})

test('an allowed host is not followed out of TLS', async () => {
  const there = await server()
  const answers = [new Response(null, { status: 302, headers: { location: `${there.origin}/x` } })]
  const fake = {
    send: async () => {
      const { status, headers } = answers.shift()!
      return { status, header: (name: string) => headers.get(name) ?? undefined, abort: () => {} } as never
    },
    close: async () => {},
  }
  await expect(sendFollowing(signed('https://api.example.com/x', [there.host]), fake)).rejects.toMatchObject({
    code: 'address_forbidden',
  })
  expect(there.seen).toEqual([])
})
