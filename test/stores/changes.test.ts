import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/runtime/ids.ts'
import { createLog } from '../../src/runtime/log.ts'
import { type Change, type Following, followChanges } from '../../src/storage/postgres/changes.ts'
import { POSTGRES_VERSIONS, servingUrl } from '../setup/database.ts'
import { applicationRow, asItIs, connectionRow, credentialRow, withStores } from './setup.ts'

describe.each(POSTGRES_VERSIONS)('changes on PostgreSQL %d', (version) => {
  const opened = withStores(version)
  const seen: Change[] = []
  const application = applicationRow()
  let following: Following
  let database: pg.Client
  beforeAll(async () => {
    database = new pg.Client({ connectionString: opened.url })
    await database.connect()
    await opened.stores.applications.insert(application)
    following = followChanges({ connectionString: servingUrl(opened.url) }, createLog('silent'), (change) =>
      seen.push(change),
    )
    await until(() => seen.includes('everything'))
  })
  afterAll(async () => {
    await following.close()
    await database.end()
  })

  const until = async (holds: () => boolean): Promise<void> => {
    for (let round = 0; round < 1_000 && !holds(); round++) await sleep(10)
    expect(holds(), JSON.stringify(seen)).toBe(true)
  }
  const hasSeen = (of: string, id: string) => () =>
    seen.some((change) => change !== 'everything' && change.of === of && change.id === id)
  const insert = async () => {
    const connection = connectionRow(application.id)
    await opened.stores.connections.insert(connection, asItIs(credentialRow(1), connection))
    return connection
  }

  test('a connection that is changed or removed is told of, one that is only used is not', async () => {
    const [renamed, removed, used] = [await insert(), await insert(), await insert()]
    const scope = { applicationId: application.id }
    await opened.stores.health.touch([used.id])
    await opened.stores.connections.update(scope, renamed.id, { name: 'Another' })
    await opened.stores.connections.remove(scope, removed.id)
    await until(hasSeen('connection', removed.id))
    expect(hasSeen('connection', renamed.id)()).toBe(true)
    expect(hasSeen('connection', used.id)()).toBe(false)
  })

  test('a credential that replaces another is told of', async () => {
    const { id } = await insert()
    await database.query('UPDATE oauth_tokens SET generation = generation + 1 WHERE connection_id = $1', [id])
    await until(hasSeen('connection', id))
  })

  test('a key that is removed is told of', async () => {
    const key = { id: newId('key'), applicationId: application.id, name: 'key', hash: 'hash', createdAt: new Date() }
    await opened.stores.applications.insertKey({ ...key, grant: { permissions: ['admin'] } })
    await opened.stores.applications.removeKey(application.id, key.id)
    await until(hasSeen('key', key.id))
  })

  test('after a break everything may have changed, and changes are told of again', async () => {
    const before = seen.filter((change) => change === 'everything').length
    await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'connector-platform changes' AND datname = current_database()`,
    )
    await until(() => seen.filter((change) => change === 'everything').length > before)
    const { id } = await insert()
    await opened.stores.connections.remove({ applicationId: application.id }, id)
    await until(hasSeen('connection', id))
  })
})
