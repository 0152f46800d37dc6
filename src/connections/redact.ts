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
const lastOf = new WeakMap<Credential, { readonly sent: readonly string[]; readonly secrets: Hidden }>()

/** What of a request an answer must not show: the credential, and what was made of it, as it may be repeated. */
export const secretsOf = (credential: Credential, injections: readonly Injection[]): Hidden => {
  const sent = sentBy(injections)
  const last = lastOf.get(credential)
  if (last !== undefined && isSame(last.sent, sent)) return last.secrets
  const secrets = allOf(credential, sent)
  lastOf.set(credential, { sent, secrets })
  return secrets
}

const sentBy = (injections: readonly Injection[]): string[] => {
  const sent: string[] = []
  for (const { headers, query } of injections) {
    for (const [, value] of headers) sent.push(value)
    for (const [, value] of query) sent.push(value)
  }
  return sent
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, at) => value === other[at])

const allOf = ({ accessToken, refreshToken, extra = {} }: Credential, sent: readonly string[]): Hidden => {
  const told = Object.entries(extra).flatMap(([name, value]) => (name.startsWith('capture.') ? [] : [value]))
  const token = accessToken.reveal()
  const known = [token, passwordIn(token), refreshToken?.reveal() ?? '', ...told, ...sent.flatMap(partsOf)]
  const written = known.flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
  return hiddenOf(written.filter(({ length }) => length >= SECRET_LENGTH_MIN))
}

/** Of `username:password`, which stands in the place of a token. */
const passwordIn = (token: string): string => /^[^:]*:(.*)$/s.exec(token)?.[1] ?? ''

/** A value, and what of it stands behind a scheme such as `Bearer`. */
const partsOf = (value: string): string[] => [value, ...value.split(' ').slice(1)]
