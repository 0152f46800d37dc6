import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { query } from './tables.ts'

const WAITING = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
const LOOK_MS = 10

/** A transaction of somebody else, held open as long as a test wants. */
export interface Other {
  run(text: string, values?: unknown[]): Promise<void>
  commit(): Promise<void>
}

/** Begins a transaction beside those of the stores. */
export const beginOther = async (databaseUrl: string): Promise<Other> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('BEGIN')
  return {
    run: async (text, values) => void (await client.query(text, values)),
    commit: async () => {
      await client.query('COMMIT')
      await client.end()
    },
  }
}

/** Resolves as soon as `work` is done, or waits for a lock that somebody else holds. */
export const doneOrWaiting = async (work: Promise<unknown>, databaseUrl: string): Promise<void> => {
  let isDone = false
  const end = (): void => void (isDone = true)
  work.then(end, end)
  while (!isDone && (await query(databaseUrl, WAITING)).length === 0) await sleep(LOOK_MS)
}
