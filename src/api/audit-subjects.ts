import type { AuditEntry, Target } from '../audit/audit-entry.ts'
import type { Problem } from '../errors/problem.ts'
import { isObject } from '../runtime/json.ts'

/** A request and its answer, as far as the audit log looks into them. Nothing of it is trusted. */
export interface Exchange {
  readonly params: unknown
  readonly body: unknown
  readonly answer: unknown
  readonly applicationId: string
}

/** What one entry is about. `outcome` is said where one request did several things. */
export type Subject = Partial<Pick<AuditEntry, 'target' | 'connectionId' | 'userId' | 'outcome'>>

/** What a request was about; several where it did several things, none where it did nothing. */
export type Subjects = (exchange: Exchange) => readonly Subject[]

export const theApiKey: Subjects = ({ params, body, answer }) => [
  { ...about('api_key', textAt(ID, [params, 'id'], [answer, 'id'])), ...ofUser([body, 'user_id']) },
]

export const theUserToken: Subjects = ({ params, body, answer }) => [
  { ...about('user_token', textAt(ID, [params, 'id'], [answer, 'id'])), ...ofUser([body, 'user_id']) },
]

/** A user has no target beside the user id that the entry names. */
export const theUser: Subjects = ({ params }) => [ofUser([params, 'userId'])]

export const theApplication: Subjects = ({ applicationId }) => [about('application', applicationId)]

export const theConnector: Subjects = ({ params }) => [about('connector', textAt(NAME, [params, 'name']))]

export const theOAuthClient: Subjects = ({ params }) => [about('oauth_client', textAt(NAME, [params, 'connector']))]

export const theConnection: Subjects = ({ params, body, answer }) => {
  const inside = memberOf(answer, 'connection')
  const id = textAt(ID, [params, 'connectionId'], [answer, 'id'], [inside, 'id'])
  return [{ ...about('connection', id), ...ofUser([answer, 'user_id'], [inside, 'user_id'], [body, 'user_id']) }]
}

export const theConnectSession: Subjects = ({ params, body, answer }) => {
  const connectionId = textAt(OF_CONNECTION, [params, 'connectionId'], [answer, 'connection_id'], [answer, 'id'])
  const session = about('connect_session', textAt(OF_SESSION, [params, 'id'], [answer, 'id']))
  return [{ ...session, ...(connectionId !== undefined && { connectionId }), ...ofUser([body, 'user_id']) }]
}

/** Connections that were taken over together: each was, or was not, for itself. */
export const eachTakenOver: Subjects = ({ answer }) =>
  listAt(answer, 'items').map((item) => {
    const problem = memberOf(item, 'problem')
    const [subject] = theConnection({ params: {}, body: {}, answer: memberOf(item, 'connection'), applicationId: '' })
    return isProblem(problem) ? { outcome: problem.code } : subject!
  })

/** Connections that went over to another version; a plan alone did nothing. */
export const eachUpgraded: Subjects = (exchange) => {
  if (isProblem(exchange.answer)) return theConnector(exchange)
  return listAt(exchange.answer, 'items')
    .filter((item) => memberOf(item, 'applied') === true)
    .map((item) => ({ ...about('connection', textAt(ID, [item, 'connection_id'])), ...ofUser([item, 'user_id']) }))
}

/** Whether an answer is a problem document of this platform. */
export const isProblem = (answer: unknown): answer is Problem =>
  String(memberOf(answer, 'type')).startsWith('urn:connector-platform:error:')

/** What has another form is a caller's own text, which the log does not keep. */
const ID = /^[a-z]{2,4}_[0-9a-z]{25}$/
const OF_CONNECTION = /^con_[0-9a-z]{25}$/
const OF_SESSION = /^cs_[0-9a-z]{25}$/
const NAME = /^[a-z][a-z0-9-]{0,99}$/
const USER = /^[ -~]{1,255}$/

type Place = readonly [from: unknown, name: string]

const about = (type: Target['type'], id: string | undefined): Subject => {
  if (id === undefined) return {}
  return { target: { type, id }, ...(type === 'connection' && { connectionId: id }) }
}

const ofUser = (...places: readonly Place[]): Subject => {
  const userId = textAt(USER, ...places)
  return userId === undefined ? {} : { userId }
}

/** The first text of that form. */
const textAt = (form: RegExp, ...places: readonly Place[]): string | undefined =>
  places
    .map(([from, name]) => memberOf(from, name))
    .find((value): value is string => typeof value === 'string' && form.test(value))

const listAt = (from: unknown, name: string): readonly unknown[] => {
  const list = memberOf(from, name)
  return Array.isArray(list) ? list : []
}

const memberOf = (from: unknown, name: string): unknown => (isObject(from) ? from[name] : undefined)
