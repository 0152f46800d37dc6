import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ProxyPlatform, bodyOf, open, startProxyPlatform } from './setup.ts'

let under: ProxyPlatform
let prefix: string
beforeAll(async () => {
  under = await startProxyPlatform()
  prefix = `/v1/connections/${under.connection}/proxy/`
})
afterAll(() => under?.close())

/** Sends a path as it is; gives the status, and what reached the provider. */
const sent = async (path: string) => {
  const before = under.provider.seen.length
  const answer = await open(under, path)
  const { bytes } = await bodyOf(answer)
  return {
    status: answer.statusCode!,
    text: bytes.toString(),
    arrived: under.provider.seen.slice(before).map(({ url }) => url),
  }
}

describe('a path that leads out of the host’s own is refused', () => {
  test.each([
    '..',
    '../x',
    '../../x',
    'a/../../x',
    './x',
    '.',
    'a/.',
    'a/..',
    '%2e%2e/x',
    '%2E%2E/x',
    '%2e./x',
    '.%2e/x',
    '%252e%252e/x',
    '%25252e%25252e/x',
    '..%2fx',
    '..%2Fx',
    '..%252fx',
    '%2e%2e%2fx',
    'a%2f..%2f..%2fx',
    '..%5cx',
    '%2e%2e%5cx',
    '..%255cx',
    'a/..%00/x',
    'a%00',
    'a%0d%0aX-Evil:1',
    '%2e',
    'a/%2e/b',
    ';/../x',
    '..;/x',
    'a/..?x',
  ])('%s', async (path) => {
    const { status, arrived, text } = await sent(prefix + path)
    expect(arrived).toEqual([])
    expect(status).toBe(400)
    expect(JSON.parse(text)).toMatchObject({ code: 'invalid_request' })
  })
})

describe('what looks like another host stays a path of this one', () => {
  test.each([
    ['/evil.example/x', '/base//evil.example/x'],
    ['//evil.example/x', '/base///evil.example/x'],
    ['http://evil.example/x', '/base/http://evil.example/x'],
    ['https:/evil.example', '/base/https:/evil.example'],
    ['@evil.example', '/base/@evil.example'],
    [':80/x', '/base/:80/x'],
    ['%2f%2fevil.example', '/base/%2f%2fevil.example'],
    ['%40evil.example', '/base/%40evil.example'],
    ['...', '/base/...'],
    ['a%20b', '/base/a%20b'],
    ['%E5%B0%8F', '/base/%E5%B0%8F'],
    ["x('y')", "/base/x('y')"],
    ['?next=../../x', '/base/?next=../../x'],
    ['x?a=1?b=2', '/base/x?a=1?b=2'],
    ['x?url=http://evil.example/..', '/base/x?url=http://evil.example/..'],
    ['', '/base/'],
  ])('%s', async (path, expected) => {
    expect(await sent(prefix + path)).toMatchObject({ status: 200, arrived: [expected] })
  })
})

test.each(['\\..\\..\\x', '\\\\evil.example\\x', 'a\\..\\..\\x'])('backslashes lead nowhere: %s', async (path) => {
  const { arrived, status } = await sent(prefix + path)
  for (const url of arrived) expect(url).toMatch(/^\/base\//)
  expect([200, 400]).toContain(status)
})

test('a request line that names another host is taken for this one or refused', async () => {
  const { arrived } = await sent(`http://evil.example${prefix}x`)
  for (const url of arrived) expect(url).toMatch(/^\/base\//)
})

test('whatever is sent arrives below the host’s path, or not at all', async () => {
  const piece = fc.constantFrom(
    '.',
    '..',
    '/',
    '//',
    '%2e',
    '%2f',
    '%5c',
    '%25',
    '%252e',
    '@',
    ':',
    ';',
    '?',
    '#',
    'a',
    '%00',
    '%c0%ae',
    '%u002e',
    '*',
    '~',
    '&',
    '=',
    '+',
    '%',
    '%2',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
      const { arrived, status } = await sent(prefix + pieces.join(''))
      expect(status).toBeLessThan(500)
      for (const url of arrived) {
        expect(url).toMatch(/^\/base\//)
        expect(new URL(url, 'http://x').pathname).toMatch(/^\/base\//)
      }
    }),
    { numRuns: 400 },
  )
})
