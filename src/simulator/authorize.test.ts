import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator } from './simulator.ts'
import { REDIRECT_URI, allow, authorizeUrl, connectorFrom, exchange, send, simulate } from './testing.ts'

const head = (name: string): string => `
format: 1
name: ${name}
version: 1.0.0
display_name: "Files & <Folders>"
description: Files.
hosts: { api: https://api.example.com }
endpoints:
  me.get: { summary: Me, request: GET /me, response: { json: true }, examples: [{ response: { json: { id: a1, email: mara@example.com } } }] }
identity: { endpoint: me.get, id: $.id, label: $.email }
`
const files = connectorFrom(`${head('files')}
auth:
  - type: oauth2
    authorization_url: https://example.com/authorize
    token_url: https://example.com/token
    issuer: https://example.com
    authorize_params: { token_access_type: offline }
    scopes: { available: { read: Read files, write: "Write <files>" }, default: [read], always: [openid] }
`)
const quirky = connectorFrom(`${head('quirky')}
auth:
  - type: oauth2
    authorization_url: https://example.com/authorize
    token_url: https://example.com/token
    pkce: none
    refresh: { needed: false }
    token_request: { rename: { client_id: client_key } }
    scopes: { param: user_scope, separator: ",", available: { read: Read, write: Write }, default: [read] }
`)

let simulator: Simulator
beforeAll(async () => {
  simulator = await simulate([files, quirky])
})
afterAll(() => simulator?.stop())

const errorOf = async (changes: Record<string, string | undefined>, connector = files): Promise<string | null> => {
  const answer = await send(authorizeUrl(simulator, connector, changes))
  expect(answer.status).toBe(303)
  return new URL(answer.headers.location as string).searchParams.get('error')
}

describe('the consent page', () => {
  test('says that it is simulated, and shows the provider, the client, the scopes and two accounts', async () => {
    const { status, text, headers } = await send(authorizeUrl(simulator, files))
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    for (const words of ['This is the simulator', 'Files &amp; &lt;Folders&gt;', 'client-1', 'Read files'])
      expect(text).toContain(words)
    expect(text).toContain('Write &lt;files&gt;')
    expect(text).toContain('value="mara@example.com" checked')
    expect(text).toContain('value="grace@example.com"')
  })

  test('needs no script and nothing from outside, and cannot be framed', async () => {
    const { text, headers } = await send(authorizeUrl(simulator, files))
    expect(text).not.toMatch(/<script|src=|https?:\/\/(?!127)/)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })

  test('cannot be written into by the names that a request holds', async () => {
    const { text } = await send(authorizeUrl(simulator, files, { client_id: '"><script>alert(1)</script>' }))
    expect(text).not.toContain('<script>')
  })

  test('Allow sends the browser back with code, state and issuer', async () => {
    const landed = await allow(authorizeUrl(simulator, files))
    expect(landed.href.startsWith(`${REDIRECT_URI}?`)).toBe(true)
    expect(landed.searchParams.get('code')).toMatch(/^sim_code_/)
    expect(landed.searchParams.get('state')).toBe('state-1')
    expect(landed.searchParams.get('iss')).toBe(`${simulator.origin}/files`)
  })

  test('a query that the redirect address has is kept, and no state comes back where none was given', async () => {
    const url = authorizeUrl(simulator, quirky, { redirect_uri: 'https://app.example.com/back?a=1', state: undefined })
    const landed = await allow(url)
    expect([...landed.searchParams.keys()]).toEqual(['a', 'code'])
  })

  test('Deny sends the browser back with access_denied', async () => {
    const body = new URLSearchParams({ decision: 'deny', account: 'mara@example.com' })
    const { status, headers } = await send(authorizeUrl(simulator, files), { method: 'POST', body })
    const { searchParams } = new URL(headers.location as string)
    expect(status).toBe(303)
    expect(searchParams.get('error')).toBe('access_denied')
    expect(searchParams.get('state')).toBe('state-1')
    expect(searchParams.get('iss')).toBe(`${simulator.origin}/files`)
  })

  test('a decision from the page of another site is refused', async () => {
    const post = (origin: string) =>
      send(authorizeUrl(simulator, files), {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({ decision: 'allow' }),
      })
    expect((await post('https://evil.example.com')).status).toBe(403)
    expect((await post('null')).status).toBe(403)
    expect((await post(simulator.origin)).status).toBe(303)
  })

  test('a decision for an account that does not exist is refused', async () => {
    const body = new URLSearchParams({ decision: 'allow', account: 'eve@example.com' })
    expect((await send(authorizeUrl(simulator, files), { method: 'POST', body })).status).toBe(400)
  })
})

describe('a request whose sender cannot be trusted is answered with a page, never with a redirect', () => {
  test.each([
    ['no client', { client_id: undefined }],
    ['an empty client', { client_id: '' }],
    ['no redirect address', { redirect_uri: undefined }],
    ['a redirect address that is none', { redirect_uri: 'callback' }],
    ['plain http to another machine', { redirect_uri: 'http://app.example.com/callback' }],
    ['another protocol', { redirect_uri: 'javascript:alert(1)' }],
    ['a fragment', { redirect_uri: `${REDIRECT_URI}#x` }],
  ])('%s', async (_, changes) => {
    const { status, headers } = await send(authorizeUrl(simulator, files, changes))
    expect(status).toBe(400)
    expect(headers.location).toBeUndefined()
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
  })

  test('http is taken for this machine, by any of its names', async () => {
    for (const name of ['localhost', '127.0.0.1', '127.1.2.3', '[::1]']) {
      const url = authorizeUrl(simulator, files, { redirect_uri: `http://${name}:8080/callback` })
      expect((await send(url)).status).toBe(200)
    }
  })
})

describe('what is wrong with the rest of a request is sent back', () => {
  test.each([
    ['no response type', { response_type: undefined }, 'invalid_request'],
    ['the implicit grant', { response_type: 'token' }, 'unsupported_response_type'],
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a challenge that is no SHA-256', { code_challenge: 'short' }, 'invalid_request'],
    ['an unknown scope', { scope: 'read admin' }, 'invalid_scope'],
    ['scopes joined in another way', { scope: 'read,write' }, 'invalid_scope'],
    ['no scope', { scope: undefined }, 'invalid_scope'],
    ['a fixed parameter that is missing', { token_access_type: undefined }, 'invalid_request'],
    ['a fixed parameter that differs', { token_access_type: 'online' }, 'invalid_request'],
  ])('%s', async (_, changes, error) => {
    expect(await errorOf(changes)).toBe(error)
  })

  test('a parameter that is repeated', async () => {
    const { headers } = await send(`${authorizeUrl(simulator, files)}&state=another`)
    expect(new URL(headers.location as string).searchParams.get('error')).toBe('invalid_request')
  })

  test('PKCE, where the provider refuses it', async () => {
    expect(await errorOf({ code_challenge: 'x', code_challenge_method: 'S256' }, quirky)).toBe('invalid_request')
  })
})

describe('the words of the connector', () => {
  test('a client id goes by the name that the provider gave it, and by no other', async () => {
    expect((await send(authorizeUrl(simulator, quirky))).status).toBe(200)
    const usual = authorizeUrl(simulator, quirky).replace('client_key=', 'client_id=')
    expect((await send(usual)).status).toBe(400)
  })

  test('scopes go by their parameter and separator, and come back joined in the same way', async () => {
    const landed = await allow(authorizeUrl(simulator, quirky, { user_scope: 'write,read' }))
    const { json } = await exchange(simulator, quirky, landed.searchParams.get('code')!)
    expect(json.scope).toBe('write,read')
  })

  test('no issuer comes back where the connector names none', async () => {
    expect((await allow(authorizeUrl(simulator, quirky))).searchParams.has('iss')).toBe(false)
  })
})
