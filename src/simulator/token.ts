import { hash } from 'node:crypto'
import type { OAuth2Settings } from '../auth/oauth2/settings.ts'
import type { Connector } from '../definition/connector.ts'
import { type JsonPath, writePath } from '../definition/json-path.ts'
import type { Codes } from './codes.ts'
import { withTokenCaptures } from './captures.ts'
import { type Counts, countsOf } from './counts.ts'
import type { Devices } from './devices.ts'
import type { Effects } from './faults.ts'
import type { Grant, Grants } from './grants.ts'
import { type Reply, emptyReply, jsonReply, textReply } from './reply.ts'
import { OAuthError, type Parameters, authenticateClient, readParameters, readTokenRequest } from './token-request.ts'
import type { Answer, Arrival } from './wire.ts'

interface Needs {
  readonly connector: Connector
  readonly settings: OAuth2Settings
  /** The connector's address here. */
  readonly home: string
  readonly codes: Codes
  readonly devices: Devices
  readonly grants: Grants
  readonly counts: Counts
  /** What goes wrong with a request of this grant type. */
  readonly faults: (place: 'exchange' | 'refresh') => Effects
}

const DEFAULT_LIFETIME_SECONDS = 3600
export const NO_STORE = { 'cache-control': 'no-store', pragma: 'no-cache' }

/** The token endpoint, RFC 6749 section 3.2. */
export const answerToken = async (arrival: Arrival, needs: Needs): Promise<Answer> => {
  let effects: Effects = {}
  try {
    const parameters = await readTokenRequest(arrival, needs.settings)
    const clientId = authenticateClient(arrival, parameters, needs.settings, needs.home)
    const type = grantType(parameters)
    effects = needs.faults(type === 'refresh' ? 'refresh' : 'exchange')
    const spoiled = spoiledAnswer(effects, needs.settings)
    if (spoiled !== undefined) return { reply: spoiled, effects }
    if (effects.reset === 'before_headers') return { reply: 'lost', effects }
    const answer = GRANTS[type](parameters, clientId, effects, needs)
    await needs.grants.saved()
    return { reply: effects.tokenAnswer === 'lost' ? 'lost' : jsonReply(200, answer, NO_STORE), effects }
  } catch (error) {
    await needs.grants.saved()
    return { reply: errorAnswer(error, needs.settings), effects }
  }
}

/** The revocation endpoint, RFC 7009. An unknown token is as good as a revoked one. */
export const answerRevoke = async (
  arrival: Arrival,
  needs: Omit<Needs, 'faults' | 'codes' | 'devices'>,
): Promise<Reply> => {
  const { connector, settings, grants, counts } = needs
  try {
    // RFC 7009 knows forms only, whatever the token endpoint takes.
    const parameters = await readParameters(arrival, { format: 'form', rename: {} })
    if (parameters.get('client_secret')?.startsWith('bad'))
      throw new OAuthError('invalid_client', 'The client secret is wrong.', 401)
    const token = parameters.get('token')
    if (token === undefined) throw new OAuthError('invalid_request', 'The parameter token is missing.')
    const { grant } =
      grants.findByRefreshToken(connector.name, token) ?? grants.findByAccessToken(connector.name, token) ?? {}
    if (grant !== undefined) {
      grants.revoke(grant)
      countsOf(counts, connector.name).revocations += 1
      await grants.saved()
    }
    return emptyReply(200, NO_STORE)
  } catch (error) {
    return errorAnswer(error, settings)
  }
}

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code'

const grantType = (parameters: Parameters): 'exchange' | 'refresh' | 'device' => {
  const type = parameters.get('grant_type')
  if (type === 'authorization_code') return 'exchange'
  if (type === 'refresh_token') return 'refresh'
  if (type === DEVICE_GRANT) return 'device'
  if (type === undefined) throw new OAuthError('invalid_request', 'The parameter grant_type is missing.')
  throw new OAuthError('unsupported_grant_type', `The grant type ${type} is not known.`)
}

const exchangeCode = (parameters: Parameters, clientId: string, effects: Effects, needs: Needs): unknown => {
  const { connector, settings, codes, grants, counts } = needs
  const entry = codes.find(need(parameters, 'code'))
  if (entry === undefined || entry.allowed.connector !== connector.name) throw invalidGrant('There is no such code.')
  const { allowed } = entry
  if (allowed.clientId !== clientId) throw invalidGrant('The code is of another client.')
  if (entry.isUsed) {
    // A code that comes twice was stolen by one of the two, RFC 6749 section 4.1.2.
    if (entry.grant !== undefined) grants.revoke(entry.grant)
    countsOf(counts, connector.name).reuses += 1
    throw invalidGrant('The code was used before.')
  }
  if (!codes.isFresh(entry)) throw invalidGrant('The code has expired.')
  entry.isUsed = true
  if (need(parameters, 'redirect_uri') !== allowed.redirectUri)
    throw invalidGrant('The redirect_uri is not the one of the authorization request.')
  const verifier = parameters.get('code_verifier')
  if (allowed.codeChallenge !== undefined && hash('sha256', verifier ?? '', 'base64url') !== allowed.codeChallenge)
    throw invalidGrant('The code_verifier does not fit the code_challenge.')

  const grant = grants.add({
    connector: connector.name,
    client_id: clientId,
    account: allowed.account,
    scopes: [...allowed.scopes],
  })
  entry.grant = grant
  countsOf(counts, connector.name).exchanges += 1
  const isOffline = allowed.isOffline && effects.tokenAnswer !== 'no_refresh_token'
  return tokenAnswer(grant, isOffline ? grants.issueRefreshToken(grant) : undefined, effects, settings, grants)
}

/** The device access token request, RFC 8628 section 3.4. */
const redeemDevice = (parameters: Parameters, clientId: string, effects: Effects, needs: Needs): unknown => {
  const { connector, settings, devices, grants, counts } = needs
  const deviceCode = need(parameters, 'device_code')
  const entry = settings.deviceUrl === undefined ? undefined : devices.find(deviceCode)
  if (entry === undefined || entry.connector !== connector.name) throw invalidGrant('There is no such device code.')
  if (entry.clientId !== clientId) throw invalidGrant('The device code is of another client.')
  if (entry.isUsed) {
    if (entry.grant !== undefined) grants.revoke(entry.grant)
    countsOf(counts, connector.name).reuses += 1
    throw invalidGrant('The device code was used before.')
  }
  if (!devices.isFresh(entry)) throw new OAuthError('expired_token', 'The device code has expired.')
  if (devices.isTooOften(deviceCode)) throw new OAuthError('slow_down', 'The client asks too often.')
  if (entry.decision === 'pending') throw new OAuthError('authorization_pending', 'The user has not decided yet.')
  if (entry.decision === 'denied') throw new OAuthError('access_denied', 'The user denied access.')
  entry.isUsed = true
  const { account } = entry.decision
  const grant = grants.add({ connector: connector.name, client_id: clientId, account, scopes: [...entry.scopes] })
  entry.grant = grant
  countsOf(counts, connector.name).exchanges += 1
  const gives = effects.tokenAnswer !== 'no_refresh_token'
  return tokenAnswer(grant, gives ? grants.issueRefreshToken(grant) : undefined, effects, settings, grants)
}

const refresh = (parameters: Parameters, clientId: string, effects: Effects, needs: Needs): unknown => {
  const { connector, settings, grants, counts } = needs
  const found = grants.findByRefreshToken(connector.name, need(parameters, 'refresh_token'))
  if (found === undefined) throw invalidGrant('There is no such refresh token, or it was revoked.')
  const { grant, isSpent, spentSeconds, idleSeconds } = found
  if (grant.client_id !== clientId) throw invalidGrant('The refresh token is of another client.')
  const { grace, idleLifetime, fatal } = settings.refresh
  if (idleLifetime !== undefined && idleSeconds >= idleLifetime) {
    grants.revoke(grant)
    // A provider with words of its own for a dead grant says it in those.
    throw new OAuthError(fatal[0] ?? 'invalid_grant', 'The refresh token was not used for too long.')
  }
  // A client that lost the answer may ask again, for a while.
  if (isSpent && spentSeconds >= grace) {
    // Who kept the old one? Either may be the thief, so both lose, RFC 9700 section 4.14.2.
    grants.revoke(grant)
    countsOf(counts, connector.name).reuses += 1
    throw invalidGrant('The refresh token was used before.')
  }
  const scope = parameters.get(settings.scopes.param)
  const widened = scope?.split(settings.scopes.separator).find((name) => name !== '' && !grant.scopes.includes(name))
  if (widened !== undefined) throw new OAuthError('invalid_scope', `The scope ${widened} was not granted.`)

  countsOf(counts, connector.name).refreshes += 1
  grants.used(grant)
  const rotates = settings.refresh.rotates && effects.tokenAnswer !== 'no_refresh_token'
  return tokenAnswer(grant, rotates ? grants.issueRefreshToken(grant) : undefined, effects, settings, grants)
}

const GRANTS = { exchange: exchangeCode, refresh, device: redeemDevice }

/** The answer in the shape that this provider gives it. */
export const tokenAnswer = (
  grant: Grant,
  refreshToken: string | undefined,
  { expiresIn }: Effects,
  settings: OAuth2Settings,
  grants: Grants,
): unknown => {
  const { tokenResponse, scopes } = settings
  const { defaultExpiresIn } = tokenResponse
  const lifetime = expiresIn ?? defaultExpiresIn ?? DEFAULT_LIFETIME_SECONDS
  // A connector states a default where its provider does not say.
  const isSaid = expiresIn !== undefined || defaultExpiresIn === undefined || tokenResponse.expiresIn !== undefined
  const members: readonly [path: JsonPath, value: unknown][] = [
    [tokenResponse.accessToken ?? ['access_token'], grants.issueAccessToken(grant, lifetime)],
    [tokenResponse.refreshToken ?? ['refresh_token'], refreshToken],
    [tokenResponse.expiresIn ?? ['expires_in'], isSaid ? lifetime : undefined],
    [tokenResponse.scope ?? ['scope'], grant.scopes.length === 0 ? undefined : grant.scopes.join(scopes.separator)],
  ]
  const inner = members.reduce<unknown>(
    (answer, [path, value]) => (value === undefined ? answer : writePath(answer, path, value)),
    { token_type: 'Bearer' },
  )
  const whole = tokenResponse.envelope === undefined ? inner : writePath({}, tokenResponse.envelope, inner)
  return withTokenCaptures(whole, grant.connector, settings)
}

/** What a fault gives in place of a token. */
export const spoiledAnswer = (effects: Effects, settings: OAuth2Settings): Reply | undefined => {
  const { tokenAnswer, status, retryAfter } = effects
  if (tokenAnswer === 'html')
    return { ...textReply(200, '<!doctype html><title>Sign in</title>'), headers: { 'content-type': 'text/html' } }
  if (tokenAnswer === 'nothing') return emptyReply(200, NO_STORE)
  if (tokenAnswer === '500') return textReply(500, 'Internal Server Error')
  if (tokenAnswer === 'ok_error')
    return jsonReply(200, errorMembers(effects.error ?? 'invalid_grant', 'As the fault demands.', settings), NO_STORE)
  if (status === undefined) return undefined
  const code =
    status === 401 ? 'invalid_client' : status === 429 || status >= 500 ? 'temporarily_unavailable' : 'invalid_request'
  const headers = { ...NO_STORE, ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }) }
  return jsonReply(status, errorMembers(code, 'As the fault demands.', settings), headers)
}

/** A failure in the terms of RFC 6749 section 5.2, at the place that this provider has for it. */
export const errorAnswer = (error: unknown, settings: OAuth2Settings): Reply => {
  if (!(error instanceof OAuthError)) throw error
  const { status, code, message, headers } = error
  return jsonReply(status, errorMembers(code, message, settings), { ...NO_STORE, ...headers })
}

const errorMembers = (code: string, description: string, { tokenResponse }: OAuth2Settings): unknown =>
  writePath({ error_description: description }, tokenResponse.error ?? ['error'], code)

/** A parameter that must be there. */
export const need = (parameters: Parameters, name: string): string => {
  const value = parameters.get(name)
  if (value === undefined || value === '') throw new OAuthError('invalid_request', `The parameter ${name} is missing.`)
  return value
}

const invalidGrant = (description: string): OAuthError => new OAuthError('invalid_grant', description)
