import { sql } from 'kysely'
import type { IncidentStore } from '../../connections/refresh/refresh-store.ts'
import { newId } from '../../runtime/ids.ts'
import { type ScopedDatabase, inTransaction } from './scoped-database.ts'

const PROBE_LONGEST_MS = 5 * 60_000

/** Incidents of OAuth clients in PostgreSQL: an open one is one row, whoever reports it. */
export const createIncidentStore = (database: ScopedDatabase): IncidentStore => ({
  report: async ({ registration, connector, providerStatus, providerCode, providerMessage, probeAfterMs }) => {
    const row = await database
      .asPlatform()
      .insertInto('oauth_client_incidents')
      .values({
        id: newId('inc'),
        registration,
        connector,
        provider_status: providerStatus ?? null,
        provider_code: providerCode ?? null,
        provider_message: providerMessage ?? null,
        next_probe_at: sql<Date>`now() + ${probeAfterMs} * interval '1 millisecond'`,
      })
      .onConflict((conflict) =>
        conflict
          .column('registration')
          .where('closed_at', 'is', null)
          .doUpdateSet(({ eb }) => ({
            refusals: eb('oauth_client_incidents.refusals', '+', 1),
            last_at: sql<Date>`now()`,
          })),
      )
      .returning('refusals')
      .executeTakeFirstOrThrow()
    return row.refusals === 1
  },

  judge: async (registration, probeAfterMs) => {
    const open = await database
      .asPlatform()
      .selectFrom('oauth_client_incidents')
      .select(sql<number>`extract(epoch FROM next_probe_at - now())::float8 * 1000`.as('wait_ms'))
      .where('registration', '=', registration)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
    if (open === undefined) return 'sound'
    if (open.wait_ms > 0) return open.wait_ms
    const { numUpdatedRows } = await database
      .asPlatform()
      .updateTable('oauth_client_incidents')
      .set({
        // The longer it lasts, the rarer it is tried: as long again as it has lasted already.
        next_probe_at: sql<Date>`now() + least(greatest(now() - opened_at, ${probeAfterMs} * interval '1 millisecond'), ${PROBE_LONGEST_MS} * interval '1 millisecond')`,
      })
      .where('registration', '=', registration)
      .where('closed_at', 'is', null)
      .where('next_probe_at', '<=', sql<Date>`now()`)
      .executeTakeFirst()
    return numUpdatedRows === 1n ? 'probe' : probeAfterMs
  },

  // Whatever was put off is taken on again: it may have been because of a client that is sound now.
  probeSoon: (): Promise<void> =>
    inTransaction(database.asPlatform(), async (transaction) => {
      await transaction
        .updateTable('oauth_client_incidents')
        .set({ next_probe_at: sql<Date>`now()` })
        .where('closed_at', 'is', null)
        .execute()
      await transaction
        .updateTable('oauth_tokens')
        .set({ ahead_after: null })
        .where('ahead_after', 'is not', null)
        .execute()
    }),

  close: (registration, server): Promise<boolean> =>
    inTransaction(database.asPlatform(), async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('oauth_client_incidents')
        .set({ closed_at: sql`now()` })
        .where('registration', '=', registration)
        .where('closed_at', 'is', null)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) return false
      await transaction
        .updateTable('oauth_tokens')
        .set({ ahead_after: null })
        .where('server', '=', server)
        .where('ahead_after', 'is not', null)
        .execute()
      return true
    }),
})
