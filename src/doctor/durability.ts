import { sql } from 'kysely'
import { type Finding, checkOfData, fail, ok, warn } from './check.ts'

/** Whether what the database has committed is on disk: a refresh token that was used once has no second copy. */
export const durability = checkOfData('durability', async (database) => {
  const { rows } = await sql<{ name: string; setting: string }>`
    SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')`.execute(
    database,
  )
  const { fsync, full_page_writes, synchronous_commit } = Object.fromEntries(
    rows.map(({ name, setting }) => [name, setting]),
  )
  const findings: Finding[] = []
  if (fsync !== 'on')
    findings.push(fail(`fsync is ${fsync}`, 'A power cut can destroy the whole database: set fsync = on.'))
  if (full_page_writes !== 'on')
    findings.push(
      fail(
        `full_page_writes is ${full_page_writes}`,
        'A power cut can tear pages: set full_page_writes = on, unless the file system is copy-on-write.',
      ),
    )
  if (synchronous_commit === 'off')
    findings.push(
      warn(
        'synchronous_commit is off',
        'Refreshed tokens are committed durably all the same; connections made in the last moment before a crash are not. Set it to on.',
      ),
    )
  return findings.length > 0
    ? findings
    : [ok(`fsync and full_page_writes are on, synchronous_commit is ${synchronous_commit}`)]
})
