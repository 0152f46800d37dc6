import { expect, test } from 'vitest'
import type { Credential } from '../auth/credential.ts'
import { createMask, maskText } from '../egress/mask.ts'
import { Secret } from '../runtime/secret.ts'
import { secretsOfAll } from './redact.ts'

const credentialOf = (accessToken: string, more: Partial<Credential> = {}): Credential => ({
  accessToken: new Secret(accessToken),
  tokenType: 'x',
  ...more,
})
const NOTHING = { headers: [], query: [] }

/** What is left of what a provider repeats, as its header and as its body. */
const repeated = (bytes: Buffer, credential: Credential): string[] => {
  const hidden = secretsOfAll(credential, [NOTHING])
  const mask = createMask(hidden)
  const body = Buffer.concat([mask.push(bytes), mask.end()])
  return [maskText(bytes.toString('latin1'), hidden), body.toString('latin1')]
}

const SECRET = 'pässwort-12'
test.each<[how: string, bytes: Buffer, secret?: string]>([
  ['in UTF-8', Buffer.from(SECRET)],
  ['in Latin-1', Buffer.from(SECRET, 'latin1')],
  ['percent-encoded', Buffer.from(encodeURIComponent(SECRET))],
  ['in JSON', Buffer.from(JSON.stringify(SECRET).slice(1, -1))],
  ['in JSON of ASCII', Buffer.from('p\\u00e4sswort-12')],
  ['that Latin-1 does not have', Buffer.from('pässwort-€'), 'pässwort-€'],
  ['of half a character', Buffer.from('passwort-\ud800'), 'passwort-\ud800'],
  ['of half a character in JSON', Buffer.from('passwort-\\ud800'), 'passwort-\ud800'],
])('a secret is hidden %s, in headers and bodies', (_how, bytes, secret = SECRET) => {
  const stars = '*'.repeat(bytes.length)
  expect(repeated(bytes, credentialOf(secret))).toEqual([stars, stars])
})

test('so is what else the credential holds, but what it captured', () => {
  const credential = credentialOf('mara:password-1', {
    refreshToken: new Secret('refresh-token'),
    extra: { private_key: 'private-key', 'capture.shop': 'acme-shop' },
  })
  const told = 'password-1 refresh-token private-key acme-shop'
  const [header] = repeated(Buffer.from(told), credential)
  expect(header).toBe(`${'*'.repeat(10)} ${'*'.repeat(13)} ${'*'.repeat(11)} acme-shop`)
})

test('and what was made of it, with and without its scheme; ordinary words are not', () => {
  const hidden = secretsOfAll(credentialOf('token-123'), [
    { headers: [['authorization', 'Signed signature-1 short']], query: [['sig', 'query-signature']] },
  ])
  expect(maskText('signature-1 short query-signature', hidden)).toBe(`${'*'.repeat(11)} short ${'*'.repeat(15)}`)
  expect(maskText('Signed signature-1 short', hidden)).toBe('*'.repeat(24))
})
