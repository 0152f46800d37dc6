import { describe, expect, test } from 'vitest'
import type { AuditEntry } from '../../src/audit/audit-entry.ts'
import { newId } from '../../src/runtime/ids.ts'
import { POSTGRES_VERSIONS, servingUrl } from '../setup/database.ts'
import { withStores } from './setup.ts'
import { query } from './tables.ts'

const DAY = 24 * 3_600_000
const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY)

const entry = (applicationId: string, more: Partial<AuditEntry> = {}): AuditEntry => ({
  id: newId('aud'),
  at: new Date('2026-03-02T09:00:00.123Z'),
  applicationId,
  actor: 'key_1',
  action: 'connection.deleted',
  outcome: 'ok',
  count: 1,
  ...more,
})

describe.each(POSTGRES_VERSIONS)('the audit log on PostgreSQL %d', (version) => {
  const world = withStores(version)

  test('an entry comes back as it was given, and once however often it is written', async () => {
    const { audit } = world.stores
    const app = newId('app')
    const whole = entry(app, {
      target: { type: 'connection', id: 'con_1' },
      connectionId: 'con_1',
      userId: 'mara',
      outcome: 'provider_timed_out',
      requestId: 'req_1',
      address: '2001:db8::1',
      count: 7,
    })
    const bare = entry(app, { at: new Date('2026-03-02T09:00:01.000Z') })
    await audit.append([whole, bare])
    await audit.append([whole, bare])
    await audit.append([])
    expect(await audit.list(app, {}, { limit: 10 })).toEqual([bare, whole])
  })

  test('pages hold every entry once, also those of one moment', async () => {
    const { audit } = world.stores
    const app = newId('app')
    const entries = Array.from({ length: 25 }, () => entry(app))
    await audit.append(entries)
    const seen: string[] = []
    for (let after: { createdAt: Date; id: string } | undefined; ; ) {
      const page = await audit.list(app, {}, { limit: 10, ...(after !== undefined && { after }) })
      seen.push(...page.map(({ id }) => id))
      if (page.length < 10) break
      after = { createdAt: page.at(-1)!.at, id: page.at(-1)!.id }
    }
    expect(seen).toEqual(
      entries
        .map(({ id }) => id)
        .toSorted()
        .toReversed(),
    )
  })

  test('each filter gives what it names, and never another application’s', async () => {
    const { audit } = world.stores
    const [app, other] = [newId('app'), newId('app')]
    const one = entry(app, {
      actor: 'key_2',
      userId: 'mara',
      connectionId: 'con_2',
      at: new Date('2026-03-03T00:00:00Z'),
    })
    await audit.append([
      one,
      entry(app, { action: 'api_key.created' }),
      { ...one, id: newId('aud'), applicationId: other },
    ])
    for (const filter of [
      { actor: 'key_2' },
      { userId: 'mara' },
      { connectionId: 'con_2' },
      { action: 'connection.deleted' },
      { since: new Date('2026-03-03T00:00:00Z') },
      { since: new Date('2026-03-02T12:00:00Z'), until: new Date('2026-03-04T00:00:00Z') },
    ] as const)
      expect(await audit.list(app, filter, { limit: 10 }), JSON.stringify(filter)).toEqual([one])
    expect(await audit.list(app, { until: new Date('2026-03-02T00:00:00Z') }, { limit: 10 })).toEqual([])
  })

  test('nobody changes or removes an entry, and age alone lets it go', async () => {
    const { audit } = world.stores
    const app = newId('app')
    const [fresh, old] = [entry(app, { at: daysAgo(29) }), entry(app, { at: daysAgo(31) })]
    await audit.append([fresh, old])
    for (const statement of [
      `UPDATE audit_log SET actor = 'nobody' WHERE application_id = '${app}'`,
      `DELETE FROM audit_log WHERE application_id = '${app}'`,
      'TRUNCATE audit_log',
      'SELECT audit_log_remove(0)',
      'SELECT audit_log_remove(-1000)',
    ])
      await expect(query(world.url, statement), statement).rejects.toThrow('The audit log is append-only.')
    const ids = async () => (await audit.list(app, {}, { limit: 10 })).map(({ id }) => id)
    expect(await ids()).toEqual([fresh.id, old.id])
    await audit.removeOlderThan(400)
    expect(await ids()).toEqual([fresh.id, old.id])
    await audit.removeOlderThan(30)
    expect(await ids()).toEqual([fresh.id])
  })

  test('the login that serves may only insert and select, and let go what is old', async () => {
    const { audit } = world.stores
    const app = newId('app')
    await audit.append([entry(app, { at: daysAgo(1) }), entry(app, { at: daysAgo(1000) })])
    const as = (statement: string) =>
      query(
        servingUrl(world.url),
        `BEGIN; SELECT set_config('connector.application', '${app}', true); ${statement}; COMMIT`,
      ).catch((error: unknown) => (error as Error).message)
    expect(await as(`DELETE FROM audit_log WHERE application_id = '${app}'`)).toContain('permission denied')
    expect(await as("UPDATE audit_log SET actor = ''")).toContain('permission denied')
    expect(await as('ALTER TABLE audit_log DISABLE TRIGGER ALL')).toContain('must be owner')
    const columns = '(id, at, application_id, actor, action, outcome)'
    const values = `('${newId('aud')}', now(), '${app}', 'key_9', 'api_key.created', 'ok')`
    expect(await as(`INSERT INTO audit_log ${columns} VALUES ${values} ON CONFLICT DO NOTHING`)).not.toBeTypeOf(
      'string',
    )
    expect(await as('SELECT audit_log_remove(400)')).not.toBeTypeOf('string')
    await audit.removeOlderThan(400)
    expect((await audit.list(app, {}, { limit: 10 })).map(({ actor }) => actor).toSorted()).toEqual(['key_1', 'key_9'])
  })
})
