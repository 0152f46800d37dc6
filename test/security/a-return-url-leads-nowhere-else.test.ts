import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { noteAttack } from './ledger.ts'
import { LOOPBACK_SPELLINGS, SITE, SITE_SPELLINGS } from './return-url-spellings.ts'

const LOOPBACK = 'http://127.0.0.1/connected'

let under: TestPlatform
beforeAll(async () => {
  under = await startTestPlatform()
})
afterAll(() => under?.close())

const list = (...urls: string[]) =>
  under.send('/v1/applications/current', { method: 'PATCH', json: { return_urls: urls } })
const start = async (url: string): Promise<number> =>
  (await under.send('/v1/connect-sessions', { json: { connector: 'gmail', user_id: 'u', return_url: url } })).status

test('more than a hundred and fifty spellings are tried', () => {
  expect(SITE_SPELLINGS.length + LOOPBACK_SPELLINGS.length).toBeGreaterThanOrEqual(150)
  expect(new Set([...SITE_SPELLINGS, ...LOOPBACK_SPELLINGS]).size).toBe(
    SITE_SPELLINGS.length + LOOPBACK_SPELLINGS.length,
  )
})

describe('with one site on the list', () => {
  beforeAll(() => list(SITE))

  test('the site itself is right, and nothing but the site', async () => {
    expect(await start(SITE)).toBe(201)
    for (const url of [...SITE_SPELLINGS, ...LOOPBACK_SPELLINGS, LOOPBACK])
      noteAttack({ row: 6, what: JSON.stringify(url), succeeded: (await start(url)) === 201 })
  })
})

describe('with addresses of this machine on the list', () => {
  test('one address is right at any port, and at nothing but another port', async () => {
    await list(LOOPBACK)
    for (const port of ['', ':1', ':51004', ':65535'])
      expect(await start(LOOPBACK.replace('127.0.0.1', `127.0.0.1${port}`)), port).toBe(201)
    const others = ['http://127.0.0.1:5/other', 'http://127.0.0.1:5/connected/', 'http://127.0.0.1:5/connected?a=b']
    for (const url of [
      ...others,
      'http://localhost:5/connected',
      'http://127.0.0.1:65536/connected',
      ...LOOPBACK_SPELLINGS,
    ])
      noteAttack({ row: 6, what: `${JSON.stringify(url)} for ${LOOPBACK}`, succeeded: (await start(url)) === 201 })
  })

  test('any is right by the word, and no address elsewhere', async () => {
    await list('loopback')
    for (const url of ['http://127.0.0.1:5/', 'http://localhost:5/a?b=c', 'http://[::1]:5/a/b', 'http://127.0.0.1'])
      expect(await start(url), url).toBe(201)
    for (const url of [...LOOPBACK_SPELLINGS, ...SITE_SPELLINGS, SITE])
      noteAttack({ row: 6, what: `${JSON.stringify(url)} by the word`, succeeded: (await start(url)) === 201 })
  })
})

test.each([
  'http://app.example.com/connected',
  'https://a@app.example.com/',
  'https://app.example.com/#x',
  'https://app.example.com/#',
  'javascript:alert(1)',
  'data:text/html,x',
  '//app.example.com/',
  '*',
  'null',
  '',
])('%j cannot stand on the list', async (url) => {
  expect((await list(url)).status).toBe(400)
})
