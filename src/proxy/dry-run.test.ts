import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { connectorFile, parse } from '../definition/testing.ts'
import type { OutgoingRequest } from '../outgoing/outgoing-request.ts'
import type { LiveConnection } from '../connections/live-connection.ts'
import { injectionFor, templateValues } from '../connections/live-connection.ts'
import { buildRequest } from '../outgoing/build.ts'
import { Secret } from '../runtime/secret.ts'
import { connectorOf } from './testing.ts'
import { dryRunOf, withoutSecrets } from './dry-run.ts'

const connector = parse(
  connectorFile({
    inputs: '  - { name: shop, label: Shop, pattern: "[a-z]+" }\n  - { name: pin, label: Pin, secret: true }',
  }),
).connector!
const request = (more: Partial<OutgoingRequest> = {}): OutgoingRequest => ({
  method: 'POST',
  url: new URL('https://api.example.com/items?a=1'),
  headers: ['content-type', 'application/json', 'authorization', 'of the caller'],
  body: '{"a":"it\'s"}',
  host: connector.defaultHost,
  timeoutMs: 1000,
  ...more,
})
const NOTHING = { headers: [], query: [] }

describe('a dry run', () => {
  test('says as curl what would leave, with the scheme of the credential alone', () => {
    const { curl } = dryRunOf(request(), { headers: [['Authorization', 'Bearer tok en-canary']], query: [] })
    expect(curl).toBe(
      [
        "curl -X POST 'https://api.example.com/items?a=1'",
        "-H 'content-type: application/json'",
        "-H 'authorization: Bearer [secret]'",
        `--data-binary '{"a":"it'\\''s"}'`,
      ].join(' \\\n  '),
    )
  })

  test.each([
    ['a key in a header', { headers: [['x-api-key', 'canary']], query: [] }],
    ['a key in the query', { headers: [], query: [['key', 'canary']] }],
    [
      'a signature of several headers',
      {
        headers: [
          ['x-date', 'canary'],
          ['authorization', 'AWS4-HMAC-SHA256 Credential=canary, Signature=canary'],
        ],
        query: [],
      },
    ],
    ['a value over several lines', { headers: [['x-key', 'Bearer canary\ncanary']], query: [] }],
  ] as const)('shows nothing of %s', (_name, injection) => {
    const dryRun = dryRunOf(request(), injection)
    expect(JSON.stringify(dryRun)).not.toContain('canary')
    expect(JSON.stringify(dryRun)).toContain('[secret]')
  })

  const shownOf = (secret: string, body: unknown) => {
    const secretive = connectorOf({
      inputs: '  - { name: pin, label: Pin, secret: true }',
      defaults: '  headers: { x-pin: "{{ input.pin | lower }}" }\n  query: { pin: "{{ input.pin }}" }',
      endpoints: '  things.add: { summary: Add, request: POST /things, body: { json: true } }',
    })
    const live = {
      connection: { authType: secretive.auth[0]!.type, inputs: {} },
      credential: { accessToken: new Secret(secret), tokenType: 'bearer', extra: { 'input.pin': secret } },
    } as unknown as LiveConnection
    const shown = withoutSecrets(secretive, live)
    const endpoint = secretive.endpoints.get('things.add')!
    const made = buildRequest(secretive, endpoint, { params: {}, body }, templateValues(secretive, shown))
    return dryRunOf(made, injectionFor(made, secretive, shown.connection, shown.credential, {} as never))
  }

  test('shows no secret, in whatever form it would leave', () => {
    const dryRun = shownOf("CAN'ary x", { a: 1 })
    expect(JSON.stringify(dryRun)).not.toMatch(/can.{1,4}ary/i)
    expect(dryRun.url).toMatch(/[?]pin=\[secret\]$/)
    expect(dryRun.headers).toMatchObject({ 'x-pin': '[secret]' })
  })

  test("lets nobody guess a secret: the caller's own content stays as it is", () => {
    const guesses = Array.from({ length: 100 }, (_, index) => `pass${index}`)
    expect(shownOf('pass37', guesses).body).toBe(JSON.stringify(guesses))
  })

  test('reads no stream', () => {
    const { body, curl } = dryRunOf(request({ body: Readable.from(['a']) }), NOTHING)
    expect(body).toBeNull()
    expect(curl).toMatch(/--data-binary @FILE$/)
  })
})
