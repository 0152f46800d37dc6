import { beforeAll, describe, expect, test } from 'vitest'
import type { Application } from '../../src/api/application-store.ts'
import type { Scope } from '../../src/connections/connection.ts'
import { newId } from '../../src/runtime/ids.ts'
import { POSTGRES_VERSIONS } from '../setup/database.ts'
import { applicationRow, asItIs, connectionRow, credentialRow, withStores } from './setup.ts'

describe.each(POSTGRES_VERSIONS)('the timeline of an id on PostgreSQL %d', (version) => {
  const opened = withStores(version)
  const [first, second] = [applicationRow(), applicationRow()]
  beforeAll(async () => {
    for (const application of [first, second]) await opened.stores.applications.insert(application)
  })

  /** Makes a connection of this id and refreshes it once; gives the attempt. */
  const live = async ({ id: applicationId }: Application, connectionId: string, userId: string): Promise<string> => {
    const { connections, refresh } = opened.stores
    await connections.insert(
      connectionRow(applicationId, { id: connectionId, userId }),
      asItIs(credentialRow(1), { applicationId, userId }),
    )
    const attemptId = newId('ref')
    const claimed = await refresh.claim({
      connectionId,
      applicationId,
      generation: 1,
      token: newId('lease'),
      attemptId,
      leaseMs: 45_000,
      cause: 'call',
      journalId: 'jrn_test',
      process: 'test:1',
      fingerprint: 'abc',
      isRevival: false,
    })
    expect(claimed.is).toBe('leased')
    return attemptId
  }
  const refreshesSeenBy = async (scope: Scope, connectionId: string) =>
    (await opened.stores.timeline.list(scope, connectionId, { limit: 100 }))
      ?.filter((entry) => entry.is === 'refresh')
      .map(({ id }) => id)

  test('that was deleted in one application and imported in another shows each what was its own', async () => {
    const id = newId('con')
    const before = await live(first, id, 'mara')
    await opened.stores.connections.remove({ applicationId: first.id }, id)
    const after = await live(second, id, 'jonas')
    expect(await refreshesSeenBy({ applicationId: first.id }, id)).toEqual([before])
    expect(await refreshesSeenBy({ applicationId: second.id }, id)).toEqual([after])
    expect(await refreshesSeenBy({ applicationId: second.id, userId: 'mara' }, id)).toBeUndefined()
  })

  test('that was one user’s and is another’s shows each what was their own', async () => {
    const id = newId('con')
    const before = await live(first, id, 'mara')
    await opened.stores.connections.remove({ applicationId: first.id }, id)
    const after = await live(first, id, 'jonas')
    expect(await refreshesSeenBy({ applicationId: first.id, userId: 'mara' }, id)).toEqual([before])
    expect(await refreshesSeenBy({ applicationId: first.id, userId: 'jonas' }, id)).toEqual([after])
    expect((await refreshesSeenBy({ applicationId: first.id }, id))?.toSorted()).toEqual([before, after].toSorted())
  })
})
