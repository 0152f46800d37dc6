import { databaseAheadMs } from '../storage/postgres/database-clock.ts'
import { checkOfData, ok, warn } from './check.ts'

const DIFFERENCE_MS_MAX = 5_000

/** How far the clocks of this machine and of the database are apart. */
export const clock = checkOfData('clock', async (database, { clock: own }) => {
  const aheadMs = Math.round(await databaseAheadMs(database, own))
  const what = `the database's clock is ${Math.abs(aheadMs)} ms ${aheadMs < 0 ? 'behind' : 'ahead of'} this machine's`
  if (Math.abs(aheadMs) <= DIFFERENCE_MS_MAX) return [ok(what)]
  return [warn(what, 'The platform goes by the database; signed requests and providers do not. Set both by NTP.')]
})
