import { closeSync, constants, fchownSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Site } from './site.ts'

/** The file that PostgreSQL writes its messages to. */
export interface ServerLog {
  readonly path: string
  readonly descriptor: number
  /** What was written since this was called before, or the file was opened. */
  readNew(): string
  close(): void
}

/** Opens PostgreSQL's log, and keeps it from growing for ever while it is open. */
export const openServerLog = ({ directory, account }: Pick<Site, 'directory' | 'account'>): ServerLog => {
  const path = join(directory, 'postgres.log')
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_RDWR } = constants
  const descriptor = openSync(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600)
  if (account !== undefined) fchownSync(descriptor, account.uid, account.gid)
  emptyIfLarge(descriptor)
  const timer = setInterval(() => emptyIfLarge(descriptor), AN_HOUR_MS).unref()
  let position = fstatSync(descriptor).size
  return {
    path,
    descriptor,
    readNew: () => {
      const text = readFrom(descriptor, position)
      position += Buffer.byteLength(text)
      return text
    },
    close: () => {
      clearInterval(timer)
      closeSync(descriptor)
    },
  }
}

const AN_HOUR_MS = 3_600_000
const LOG_BYTES_MAX = 8 * 1024 * 1024
const READ_BYTES_MAX = 64 * 1024

/** Every writer appends, so a PostgreSQL that is running goes on at the new end. */
const emptyIfLarge = (descriptor: number): void => {
  if (fstatSync(descriptor).size > LOG_BYTES_MAX) ftruncateSync(descriptor)
}

const readFrom = (descriptor: number, position: number): string => {
  const bytes = Buffer.alloc(READ_BYTES_MAX)
  return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, bytes.length, position))
}
