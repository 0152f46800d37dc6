import type { SessionSettings } from '../auth/session.ts'
import type { Connector } from '../definition/connector.ts'
import { writePath } from '../definition/json-path.ts'
import { templatePlaces } from '../definition/template.ts'
import { isObject, parseJson } from '../runtime/json.ts'
import { accountsOf } from './accounts.ts'
import { type Counts, countsOf } from './counts.ts'
import type { Effects } from './faults.ts'
import type { Grants } from './grants.ts'
import { type Reply, Refusal, badRequest, jsonReply } from './reply.ts'
import { type Arrival, headerOf, mediaTypeOf, readText } from './wire.ts'

interface Needs {
  readonly connector: Connector
  readonly settings: SessionSettings
  readonly grants: Grants
  readonly counts: Counts
  readonly effects: Effects
}

const DEFAULT_LIFETIME_SECONDS = 3600
const MEDIA_TYPES = { json: 'application/json', form: 'application/x-www-form-urlencoded' } as const

/** The login of a connector: demands what its file says is sent, and gives a token where it says it is. */
export const answerLogin = async (arrival: Arrival, needs: Needs): Promise<Reply> => {
  const { connector, settings, grants, counts, effects } = needs
  try {
    if (effects.status !== undefined) throw new Refusal(effects.status, 'fault', 'As the fault demands.')
    const sent = await readLogin(arrival, settings)
    for (const [name, wanted] of Object.entries(settings.login.body)) judgeMember(name, wanted, sent[name])
    const [account] = accountsOf(connector)
    const grant = grants.add({ connector: connector.name, client_id: 'session', account, scopes: [] })
    const lifetime = effects.expiresIn ?? settings.defaultExpiresIn ?? DEFAULT_LIFETIME_SECONDS
    const token = grants.issueAccessToken(grant, lifetime)
    countsOf(counts, connector.name).exchanges += 1
    await grants.saved()
    return tokenReply(token, lifetime, settings)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return jsonReply(error.status, { error: { code: error.code, message: error.message } })
  }
}

const readLogin = async (arrival: Arrival, { login }: SessionSettings): Promise<Record<string, unknown>> => {
  if (mediaTypeOf(arrival) !== MEDIA_TYPES[login.format])
    throw badRequest(`The Content-Type must be ${MEDIA_TYPES[login.format]}.`)
  for (const [name, value] of Object.entries(login.headers))
    if (headerOf(arrival, name) !== value) throw badRequest(`The header ${name} must be ${value}.`)
  const text = await readText(arrival)
  const sent = login.format === 'json' ? parseJson(text) : Object.fromEntries(new URLSearchParams(text))
  if (!isObject(sent)) throw badRequest('The content is no object.')
  return sent
}

/** What is fixed must be as it is; what the user typed must be there and not begin with bad. */
const judgeMember = (name: string, wanted: unknown, sent: unknown): void => {
  if (isObject(wanted)) {
    if (!isObject(sent)) throw badRequest(`The member ${name} must be an object.`)
    for (const [inner, value] of Object.entries(wanted)) judgeMember(`${name}.${inner}`, value, sent[inner])
    return
  }
  const isTyped = typeof wanted === 'string' && templatePlaces(wanted).length > 0
  if (!isTyped && JSON.stringify(sent) !== JSON.stringify(wanted))
    throw badRequest(`The member ${name} must be ${JSON.stringify(wanted)}.`)
  if (isTyped && (typeof sent !== 'string' || sent === '')) throw badRequest(`The member ${name} is missing.`)
  if (isTyped && String(sent).startsWith('bad'))
    throw new Refusal(401, 'invalid_credentials', 'The user name or the password is wrong.')
}

const tokenReply = (token: string, lifetime: number, { token: place, expiresIn }: SessionSettings): Reply => {
  const body = expiresIn === undefined ? {} : writePath({}, expiresIn, lifetime)
  if ('json' in place) return jsonReply(200, writePath(body, place.json, token))
  if ('header' in place) return jsonReply(200, body, { [place.header.toLowerCase()]: token })
  return jsonReply(200, body, { 'set-cookie': `${place.cookie}=${token}; Path=/; HttpOnly` })
}
