import { statfsSync } from 'node:fs'
import { EmbeddedPostgresError, diskFull } from './embedded-postgres-error.ts'
import type { Site } from './site.ts'

/** The error for a program of PostgreSQL that failed, from what it wrote before it ended. */
export const explainFailure = (
  { directory }: Site,
  program: string,
  output: string,
  cause?: unknown,
): EmbeddedPostgresError => {
  const said = essence(output)
  // Without room PostgreSQL may not even be able to write why it ends.
  if (/No space left on device|Disk quota exceeded|Check free disk space/.test(output) || hasNoRoom(directory)) {
    return new EmbeddedPostgresError(diskFull(directory, said), cause)
  }
  return new EmbeddedPostgresError(
    `${program} failed in the data directory ${directory}: ${said}. ${adviceOn(output)}`,
    cause,
  )
}

const ROOM_BYTES_MIN = 64 * 1024

const hasNoRoom = (directory: string): boolean => {
  const { bavail, bsize } = statfsSync(directory)
  return bavail * bsize < ROOM_BYTES_MIN
}

const adviceOn = (output: string): string =>
  /user does not exist/.test(output)
    ? 'Start as a user whom /etc/passwd knows, or set DATABASE_URL to a PostgreSQL server of your own.'
    : 'If this machine cannot run it, set DATABASE_URL to a PostgreSQL server of your own.'

/** The last lines but for those that every start and end writes, without their time and pid. */
const essence = (output: string): string => {
  const lines = output.split('\n').map((line) => line.replace(/^[\d-]+ [\d:.]+ \w+ \[\d+\] /, '').trim())
  const telling = lines.filter((line) => line !== '' && !ROUTINE.test(line))
  return telling.slice(-3).join('; ').replace(/\.$/, '') || 'it wrote nothing'
}

const ROUTINE =
  /starting PostgreSQL|listening on|database system (is|was) shut down|^initdb: removing|child process exited/
