import type { Page } from '../connections/connection-store.ts'
import { PlatformError } from '../errors/platform-error.ts'

type Position = NonNullable<Page['after']>

/** Where a list goes on after an item; opaque to callers. */
export const cursorAfter = ({ createdAt, id }: Position): string =>
  Buffer.from(JSON.stringify([createdAt.getTime(), id])).toString('base64url')

/** Of the year 9999: further on PostgreSQL's times and JavaScript's part. */
const LAST_MS = 253_402_300_799_999

/** Reads what `cursorAfter` made. Throws `invalid_request` for anything else. */
export const positionOf = (cursor: string): Position => {
  try {
    const [time, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [number, string]
    if (typeof id === 'string' && Number.isInteger(time) && time >= 0 && time <= LAST_MS)
      return { createdAt: new Date(time), id }
  } catch {}
  throw new PlatformError('invalid_request', { detail: 'The cursor is not one that this list gave.' })
}
