import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { connectorFile, parse } from '../definition/testing.ts'
import type { OutgoingRequest } from '../outgoing/outgoing-request.ts'
import type { LiveConnection } from '../connections/live-connection.ts'
import { injectionFor, templateValues } from '../connections/live-connection.ts'
import { buildRequest } from '../outgoing/build.ts'
import { Secret } from '../runtime/secret.ts'
import { connectorOf } from './testing.ts'
import { bodyOf } from '../outgoing/body.ts'
import { dryRunOf, withoutQueryValues, withoutSecrets } from './dry-run.ts'

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

  test('reads no stream, and says no length of what has not come', () => {
    const headers = ['content-type', 'image/png', 'content-length', '0']
    const dryRun = dryRunOf(request({ body: Readable.from(['a']), headers }), NOTHING)
    expect(dryRun.body).toBeNull()
    expect(dryRun.headers).toEqual({ 'content-type': 'image/png' })
    expect(dryRun.curl).toMatch(/--data-binary @FILE$/)
  })

  test('sends as curl what the platform would, around a file too', async () => {
    const endpoint = connectorOf({
      endpoints:
        '  things.add:\n    summary: Add\n    request: POST /things\n    params: { name: { in: part, type: string } }\n    body: { multipart: { file: content, filename: "{{ param.name }}" } }',
    }).endpoints.get('things.add')!
    const made = bodyOf(endpoint, {
      params: { name: "50% of\\n it's" },
      stream: { source: Readable.from(['FILE\0\r\n']) },
    })
    const { curl } = dryRunOf(request({ ...made, body: made.body! }), NOTHING)
    const folder = mkdtempSync(join(tmpdir(), 'dry-run-'))
    writeFileSync(join(folder, 'FILE'), 'FILE\0\r\n')
    // A curl that says what it was given.
    writeFileSync(join(folder, 'curl'), '#!/bin/sh\ncat\n', { mode: 0o755 })
    const given = execFileSync('sh', ['-c', curl], { cwd: folder, env: { PATH: `${folder}:${process.env.PATH}` } })
    rmSync(folder, { recursive: true })
    expect(given).toEqual(Buffer.concat(await (made.body as Readable).toArray()))
  })

  test('hides a secret that is a part of the host', () => {
    const secretive = connectorOf({
      inputs: '  - { name: tenant, label: Tenant, secret: true, pattern: "[a-z]+" }',
      hosts: '  api: https://{{ input.tenant }}.example.com',
    })
    const live = {
      connection: { authType: secretive.auth[0]!.type, inputs: {} },
      credential: { accessToken: new Secret('x'), tokenType: 'bearer', extra: { 'input.tenant': 'canary' } },
    } as unknown as LiveConnection
    const shown = withoutSecrets(secretive, live)
    const [endpoint] = [...secretive.endpoints.values()]
    const made = buildRequest(secretive, endpoint!, { params: {} }, templateValues(secretive, shown))
    expect(dryRunOf(made, NOTHING).url).toMatch(/^https:\/\/\[secret\]\.example\.com\//)
  })

  test('hides what the query of a next page holds, which is for the provider to know', () => {
    const url = new URL('https://api.example.com/items?$skiptoken=canary%3Dx&top=5&flag')
    const { url: shown } = dryRunOf(withoutQueryValues(request({ url })), NOTHING)
    expect(shown).toBe('https://api.example.com/items?$skiptoken=[secret]&top=[secret]&flag')
  })
})
