import { sql } from 'kysely'
import { type Clock, systemClock } from '../../runtime/clock.ts'
import type { Database } from './scoped-database.ts'

/** A clock that goes by the database's, so that all processes mean the same by "expired", however wrong their own are. */
export interface DatabaseClock extends Clock {
  /** Compares the clocks once more. */
  adjust(): Promise<void>
}

/** How many milliseconds the database's clock is ahead of ours. */
export const databaseAheadMs = async (database: Database, own: Clock): Promise<number> => {
  const before = own.now().getTime()
  const startedAt = own.monotonicMs()
  const { rows } = await sql<{ ms: number }>`
    SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms`.execute(database)
  const halfWay = before + (own.monotonicMs() - startedAt) / 2
  return rows[0]!.ms - halfWay
}

export const createDatabaseClock = async (database: Database, own: Clock = systemClock): Promise<DatabaseClock> => {
  let offsetMs = 0
  const adjust = async (): Promise<void> => {
    offsetMs = await databaseAheadMs(database, own)
  }
  await adjust()
  return {
    now: () => new Date(own.now().getTime() + offsetMs),
    monotonicMs: own.monotonicMs,
    adjust,
  }
}
