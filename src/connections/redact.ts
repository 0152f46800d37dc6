import type { Credential } from '../auth/credential.ts'
import type { Injection } from '../auth/injection.ts'
import { type Hidden, hiddenOf } from '../egress/mask.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'

/** Takes secrets out of an answer before anybody sees it. */
export type Redact = (response: ProviderResponse, secrets: Hidden) => void

/** What is shorter may be an ordinary word of an answer. */
const SECRET_LENGTH_MIN = 8

/**
 * A provider that fails may repeat what it was sent: its headers, and the bodies of answers that are no success, are given
 * on without. A success is the user's data, and is given on as it is.
 */
export const redact: Redact = (response, secrets) =>
  response.hide(secrets, response.status < 300 ? 'headers' : 'everywhere')

/** What was made of a credential last: most say the same with every request. */
const lastOf = new WeakMap<Credential, { readonly injection: Injection; readonly secrets: Hidden }>()

/** What of a request an answer must not show: the credential, and what was made of it, as it may be repeated. */
export const secretsOf = (credential: Credential, injection: Injection): Hidden => {
  const last = lastOf.get(credential)
  if (last !== undefined && isSame(last.injection, injection)) return last.secrets
  const secrets = secretsOfAll(credential, [injection])
  lastOf.set(credential, { injection, secrets })
  return secrets
}

/** The same of a request that was signed several times. */
export const secretsOfAll = (credential: Credential, injections: readonly Injection[]): Hidden =>
  allOf(
    credential,
    injections.flatMap(({ headers, query }) => [...headers, ...query].map(([, value]) => value)),
  )

const isSame = (one: Injection, other: Injection): boolean =>
  one === other || (areSame(one.headers, other.headers) && areSame(one.query, other.query))

const areSame = (some: Injection['headers'], others: Injection['headers']): boolean =>
  some.length === others.length && some.every(([, value], at) => value === others[at]![1])

const allOf = ({ accessToken, refreshToken, extra = {} }: Credential, sent: readonly string[]): Hidden => {
  const told = Object.entries(extra).flatMap(([name, value]) => (name.startsWith('capture.') ? [] : [value]))
  const token = accessToken.reveal()
  const known = [token, passwordIn(token), refreshToken?.reveal() ?? '', ...told, ...sent.flatMap(partsOf)]
  const written = known.flatMap((secret) => [
    secret,
    encodeURIComponent(secret.toWellFormed()),
    ...writtenInJson(secret),
  ])
  return hiddenOf(written.filter(({ length }) => length >= SECRET_LENGTH_MIN))
}

/** As JSON has a text, also where its writer keeps to ASCII. */
const writtenInJson = (text: string): string[] => {
  const json = JSON.stringify(text).slice(1, -1)
  const ascii = json.replace(/[^\u0000-\u007f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return [json, ascii]
}

/** Of `username:password`, which stands in the place of a token. */
const passwordIn = (token: string): string => /^[^:]*:(.*)$/s.exec(token)?.[1] ?? ''

/** A value, and what of it stands behind a scheme such as `Bearer`. */
const partsOf = (value: string): string[] => [value, ...value.split(' ').slice(1)]
