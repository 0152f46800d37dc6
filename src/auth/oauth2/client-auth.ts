import { type KeyObject, createPrivateKey, type webcrypto } from 'node:crypto'
import * as oauth from 'oauth4webapi'
import { PlatformError } from '../../errors/platform-error.ts'
import type { OAuthClient } from '../auth-type.ts'
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

/** RS256 for an RSA key, ES256 for one of P-256. */
const signingKeyOf = (pem: string): webcrypto.CryptoKey => {
  const key = privateKeyOf(pem)
  if (key?.asymmetricKeyType === 'rsa')
    return key.toCryptoKey({ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, ['sign'])
  if (key?.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1')
    return key.toCryptoKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])
  throw new PlatformError('oauth_client_missing', {
    detail: 'The key of the OAuth client must be a private key in PEM: RSA, or EC on the curve P-256.',
  })
}

const privateKeyOf = (pem: string): KeyObject | undefined => {
  try {
    return createPrivateKey(pem)
  } catch {
    return undefined
  }
}
