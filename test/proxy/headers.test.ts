import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { TOKEN, type ProxyPlatform, bodyOf, open, startProxyPlatform } from './setup.ts'

let under: ProxyPlatform
let path: string
beforeAll(async () => {
  under = await startProxyPlatform()
  path = `/v1/connections/${under.connection}/proxy/x`
})
afterAll(() => under?.close())
beforeEach(() => {
  under.provider.answer = (_incoming, response) => void response.end('ok')
})

/** What of a caller's headers arrives at the provider. */
const arrived = async (headers: Record<string, string | string[]>): Promise<Record<string, unknown>> => {
  await bodyOf(await open(under, path, { headers }))
  return under.provider.seen.at(-1)!.headers
}

describe('of the caller’s headers the provider gets', () => {
  test('those that are end to end', async () => {
    const given = {
      accept: 'x/y',
      'accept-language': 'de',
      'content-language': 'en',
      'if-match': '"1"',
      'x-custom': 'a',
      'user-agent': 'app/1',
      prefer: 'return=minimal',
      'idempotency-key': 'k',
    }
    expect(await arrived(given)).toMatchObject(given)
  })

  test.each([
    ['te', 'trailers'],
    ['keep-alive', 'timeout=5'],
    ['proxy-authorization', 'Basic canary'],
    ['proxy-connection', 'keep-alive'],
    ['cookie', 'session=canary'],
    ['forwarded', 'for=1.2.3.4'],
    ['via', '1.1 canary'],
    ['origin', 'https://canary.example'],
    ['referer', 'https://canary.example/path'],
    ['x-forwarded-for', '1.2.3.4'],
    ['x-forwarded-host', 'canary.example'],
    ['x-real-ip', '1.2.3.4'],
    ['sec-fetch-site', 'cross-site'],
    ['connector-user-id', 'user-1'],
    ['connector-anything', 'canary'],
    ['upgrade', 'h2c'],
  ])('never %s', async (name, value) => {
    expect(await arrived({ [name]: value })).not.toHaveProperty(name)
  })

  test.each([['x-drop'], ['X-Drop, x-also'], ['keep-alive,  x-drop ,'], ['x-drop', 'x-also']])(
    'none that Connection names: %s',
    async (...connection) => {
      const headers = await arrived({ connection, 'x-drop': 'canary', 'x-keep': '1' })
      expect(headers).not.toHaveProperty('x-drop')
      expect(headers).toMatchObject({ 'x-keep': '1' })
    },
  )

  test('its own host, and one credential', async () => {
    const headers = await arrived({ authorization: `Bearer ${under.apiKey}` })
    expect(headers).toMatchObject({ host: under.provider.host, authorization: `Bearer ${TOKEN}` })
    expect(JSON.stringify(headers)).not.toContain(under.apiKey)
  })

  test('the connector’s defaults, unless the caller says otherwise', async () => {
    expect(await arrived({})).toMatchObject({ 'user-agent': 'connector-platform' })
    expect(await arrived({ 'user-agent': 'mine' })).toMatchObject({ 'user-agent': 'mine' })
  })
})

describe('of the provider’s headers the caller gets', () => {
  const answered = async (headers: Record<string, string | string[]>) => {
    under.provider.answer = (_incoming, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      response.end('ok')
    }
    const answer = await open(under, path)
    await bodyOf(answer)
    return answer.headers
  }

  test('those that are end to end', async () => {
    const given = {
      'content-type': 'image/png',
      etag: '"1"',
      'cache-control': 'private',
      location: '/next',
      'retry-after': '5',
      'x-ratelimit-remaining': '3',
      link: '</2>; rel="next"',
      'content-disposition': 'attachment',
    }
    expect(await answered(given)).toMatchObject(given)
    expect((await answered({ 'x-multi': ['a', 'b'] }))['x-multi']).toBe('a, b')
  })

  test.each([
    ['set-cookie', 'session=1'],
    ['clear-site-data', '"*"'],
    ['refresh', '0; url=https://evil.example'],
    ['strict-transport-security', 'max-age=1'],
    ['alt-svc', 'h3=":443"'],
    ['access-control-allow-origin', '*'],
    ['access-control-allow-credentials', 'true'],
    ['service-worker-allowed', '/'],
    ['sourcemap', '/x.map'],
    ['x-frame-options', 'ALLOWALL'],
    ['permissions-policy', 'camera=*'],
    ['nel', '{}'],
    ['report-to', '{}'],
    ['reporting-endpoints', 'a="https://evil.example"'],
    ['proxy-authenticate', 'Basic'],
    ['connector-evil', '1'],
  ])('never %s', async (name, value) => {
    expect(await answered({ [name]: value })).not.toHaveProperty(name)
  })

  test('none that Connection names', async () => {
    const headers = await answered({ connection: 'x-internal', 'x-internal': 'canary', 'x-public': '1' })
    expect(headers).not.toHaveProperty('x-internal')
    expect(headers).toMatchObject({ 'x-public': '1' })
  })

  test('the platform’s own guards, whatever the provider says', async () => {
    const headers = await answered({
      'content-security-policy': 'default-src *',
      'x-content-type-options': 'sniff',
      'connector-source': 'platform',
      'connector-request-id': 'evil',
    })
    expect(headers).toMatchObject({
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
      'connector-source': 'provider',
    })
    expect(headers['connector-request-id']).toMatch(/^req_/)
  })
})
