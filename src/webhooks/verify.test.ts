import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { HmacWords } from '../definition/signed-content.ts'
import { Secret } from '../runtime/secret.ts'
import { isGenuine } from './verify.ts'

const words = (more: Partial<HmacWords> = {}): HmacWords => ({
  type: 'hmac',
  header: 'x-signature',
  algorithm: 'sha256',
  encoding: 'hex',
  prefix: '',
  signed: '{{ body }}',
  secret: 'webhook',
  ...more,
})
const judge = (
  settings: HmacWords,
  headers: Record<string, string | string[]>,
  body: string | Buffer,
  secret = 'secret',
  now = new Date(0),
): boolean =>
  isGenuine(
    settings,
    { method: 'POST', query: {}, headers, body: Buffer.from(body as string) },
    new Secret(secret),
    now,
  )

describe('what providers publish as examples is genuine', () => {
  test('Slack, https://docs.slack.dev/authentication/verifying-requests-from-slack', () => {
    const slack = words({
      header: 'x-slack-signature',
      prefix: 'v0=',
      signed: "v0:{{ header['X-Slack-Request-Timestamp'] }}:{{ body }}",
      timestamp: { header: 'x-slack-request-timestamp', toleranceS: 300 },
    })
    const body =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c'
    const headers = {
      'x-slack-request-timestamp': '1531420618',
      'x-slack-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    }
    const secret = '8f742231b10e8888abcd99yyyzzz85a5'
    const at = (seconds: number): Date => new Date(seconds * 1000)
    expect(judge(slack, headers, body, secret, at(1531420618))).toBe(true)
    expect(judge(slack, headers, body, secret, at(1531420618 + 300))).toBe(true)
    expect(judge(slack, headers, body, secret, at(1531420618 - 300))).toBe(true)
    expect(judge(slack, headers, body, secret, at(1531420618 + 301))).toBe(false)
    expect(judge(slack, headers, body, secret, at(1531420618 - 301))).toBe(false)
    expect(judge(slack, { ...headers, 'x-slack-request-timestamp': '1531420619' }, body, secret, at(1531420618))).toBe(
      false,
    )
    expect(judge(slack, headers, `${body}&`, secret, at(1531420618))).toBe(false)
  })

  test('GitHub, https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries', () => {
    const github = words({ header: 'x-hub-signature-256', prefix: 'sha256=' })
    const headers = {
      'x-hub-signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
    }
    expect(judge(github, headers, 'Hello, World!', "It's a Secret to Everybody")).toBe(true)
    expect(judge(github, headers, 'Hello, World!', "It's a secret to everybody")).toBe(false)
  })
})

test.each(['hex', 'base64'] as const)('in %s no signature but the right one is genuine', (encoding) => {
  for (const algorithm of ['sha256', 'sha1'] as const) {
    const settings = words({ encoding, algorithm })
    const right = createHmac(algorithm, 'secret').update('{}').digest()
    const given = (bytes: Buffer): boolean => judge(settings, { 'x-signature': bytes.toString(encoding) }, '{}')
    expect(given(right)).toBe(true)
    for (let bit = 0; bit < right.length * 8; bit += 1) {
      const wrong = Buffer.from(right)
      wrong[bit >> 3]! ^= 1 << (bit & 7)
      expect(given(wrong), `bit ${bit}`).toBe(false)
    }
    expect(given(right.subarray(0, 16))).toBe(false)
    expect(given(Buffer.concat([right, Buffer.alloc(1)]))).toBe(false)
    expect(given(Buffer.alloc(0))).toBe(false)
  }
})

test.each<[string, string | string[] | undefined]>([
  ['none', undefined],
  ['an empty one', ''],
  ['several', ['a', 'b']],
  ['what is no number', 'zz'.repeat(32)],
  ['an odd number of digits', 'a'.repeat(63)],
  ['a NUL', `${'a'.repeat(63)}\0`],
])('%s as a signature is not genuine', (_name, signature) => {
  expect(judge(words(), signature === undefined ? {} : { 'x-signature': signature }, '{}')).toBe(false)
})

test.each(['', 'now', '-1', '1e3', ' 1', '0x10', '99999999999999'])('%j as a time is not genuine', (time) => {
  const settings = words({
    signed: "{{ header['X-Time'] }}{{ body }}",
    timestamp: { header: 'x-time', toleranceS: 300 },
  })
  const signature = (of: string): string => createHmac('sha256', 'secret').update(`${of}{}`).digest('hex')
  expect(judge(settings, { 'x-time': time, 'x-signature': signature(time) }, '{}')).toBe(false)
  expect(judge(settings, { 'x-time': '1', 'x-signature': signature('1') }, '{}')).toBe(true)
})

test('a header that is signed must be there', () => {
  const settings = words({ signed: "{{ header['X-Id'] }}{{ body }}" })
  const signature = createHmac('sha256', 'secret').update('{}').digest('hex')
  expect(judge(settings, { 'x-signature': signature }, '{}')).toBe(false)
})

test('bytes that are no text are signed as they are, and what looks like a place is none', () => {
  for (const body of [Buffer.from([0xff, 0x00, 0xc3, 0x28]), Buffer.from("{{ body }}{{ header['X-Id'] }}$&")]) {
    const signature = createHmac('sha256', 'secret').update(body).digest('hex')
    expect(judge(words(), { 'x-signature': signature }, body)).toBe(true)
  }
})
