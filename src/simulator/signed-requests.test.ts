import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authTypeOf } from '../auth/index.ts'
import type { Credential } from '../auth/credential.ts'
import type { Connector } from '../definition/connector.ts'
import { buildRequest } from '../outgoing/build.ts'
import { signRequest } from '../outgoing/sign.ts'
import { Secret } from '../runtime/secret.ts'
import { relocate } from './relocate.ts'
import { SANDBOX_SECRET, type Simulator } from './simulator.ts'
import { connectorFrom, movableClock, send, simulate } from './testing.ts'

const connector = (name: string, auth: string): Connector =>
  connectorFrom(`
format: 1
name: ${name}
version: 1.0.0
display_name: ${name}
description: A test.
hosts: { api: https://api.example.com }
auth:
  - ${auth}
endpoints:
  list:
    summary: List
    request: GET /list
    params: { q: { in: query, type: string } }
    response: { json: true }
    examples: [{ response: { json: [] } }]
  add:
    summary: Add
    request: POST /list
    body: { form: true }
    response: { json: true }
    examples: [{ response: { json: {} } }]
`)

const OAUTH1 =
  'request_token_url: https://a.example.com/r, authorization_url: https://a.example.com/a, access_token_url: https://a.example.com/t'
const aws = connector('aws', '{ type: aws_sigv4, service: notes, region: eu-central-1 }')
const s3 = connector(
  's-three',
  '{ type: aws_sigv4, service: s3, region: eu-central-1, path: as_is, content_sha256: true }',
)
const oauth1 = connector('oauth-one', `{ type: oauth1, ${OAUTH1} }`)
const clock = movableClock()

let simulator: Simulator
beforeAll(async () => {
  simulator = await simulate([aws, s3, oauth1], { clock })
})
afterAll(() => simulator?.stop())

interface Sent {
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string>
  readonly body?: string
}

/** A request as the platform signs it, sent after somebody has changed it. */
const statusOf = async (
  original: Connector,
  credential: Credential,
  {
    endpoint = 'list',
    params = { q: 'a b' },
    body,
    secret = SANDBOX_SECRET,
    changed = (sent: Sent) => sent,
    id = 'client-1',
    aheadSeconds = 0,
  }: {
    endpoint?: string
    params?: object
    body?: object
    secret?: string
    changed?: (sent: Sent) => Sent
    id?: string
    aheadSeconds?: number
  } = {},
): Promise<number> => {
  const moved = relocate(original, simulator.origin, simulator.elsewhere)
  const settings = moved.auth[0]!
  const built = buildRequest(
    moved,
    moved.endpoints.get(endpoint)!,
    { params: { ...params }, ...(body && { body }) },
    {},
  )
  const injection = authTypeOf(settings).sign(built, settings, credential, {
    connector: moved.name,
    values: () => ({}),
    client: () => ({ id, secret: new Secret(secret) }),
    clock: { ...clock, now: () => new Date(clock.now().getTime() + aheadSeconds * 1000) },
  })
  const { method, url, headers, body: content } = signRequest(built, injection)
  const pairs = headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1]!]] : []))
  const sent = changed({
    method,
    url: url.href,
    headers: Object.fromEntries(pairs) as Record<string, string>,
    ...(typeof content === 'string' && { body: content }),
  })
  return (await send(sent.url, sent)).status
}

const awsKey = (secret = SANDBOX_SECRET, more: Record<string, string> = {}): Credential => ({
  accessToken: new Secret('AKIDEXAMPLE'),
  tokenType: 'aws_sigv4',
  extra: { secret_access_key: secret, ...more },
})

describe('a request with an AWS signature', () => {
  test.each([
    ['as it was signed', aws, {}, 200],
    ['with content', aws, { endpoint: 'add', params: {}, body: { a: 'b c' } }, 200],
    ['to S3', s3, { endpoint: 'add', params: {}, body: { a: 'b c' } }, 200],
    ['with another query', aws, { changed: (sent: Sent) => ({ ...sent, url: `${sent.url}%20c` }) }, 403],
    [
      'with another content',
      aws,
      { endpoint: 'add', params: {}, body: { a: 'b' }, changed: (sent: Sent) => ({ ...sent, body: 'a=c' }) },
      403,
    ],
    [
      'with another content than its hash says',
      s3,
      { endpoint: 'add', params: {}, body: { a: 'b' }, changed: (sent: Sent) => ({ ...sent, body: 'a=c' }) },
      403,
    ],
    [
      'with another content type',
      aws,
      {
        endpoint: 'add',
        params: {},
        body: { a: 'b' },
        changed: (sent: Sent) => ({ ...sent, headers: { ...sent.headers, 'content-type': 'text/plain' } }),
      },
      403,
    ],
    [
      'with a header of AWS that is not signed',
      aws,
      { changed: (sent: Sent) => ({ ...sent, headers: { ...sent.headers, 'x-amz-acl': 'public' } }) },
      403,
    ],
    ['of twenty minutes ago', aws, { aheadSeconds: -1200 }, 403],
    ['without a signature', aws, { changed: (sent: Sent) => ({ ...sent, headers: {} }) }, 401],
  ])('%s', async (_what, of, options, status) => {
    expect(await statusOf(of, awsKey(), options as object)).toBe(status)
  })

  test('by another secret, or with a session token that is not signed, is refused', async () => {
    expect(await statusOf(aws, awsKey('another'))).toBe(403)
    expect(await statusOf(aws, awsKey(SANDBOX_SECRET, { session_token: 'st' }))).toBe(200)
    const changed = (sent: Sent) => ({ ...sent, headers: { ...sent.headers, 'x-amz-security-token': 'other' } })
    expect(await statusOf(aws, awsKey(SANDBOX_SECRET, { session_token: 'st' }), { changed })).toBe(403)
  })
})

describe('OAuth 1.0', () => {
  const contextOf = (secret = SANDBOX_SECRET) => ({
    connector: 'oauth-one',
    client: () => ({ id: 'client-1', secret: new Secret(secret) }),
    redirectUri: 'http://127.0.0.1:8080/oauth/callback/oauth-one',
    inputs: {},
    http: async ({ url, ...options }: { url: string }) => {
      const { status, headers, text } = await send(url, options)
      return { status, headers: headers as Record<string, string>, body: text }
    },
    callEndpoint: () => Promise.resolve(200),
    clock,
  })
  const settings = () => relocate(oauth1, simulator.origin, simulator.elsewhere).auth[0]!
  const type = authTypeOf({ type: 'oauth1' })
  const decide = async (url: string, decision: string): Promise<Record<string, string>> => {
    const answer = await send(url, { method: 'POST', body: new URLSearchParams({ decision }) })
    return Object.fromEntries(new URL(answer.headers.location as string).searchParams)
  }
  const connect = async () => {
    const { url, memory } = await type.begin!(settings(), [], contextOf() as never)
    const values = await decide(url, 'allow')
    return { memory, values, credential: await type.complete(settings(), { values, memory }, contextOf() as never) }
  }

  test('gives a token in three legs, with which requests are signed', async () => {
    const { credential } = await connect()
    expect(await statusOf(oauth1, credential)).toBe(200)
    expect(await statusOf(oauth1, credential, { endpoint: 'add', params: {}, body: { a: 'b c&ü', d: '*' } })).toBe(200)
  })

  test.each([
    ['another query', { changed: (sent: Sent) => ({ ...sent, url: `${sent.url}%20c` }) }],
    [
      'another form',
      { endpoint: 'add', params: {}, body: { a: 'b' }, changed: (sent: Sent) => ({ ...sent, body: 'a=c' }) },
    ],
    ['another method', { changed: (sent: Sent) => ({ ...sent, method: 'HEAD' }) }],
    ['another client’s secret', { secret: 'another' }],
    ['another client', { id: 'client-2' }],
    ['a timestamp of ten minutes ago', { aheadSeconds: -600 }],
    ['no signature', { changed: (sent: Sent) => ({ ...sent, headers: { authorization: 'OAuth oauth_token="x"' } }) }],
  ])('refuses %s', async (_what, options) => {
    const { credential } = await connect()
    expect(await statusOf(oauth1, credential, options as object)).toBe(401)
  })

  test('takes a nonce once', async () => {
    const { credential } = await connect()
    let first: Sent | undefined
    const changed = (sent: Sent) => (first ??= sent)
    expect(await statusOf(oauth1, credential, { changed })).toBe(200)
    expect(await statusOf(oauth1, credential, { changed })).toBe(401)
  })

  test('takes a verifier once, and none but its own', async () => {
    const { memory, values } = await connect()
    await expect(type.complete(settings(), { values, memory }, contextOf() as never)).rejects.toMatchObject({
      code: 'token_exchange_failed',
    })
    const other = await type.begin!(settings(), [], contextOf() as never)
    await decide(other.url, 'allow')
    const forged = { values: { ...values, oauth_verifier: 'guess' }, memory: other.memory }
    await expect(type.complete(settings(), forged, contextOf() as never)).rejects.toThrow('400 without a token')
  })

  test('tells a wrong client, and a user who refuses', async () => {
    await expect(type.begin!(settings(), [], contextOf('another') as never)).rejects.toMatchObject({
      code: 'oauth_client_rejected',
    })
    const { url, state, memory } = await type.begin!(settings(), [], contextOf() as never)
    const values = await decide(url, 'deny')
    expect(values).toEqual({ denied: state })
    expect(type.receive!(settings(), { values, memory }, contextOf() as never)).toBe('access_denied')
    const swapped = { values: { oauth_token: 'other', oauth_verifier: 'v' }, memory }
    expect(() => type.receive!(settings(), swapped, contextOf() as never)).toThrow(
      expect.objectContaining({ code: 'state_invalid' }),
    )
  })
})
