import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { jwtBearer } from './jwt-bearer.ts'
import { NOW, type TokenReply, contextOf, tokenEndpoint } from './testing.ts'
import type { AuthSettings } from '../definition/schema.ts'

const pemOf = (key: ReturnType<typeof generateKeyPairSync>['privateKey']): string =>
  key.export({ type: 'pkcs8', format: 'pem' }).toString()
const RSA = pemOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)
const EC = pemOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)
const GOOGLE = JSON.stringify({
  client_email: 'robot@x.example.com',
  private_key: RSA,
  private_key_id: 'k1',
  token_uri: 'https://evil.example',
})

const OK: TokenReply = { body: { access_token: 'at', token_type: 'Bearer', expires_in: 3599 } }
const TOKEN_URL = 'https://auth.example.com/token'

const settingsOf = (words: object, url: string): AuthSettings => ({
  ...(jwtBearer.settings.parse({ type: 'jwt_bearer', token_url: TOKEN_URL, ...words }) as AuthSettings),
  ...({ tokenUrl: url } as object),
})

const ask = async (values: Record<string, string>, words: object = {}, reply = OK) => {
  const { url, requests } = await tokenEndpoint(reply)
  const settings = settingsOf({ audience: TOKEN_URL, ...words }, url)
  const context = contextOf({ inputs: { 'input.zone': 'eu' } })
  const credential = await jwtBearer.complete(settings as never, { values, memory: {} }, context)
  const sent = new URLSearchParams(requests[0]!.body)
  return { credential, sent, ...read(sent.get('assertion')!) }
}

const read = (jwt: string) => {
  const [header, claims, signature] = jwt.split('.') as [string, string, string]
  const json = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>
  return {
    header: json(header),
    claims: json(claims),
    text: `${header}.${claims}`,
    signature: Buffer.from(signature, 'base64url'),
  }
}

test('a key file of Google’s form signs as RFC 7523 and Google say', async () => {
  const words = { scopes: { available: { a: 'A', b: 'B' }, default: ['a', 'b'] }, subject: 'optional' }
  const { sent, header, claims, text, signature, credential } = await ask(
    { key: GOOGLE, subject: 'mara@x.example.com' },
    words,
  )
  expect(sent.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer')
  expect([...sent.keys()]).toEqual(['assertion', 'grant_type'])
  expect(header).toEqual({ typ: 'JWT', alg: 'RS256', kid: 'k1' })
  const iat = NOW.getTime() / 1000
  expect(claims).toEqual({
    iss: 'robot@x.example.com',
    sub: 'mara@x.example.com',
    aud: TOKEN_URL,
    scope: 'a b',
    iat,
    exp: iat + 3600,
    jti: expect.any(String) as unknown,
  })
  expect(verify('sha256', Buffer.from(text), createPublicKey(RSA), signature)).toBe(true)
  expect(credential.expiresAt!.getTime()).toBe(NOW.getTime() + 3539_000)
})

test('a key of P-256 signs by ES256, its two numbers side by side', async () => {
  const { header, text, signature, claims, sent } = await ask(
    { key: EC, issuer: 'robot' },
    {
      claims: { zone: '{{ input.zone }}' },
      lifetime: 60,
      scope_claim: false,
      scopes: { available: { a: 'A' }, default: ['a'] },
    },
  )
  expect(header).toEqual({ typ: 'JWT', alg: 'ES256' })
  expect(signature).toHaveLength(64)
  expect(verify('sha256', Buffer.from(text), { key: createPublicKey(EC), dsaEncoding: 'ieee-p1363' }, signature)).toBe(
    true,
  )
  expect(claims).toMatchObject({ iss: 'robot', zone: 'eu', exp: Number(claims.iat) + 60 })
  expect(claims).not.toHaveProperty('scope')
  expect(sent.get('scope')).toBe('a')
})

test('the application’s own key is the secret of its client', async () => {
  const { url, requests } = await tokenEndpoint(OK)
  const settings = settingsOf({ key: 'app', subject: 'required' }, url)
  const { Secret } = await import('../runtime/secret.ts')
  const context = contextOf({ client: () => ({ id: 'integration', secret: new Secret(RSA) }) })
  expect(jwtBearer.fields(settings as never).map(({ name }) => name)).toEqual(['subject'])
  const credential = await jwtBearer.complete(settings as never, { values: { subject: 'u1' }, memory: {} }, context)
  expect(read(new URLSearchParams(requests[0]!.body).get('assertion')!).claims).toMatchObject({
    iss: 'integration',
    sub: 'u1',
    aud: url,
  })
  expect(credential.extra).toEqual({ subject: 'u1' })
})

describe('a key that cannot serve is refused before anything is sent', () => {
  test.each([
    ['no key', { key: 'hello', issuer: 'robot' }, 'This holds no private key'],
    [
      'a public key',
      { key: createPublicKey(RSA).export({ type: 'spki', format: 'pem' }).toString(), issuer: 'r' },
      'This holds no private key',
    ],
    ['a key file without a key', { key: '{"client_email":"a@b"}' }, 'This holds no private key'],
    [
      'a short key',
      { key: pemOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey), issuer: 'r' },
      '2048 bits',
    ],
    [
      'a key of another curve',
      { key: pemOf(generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey), issuer: 'r' },
      'P-256',
    ],
    ['PEM without an issuer', { key: RSA }, 'The service account is needed'],
  ])('%s', async (_what, values, says) => {
    await expect(ask(values as Record<string, string>)).rejects.toThrow(says)
  })
})

test('what the provider refuses is the user’s to correct, and later ends the connection', async () => {
  const refusal: TokenReply = { status: 400, body: { error: 'invalid_grant', error_description: 'Not a valid email.' } }
  await expect(ask({ key: GOOGLE }, {}, refusal)).rejects.toMatchObject({
    code: 'invalid_request',
    message: 'The provider does not accept this (invalid_grant). Not a valid email.',
  })
  const { credential } = await ask({ key: GOOGLE })
  const settings = settingsOf({}, (await tokenEndpoint(refusal)).url)
  await expect(jwtBearer.renew!(settings as never, credential, contextOf())).rejects.toMatchObject({
    code: 'connection_needs_reauth',
  })
})
