import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RETURN_URL } from '../setup/test-client.ts'
import { type ApiPlatform, type OpenApi, startApiPlatform } from '../api/setup.ts'
import { query, rowsOf } from '../stores/tables.ts'
import { sabotages } from '../sabotage/index.ts'
import { noOwner } from '../sabotage/no-owner.ts'
import { type Kind, type Place, ask, comparable, nameOf, placesOf, randomId } from './foreign-ids.ts'
import { recordAttack } from './ledger.ts'

const SCOPES = [
  'connectors:read',
  'connections:read',
  'connections:write',
  'user-tokens:write',
  'calls:*',
  'proxy:*',
] as const

/** Somebody to whom the victim's things must be nothing. */
interface Role {
  readonly name: string
  /** What is shown; of the key that lacks a scope, one by scope. */
  readonly credential: (place: Place) => string | undefined
  readonly headers?: Readonly<Record<string, string>>
  /** Whose connections are asked about by a `user_id` in the body. */
  readonly user: string
}

type Things = Readonly<Record<Kind, readonly (readonly [what: string, id: string])[]>>

const take = async (under: ApiPlatform, path: string, json: object): Promise<Record<string, string>> => {
  const answer = await under.send(path, { json })
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.text}`)
  return answer.json as Record<string, string>
}

const sessionOf = (under: ApiPlatform, userId: string) =>
  take(under, '/v1/connect-sessions', { connector: 'gmail', user_id: userId, return_url: RETURN_URL })

/** One that could go over to another version of its connector. */
const olderConnection = async (under: ApiPlatform): Promise<string> => {
  const { id } = await under.connect('gmail', 'victim')
  await query(under.databaseUrl, "UPDATE connections SET connector_version = '0.9.0' WHERE id = $1", [id])
  return id
}

/** The victim has something of every kind, its connections in every state. */
const victimsThings = async (under: ApiPlatform): Promise<Things> => {
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
const rolesIn = async (under: ApiPlatform): Promise<Role[]> => {
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

interface Compared {
  readonly what: string
  readonly foreign: object
  readonly absent: object
}

/** Asks every route, as every role, for everything of the victim, and for what is not there. */
async function* compareAll(under: ApiPlatform, places: readonly Place[], roles: readonly Role[], things: Things) {
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

const TABLES = [
  'connections',
  'connect_sessions',
  'api_keys',
  'user_tokens',
  'connection_events',
  'uploads',
  'applications',
]

/** All that is stored, but when a connection was last seen to work, which is noted behind a call, and what the stranger made. */
const stored = async (url: string): Promise<Record<string, unknown>> => {
  const tables = await Promise.all(TABLES.map(async (table) => [table, await rowsOf(url, table)] as const))
  const tokens = (await rowsOf(url, 'oauth_tokens')).map(({ idle_since: _seen, ...row }) => row)
  return Object.fromEntries([...tables, ['oauth_tokens', tokens] as const].map(([name, rows]) => [name, sorted(rows)]))
}

const sorted = (rows: readonly Record<string, unknown>[]) =>
  rows.toSorted((one, other) => String(one.id).localeCompare(String(other.id)))

const isOfAudit = ({ route }: Place): boolean => route.path === '/v1/audit'

describe('whoever has no part in something', () => {
  let under: ApiPlatform
  let places: Place[]
  let things: Things
  let roles: Role[]
  beforeAll(async () => {
    const change = sabotages[process.env.SABOTAGE ?? '']
    under = await startApiPlatform(change === undefined ? {} : { change })
    // The audit log first: later it tells everyone of what they have asked for themselves.
    places = placesOf((await under.send('/openapi.json')).json as OpenApi).toSorted(
      (one, other) => Number(isOfAudit(other)) - Number(isOfAudit(one)),
    )
    things = await victimsThings(under)
    roles = await rolesIn(under)
  })
  afterAll(() => under?.close())

  test('finds it in no list', async () => {
    const ids = Object.entries(things).flatMap(([kind, found]) => (kind === 'user' ? [] : found.map(([, id]) => id)))
    const document = (await under.send('/openapi.json')).json as OpenApi
    const lists = Object.entries(document.paths).filter(([path, methods]) => 'get' in methods && !path.includes('{'))
    expect(lists.length).toBeGreaterThan(5)
    const others = roles.filter(({ name }) => name !== 'a key that lacks the scope')
    for (const [path] of lists)
      for (const { name, credential, headers } of others) {
        const place = { route: { operation: { security: [{ api_key: ['none'] }] } } } as unknown as Place
        const { text } = await under.send(path, {
          headers: { authorization: `Bearer ${credential(place) ?? 'none'}`, ...headers },
        })
        for (const id of ids) expect(text.includes(id), `${name}: GET ${path} shows ${id}`).toBe(false)
      }
  })

  test('is answered as if it were not there, by every route, and changes nothing of it', {
    timeout: 300_000,
  }, async () => {
    const before = await stored(under.databaseUrl)
    const told: string[] = []
    const statuses = new Map<string, Set<number>>()
    let count = 0
    for await (const { what, foreign, absent } of compareAll(under, places, roles, things)) {
      count += 1
      const isTold = !isDeepStrictEqual(foreign, absent)
      recordAttack({ row: 13, what, succeeded: isTold })
      if (isTold) told.push(`${what}\n${JSON.stringify(foreign)}\n${JSON.stringify(absent)}`)
      const role = what.split(':')[0]!
      statuses.set(role, (statuses.get(role) ?? new Set()).add((absent as { status: number }).status))
    }
    expect(told).toEqual([])
    expect(await stored(under.databaseUrl)).toEqual(before)
    expect(count).toBeGreaterThan(900)
    expect(statuses.get('no key')).toEqual(new Set([401]))
    expect(statuses.get('a key that lacks the scope')).toEqual(new Set([403]))
    expect(statuses.get('a key of another application')).toContain(404)
    if (process.env.FIGURES !== undefined)
      console.log(JSON.stringify({ places: places.length, roles: roles.length, comparisons: count }))
  })

  test('would have been told by each of these requests, had it been theirs', { timeout: 120_000 }, async () => {
    for (const place of places) {
      // Made for each, as some of the requests end it.
      const { id, connection } = await somethingOf(under, place)
      const random = randomId(place.kind)
      const [own, absent] = [
        comparable(await ask(under, place, id, under.apiKey, { connection }), id),
        comparable(await ask(under, place, random, under.apiKey, { connection }), random),
      ]
      expect(isDeepStrictEqual(own, absent), `${nameOf(place)}: ${JSON.stringify(own)}`).toBe(false)
    }
  })
})

/** Something that the caller owns, and a connection of the same user. */
const somethingOf = async (
  under: ApiPlatform,
  { kind, route }: Place,
): Promise<{ readonly id: string; readonly connection: string }> => {
  const user = kind === 'user' ? randomId('user') : 'victim'
  const connection = route.path.endsWith('/upgrade')
    ? await olderConnection(under)
    : (await under.connect('gmail', user)).id
  const made: Readonly<Record<Kind, () => Promise<string>>> = {
    connection: async () => connection,
    user: async () => user,
    session: async () => (await sessionOf(under, user)).id!,
    key: async () => (await take(under, '/v1/keys', { name: 'own' })).id!,
    token: async () => (await take(under, '/v1/user-tokens', { user_id: user })).id!,
  }
  return { id: await made[kind](), connection }
}

test('with the owner left out of the queries, this comparison finds it', { timeout: 120_000 }, async () => {
  const under = await startApiPlatform({ change: noOwner })
  try {
    const places = placesOf((await under.send('/openapi.json')).json as OpenApi).filter(
      ({ kind, route }) => kind === 'connection' && route.method !== 'DELETE',
    )
    const things = await victimsThings(under)
    const strangers = (await rolesIn(under)).filter(({ name }) => name === 'a key of another application')
    const told: string[] = []
    for await (const { what, foreign, absent } of compareAll(under, places, strangers, things))
      if (!isDeepStrictEqual(foreign, absent)) told.push(what)
    expect(told.length).toBeGreaterThan(10)
  } finally {
    await under.close()
  }
})
