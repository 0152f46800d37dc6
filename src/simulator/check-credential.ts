import type { AwsSettings } from '../auth/aws-sigv4/aws-sigv4.ts'
import { UNSIGNED_PAYLOAD } from '../auth/aws-sigv4/signature.ts'
import type { Inject } from '../auth/injection.ts'
import type { OAuth1Settings } from '../auth/oauth1/oauth1.ts'
import type { Connector, Endpoint, Host } from '../definition/connector.ts'
import { takesCredential } from '../definition/fixed-values.ts'
import type { AuthSettings } from '../definition/schema.ts'
import { templatePlaces } from '../definition/template.ts'
import { type Grant, type Grants, TOKEN_PREFIX } from './grants.ts'
import { isForm } from './oauth1-request.ts'
import { Refusal, badRequest } from './reply.ts'
import { type Judged, type Signing, judgeAws, judgeOAuth1 } from './signed-requests.ts'
import { type Arrival, headerOf } from './wire.ts'

type Verdict = 'absent' | { readonly refusal: Refusal } | { readonly grant?: Grant; readonly token?: string }

/** Where careless clients put a credential, whatever the connector says. */
const SUSPICIOUS_QUERY = ['access_token', 'oauth_token', 'api_key', 'apikey', 'key', 'token']

/** Judges the credential as the provider would. Gives the grant behind it, where it is a token. */
export const checkCredential = (
  arrival: Arrival,
  connector: Connector,
  { host, endpoint }: { readonly host: Host; readonly endpoint: Endpoint },
  grants: Grants,
  signing: Signing,
): { grant?: Grant; token?: string } => {
  if (!takesCredential(host, endpoint.auth)) {
    if (carriesCredential(arrival, connector))
      throw badRequest(
        `A credential must not be sent to this ${host.sendAuth ? 'endpoint' : 'host'}.`,
        'credential_not_allowed',
      )
    return {}
  }
  const taken = connector.auth.filter(({ type }) => endpoint.auth === undefined || type === endpoint.auth)
  const verdicts = taken.map((settings) => judge(arrival, connector, settings, grants, signing))
  const accepted = verdicts.find((verdict) => verdict !== 'absent' && !('refusal' in verdict))
  if (accepted !== undefined) return accepted as { grant?: Grant; token?: string }
  const refused = verdicts.find((verdict) => verdict !== 'absent')
  if (refused !== undefined) throw (refused as { refusal: Refusal }).refusal
  throw unauthorized(taken[0]!, 'The request carries no credential where one belongs.')
}

/** Refuses a token that was not granted what the endpoint needs, RFC 6750 section 3.1. */
export const checkScopes = (endpoint: Endpoint, grant: Grant | undefined): void => {
  if (grant === undefined) return
  const { scopes = [], scopesAny } = endpoint
  const isAllowed =
    scopes.every((scope) => grant.scopes.includes(scope)) &&
    (scopesAny === undefined || scopesAny.some((scope) => grant.scopes.includes(scope)))
  if (isAllowed) return
  const needed = [...scopes, ...(scopesAny ?? [])].join(' ')
  throw new Refusal(403, 'insufficient_scope', `The token was not granted what this needs: ${needed}.`, {
    'www-authenticate': `Bearer error="insufficient_scope", scope="${needed}"`,
  })
}

/** Whether a request carries anything that may be a credential of some connector. */
export const leaksCredential = (arrival: Arrival, connectors: readonly Connector[]): boolean =>
  arrival.message.headers.cookie !== undefined ||
  SUSPICIOUS_QUERY.some((name) => arrival.query.has(name)) ||
  connectors.some((connector) => carriesCredential(arrival, connector))

const carriesCredential = ({ message, query }: Arrival, { auth }: Connector): boolean => {
  const injects = auth.flatMap((settings) => injectOf(settings) ?? [])
  const headers = injects.flatMap(({ in: place, name }) => (place === 'header' ? [name.toLowerCase()] : []))
  const parameters = injects.flatMap(({ in: place, name }) => (place === 'query' ? [name] : []))
  return (
    ['authorization', 'proxy-authorization', ...headers].some((name) => message.headers[name] !== undefined) ||
    parameters.some((name) => query.has(name))
  )
}

/** All that a request shows as credential, by which callers without a grant are told apart. */
export const presentedCredential = (arrival: Arrival, connector: Connector): string =>
  connector.auth
    .map((settings) => {
      const inject = injectOf(settings)
      const name = inject?.name ?? 'authorization'
      return (inject?.in === 'query' ? arrival.query.get(name) : headerOf(arrival, name)) ?? ''
    })
    .join(' ')

/** The query parameters in which a connector's credentials travel. */
export const credentialParameters = ({ auth }: Connector): string[] =>
  auth.flatMap((settings) => {
    const inject = injectOf(settings)
    return inject?.in === 'query' ? [inject.name] : []
  })

const injectOf = (settings: AuthSettings): Inject | undefined => (settings as { inject?: Inject }).inject

/** Whether the content must be read before the credential can be judged: where it is part of what is signed. */
export const signsContent = (arrival: Arrival, { auth }: Connector): boolean =>
  auth.some(
    ({ type }) =>
      (type === 'aws_sigv4' && headerOf(arrival, 'x-amz-content-sha256') !== UNSIGNED_PAYLOAD) ||
      (type === 'oauth1' && isForm(arrival)),
  )

/** The types whose credential is a token that the simulator gave out. */
const TOKEN_TYPES = ['oauth2', 'oauth2_client_credentials', 'jwt_bearer', 'session']

const judge = (
  arrival: Arrival,
  connector: Connector,
  settings: AuthSettings,
  grants: Grants,
  signing: Signing,
): Verdict => {
  if (settings.type === 'basic') return judgeBasic(arrival, settings)
  if (settings.type === 'aws_sigv4')
    return verdictOf(judgeAws(arrival, settings as AwsSettings, signing), settings, 403)
  if (settings.type === 'oauth1')
    return verdictOf(judgeOAuth1(arrival, connector.name, settings as OAuth1Settings, grants, signing), settings)
  const inject = injectOf(settings)
  // An auth type that puts nothing on a request asks for nothing.
  if (inject === undefined) return {}
  const value = inject.in === 'header' ? headerOf(arrival, inject.name) : (arrival.query.get(inject.name) ?? undefined)
  if (value === undefined) return 'absent'
  const secret = readSecret(inject.template, value)
  if (secret === undefined) return refuse(settings, 'The credential is not written as this provider wants it.')
  if (!TOKEN_TYPES.includes(settings.type)) return judgeKey(settings, secret)

  const found = grants.findByAccessToken(connector.name, secret)
  if (found === undefined) return refuse(settings, 'The access token is unknown or was revoked.')
  if (found.isExpired) return refuse(settings, 'The access token has expired.')
  return { grant: found.grant, token: secret }
}

const judgeBasic = (arrival: Arrival, settings: AuthSettings): Verdict => {
  const header = headerOf(arrival, 'authorization')
  if (header === undefined) return 'absent'
  const match = /^Basic ([A-Za-z0-9+/]+=*)$/i.exec(header)
  const text = Buffer.from(match?.[1] ?? '', 'base64').toString('utf8')
  const isAccepted = /^[^:]+:/.test(text) && !text.split(':').some((part) => part.startsWith('bad'))
  return isAccepted ? {} : refuse(settings, 'The user name or the password is wrong.')
}

const judgeKey = (settings: AuthSettings, key: string): Verdict =>
  // Where a provider takes keys and tokens at one place, a dead token is not a key.
  key === '' || key.startsWith('bad') || key.startsWith(TOKEN_PREFIX) ? refuse(settings, 'The key is not valid.') : {}

/** AWS refuses a signature with 403, everybody else with 401. */
const verdictOf = (judged: Judged, settings: AuthSettings, status = 401): Verdict => {
  if (judged === 'absent' || !('problem' in judged)) return judged
  if (status === 401) return refuse(settings, judged.problem)
  return { refusal: new Refusal(status, 'SignatureDoesNotMatch', judged.problem) }
}

const refuse = (settings: AuthSettings, message: string): Verdict => ({ refusal: unauthorized(settings, message) })

const SCHEMES: Readonly<Record<string, string>> = { basic: 'Basic', oauth1: 'OAuth', aws_sigv4: 'AWS4-HMAC-SHA256' }

const unauthorized = (settings: AuthSettings, message: string): Refusal => {
  const scheme = SCHEMES[settings.type] ?? 'Bearer'
  const challenge = `${scheme} realm="simulator", error="invalid_token", error_description="${message}"`
  return new Refusal(401, 'invalid_token', message, { 'www-authenticate': challenge })
}

/** Reads the secret back out of a filled template. */
const readSecret = (template: string, value: string): string | undefined => {
  let pattern = ''
  let rest = template
  let isBase64 = false
  for (const place of templatePlaces(template)) {
    const at = rest.indexOf(place.text)
    pattern += `${escape(rest.slice(0, at))}${place.name === 'secret' ? '(.*)' : '.*'}`
    rest = rest.slice(at + place.text.length)
    if (place.name === 'secret') isBase64 = place.filters.includes('base64')
  }
  const secret = new RegExp(`^${pattern}${escape(rest)}$`).exec(value)?.[1]
  return secret !== undefined && isBase64 ? Buffer.from(secret, 'base64').toString('utf8') : secret
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
