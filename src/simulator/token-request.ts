import type { OAuth2Settings } from '../auth/oauth2/settings.ts'
import { templatePlaces } from '../definition/template.ts'
import { isObject, parseJson } from '../runtime/json.ts'
import { type Arrival, headerOf, mediaTypeOf, readText } from './wire.ts'

/** A failure in the terms of RFC 6749 section 5.2. */
export class OAuthError extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>

  constructor(code: string, description: string, status = 400, headers: Readonly<Record<string, string>> = {}) {
    super(description)
    this.name = 'OAuthError'
    this.status = status
    this.code = code
    this.headers = headers
  }
}

/** Parameters under the names of the RFCs, whatever this provider calls them. */
export type Parameters = ReadonlyMap<string, string>

/** Reads a request to the token endpoint; everything that the connector says about its shape is demanded. */
export const readTokenRequest = async (arrival: Arrival, settings: OAuth2Settings): Promise<Parameters> => {
  const parameters = await readParameters(arrival, settings.tokenRequest)
  for (const [name, value] of Object.entries(settings.tokenRequest.headers)) {
    if (!fits(headerOf(arrival, name), value))
      throw new OAuthError('invalid_request', `The header ${name} must be ${value}.`)
  }
  const isRefresh = parameters.get('grant_type') === 'refresh_token'
  const fixed = { ...settings.tokenParams, ...(isRefresh && settings.refreshParams) }
  const { resource = [] } = settings
  if (resource.join(' ') !== (parameters.get('resource') ?? ''))
    throw new OAuthError('invalid_target', `The parameter resource must be ${resource.join(' and ')}.`)
  for (const [name, value] of Object.entries(fixed)) {
    if (!fits(parameters.get(name), value))
      throw new OAuthError('invalid_request', `The parameter ${name} must be ${value}.`)
  }
  return parameters
}

/** Reads a request's parameters from its content, as form or JSON, whichever the connector says. */
export const readParameters = async (
  arrival: Arrival,
  { format, rename }: Pick<OAuth2Settings['tokenRequest'], 'format' | 'rename'>,
): Promise<Parameters> => {
  const pairs = format === 'query' ? [...arrival.query] : await contentPairs(arrival, format)
  const names = new Map(Object.entries(rename).map(([name, onWire]) => [onWire, name]))
  const renamed = Object.keys(rename)
  const parameters = new Map<string, string>()
  for (const [onWire, value] of pairs) {
    if (renamed.includes(onWire)) continue
    const name = names.get(onWire) ?? onWire
    if (name === 'resource' && parameters.has(name)) {
      parameters.set(name, `${parameters.get(name)} ${value}`)
      continue
    }
    if (parameters.has(name)) throw new OAuthError('invalid_request', `The parameter ${onWire} is repeated.`)
    parameters.set(name, value)
  }
  return parameters
}

const contentPairs = async (arrival: Arrival, format: 'form' | 'json'): Promise<[string, string][]> => {
  const wanted = format === 'json' ? 'application/json' : 'application/x-www-form-urlencoded'
  if (mediaTypeOf(arrival) !== wanted) throw new OAuthError('invalid_request', `The Content-Type must be ${wanted}.`)
  if (arrival.queryText !== '') throw new OAuthError('invalid_request', 'Parameters belong into the content.')
  const text = await readText(arrival)
  return format === 'json' ? jsonPairs(text) : [...new URLSearchParams(text)]
}

const jsonPairs = (text: string): [string, string][] => {
  const value = parseJson(text)
  if (!isObject(value)) throw new OAuthError('invalid_request', 'The content is no JSON object.')
  return Object.entries(value).flatMap(([name, member]) =>
    (Array.isArray(member) ? member : [member]).map((one): [string, string] => [name, String(one)]),
  )
}

const fits = (value: string | undefined, wanted: string): boolean =>
  value !== undefined && (value === wanted || templatePlaces(wanted).length > 0)

/** The OAuth client that proved itself as the connector says, RFC 6749 section 2.3. */
export const authenticateClient = (
  arrival: Arrival,
  parameters: Parameters,
  { clientAuth, assertionAudience }: OAuth2Settings,
  home: string,
): string => {
  const authorization = headerOf(arrival, 'authorization')
  if (clientAuth === 'basic') {
    if (parameters.has('client_secret')) throw invalidClient('The client proves itself by HTTP Basic alone.')
    const [id, secret] = readBasic(authorization)
    return acceptClient(id, secret)
  }
  if (authorization !== undefined) throw invalidClient('The client proves itself in the content alone.')
  const secret = parameters.get('client_secret')
  if (clientAuth === 'private_key_jwt') {
    if (secret !== undefined) throw invalidClient('The client proves itself by an assertion alone.')
    return acceptAssertion(parameters, assertionAudience === undefined ? home : `${home}/-/token`)
  }
  if (clientAuth === 'post') return acceptClient(parameters.get('client_id'), secret)
  if (secret !== undefined) throw invalidClient('A public client has no secret.')
  return acceptClient(parameters.get('client_id'), 'none')
}

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** Judges an assertion by everything but its signature, as no key is registered here, RFC 7523 section 3. */
const acceptAssertion = (parameters: Parameters, audience: string): string => {
  if (parameters.get('client_assertion_type') !== ASSERTION_TYPE)
    throw invalidClient('The client must prove itself by a signed assertion (client_assertion).')
  const [header, claims] = (parameters.get('client_assertion') ?? '')
    .split('.')
    .map((part) => parseJson(Buffer.from(part, 'base64url').toString('utf8')))
  if (!isObject(header) || !isObject(claims)) throw invalidClient('The client_assertion is no JWT.')
  if (header.alg !== 'RS256' && header.alg !== 'ES256') throw invalidClient('The client_assertion is not signed.')
  if (typeof claims.iss !== 'string' || claims.iss !== claims.sub)
    throw invalidClient('iss and sub must be the client.')
  if (![claims.aud].flat().includes(audience)) throw invalidClient(`The aud of the assertion must be ${audience}.`)
  if (typeof claims.exp !== 'number' || claims.jti === undefined) throw invalidClient('The assertion lacks exp or jti.')
  return claims.iss
}

const acceptClient = (id: string | undefined, secret: string | undefined): string => {
  if (id === undefined || id === '') throw invalidClient('The request names no client.')
  if (secret === undefined || secret === '') throw invalidClient('The client secret is missing.')
  // So that a test can have a client that is refused.
  if (secret.startsWith('bad')) throw invalidClient('The client secret is wrong.')
  return id
}

const readBasic = (authorization = ''): [id?: string, secret?: string] => {
  const match = /^Basic ([A-Za-z0-9+/]+=*)$/i.exec(authorization)
  if (match === null) throw invalidClient('The client must prove itself by HTTP Basic.')
  const text = Buffer.from(match[1]!, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  if (colon === -1) throw invalidClient('The HTTP Basic credentials are not well-formed.')
  return [formDecode(text.slice(0, colon)), formDecode(text.slice(colon + 1))]
}

const formDecode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

const invalidClient = (description: string): OAuthError =>
  new OAuthError('invalid_client', description, 401, { 'www-authenticate': 'Basic realm="simulator"' })
