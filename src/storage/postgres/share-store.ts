import { sql } from 'kysely'
import type { AskedShare, ShareStore } from '../../proxy/shares/share-store.ts'
import type { ScopedDatabase } from './scoped-database.ts'

interface GivenRow {
  readonly lane: string
  readonly given: number
  readonly cap: number
  readonly free: number
  readonly claimants: number
  readonly blocked_ms: string
}

/** Shares of limits in PostgreSQL, by the database's clock. They are the platform's own: no application sees them. */
export const createShareStore = (database: ScopedDatabase): ShareStore => ({
  // Locks are taken in one order, so that no two processes wait for each other.
  settle: async (process, asked) => {
    const list = (of: (share: AskedShare) => number | string) => sql`${asked.map(of)}`
    const { rows } = await sql<GivenRow>`
      SELECT asked.lane, given.* FROM (
        SELECT * FROM unnest(
          ${list(({ lane }) => lane)}::text[], ${list(({ limit }) => limit)}::integer[],
          ${list(({ spent }) => Math.ceil(spent))}::integer[], ${list(({ wanted }) => Math.ceil(wanted))}::integer[],
          ${list(({ spendsMs }) => Math.ceil(spendsMs))}::bigint[], ${list(({ countsMs }) => Math.ceil(countsMs))}::bigint[],
          ${list(({ blockedMs }) => Math.ceil(blockedMs))}::bigint[]
        ) AS each (lane, whole, spent, wanted, spends_ms, counts_ms, blocked_ms)
        ORDER BY hashtextextended(lane, 7)
      ) asked, LATERAL settle_rate_share(asked.lane, ${process}, asked.whole, asked.spent, asked.wanted,
        asked.spends_ms, asked.counts_ms, asked.blocked_ms) given`.execute(database.asPlatform())
    return rows.map(({ lane, given, cap, free, claimants, blocked_ms: blockedMs }) => ({
      lane,
      cap,
      free,
      claimants,
      share: given,
      blockedMs: Number(blockedMs),
    }))
  },

  removeExpired: async () => {
    const { numDeletedRows } = await database
      .asPlatform()
      .deleteFrom('rate_shares')
      .where('held_until', '<=', sql<Date>`now()`)
      .executeTakeFirst()
    return Number(numDeletedRows)
  },
})
