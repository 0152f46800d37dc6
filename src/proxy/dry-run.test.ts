import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { connectorFile, parse } from '../definition/testing.ts'
import type { OutgoingRequest } from '../outgoing/outgoing-request.ts'
import { dryRunOf } from './dry-run.ts'

const connector = parse(
  connectorFile({
    inputs: '  - { name: shop, label: Shop, pattern: "[a-z]+" }\n  - { name: pin, label: Pin, secret: true }',
  }),
).connector!
const live = { connection: { inputs: { shop: 'acme', pin: 'p i"n' } } } as unknown as Parameters<typeof dryRunOf>[3]
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
    const { curl } = dryRunOf(
      request(),
      { headers: [['Authorization', 'Bearer tok en-canary']], query: [] },
      connector,
      live,
    )
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
    const dryRun = dryRunOf(request(), injection, connector, live)
    expect(JSON.stringify(dryRun)).not.toContain('canary')
    expect(JSON.stringify(dryRun)).toContain('[secret]')
  })

  test('shows no secret input, wherever it stands', () => {
    const url = new URL(`https://api.example.com/${encodeURIComponent('p i"n')}`)
    const dryRun = dryRunOf(
      request({ url, headers: ['x-pin', 'p i"n'], body: JSON.stringify({ pin: 'p i"n', shop: 'acme' }) }),
      NOTHING,
      connector,
      live,
    )
    expect(dryRun).toMatchObject({
      url: 'https://api.example.com/[secret]',
      headers: { 'x-pin': '[secret]' },
      body: '{"pin":"[secret]","shop":"acme"}',
    })
  })

  test('reads no stream', () => {
    const { body, curl } = dryRunOf(request({ body: Readable.from(['a']) }), NOTHING, connector, live)
    expect(body).toBeNull()
    expect(curl).toMatch(/--data-binary @FILE$/)
  })
})
