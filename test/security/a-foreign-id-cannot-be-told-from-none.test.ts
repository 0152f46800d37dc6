import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type ApiPlatform, type OpenApi, startApiPlatform } from '../api/setup.ts'
import { rowsOf } from '../stores/tables.ts'
import { sabotages } from '../sabotage/index.ts'
import { noOwner } from '../sabotage/no-owner.ts'
import { type Kind, type Place, ask, comparable, nameOf, randomId } from './foreign-ids.ts'
import {
  type Role,
  type Things,
  compareAll,
  everyPlace,
  olderConnection,
  rolesIn,
  sessionOf,
  take,
  victimsThings,
} from './foreign-world.ts'
import { recordAttack } from './ledger.ts'

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

describe('whoever has no part in something', () => {
  let under: ApiPlatform
  let places: Place[]
  let things: Things
  let roles: Role[]
  beforeAll(async () => {
    const change = sabotages[process.env.SABOTAGE ?? '']
    under = await startApiPlatform(change === undefined ? {} : { change })
    places = await everyPlace(under)
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

/** Lists of what was called. */
const ABOUT_CALLS = ['/v1/calls', '/v1/usage']

const calledBy = async (under: ApiPlatform, connection: string): Promise<void> => {
  await under.call(connection, 'users.getProfile')
  await vi.waitUntil(
    async () => (await under.send(`/v1/calls?connection_id=${connection}`)).json.items.length > 0,
    30_000,
  )
}

/** Something that the caller owns, and a connection of the same user. */
const somethingOf = async (
  under: ApiPlatform,
  { kind, route }: Place,
): Promise<{ readonly id: string; readonly connection: string }> => {
  const user = kind === 'user' ? randomId('user') : 'victim'
  const connection = route.path.endsWith('/upgrade')
    ? await olderConnection(under)
    : (await under.connect('gmail', user)).id
  if (ABOUT_CALLS.includes(route.path)) await calledBy(under, connection)
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
    const places = (await everyPlace(under)).filter(
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
