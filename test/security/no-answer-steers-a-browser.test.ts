import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parseJsonPath } from '../../src/definition/json-path.ts'
import { type ProxyPlatform, bodyOf, open, startProxyPlatform } from '../proxy/setup.ts'

const ENVELOPE = { accept: 'application/vnd.connector.envelope+json' }
const JSON_TYPE = { 'content-type': 'application/json' }

/** What would act on our own origin, if a browser saw it. */
const STEERING: readonly (readonly [name: string, value: string])[] = [
  ['accept-ch', 'DPR'],
  ['accept-ch-lifetime', '86400'],
  ['access-control-allow-credentials', 'true'],
  ['access-control-allow-headers', '*'],
  ['access-control-allow-methods', '*'],
  ['access-control-allow-origin', 'https://evil.example'],
  ['access-control-allow-private-network', 'true'],
  ['access-control-expose-headers', '*'],
  ['access-control-max-age', '86400'],
  ['activate-storage-access', 'load'],
  ['ad-auction-signals', '{}'],
  ['alt-svc', 'h3="evil.example:443"'],
  ['alt-used', 'evil.example'],
  ['attribution-reporting-register-source', '{}'],
  ['attribution-reporting-register-trigger', '{}'],
  ['clear-site-data', '"*"'],
  ['content-security-policy', "default-src * 'unsafe-inline'"],
  ['content-security-policy-report-only', 'report-uri https://evil.example'],
  ['critical-ch', 'DPR'],
  ['cross-origin-embedder-policy', 'unsafe-none'],
  ['cross-origin-embedder-policy-report-only', 'require-corp; report-to="evil"'],
  ['cross-origin-opener-policy', 'unsafe-none'],
  ['cross-origin-opener-policy-report-only', 'same-origin; report-to="evil"'],
  ['cross-origin-resource-policy', 'cross-origin'],
  ['document-policy', 'unsized-media'],
  ['document-policy-report-only', 'unsized-media'],
  ['expect-ct', 'report-uri="https://evil.example"'],
  ['feature-policy', 'camera *'],
  ['integrity-policy', 'blocked-destinations=(script)'],
  ['integrity-policy-report-only', 'blocked-destinations=(script)'],
  ['nel', '{"report_to":"evil","max_age":1}'],
  ['no-vary-search', 'params'],
  ['observe-browsing-topics', '?1'],
  ['origin-agent-cluster', '?0'],
  ['origin-trial', 'token'],
  ['p3p', 'CP="evil"'],
  ['permissions-policy', 'camera=*'],
  ['permissions-policy-report-only', 'camera=*'],
  ['public-key-pins', 'max-age=1'],
  ['public-key-pins-report-only', 'max-age=1'],
  ['referrer-policy', 'unsafe-url'],
  ['refresh', '0; url=https://evil.example'],
  ['report-to', '{"group":"evil"}'],
  ['reporting-endpoints', 'a="https://evil.example"'],
  ['require-document-policy', 'unsized-media'],
  ['sec-session-registration', '(ES256);path="/evil"'],
  ['sec-websocket-accept', 'evil'],
  ['secure-session-challenge', '"evil"'],
  ['secure-session-registration', '(ES256);path="/evil"'],
  ['service-worker-allowed', '/'],
  ['set-cookie', 'session=evil; Path=/'],
  ['set-cookie2', 'session=evil'],
  ['set-login', 'logged-in'],
  ['shared-storage-write', 'clear'],
  ['sourcemap', 'https://evil.example/x.map'],
  ['speculation-rules', '"/evil.json"'],
  ['strict-transport-security', 'max-age=0'],
  ['supports-loading-mode', 'credentialed-prerender'],
  ['timing-allow-origin', '*'],
  ['use-as-dictionary', 'match="/*"'],
  ['x-content-security-policy', 'default-src *'],
  ['x-content-type-options', 'sniff'],
  ['x-dns-prefetch-control', 'on'],
  ['x-download-options', 'open'],
  ['x-frame-options', 'ALLOWALL'],
  ['x-permitted-cross-domain-policies', 'all'],
  ['x-sourcemap', 'https://evil.example/x.map'],
  ['x-ua-compatible', 'IE=5'],
  ['x-webkit-csp', 'default-src *'],
  ['x-xss-protection', '0; report=https://evil.example'],
]

/** What only the two ends of an exchange understand. */
const ENDS_OF_AN_ANSWER: readonly (readonly [name: string, value: string])[] = [
  ['age', '7'],
  ['allow', 'GET, PUT'],
  ['cache-control', 'private, max-age=60'],
  ['content-disposition', 'attachment; filename="a.bin"'],
  ['content-encoding', 'gzip'],
  ['content-language', 'de'],
  ['content-location', '/a'],
  ['content-type', 'application/vnd.own'],
  ['deprecation', '@1688169599'],
  ['dropbox-api-result', '{"a":1}'],
  ['etag', 'W/"1"'],
  ['expires', 'Thu, 01 Dec 1994 16:00:00 GMT'],
  ['last-modified', 'Thu, 01 Dec 1994 16:00:00 GMT'],
  ['link', '</2>; rel="next"'],
  ['location', 'https://api.example/2'],
  ['preference-applied', 'return=minimal'],
  ['ratelimit-remaining', '3'],
  ['request-id', 'abc'],
  ['retry-after', '5'],
  ['sunset', 'Sat, 31 Dec 2033 23:59:59 GMT'],
  ['vary', 'accept'],
  ['warning', '199 - "odd"'],
  ['www-authenticate', 'Bearer error="insufficient_scope"'],
  ['x-goog-hash', 'crc32c=n03x6A=='],
  ['x-ratelimit-remaining', '3'],
]
const ENDS_OF_A_REQUEST: readonly (readonly [name: string, value: string])[] = [
  ['accept', 'x/y'],
  ['accept-charset', 'utf-8'],
  ['accept-encoding', 'gzip, zstd'],
  ['accept-language', 'de'],
  ['cache-control', 'no-cache'],
  ['content-encoding', 'gzip'],
  ['content-language', 'en'],
  ['content-md5', 'Q2hlY2s='],
  ['content-type', 'application/vnd.own'],
  ['date', 'Thu, 01 Dec 1994 16:00:00 GMT'],
  ['digest', 'sha-256=x'],
  ['dropbox-api-arg', '{"a":1}'],
  ['from', 'ada@example.com'],
  ['idempotency-key', 'k'],
  ['if-match', '"1"'],
  ['if-modified-since', 'Thu, 01 Dec 1994 16:00:00 GMT'],
  ['if-none-match', '*'],
  ['if-range', '"1"'],
  ['if-unmodified-since', 'Thu, 01 Dec 1994 16:00:00 GMT'],
  ['max-forwards', '3'],
  ['pragma', 'no-cache'],
  ['prefer', 'return=minimal'],
  ['priority', 'u=1'],
  ['range', 'bytes=0-1'],
  ['traceparent', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'],
  ['user-agent', 'app/1'],
  ['x-goog-user-project', 'p'],
  ['x-http-method-override', 'PATCH'],
  ['x-ms-client-request-id', 'abc'],
]

let under: ProxyPlatform
let passed: string
let called: string
beforeAll(async () => {
  under = await startProxyPlatform({
    adapt: (connector) => {
      if (connector.name !== 'resend') return connector
      const unwrapped = connector.endpoints.get('domains.list')!
      const response = { ...unwrapped.response, unwrap: parseJsonPath('$.data')! }
      return {
        ...connector,
        endpoints: new Map([...connector.endpoints, ['domains.list', { ...unwrapped, response }]]),
      } as typeof connector
    },
  })
  passed = `/v1/connections/${under.connection}/proxy/x`
  called = `/v1/connections/${under.connection}/call`
})
afterAll(() => under?.close())
beforeEach(() => {
  under.provider.answer = (_incoming, response) => void response.end('ok')
})

const answered = async (path: string, options: Parameters<typeof open>[2] = {}) => {
  const answer = await open(under, path, options)
  const { bytes } = await bodyOf(answer)
  return { status: answer.statusCode!, headers: answer.headers, text: bytes.toString() }
}
const call = (endpoint: string, headers: Record<string, string> = {}) =>
  answered(`${called}/${endpoint}`, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: '{"params":{}}' })

const STEERED = Object.fromEntries(STEERING)
const GUARDS = { 'content-security-policy': 'sandbox', 'x-content-type-options': 'nosniff' }

test('there are sixty headers that steer browsers', () => {
  expect(new Set(STEERING.map(([name]) => name)).size).toBeGreaterThanOrEqual(60)
})

describe.each<[string, () => ReturnType<typeof answered>]>([
  ['what passes through', () => answered(passed)],
  ['a named call', () => call('emails.list')],
  ['an answer that the connector changes', () => call('domains.list')],
])('of %s', (_what, ask) => {
  test('no header steers a browser', async () => {
    under.provider.answer = (_incoming, response) =>
      void response.writeHead(200, { ...JSON_TYPE, ...STEERED }).end('{"object":"list","data":[]}')
    const { status, headers } = await ask()
    expect(status).toBe(200)
    const passing = STEERING.filter(([name, value]) => String(headers[name]).split(', ').includes(value))
    expect(passing).toEqual([])
    const names = STEERING.map(([name]) => name).filter((name) => headers[name] !== undefined && !(name in GUARDS))
    expect(names).toEqual([])
    expect(headers).toMatchObject(GUARDS)
  })
})

test('an envelope tells of none of them', async () => {
  under.provider.answer = (_incoming, response) => void response.writeHead(200, STEERED).end('ok')
  const { headers, text } = await answered(passed, { headers: ENVELOPE })
  expect(headers).toMatchObject(GUARDS)
  const told = JSON.parse(text).headers as Record<string, string>
  expect(STEERING.filter(([name]) => name in told)).toEqual([])
})

describe('content that a browser would run is kept in a sandbox', () => {
  test.each<[string, number, Record<string, string>, string | Buffer]>([
    ['HTML', 200, { 'content-type': 'text/html' }, '<script>alert(1)</script>'],
    ['XHTML', 200, { 'content-type': 'application/xhtml+xml' }, '<html/>'],
    ['SVG', 200, { 'content-type': 'image/svg+xml' }, '<svg onload="alert(1)"/>'],
    ['XML', 200, { 'content-type': 'text/xml' }, '<x/>'],
    ['a script', 200, { 'content-type': 'text/javascript' }, 'alert(1)'],
    ['PDF', 200, { 'content-type': 'application/pdf' }, '%PDF'],
    ['a file', 200, { 'content-disposition': 'attachment; filename=x.html' }, '<script>'],
    ['a file shown', 200, { 'content-type': 'text/html', 'content-disposition': 'inline' }, '<script>'],
    ['what has no type', 200, {}, '<script>'],
    ['what is packed', 200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }, gzipSync('<script>')],
    ['a part', 206, { 'content-type': 'text/html', 'content-range': 'bytes 0-7/8' }, '<script>'],
    ['a redirect', 302, { 'content-type': 'text/html', location: 'https://evil.example' }, '<script>'],
    ['a failure', 500, { 'content-type': 'text/html' }, '<script>'],
    ['a refusal', 404, { 'content-type': 'text/html' }, '<script>'],
    ['events', 200, { 'content-type': 'text/event-stream' }, 'data: 1\n\n'],
    ['several parts', 200, { 'content-type': 'multipart/x-mixed-replace; boundary=x' }, '--x'],
  ])('%s', async (_what, status, headers, body) => {
    under.provider.answer = (_incoming, response) => void response.writeHead(status, headers).end(body)
    for (const answer of [await answered(passed), await call('emails.list')])
      expect(answer).toMatchObject({ status, headers: GUARDS })
  })

  test('the platform’s own words for a provider’s failure', async () => {
    under.provider.answer = (_incoming, response) =>
      void response.writeHead(422, JSON_TYPE).end('{"name":"<script>","message":"<script>alert(1)</script>"}')
    const { status, headers, text } = await call('emails.list')
    expect(status).toBe(422)
    expect(text).toContain('<script>')
    expect(headers).toMatchObject({ ...GUARDS, 'content-type': expect.stringMatching(/^application\/problem\+json/) })
  })

  test('a dry run', async () => {
    expect((await call('emails.list', { 'connector-dry-run': 'true' })).headers).toMatchObject(GUARDS)
  })
})

describe('what is end to end passes', () => {
  test.each(ENDS_OF_AN_ANSWER)('back: %s', async (name, value) => {
    under.provider.answer = (_incoming, response) => void response.writeHead(200, { [name]: value }).end('ok')
    expect((await answered(passed)).headers[name]).toBe(value)
  })

  test.each(ENDS_OF_A_REQUEST)('there: %s', async (name, value) => {
    await answered(passed, { headers: { [name]: value } })
    expect(under.provider.seen.at(-1)!.headers[name]).toBe(value)
  })
})
