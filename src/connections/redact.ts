import type { Credential } from '../auth/credential.ts'
import type { Injection } from '../auth/injection.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'

/** Takes secrets out of an answer before anybody sees it. */
export type Redact = (response: ProviderResponse, secrets: readonly string[]) => void

/** What is shorter may be an ordinary word of an answer. */
const SECRET_LENGTH_MIN = 8

/**
 * A provider that fails may repeat what it was sent: its headers, and the bodies of answers that are no success, are given
 * on without. A success is the user's data, and is given on as it is.
 */
export const redact: Redact = (response, secrets) =>
  response.hide(secrets, response.status < 300 ? 'headers' : 'everywhere')

/** What of a request an answer must not show: the credential, and what was made of it, as it may be repeated. */
export const secretsOf = (credential: Credential, injections: readonly Injection[]): string[] => {
  const { accessToken, refreshToken, extra = {} } = credential
  const told = Object.entries(extra).flatMap(([name, value]) => (name.startsWith('capture.') ? [] : [value]))
  const token = accessToken.reveal()
  const sent = injections.flatMap(({ headers, query }) => [...headers, ...query].map(([, value]) => value))
  const known = [token, passwordIn(token), refreshToken?.reveal() ?? '', ...told, ...sent.flatMap(partsOf)]
  const written = known.flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
  return [...new Set(written)].filter(({ length }) => length >= SECRET_LENGTH_MIN)
}

/** Of `username:password`, which stands in the place of a token. */
const passwordIn = (token: string): string => /^[^:]*:(.*)$/s.exec(token)?.[1] ?? ''

/** A value, and what of it stands behind a scheme such as `Bearer`. */
const partsOf = (value: string): string[] => [value, ...value.split(' ').slice(1)]
