import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { Secret } from '../../runtime/secret.ts'
import type { OAuthClient } from '../auth-type.ts'
import { settingsOf } from '../testing.ts'
import { clientAuthOf } from './client-auth.ts'

const SERVER = { issuer: 'https://id.example.com', token_endpoint: 'https://id.example.com/token' }

/** What the client adds to a token request. */
const proofOf = async (words: object, client: Omit<OAuthClient, 'id'>) => {
  const body = new URLSearchParams()
  const headers = new Headers()
  await clientAuthOf(settingsOf(words), { id: 'demo', ...client })(SERVER, { client_id: 'demo' }, body, headers)
  return { body: Object.fromEntries(body), headers: Object.fromEntries(headers) }
}

const secret = new Secret('s:1+ ')

test.each<[what: string, words: object, client: Omit<OAuthClient, 'id'>, proof: object]>([
  ['a secret stands in the body', {}, { secret }, { body: { client_id: 'demo', client_secret: 's:1+ ' } }],
  // RFC 6749 section 2.3.1: both parts are form-encoded before they are joined.
  [
    'a secret stands in the header',
    { client_auth: 'basic' },
    { secret },
    { headers: { authorization: `Basic ${btoa('demo:s%3A1%2B+')}` } },
  ],
  ['a public client says who it is', { client_auth: 'none' }, {}, { body: { client_id: 'demo' } }],
  ['a secret that is not wanted stays here', { client_auth: 'none' }, { secret }, { body: { client_id: 'demo' } }],
  ['without a secret a client is public', {}, {}, { body: { client_id: 'demo' } }],
  ['also where a header was wanted', { client_auth: 'basic' }, {}, { body: { client_id: 'demo' } }],
])('%s', async (_what, words, client, proof) => {
  expect(await proofOf(words, client)).toEqual({ body: {}, headers: {}, ...proof })
})

describe('a signed assertion, RFC 7523', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const pemOf = (key: typeof rsa, type: 'pkcs8' | 'sec1' = 'pkcs8') => key.export({ type, format: 'pem' }).toString()
  const keyOf = (pem: string, id?: string) => ({ key: { pem: new Secret(pem), ...(id !== undefined && { id }) } })
  const words = { client_auth: 'private_key_jwt' }

  const assertionOf = async (client: Omit<OAuthClient, 'id'>, more: object = {}) => {
    const { body, headers } = await proofOf({ ...words, ...more }, client)
    const { client_assertion: jwt = '', ...rest } = body
    const [header, claims, signature] = jwt.split('.') as [string, string, string]
    const json = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>
    return { header: json(header), claims: json(claims), text: `${header}.${claims}`, signature, rest, headers }
  }

  test.each([
    ['RS256', 'an RSA key', pemOf(rsa), rsa],
    ['ES256', 'a key of P-256', pemOf(ec), ec],
    ['ES256', 'a key of P-256 in SEC 1', pemOf(ec, 'sec1'), ec],
  ])('is made by %s with %s, and verifies', async (alg, _what, pem, key) => {
    const { header, claims, text, signature, rest, headers } = await assertionOf(keyOf(pem))
    expect(header).toMatchObject({ alg })
    expect(header).not.toHaveProperty('kid')
    expect(claims).toMatchObject({ iss: 'demo', sub: 'demo', aud: 'https://id.example.com' })
    const publicKey = { key: createPublicKey(key), dsaEncoding: 'ieee-p1363' as const }
    expect(verify('sha256', Buffer.from(text), publicKey, Buffer.from(signature, 'base64url'))).toBe(true)
    expect(rest).toEqual({
      client_id: 'demo',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    })
    expect(headers).toEqual({})
  })

  test('names its key and its audience where both are said', async () => {
    const audience = { assertion_audience: 'https://id.example.com/token' }
    const { header, claims } = await assertionOf(keyOf(pemOf(ec), 'key-1'), audience)
    expect([header.kid, claims.aud]).toEqual(['key-1', 'https://id.example.com/token'])
  })

  test('is what proves the client, though there is a secret too', async () => {
    const { rest } = await assertionOf({ ...keyOf(pemOf(rsa)), secret })
    expect(rest).not.toHaveProperty('client_secret')
  })

  const NOT_THAT =
    'The key of the OAuth client must be a private key in PEM: RSA of 2048 bits or more, or EC on the curve P-256.'
  test.each<[what: string, client: Omit<OAuthClient, 'id'>, message: string]>([
    [
      'no key',
      { secret },
      'This provider wants a signed assertion: set the variable <NAME>_CLIENT_KEY (or …_FILE) to a private key.',
    ],
    ['a text that is no key', keyOf('-----BEGIN PRIVATE KEY-----\ncanary\n-----END PRIVATE KEY-----'), NOT_THAT],
    ['a public key', keyOf(createPublicKey(rsa).export({ type: 'spki', format: 'pem' }).toString()), NOT_THAT],
    ['an RSA key of 1024 bits', keyOf(pemOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey)), NOT_THAT],
    ['a key of P-384', keyOf(pemOf(generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey)), NOT_THAT],
    ['a key of Ed25519', keyOf(pemOf(generateKeyPairSync('ed25519').privateKey)), NOT_THAT],
  ])('cannot be made with %s, which says what to set', (_what, client, message) => {
    expect(() => clientAuthOf(settingsOf(words), { id: 'demo', ...client })).toThrow(
      expect.objectContaining({ code: 'oauth_client_missing', message }),
    )
  })
})
