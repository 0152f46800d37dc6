import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { request } from 'undici'
import { type TestPlatform, freePort, startTestPlatform } from '../setup/platform.ts'
import { RETURN_URL } from '../setup/test-client.ts'
import { formTokenIn, visit } from './browser.ts'
import { noteAttack } from './ledger.ts'

const EVIL = 'evil.example'
const PUBLIC_URL = 'https://connect.example.com'

type Variant = readonly [name: string, value: string]
const VARIANTS: readonly Variant[] = [
  ...[
    EVIL,
    `${EVIL}:443`,
    `connect.example.com.${EVIL}`,
    `connect.example.com@${EVIL}`,
    'localhost',
    '127.0.0.1:1',
  ].map((value): Variant => ['host', value]),
  ...[EVIL, `${EVIL}, connect.example.com`, `connect.example.com, ${EVIL}`, `${EVIL}:8443`, `https://${EVIL}`].map(
    (value): Variant => ['x-forwarded-host', value],
  ),
  ...['http', 'https', 'ftp', 'javascript', 'http, https'].map((value): Variant => ['x-forwarded-proto', value]),
  ...['1', '443', '65536', `443/${EVIL}`].map((value): Variant => ['x-forwarded-port', value]),
  ...[`/${EVIL}`, `//${EVIL}`, '/prefix', '/../..'].map((value): Variant => ['x-forwarded-prefix', value]),
  ...[
    `host=${EVIL}`,
    `host="${EVIL}";proto=http`,
    `for=1.2.3.4;host=${EVIL};by=${EVIL}`,
    `proto=http`,
    `host=a, host=${EVIL}`,
  ].map((value): Variant => ['forwarded', value]),
  ...[
    'x-original-host',
    'x-host',
    'x-forwarded-server',
    'x-http-host-override',
    'x-real-host',
    'x-backend-host',
    'x-forwarded-for',
    'x-real-ip',
    'via',
    'origin',
    'referer',
  ].map((name): Variant => [name, EVIL]),
  ...['x-original-url', 'x-rewrite-url', 'x-forwarded-uri', 'x-forwarded-path'].map(
    (name): Variant => [name, `/${EVIL}`],
  ),
  ['x-forwarded-scheme', 'http'],
  ['x-url-scheme', 'http'],
  ['front-end-https', 'off'],
  ['x-http-method-override', 'DELETE'],
]

let under: TestPlatform
let listening: string
beforeAll(async () => {
  // Where it listens and how it is called differ, as they do behind a proxy.
  const port = await freePort()
  listening = `http://127.0.0.1:${port}`
  under = await startTestPlatform({ environment: { PUBLIC_URL, PORT: String(port) } })
})
afterAll(() => under?.close())

/** Every link that the platform makes while a user connects, and the cookie's name. */
const linksUnder = async (headers: Readonly<Record<string, string>>): Promise<string[]> => {
  const sent = await request(`${listening}/v1/connect-sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${under.apiKey}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ connector: 'gmail', user_id: 'u', return_url: RETURN_URL }),
  })
  const session = (await sent.body.json()) as { id: string; connect_url: string }
  const page = await visit(`${listening}/connect/${session.id}`, headers)
  const cookie = page.headers['set-cookie']!.split(';')[0]!
  const form = { form_token: formTokenIn(page.text) }
  const onward = await visit(`${listening}/connect/${session.id}`, { ...headers, cookie }, form)
  const redirect = new URL(onward.headers.location!).searchParams.get('redirect_uri')!
  const document = await visit(`${listening}/openapi.json`, headers)
  const attributes = [...page.text.matchAll(/(?:action|href|src)="([^"]*)"/g)].map(([, value]) => value!)
  return [
    session.connect_url.replace(session.id, 'ID'),
    cookie.split('=')[0]!,
    page.headers['set-cookie']!.replace(/^[^;]*/, ''),
    redirect,
    ...attributes.map((value) => value.replace(session.id, 'ID')),
    JSON.stringify((JSON.parse(document.text) as { servers?: unknown }).servers ?? null),
  ]
}

describe('links are made of the configured address alone', () => {
  test('forty variants and more of what a request says about where it went', async () => {
    expect(VARIANTS.length).toBeGreaterThanOrEqual(40)
    const usual = await linksUnder({})
    expect(usual.slice(0, 4)).toEqual([
      `${PUBLIC_URL}/connect/ID`,
      '__Host-connect',
      '; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600; Secure',
      `${PUBLIC_URL}/oauth/callback/gmail`,
    ])
    for (const [name, value] of VARIANTS) {
      const links = await linksUnder({ [name]: value })
      noteAttack({ row: 8, what: `${name}: ${value}`, succeeded: JSON.stringify(links) !== JSON.stringify(usual) })
    }
  })
})
