import { createHmac, sign } from 'node:crypto'
import { PlatformError } from '../../errors/platform-error.ts'
import { byBytes, percentDecode, percentEncode, rawPairs } from '../percent.ts'
import { privateKeyOf } from '../private-key.ts'

export const SIGNATURE_METHODS = ['HMAC-SHA1', 'HMAC-SHA256', 'RSA-SHA1', 'PLAINTEXT'] as const
export type SignatureMethod = (typeof SIGNATURE_METHODS)[number]

/** What an OAuth 1.0 signature covers. */
export interface OAuth1Request {
  readonly method: string
  readonly url: URL
  /** The content, where it is a form and nothing else, RFC 5849 section 3.4.1.3.1. */
  readonly form?: string
}

/** With whose secrets it is made. */
export interface OAuth1Keys {
  /** The client's shared secret, or for RSA-SHA1 its private key in PEM. */
  readonly clientSecret: string
  readonly tokenSecret?: string
}

export type Pair = readonly [name: string, value: string]

/** The `Authorization` header of OAuth 1.0, RFC 5849 section 3.5.1: these protocol parameters and their signature. */
export const oauth1Authorization = (
  request: OAuth1Request,
  parameters: readonly Pair[],
  method: SignatureMethod,
  keys: OAuth1Keys,
  realm?: string,
): string => {
  const signed: readonly Pair[] = [...parameters, ['oauth_signature', signatureOf(request, parameters, method, keys)]]
  const texts = signed.map(([name, value]) => `${percentEncode(name)}="${percentEncode(value)}"`)
  return `OAuth ${[...(realm === undefined ? [] : [`realm="${realm}"`]), ...texts].join(', ')}`
}

/** The signature over a request with these protocol parameters, RFC 5849 section 3.4. */
export const signatureOf = (
  request: OAuth1Request,
  parameters: readonly Pair[],
  method: SignatureMethod,
  { clientSecret, tokenSecret = '' }: OAuth1Keys,
): string => {
  const key = `${percentEncode(clientSecret)}&${percentEncode(tokenSecret)}`
  if (method === 'PLAINTEXT') return key
  const text = baseString(request, parameters)
  if (method === 'RSA-SHA1') return signedByRsa(text, clientSecret)
  return createHmac(method === 'HMAC-SHA1' ? 'sha1' : 'sha256', key)
    .update(text)
    .digest('base64')
}

const signedByRsa = (text: string, pem: string): string => {
  const key = privateKeyOf(pem)
  if (key?.asymmetricKeyType === 'rsa') return sign('sha1', Buffer.from(text), key).toString('base64')
  throw new PlatformError('oauth_client_missing', {
    detail: "This provider wants RSA-SHA1: the client's secret must be its private key, RSA in PEM.",
  })
}

/** The signature base string, RFC 5849 section 3.4.1. */
export const baseString = ({ method, url, form = '' }: OAuth1Request, parameters: readonly Pair[]): string => {
  const given = [...decodedForm(url.search.slice(1)), ...decodedForm(form), ...parameters]
  const normalized = given
    .map(([name, value]): Pair => [percentEncode(name), percentEncode(value)])
    .toSorted(([name, value], [otherName, otherValue]) => byBytes(name, otherName) || byBytes(value, otherValue))
    .map((pair) => pair.join('='))
    .join('&')
  // `host` is without the port that the scheme implies, and in lower case.
  return [method.toUpperCase(), `${url.protocol}//${url.host}${url.pathname}`, normalized].map(percentEncode).join('&')
}

/** Pairs of a query or form, where + is a blank. */
const decodedForm = (text: string): Pair[] =>
  rawPairs(text).map(([name, value]) => [
    percentDecode(name.replaceAll('+', ' ')),
    percentDecode(value.replaceAll('+', ' ')),
  ])
