import { expect } from 'vitest'
import { type ApiPlatform, type OpenApi } from '../api/setup.ts'
import { RETURN_URL } from '../setup/test-client.ts'
import { query } from '../stores/tables.ts'
import { type Kind, type Place, ask, comparable, nameOf, placesOf, randomId } from './foreign-ids.ts'

const SCOPES = [
  'connectors:read',
  'connections:read',
  'connections:write',
  'user-tokens:write',
  'calls:*',
  'proxy:*',
] as const

/** Every place where a route takes an id. The audit log first: later it tells everyone of what they have asked for themselves. */
export const everyPlace = async (under: ApiPlatform): Promise<Place[]> =>
  placesOf((await under.send('/openapi.json')).json as OpenApi).toSorted(
    (one, other) => Number(isOfAudit(other)) - Number(isOfAudit(one)),
  )

const isOfAudit = ({ route }: Place): boolean => route.path === '/v1/audit'

/** Somebody to whom the victim's things must be nothing. */
export interface Role {
  readonly name: string
  /** What is shown; of the key that lacks a scope, one by scope. */
  readonly credential: (place: Place) => string | undefined
  readonly headers?: Readonly<Record<string, string>>
  /** Whose connections are asked about by a `user_id` in the body. */
  readonly user: string
}

/** What belongs to the victim: ids by kind, and what each is. */
export type Things = Readonly<Record<Kind, readonly (readonly [what: string, id: string])[]>>

/** Makes something by a POST. Throws where it is not made. */
export const take = async (under: ApiPlatform, path: string, json: object): Promise<Record<string, string>> => {
  const answer = await under.send(path, { json })
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.text}`)
  return answer.json as Record<string, string>
}

/** Starts a connect session for a user. */
export const sessionOf = (under: ApiPlatform, userId: string) =>
  take(under, '/v1/connect-sessions', { connector: 'gmail', user_id: userId, return_url: RETURN_URL })

/** One that could go over to another version of its connector. */
export const olderConnection = async (under: ApiPlatform): Promise<string> => {
  const { id } = await under.connect('gmail', 'victim')
  await query(under.databaseUrl, "UPDATE connections SET connector_version = '0.9.0' WHERE id = $1", [id])
  return id
}

/** The victim has something of every kind, its connections in every state. */
export const victimsThings = async (under: ApiPlatform): Promise<Things> => {
  const connect = async (): Promise<string> => (await under.connect('gmail', 'victim')).id
  const [unused, warm, revoked, dead] = [await connect(), await connect(), await connect(), await connect()]
  const old = await olderConnection(under)
  await under.send(`/v1/connections/${revoked}/revoke`, { method: 'POST' })
  under.simulator.control.fault({ connector: 'gmail', endpoint: 'refresh', tokenAnswer: 'ok_error', times: 3 })
  await under.send(`/v1/connections/${dead}/refresh`, { method: 'POST' })
  under.simulator.control.clearFaults()
  const session = await sessionOf(under, 'victim')
  expect((await under.call(warm, 'users.getProfile')).status).toBe(200)
  const key = await take(under, '/v1/keys', { name: 'victim', scopes: ['calls:gmail'] })
  const token = await take(under, '/v1/user-tokens', { user_id: 'victim' })
  return {
    connection: [
      ['active', unused],
      ['in memory', warm],
      ['of an older version', old],
      ['revoked', revoked],
      ['needs_reauth', dead],
      ['pending', session.connection_id!],
    ],
    session: [['open', session.id!]],
    key: [['key', key.id!]],
    token: [['token', token.id!]],
    user: [['user', 'victim']],
  }
}

/** Everyone who may know nothing of the victim. */
export const rolesIn = async (under: ApiPlatform): Promise<Role[]> => {
  const own = await under.connect('gmail', 'attacker')
  const key = async (more: object): Promise<string> =>
    (await take(under, '/v1/keys', { name: 'attacker', ...more })).key!
  const bound = await key({ scopes: SCOPES, user_id: 'attacker' })
  const boundToOne = await key({ scopes: SCOPES, connection_id: own.id })
  const { token } = await take(under, '/v1/user-tokens', { user_id: 'attacker', proxy: ['gmail'] })
  const lacking = new Map<string, string>()
  for (const missing of SCOPES) lacking.set(missing, await key({ scopes: SCOPES.filter((scope) => scope !== missing) }))
  const withoutAdmin = await key({ scopes: SCOPES })
  return [
    { name: 'no key', credential: () => undefined, user: 'victim' },
    { name: 'a key of another application', credential: () => under.stranger.apiKey, user: 'victim' },
    { name: 'a key bound to another user', credential: () => bound, user: 'victim' },
    { name: 'a key bound to another user, of that user', credential: () => bound, user: 'attacker' },
    { name: 'a key bound to another connection', credential: () => boundToOne, user: 'victim' },
    { name: 'a user token of another user', credential: () => token, user: 'victim' },
    {
      name: 'a key narrowed to another user',
      credential: () => withoutAdmin,
      headers: { 'connector-user-id': 'attacker' },
      user: 'attacker',
    },
    {
      name: 'a key that lacks the scope',
      credential: ({ route }) => {
        const need = needOf(route.operation.security)
        return lacking.get(need === 'calls' || need === 'proxy' ? `${need}:*` : need) ?? withoutAdmin
      },
      user: 'victim',
    },
  ]
}

const needOf = (security: unknown): string => (security as { api_key: string[] }[])[0]!.api_key[0]!

export interface Compared {
  readonly what: string
  readonly foreign: object
  readonly absent: object
}

/** Asks every route, as every role, for everything of the victim, and for what is not there. */
export async function* compareAll(
  under: ApiPlatform,
  places: readonly Place[],
  roles: readonly Role[],
  things: Things,
) {
  for (const place of places) {
    for (const role of roles) {
      for (const [what, id] of things[place.kind]) {
        const random = randomId(place.kind)
        const credential = role.credential(place)
        const takesUser = place.in !== 'header' && BODY_NAMES_USER.test(place.route.path)
        const more = {
          ...(role.headers && { headers: role.headers }),
          ...(takesUser && { body: { user_id: role.user } }),
          connection: things.connection[0]![1],
        }
        const compared: Compared = {
          what: `${role.name}: ${nameOf(place)}, ${what}`,
          foreign: comparable(await ask(under, place, id, credential, more), id),
          absent: comparable(await ask(under, place, random, credential, more), random),
        }
        yield compared
      }
    }
  }
}

const BODY_NAMES_USER = /^\/v1\/(connect-sessions|user-tokens)/
