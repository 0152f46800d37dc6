import { sql } from 'kysely'
import { type Finding, checkOfData, ok, warn } from './check.ts'

/** Connections that do not work or may not, and refreshes that nobody has ended. */
export const troubled = checkOfData('connections', async (database) => {
  const { rows } = await sql<{ active: number; unknown: number; reauth: number; lapsed: number }>`
    SELECT count(*) FILTER (WHERE c.status = 'active')::int AS active,
      count(*) FILTER (WHERE c.status = 'outcome_unknown')::int AS unknown,
      count(*) FILTER (WHERE c.status = 'needs_reauth')::int AS reauth,
      count(*) FILTER (WHERE t.lease_until < now())::int AS lapsed
    FROM connections c LEFT JOIN oauth_tokens t ON t.connection_id = c.id`.execute(database)
  const { active, unknown, reauth, lapsed } = rows[0]!
  const findings: Finding[] = []
  if (unknown > 0)
    findings.push(
      warn(
        `${unknown} wait for the outcome of a refresh`,
        'They are tried again by themselves: see them with "connector connections --status outcome_unknown".',
      ),
    )
  if (reauth > 0)
    findings.push(
      warn(
        `${reauth} need their users to connect again`,
        'See them with "connector connections --status needs_reauth".',
      ),
    )
  if (lapsed > 0)
    findings.push(
      warn(
        `${lapsed} refreshes were begun by a process that never ended them`,
        'A server that runs ends them within seconds: start one.',
      ),
    )
  return [ok(`${active} are active`), ...findings]
})
