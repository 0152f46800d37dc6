import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sayRaw } from '../../fault/limits/raw.ts'
import { type RawProvider, type SeenRequest, startRawProvider } from '../../fault/smuggling/raw-provider.ts'
import { requests } from '../../fault/smuggling/requests.ts'
import { TOKEN, type ProxyPlatform, startProxyPlatform } from '../proxy/setup.ts'

let under: ProxyPlatform
let provider: RawProvider
beforeAll(async () => {
  provider = await startRawProvider()
  under = await startProxyPlatform({
    adapt: (connector) => {
      if (connector.name !== 'resend') return connector
      const raw = { ...connector.defaultHost, name: 'raw', url: `http://${provider.host}/base` }
      return { ...connector, hosts: new Map([...connector.hosts, ['raw', raw]]) }
    },
  })
})
afterAll(async () => {
  await under?.close()
  provider?.stop()
})

const cases = requests({ path: 'PATH', host: 'platform.example', key: 'KEY' })

test('there are at least two hundred', () => {
  expect(cases.length).toBeGreaterThanOrEqual(200)
  expect(new Set(cases.map(({ bytes }) => bytes)).size).toBe(cases.length)
})

const MARK = /\?case=\d+/
const FRAMING = new Set(['content-length', 'transfer-encoding'])
const STRAY =
  /evil|cookie|forwarded|connector-|^(?:proxy-.*|te|trailer|upgrade|keep-alive|via|origin|referer|x-real-ip|sec-.*|expect|http2-settings)$/

/** Sends a case's bytes; gives how that ended, and what came of it at the provider, also of a request that bears no mark. */
const sent = async (bytes: string, mark: string) => {
  const path = `/v1/connections/${under.connection}/proxy/x${mark}`
  const text = bytes.replaceAll('PATH', path).replaceAll('KEY', under.apiKey)
  const { outcome } = await sayRaw(under.url, [Buffer.from(text, 'latin1')])
  const seen = provider.requests().filter(({ head }) => (MARK.exec(head)?.[0] ?? mark) === mark)
  return { outcome, seen }
}

/** What is wrong with a request that has reached the provider. */
const dirtIn = ({ head, headers, rest }: SeenRequest): unknown[] => {
  const all = (wanted: string): string[] => headers.filter(([name]) => name === wanted).map(([, value]) => value)
  const isDirty = {
    head: !/^(GET|POST) \/base\/x\?case=\d+(%0d%0aX-Evil:%201)? HTTP\/1\.1$/.test(head),
    rest: rest !== '',
    host: String(all('host')) !== provider.host,
    credential: String(all('authorization')) !== `Bearer ${TOKEN}`,
    framing: headers.filter(([name]) => FRAMING.has(name)).length > 1,
    stray: headers.some(([name, value]) => STRAY.test(name) || value === 'evil' || value.includes(under.apiKey)),
  }
  return Object.entries(isDirty).flatMap(([what, is]) => (is ? [{ what, head, headers, rest }] : []))
}

describe.each([...new Set(cases.map(({ kind }) => kind))])('%s', (kind) => {
  test.each(cases.filter((one) => one.kind === kind).map((one) => [one.what, one] as const))(
    'is refused, or one clean request: %s',
    async (_what, hostile) => {
      const { outcome, seen } = await sent(hostile.bytes, `?case=${cases.indexOf(hostile)}`)
      if (!outcome.startsWith('4') && outcome !== 'closed') expect([outcome, seen.length]).toEqual(['200', 1])
      expect(seen.flatMap(dirtIn)).toEqual([])
    },
  )
})

test('all that has reached the provider, soon or late, was clean, and of each request no more than one', async () => {
  await sent(cases[0]!.bytes, '?case=9000')
  const seen = provider.requests()
  expect(seen.flatMap(dirtIn)).toEqual([])
  const marks = seen.map(({ head }) => MARK.exec(head)![0])
  expect(new Set(marks).size).toBe(marks.length)
  // Most are refused.
  expect(marks.length).toBeLessThan(cases.length / 2)
})

test.each([
  ['Content-Length: 5\r\n\r\nhello', '?case=9001'],
  ['Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n', '?case=9002'],
  ['Transfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nX-Evil: 1\r\n\r\n', '?case=9003'],
])('what is sent as it should be arrives as it should: %s', async (body, mark) => {
  const head = 'POST PATH HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer KEY\r\nConnector-Host: raw\r\n'
  expect(await sent(head + body, mark)).toMatchObject({
    outcome: '200',
    seen: [{ head: `POST /base/x${mark} HTTP/1.1`, body: 'hello', rest: '', isWhole: true }],
  })
})
