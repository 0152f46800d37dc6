import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { beginSignIn, complete, completionTokenOf, consent, formTokenIn, visit } from './browser.ts'

let under: TestPlatform
let exchangesBefore: number
beforeAll(async () => {
  under = await startTestPlatform()
  await under.connect('gmail', 'somebody')
})
afterAll(() => under?.close())

const exchanges = (): number => under.simulator.control.state().connectors.gmail!.exchanges
beforeEach(() => {
  exchangesBefore = exchanges()
})

describe('a callback asks for no token', () => {
  test.each<[what: string, cookie: (own: string) => string | undefined]>([
    ['in a browser without the cookie', () => undefined],
    ['in another browser', () => `connect=${'A'.repeat(43)}`],
    ['with a cookie that is none', () => 'connect=x'],
    ['with the cookie under another name', (own) => own.replace('connect=', '__Host-other=')],
  ])('%s', async (_what, cookieOf) => {
    const begun = await beginSignIn(under)
    const callback = await consent(under, begun)
    const cookie = cookieOf(begun.cookie)
    const answer = await visit(callback, cookie === undefined ? {} : { cookie })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('state_invalid')
    expect(exchanges()).toBe(exchangesBefore)
    // The state waits for whoever began.
    expect((await visit(callback, { cookie: begun.cookie })).status).toBe(303)
  })

  test.each<[what: string, change: (url: URL) => void]>([
    ['with another state', (url) => url.searchParams.set('state', 'other')],
    ['without a state', (url) => url.searchParams.delete('state')],
    ['at another connector’s address', (url) => (url.pathname = '/oauth/callback/dropbox')],
    ['at the address of no connector', (url) => (url.pathname = '/oauth/callback/evil')],
  ])('%s', async (_what, change) => {
    const begun = await beginSignIn(under)
    const callback = new URL(await consent(under, begun))
    change(callback)
    const answer = await visit(callback.href, { cookie: begun.cookie })
    expect(answer.status).toBe(400)
    expect(exchanges()).toBe(exchangesBefore)
  })

  test('a second time, or fifty times at once', async () => {
    const begun = await beginSignIn(under)
    const callback = await consent(under, begun)
    const answers = await Promise.all(Array.from({ length: 50 }, () => visit(callback, { cookie: begun.cookie })))
    const passed = answers.filter(({ status }) => status === 303)
    expect(passed).toHaveLength(1)
    const token = completionTokenOf(passed[0]!)
    const completed = await Promise.all(Array.from({ length: 20 }, () => complete(under, begun, token)))
    expect(completed.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(exchanges()).toBe(exchangesBefore + 1)
  })
})

describe('a consent is worth nothing', () => {
  test('until the backend has completed it', async () => {
    const begun = await beginSignIn(under)
    expect((await visit(await consent(under, begun), { cookie: begun.cookie })).status).toBe(303)
    expect(exchanges()).toBe(exchangesBefore)
    expect((await complete(under, begun, 'guessed')).json).toMatchObject({
      status: 404,
      code: 'connect_session_not_found',
    })
    expect(exchanges()).toBe(exchangesBefore)
  })

  test('to another user, though the link was theirs: the attacker completes nothing', async () => {
    const begun = await beginSignIn(under, 'attacker')
    const token = completionTokenOf(await visit(await consent(under, begun), { cookie: begun.cookie }))
    expect((await complete(under, begun, token, 'victim')).json).toMatchObject({ status: 404 })
    expect(exchanges()).toBe(exchangesBefore)
  })

  test('under the completion token of another session', async () => {
    const [mine, other] = [await beginSignIn(under), await beginSignIn(under)]
    const token = completionTokenOf(await visit(await consent(under, mine), { cookie: mine.cookie }))
    await visit(await consent(under, other), { cookie: other.cookie })
    expect((await complete(under, other, token)).status).toBe(404)
    expect(exchanges()).toBe(exchangesBefore)
  })
})

test('a form that was served to another browser is not taken', async () => {
  const [mine, other] = [await beginSignIn(under), await beginSignIn(under)]
  const page = await visit(other.connectUrl, { cookie: other.cookie })
  const answer = await visit(other.connectUrl, { cookie: mine.cookie }, { form_token: formTokenIn(page.text) })
  expect(answer.status).toBe(400)
  expect((await visit(other.connectUrl, {}, { form_token: formTokenIn(page.text) })).status).toBe(400)
})

test('a denial comes back as access_denied, and nothing is connected', async () => {
  const begun = await beginSignIn(under)
  const callback = new URL(await consent(under, begun))
  callback.searchParams.delete('code')
  callback.searchParams.set('error', 'access_denied')
  const answer = await visit(callback.href, { cookie: begun.cookie })
  expect(new URL(answer.headers.location!).searchParams.get('error')).toBe('access_denied')
  expect((await complete(under, begun, 'x')).json).toMatchObject({ code: 'connect_session_not_ready' })
})

test('what a browser is shown cannot be framed, scripted, cached, or followed back', async () => {
  const begun = await beginSignIn(under)
  const page = await visit(begun.connectUrl)
  const policy = page.headers['content-security-policy']!
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("base-uri 'none'")
  expect(policy).not.toContain('unsafe')
  expect(page.headers).toMatchObject({
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  expect(page.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Lax/)
  expect(page.text).not.toMatch(/<script/)
})

test.each([
  '/connect/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '/oauth/callback/%3Cimg%20src=x%3E?state=%3Cb%3E',
  '/oauth/callback/gmail?error=%3Cscript%3E&error_description=%3Cscript%3E',
])('a failure page repeats nothing of its address: %s', async (path) => {
  const page = await visit(under.url + path)
  expect(page.status).toBeGreaterThanOrEqual(400)
  expect(page.text).not.toMatch(/<script|<img|<b>|alert/)
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
})

test.each([
  ['host', 'evil.example'],
  ['x-forwarded-host', 'evil.example'],
  ['x-forwarded-proto', 'https'],
  ['x-forwarded-port', '1'],
  ['forwarded', 'host=evil.example;proto=https'],
  ['x-original-host', 'evil.example'],
  ['x-host', 'evil.example'],
  ['x-forwarded-server', 'evil.example'],
  ['x-rewrite-url', '/evil'],
  ['x-original-url', '/evil'],
])('the header %s changes no link', async (name, value) => {
  const { json } = await under.send('/v1/connect-sessions', {
    json: { connector: 'gmail', user_id: 'u', return_url: 'http://127.0.0.1:9/' },
    headers: { [name]: value },
  })
  expect(json.connect_url).toBe(`${under.url}/connect/${json.id}`)
  const begun = await beginSignIn(under)
  expect(new URL(begun.authorizeUrl).searchParams.get('redirect_uri')).toBe(`${under.url}/oauth/callback/gmail`)
})
