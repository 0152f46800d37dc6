import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readSettings } from '../../src/runtime/settings.ts'
import { type ProxyPlatform, bodyOf, open, startProxyPlatform } from '../proxy/setup.ts'

const LISTED = 'https://app.example.com'
const ALSO_LISTED = 'http://localhost:5173'
const ENVELOPE = 'application/vnd.connector.envelope+json'

let under: ProxyPlatform
let closed: ProxyPlatform
beforeAll(async () => {
  under = await startProxyPlatform({ environment: { CORS_ORIGINS: `${LISTED}, ${ALSO_LISTED}` } })
  closed = await startProxyPlatform()
})
afterAll(async () => {
  await under?.close()
  await closed?.close()
})
beforeEach(() => {
  under.provider.answer = (_incoming, response) =>
    void response.writeHead(200, { vary: 'accept', 'access-control-allow-origin': '*' }).end('ok')
})

type Asking = Parameters<typeof open>[2] & { readonly at?: ProxyPlatform }

/** What an answer says to browsers. */
const told = async (path: string, { at = under, ...options }: Asking = {}) => {
  const answer = await open(at, path, options)
  const { bytes } = await bodyOf(answer)
  const cors = Object.entries(answer.headers).filter(([name]) => name.startsWith('access-control-'))
  return {
    status: answer.statusCode,
    vary: answer.headers.vary,
    cors: Object.fromEntries(cors),
    headers: answer.headers,
    text: bytes.toString(),
  }
}
const preflight = (path: string, origin: string, headers: Record<string, string> = {}, at = under) =>
  told(path, {
    at,
    method: 'OPTIONS',
    // Browsers send no key with it.
    headers: { origin, authorization: '', 'access-control-request-method': 'POST', ...headers },
  })
const proxied = () => `/v1/connections/${under.connection}/proxy/x`
const called = () => `/v1/connections/${under.connection}/call/emails.list`

describe('the page of a listed origin may call', () => {
  test.each([LISTED, ALSO_LISTED])('every kind of route, and read its answers and errors: %s', async (origin) => {
    const post = { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: '{}' }
    for (const [path, options, status] of [
      ['/v1/connectors', { headers: { origin } }, 200],
      ['/v1/connectors', { headers: { origin, authorization: 'none' } }, 401],
      ['/v1/connections/con_0000000000000000000000000', { headers: { origin } }, 404],
      ['/v1/nothing', { headers: { origin } }, 404],
      [proxied(), { headers: { origin } }, 200],
      [proxied(), { headers: { origin, accept: ENVELOPE } }, 200],
      [called(), post, 200],
      [called(), { ...post, headers: { ...post.headers, 'connector-dry-run': 'true' } }, 200],
      [called(), { ...post, body: '[]' }, 400],
    ] as const) {
      const answer = await told(path, options)
      expect([path, answer.status]).toEqual([path, status])
      expect(answer.cors['access-control-allow-origin']).toBe(origin)
      expect(answer.cors['access-control-expose-headers']).toMatch(
        /connector-request-id.*connector-source.*retry-after/,
      )
      expect(answer.cors).not.toHaveProperty('access-control-allow-credentials')
      expect(answer.vary).toMatch(/\borigin\b/i)
      expect(JSON.stringify(answer.cors)).not.toContain('*')
    }
  })

  test('what the provider says its answer varies by is kept', async () => {
    expect((await told(proxied(), { headers: { origin: LISTED } })).vary).toBe('accept, origin')
  })

  test('and asks first whether it may', async () => {
    const asked = 'authorization, content-type, connector-user-id, connector-params, x-other, connector-*'
    for (const path of [called(), proxied(), '/v1/connections', '/v1/call/gmail/users.messages.list']) {
      const { status, cors, vary, text } = await preflight(path, LISTED, { 'access-control-request-headers': asked })
      expect([path, status, text]).toEqual([path, 204, ''])
      expect(cors).toMatchObject({
        'access-control-allow-origin': LISTED,
        'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
        'access-control-max-age': '600',
      })
      const allowed = String(cors['access-control-allow-headers']).split(', ')
      expect(allowed).toEqual(
        expect.arrayContaining(['authorization', 'content-type', 'connector-user-id', 'connector-params']),
      )
      expect(allowed).not.toContain('x-other')
      expect(JSON.stringify(cors)).not.toContain('*')
      expect(vary).toMatch(/\borigin\b/)
    }
    expect(under.provider.seen.filter(({ method }) => method === 'OPTIONS')).toEqual([])
  })
})

describe('nobody else is told that they may', () => {
  test.each([
    'https://app.example.com.evil.example',
    'https://app.example.co',
    'https://app.example.com:8443',
    'http://app.example.com',
    'https://APP.example.com',
    'https://evil.example',
    'https://app.example.com/',
    'http://localhost',
    'null',
    '*',
    '',
  ])('%s', async (origin) => {
    for (const answer of [
      await told('/v1/connectors', { headers: { origin } }),
      await told(proxied(), { headers: { origin } }),
      await preflight(called(), origin),
      await preflight(proxied(), origin),
    ]) {
      expect(answer.cors).toEqual({})
      // Or a cache could give a listed origin the answer for this one.
      expect(answer.vary).toMatch(/\borigin\b/)
    }
  })

  test('the connect page, the callback, the documentation and deliveries say it to nobody', async () => {
    for (const path of [
      '/connect/ses_x',
      '/oauth/callback/gmail',
      '/docs',
      '/openapi.json',
      '/webhooks/dropbox',
      '/health/live',
    ]) {
      expect((await told(path, { headers: { origin: LISTED } })).cors).toEqual({})
      expect((await preflight(path, LISTED)).cors).toEqual({})
    }
  })

  test('unless origins are listed there are none', async () => {
    const path = `/v1/connections/${closed.connection}/proxy/x`
    for (const answer of [
      await told('/v1/connectors', { at: closed, headers: { origin: LISTED } }),
      await told(path, { at: closed, headers: { origin: LISTED } }),
      await preflight(path, LISTED, {}, closed),
    ]) {
      expect(answer.cors).toEqual({})
      expect(answer.vary).toBeUndefined()
    }
  })
})

test('OPTIONS with a key and without what browsers ask goes to the provider as it is', async () => {
  const before = under.provider.seen.length
  await told(proxied(), { method: 'OPTIONS', headers: { origin: LISTED } })
  expect(under.provider.seen.slice(before)).toMatchObject([{ method: 'OPTIONS' }])
})

test.each([
  '*',
  'https://*.example.com',
  'app.example.com',
  'https://app.example.com/',
  'https://app.example.com/path',
  'https://user@app.example.com',
  'http://app.example.com',
  'https://app.example.com:443',
  'https://APP.example.com',
  'null',
  'file://',
  'https://a.example https://b.example',
  'https://a.example,*',
])('a list with %s is refused at the start', (origins) => {
  expect(() => readSettings({ CORS_ORIGINS: origins })).toThrow(/^CORS_ORIGINS: must be origins/)
})
