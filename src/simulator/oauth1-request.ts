import { hash } from 'node:crypto'
import type { OAuth1Settings } from '../auth/oauth1/oauth1.ts'
import { signatureOf } from '../auth/oauth1/signature.ts'
import { percentDecode } from '../auth/percent.ts'
import type { Signing } from './signed-requests.ts'
import { type Arrival, headerOf, mediaTypeOf } from './wire.ts'

type Parameters = ReadonlyMap<string, string>
type Read = { readonly parameters: Parameters } | { readonly problem: string }

const SKEW_SECONDS = 300

/** The secret of a token, so that it need not be kept beside the token's hash. */
export const secretOfToken = (token: string): string => hash('sha256', `secret of ${token}`)

/** The protocol parameters of a request, once its signature is right, RFC 5849 section 3.2. */
export const readOAuth1 = (
  arrival: Arrival,
  { signatureMethod, realm }: OAuth1Settings,
  { clock, secret, oauth1, content }: Signing,
  tokenSecret: (parameters: Parameters) => string | undefined,
): Read => {
  const all = parseHeader(headerOf(arrival, 'authorization') ?? '')
  if (all === undefined) return { problem: 'The Authorization header is not one of OAuth 1.0.' }
  const { realm: namedRealm, oauth_signature: signature, ...rest } = Object.fromEntries(all)
  const parameters = new Map(Object.entries(rest))
  if (namedRealm !== realm) return { problem: 'The realm is another one.' }
  const missing = ['consumer_key', 'nonce', 'timestamp', 'signature_method'].find((name) => !rest[`oauth_${name}`])
  if (missing !== undefined || signature === undefined)
    return { problem: `oauth_${missing ?? 'signature'} is missing.` }
  if (rest.oauth_signature_method !== signatureMethod) return { problem: `The signature must be ${signatureMethod}.` }
  if (Math.abs(clock.now().getTime() / 1000 - Number(rest.oauth_timestamp)) > SKEW_SECONDS)
    return { problem: 'The timestamp is not of this time.' }

  const expected = signatureOf(requestOf(arrival, content), [...parameters], signatureMethod, {
    clientSecret: secret,
    tokenSecret: tokenSecret(parameters) ?? '',
  })
  if (expected !== signature) return { problem: 'The signature does not match.' }
  if (!oauth1.isFirstUse(`${rest.oauth_consumer_key} ${rest.oauth_timestamp} ${rest.oauth_nonce}`))
    return { problem: 'The nonce was used before.' }
  return { parameters }
}

const parseHeader = (header: string): [name: string, value: string][] | undefined => {
  if (!/^OAuth\s/i.test(header)) return undefined
  return [...header.slice(6).matchAll(/([\w%.~-]+)="([^"]*)"/g)].map(([, name, value]) => [
    percentDecode(name!),
    percentDecode(value!),
  ])
}

const requestOf = (arrival: Arrival, content: Buffer | undefined) => ({
  method: arrival.method,
  url: new URL(`http://${headerOf(arrival, 'host')}${arrival.message.url}`),
  ...(isForm(arrival) && content !== undefined && { form: content.toString() }),
})

/** Whether the content is part of what is signed. */
export const isForm = (arrival: Arrival): boolean => mediaTypeOf(arrival) === 'application/x-www-form-urlencoded'
