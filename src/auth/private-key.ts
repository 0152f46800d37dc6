import { type KeyObject, createPrivateKey, sign } from 'node:crypto'

/** A private key in PEM; undefined where the text is none. */
export const privateKeyOf = (pem: string): KeyObject | undefined => {
  try {
    return createPrivateKey(pem.trim())
  } catch {
    return undefined
  }
}

/** The algorithm with which a key signs a JWT, RFC 7518 section 3.1: RS256 for RSA, ES256 for the curve P-256. */
export const algorithmOf = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): 'RS256' | 'ES256' | undefined => {
  if (asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048) return 'RS256'
  if (asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1') return 'ES256'
  return undefined
}

/** A signed JWT in its compact form, RFC 7515 section 7.1. */
export const signJwt = (
  header: { readonly alg: 'RS256' | 'ES256'; readonly kid?: string },
  claims: Readonly<Record<string, unknown>>,
  key: KeyObject,
): string => {
  const text = [{ typ: 'JWT', ...header }, claims].map((part) => base64url(JSON.stringify(part))).join('.')
  // JWS has the two numbers of an ECDSA signature side by side, RFC 7518 section 3.4, and not in DER.
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' })
  return `${text}.${signature.toString('base64url')}`
}

const base64url = (text: string): string => Buffer.from(text, 'utf8').toString('base64url')
