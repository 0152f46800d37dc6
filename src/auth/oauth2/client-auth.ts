import type { webcrypto } from 'node:crypto'
import * as oauth from 'oauth4webapi'
import { PlatformError } from '../../errors/platform-error.ts'
import type { OAuthClient } from '../auth-type.ts'
import { algorithmOf, privateKeyOf } from '../private-key.ts'
import type { OAuth2Settings } from './settings.ts'

/** How our OAuth client proves itself, RFC 6749 section 2.3 and RFC 7523. Throws `oauth_client_missing`. */
export const clientAuthOf = (
  { clientAuth, assertionAudience }: OAuth2Settings,
  { secret, key }: OAuthClient,
): oauth.ClientAuth => {
  if (clientAuth === 'private_key_jwt') return assertion(key, assertionAudience)
  if (clientAuth === 'none' || secret === undefined) return oauth.None()
  return clientAuth === 'basic' ? oauth.ClientSecretBasic(secret.reveal()) : oauth.ClientSecretPost(secret.reveal())
}

const assertion = (key: OAuthClient['key'], audience: string | undefined): oauth.ClientAuth => {
  if (key === undefined)
    throw new PlatformError('oauth_client_missing', {
      detail:
        'This provider wants a signed assertion: set the variable <NAME>_CLIENT_KEY (or …_FILE) to a private key.',
    })
  const options = {
    ...(audience !== undefined && {
      [oauth.modifyAssertion]: (_header: unknown, payload: Record<string, unknown>) => {
        payload.aud = audience
      },
    }),
  }
  const signingKey = { key: signingKeyOf(key.pem.reveal()), ...(key.id !== undefined && { kid: key.id }) }
  return oauth.PrivateKeyJwt(signingKey as oauth.PrivateKey, options as oauth.ModifyAssertionOptions)
}

/** What WebCrypto calls the algorithms with which a key signs. */
const WEB_CRYPTO = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
} as const

const signingKeyOf = (pem: string): webcrypto.CryptoKey => {
  const key = privateKeyOf(pem)
  const algorithm = key && algorithmOf(key)
  if (algorithm === undefined)
    throw new PlatformError('oauth_client_missing', {
      detail:
        'The key of the OAuth client must be a private key in PEM: RSA of 2048 bits or more, or EC on the curve P-256.',
    })
  return key!.toCryptoKey(WEB_CRYPTO[algorithm], false, ['sign'])
}
