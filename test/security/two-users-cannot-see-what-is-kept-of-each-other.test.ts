import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection, Scope } from '../../src/connections/connection.ts'
import type { Dependencies } from '../../src/connections/dependencies.ts'
import { type LiveConnection, liveConnection } from '../../src/connections/live-connection.ts'
import { sealCredential } from '../../src/connections/stored-credential.ts'
import { createCache } from '../../src/runtime/cache.ts'
import { Secret } from '../../src/runtime/secret.ts'
import { forOwner } from '../../src/vault/for-owner.ts'
import { newKeyEntry, parseKeyRing } from '../../src/vault/keyring.ts'
import { createVault } from '../../src/vault/vault.ts'
import { createDatabase } from '../setup/database.ts'
import { applicationRow, connectionRow, openStores } from '../stores/setup.ts'
import type { Storage } from '../../src/storage/storage.ts'

const STEPS = 50_000
const PER_RUN = 500
const USERS = ['mara', 'jonas', 'mara ']

let stores: Storage
let all: Connection[]
beforeAll(async () => {
  stores = await openStores(await createDatabase())
  all = []
  for (let application = 0; application < 2; application += 1) {
    const row = applicationRow()
    await stores.applications.insert(row)
    for (const userId of USERS) for (let count = 0; count < 3; count += 1) all.push(connectionRow(row.id, { userId }))
  }
  for (const connection of all) {
    const credential = { accessToken: new Secret(`token of ${connection.id}`), tokenType: 'Bearer' }
    const sealed = forOwner(connection, vault, (owners) => sealCredential(credential, connection, 1, owners))
    await stores.connections.insert(connection, sealed)
  }
})
afterAll(() => stores?.close())

const vault = createVault(parseKeyRing(newKeyEntry('test')))

test('of 50,000 looks by users of two applications at what is in memory, none finds what is another’s', {
  timeout: 240_000,
}, async () => {
  const live = createCache<LiveConnection>({ entriesMax: 100, lifetimeMs: 3_600_000 })
  const refresh = { backlog: { find: () => undefined } } as unknown as Dependencies['refresh']
  const deps = { live, connections: stores.connections, vault, refresh }
  const index = fc.nat({ max: all.length - 1 })
  const step = fc.record({
    as: index,
    at: index,
    narrowing: fc.constantFrom('application', 'user', 'connection', 'nothing'),
    isForgotten: fc.integer({ min: 0, max: 99 }).map((one) => one === 0),
  })
  let [looks, found] = [0, 0]
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: PER_RUN, maxLength: PER_RUN }), async (steps) => {
      for (const { as, at, narrowing, isForgotten } of steps) {
        const [who, wanted] = [all[as]!, all[at]!]
        const scope = scopeOf(who, narrowing)
        if (isForgotten) live.forget(wanted.id)
        const look = async () => liveConnection(scope, wanted.id, deps)
        const seen = await look().catch((error: { code?: string }) => error.code)
        const isOwn = who.applicationId === wanted.applicationId && isMeant(who, wanted, narrowing)
        looks += 1
        if (isOwn) found += 1
        const said = typeof seen === 'object' ? seen.credential.accessToken.reveal() : seen
        // Not by `expect`, which would take longer than what is tested.
        const due = isOwn ? `token of ${wanted.id}` : 'connection_not_found'
        if (said !== due) throw new Error(`${JSON.stringify(scope)} got ${String(said)} of ${wanted.id}`)
      }
    }),
    { numRuns: STEPS / PER_RUN },
  )
  expect(looks).toBeGreaterThanOrEqual(STEPS)
  expect(found).toBeGreaterThan(STEPS / 20)
})

/** Whether somebody may have a connection of their application, said without the words of the scope. */
const isMeant = (who: Connection, wanted: Connection, narrowing: string): boolean => {
  if (narrowing === 'nothing') return false
  if (narrowing === 'connection') return who === wanted
  return narrowing === 'application' || who.userId === wanted.userId
}

const scopeOf = ({ applicationId, userId, id }: Connection, narrowing: string): Scope => {
  if (narrowing === 'application') return { applicationId }
  if (narrowing === 'user') return { applicationId, userId }
  return { applicationId, userId, connectionIds: narrowing === 'connection' ? [id] : [] }
}
