import type { OAuth2Settings } from '../auth/oauth2/settings.ts'
import type { Connector } from '../definition/connector.ts'
import { templatePlaces } from '../definition/template.ts'
import { accountsOf } from './accounts.ts'
import { callbackCaptures } from './captures.ts'
import type { Allowed, Codes } from './codes.ts'
import { consentPage, errorPage } from './consent-page.ts'
import { type Counts, countsOf } from './counts.ts'
import { isLoopback } from './loopback.ts'
import { isFromOwnPage } from './own-page.ts'
import { type Reply, emptyReply } from './reply.ts'
import { type Arrival, mediaTypeOf, readText } from './wire.ts'

interface Needs {
  readonly connector: Connector
  readonly settings: OAuth2Settings
  /** The connector's address here: who answers, RFC 9207. */
  readonly home: string
  readonly codes: Codes
  readonly counts: Counts
}

/** The authorization endpoint, RFC 6749 section 4.1.1: shows the consent page, and takes what the user decided. */
export const authorize = async (arrival: Arrival, needs: Needs): Promise<Reply> => {
  const query = standardNames(arrival.query, needs.settings)
  const untrusted = problemOfClient(query)
  if (untrusted !== undefined) return errorPage(400, untrusted)
  const refused = problemOfRequest(query, needs.settings)
  if (refused !== undefined) return sendBack(query, needs, refused)
  return arrival.method === 'POST' ? decide(arrival, query, needs) : askUser(query, needs)
}

/** What is wrong with the client or its address: nothing may be sent there. */
const problemOfClient = (query: URLSearchParams): string | undefined => {
  const clientIds = query.getAll('client_id')
  const redirectUris = query.getAll('redirect_uri')
  if (clientIds.length !== 1 || clientIds[0] === '') return 'The request names no OAuth client (client_id).'
  if (redirectUris.length !== 1) return 'The request names no address to return to (redirect_uri).'
  if (!URL.canParse(redirectUris[0]!)) return 'The address to return to (redirect_uri) is none.'
  const { protocol, hostname, hash } = new URL(redirectUris[0]!)
  if (hash !== '') return 'The address to return to (redirect_uri) has a fragment.'
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname)))
    return 'The address to return to (redirect_uri) is neither https nor on this machine.'
  return undefined
}

/** What is wrong with the rest, as the parameters of an error answer. */
const problemOfRequest = (query: URLSearchParams, settings: OAuth2Settings): Record<string, string> | undefined => {
  const invalid = (description: string) => ({ error: 'invalid_request', error_description: description })
  const repeated = [...query.keys()].find((name) => name !== 'resource' && query.getAll(name).length > 1)
  if (repeated !== undefined) return invalid(`The parameter ${repeated} is repeated.`)
  const responseType = query.get('response_type')
  if (responseType === null) return invalid('The parameter response_type is missing.')
  if (responseType !== 'code')
    return { error: 'unsupported_response_type', error_description: 'Only response_type=code is known.' }

  const challenge = query.get('code_challenge')
  if (settings.pkce === 'none' && challenge !== null) return invalid('PKCE is not known here.')
  if (settings.pkce === 'S256') {
    if (query.get('code_challenge_method') !== 'S256') return invalid('PKCE with code_challenge_method=S256 is needed.')
    if (!/^[\w-]{43}$/.test(challenge ?? '')) return invalid('The code_challenge is missing or no S256 challenge.')
  }
  for (const [name, value] of Object.entries(settings.authorizeParams)) {
    if (query.get(name) === null) return invalid(`The parameter ${name} is missing.`)
    if (templatePlaces(value).length === 0 && query.get(name) !== value)
      return invalid(`The parameter ${name} must be ${value}.`)
  }
  const { resource = [] } = settings
  if (resource.join(' ') !== query.getAll('resource').join(' '))
    return { error: 'invalid_target', error_description: `The parameter resource must be ${resource.join(' and ')}.` }
  const asked = scopesOf(query, settings)
  const unknown = unknownScope(asked, settings)
  if (unknown !== undefined) return { error: 'invalid_scope', error_description: `There is no scope ${unknown}.` }
  if (knownScopes(settings).length > 0 && asked.length === 0)
    return { error: 'invalid_scope', error_description: `No scope is asked for (${settings.scopes.param}).` }
  return undefined
}

const knownScopes = ({ scopes: { available, always } }: OAuth2Settings): string[] => [
  ...Object.keys(available),
  ...always,
]

/** The first of these scopes that the provider does not have. */
export const unknownScope = (asked: readonly string[], settings: OAuth2Settings): string | undefined =>
  asked.find((scope) => !knownScopes(settings).includes(scope))

const askUser = (query: URLSearchParams, { connector, settings }: Needs): Reply =>
  consentPage({
    provider: connector.displayName,
    clientId: query.get('client_id')!,
    accounts: accountsOf(connector),
    returnsTo: new URL(query.get('redirect_uri')!).origin,
    scopes: scopesOf(query, settings).map((name) => ({ name, description: settings.scopes.available[name] })),
  })

const decide = async (arrival: Arrival, query: URLSearchParams, needs: Needs): Promise<Reply> => {
  if (!isFromOwnPage(arrival)) return errorPage(403, 'The decision came from another site.')
  if (mediaTypeOf(arrival) !== 'application/x-www-form-urlencoded') return errorPage(415, 'The decision is no form.')
  const form = new URLSearchParams(await readText(arrival))
  const accounts = accountsOf(needs.connector)
  const account = accounts.find((email) => email === (form.get('account') ?? accounts[0]))
  if (form.get('decision') === 'deny') {
    countsOf(needs.counts, needs.connector.name).denials += 1
    return sendBack(query, needs, { error: 'access_denied', error_description: 'The user denied access.' })
  }
  if (form.get('decision') !== 'allow' || account === undefined)
    return errorPage(400, 'The decision must be allow or deny, for one of the accounts.')

  countsOf(needs.counts, needs.connector.name).authorizations += 1
  const code = needs.codes.issue(allowedBy(query, account, needs))
  return sendBack(query, needs, { ...callbackCaptures(needs.connector.name, needs.settings), code })
}

const allowedBy = (query: URLSearchParams, account: string, { connector, settings }: Needs): Allowed => {
  const scopes = scopesOf(query, settings)
  return {
    connector: connector.name,
    clientId: query.get('client_id')!,
    redirectUri: query.get('redirect_uri')!,
    account,
    scopes,
    isOffline: !settings.refresh.needed || asksForRefreshToken(query, scopes),
    codeChallenge: query.get('code_challenge') ?? undefined,
  }
}

/** How authorization servers are asked for a refresh token. */
const asksForRefreshToken = (query: URLSearchParams, scopes: readonly string[]): boolean =>
  ['offline_access', 'offline.access', 'refresh_token'].some((scope) => scopes.includes(scope)) ||
  query.get('access_type') === 'offline' ||
  query.get('token_access_type') === 'offline' ||
  query.get('duration') === 'permanent'

const sendBack = (query: URLSearchParams, { settings, home }: Needs, answer: Record<string, string>): Reply => {
  const target = new URL(query.get('redirect_uri')!)
  for (const [name, value] of Object.entries(answer)) target.searchParams.append(name, value)
  const state = query.get('state')
  if (state !== null) target.searchParams.append('state', state)
  if (settings.issuer !== undefined) target.searchParams.append('iss', home)
  return emptyReply(303, { location: target.href, 'cache-control': 'no-store' })
}

/** The parameters under the names of the RFCs; what this provider calls otherwise is unknown under the usual name. */
const standardNames = (query: URLSearchParams, { tokenRequest: { rename } }: OAuth2Settings): URLSearchParams => {
  const names = new Map(Object.entries(rename).map(([name, onWire]) => [onWire, name]))
  const known = [...query].filter(([onWire]) => !Object.hasOwn(rename, onWire))
  return new URLSearchParams(known.map(([onWire, value]): [string, string] => [names.get(onWire) ?? onWire, value]))
}

const scopesOf = (query: URLSearchParams, { scopes }: OAuth2Settings): string[] => [
  ...new Set((query.get(scopes.param) ?? '').split(scopes.separator).filter((scope) => scope !== '')),
]
