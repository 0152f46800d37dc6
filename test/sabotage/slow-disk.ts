import { setTimeout as sleep } from 'node:timers/promises'
import type { Sabotage } from './index.ts'

const DELAY_MS = 50

/** The disk takes 50 ms longer to have a record. */
export const slowDisk: Sabotage = (parts) => {
  const { journal } = parts.refresh
  const append: typeof journal.append = async (refreshed) => {
    await journal.append(refreshed)
    await sleep(DELAY_MS)
  }
  return { ...parts, refresh: { ...parts.refresh, journal: { ...journal, append } } }
}
