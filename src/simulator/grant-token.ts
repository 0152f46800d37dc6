import type { OAuth2Settings } from '../auth/oauth2/settings.ts'
import type { GrantSettings } from '../auth/oauth2/token-grant.ts'
import type { Connector } from '../definition/connector.ts'
import type { AuthSettings } from '../definition/schema.ts'
import { templatePlaces } from '../definition/template.ts'
import { isObject, parseJson } from '../runtime/json.ts'
import type { Clock } from '../runtime/clock.ts'
import { accountsOf } from './accounts.ts'
import { type Counts, countsOf } from './counts.ts'
import type { Effects } from './faults.ts'
import type { Grants } from './grants.ts'
import { jsonReply } from './reply.ts'
import { NO_STORE, errorAnswer, need, spoiledAnswer, tokenAnswer } from './token.ts'
import { OAuthError, type Parameters, authenticateClient, readTokenRequest } from './token-request.ts'
import type { Answer, Arrival } from './wire.ts'

interface Needs {
  readonly connector: Connector
  readonly settings: AuthSettings & GrantSettings
  /** This token endpoint's own address. */
  readonly address: string
  readonly grants: Grants
  readonly counts: Counts
  readonly clock: Clock
  readonly effects: Effects
}

/** Who asks, and for which scopes. */
interface Asker {
  readonly clientId: string
  readonly account: string
  readonly scope: string
}

/** The token endpoint of a type that needs no user: client credentials, or a signed assertion. */
export const answerGrant = async (arrival: Arrival, needs: Needs): Promise<Answer> => {
  const { connector, grants, counts, effects } = needs
  const settings = needs.settings as unknown as OAuth2Settings
  try {
    const spoiled = spoiledAnswer(effects, settings)
    if (spoiled !== undefined) return { reply: spoiled, effects }
    const parameters = await readTokenRequest(arrival, settings)
    const asker = ASKERS[needs.settings.type]!(arrival, parameters, needs)
    const scopes = judgeScopes(asker.scope, settings)
    const grant = grants.add({ connector: connector.name, client_id: asker.clientId, account: asker.account, scopes })
    countsOf(counts, connector.name).exchanges += 1
    const answer = tokenAnswer(grant, undefined, effects, settings, grants)
    await grants.saved()
    return { reply: jsonReply(200, answer, NO_STORE), effects }
  } catch (error) {
    return { reply: errorAnswer(error, settings), effects }
  }
}

const judgeScopes = (scope: string, { scopes }: OAuth2Settings): string[] => {
  const asked = scope.split(scopes.separator).filter((name) => name !== '')
  const known = [...Object.keys(scopes.available), ...scopes.always]
  const unknown = asked.find((name) => !known.includes(name))
  if (unknown === undefined) return asked
  throw new OAuthError('invalid_scope', `There is no scope ${unknown}.`)
}

type FindAsker = (arrival: Arrival, parameters: Parameters, needs: Needs) => Asker

/** RFC 6749 section 4.4.2. */
const askerOfClient: FindAsker = (arrival, parameters, { connector, settings, address }) => {
  const type = need(parameters, 'grant_type')
  if (type !== 'client_credentials')
    throw new OAuthError('unsupported_grant_type', `The grant type ${type} is not known.`)
  const clientId = authenticateClient(arrival, parameters, settings as unknown as OAuth2Settings, address)
  return { clientId, account: accountsOf(connector)[0], scope: parameters.get(settings.scopes.param) ?? '' }
}

const LIFETIME_MAX_SECONDS = 3600
const SKEW_SECONDS = 60
const SIGNATURE_BYTES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  RS256: [256, 1024],
  ES256: [64, 64],
}

/** RFC 7523 sections 2.1 and 3. The key is the user's, so that of the signature only the form can be judged. */
const askerOfAssertion: FindAsker = (_arrival, parameters, { connector, settings, address, clock }) => {
  const type = need(parameters, 'grant_type')
  if (type !== 'urn:ietf:params:oauth:grant-type:jwt-bearer')
    throw new OAuthError('unsupported_grant_type', `The grant type ${type} is not known.`)
  const parts = need(parameters, 'assertion').split('.')
  const [header, claims] = parts.slice(0, 2).map((part) => parseJson(Buffer.from(part, 'base64url').toString()))
  if (parts.length !== 3 || !isObject(header) || !isObject(claims))
    throw invalidGrant('The assertion is no signed JWT.')
  const [least, most] = SIGNATURE_BYTES[String(header.alg)] ?? [1, 0]
  const signatureBytes = Buffer.from(parts[2]!, 'base64url').length
  if (signatureBytes < least || signatureBytes > most)
    throw invalidGrant('The assertion is not signed by RS256 or ES256.')

  const { audience, subject, scopeClaim } = settings as unknown as {
    audience?: string
    subject: string
    scopeClaim: boolean
  }
  const { iss, sub, aud, exp, iat } = claims
  if (typeof iss !== 'string' || iss === '' || iss.startsWith('bad'))
    throw invalidGrant('The issuer (iss) is not known.')
  if (aud !== (audience ?? address) && templatePlaces(audience ?? '').length === 0)
    throw invalidGrant('The assertion is for another audience (aud).')
  if (String(sub).startsWith('bad') || (subject === 'required' && !sub))
    throw invalidGrant('The subject (sub) is not known.')
  const now = clock.now().getTime() / 1000
  if (typeof exp !== 'number' || typeof iat !== 'number' || exp <= now || iat > now + SKEW_SECONDS)
    throw invalidGrant('The assertion is not of this time (iat, exp).')
  if (exp - iat > LIFETIME_MAX_SECONDS) throw invalidGrant('The assertion is good for too long.')
  const accounts = accountsOf(connector)
  const scope = scopeClaim ? claims[settings.scopes.param] : parameters.get(settings.scopes.param)
  return {
    clientId: iss,
    account: accounts.find((account) => account === sub) ?? accounts[0],
    scope: typeof scope === 'string' ? scope : '',
  }
}

const ASKERS: Readonly<Record<string, FindAsker>> = {
  oauth2_client_credentials: askerOfClient,
  jwt_bearer: askerOfAssertion,
}

const invalidGrant = (description: string): OAuthError => new OAuthError('invalid_grant', description)
