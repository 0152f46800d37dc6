import { sql } from 'kysely'
import { authTypeOf, authTypes } from '../auth/index.ts'
import type { Renewal } from '../auth/auth-type.ts'
import { type Finding, type Site, checkOfData, ok, warn } from './check.ts'

const SHARE_OF_IDLE_LIFE = 0.8
/** Others need none to be renewed. */
const WITH_REFRESH_TOKENS = authTypes.filter(({ renewal }) => renewal !== undefined).map(({ name }) => name)

/** Active connections that will end without anybody having done anything wrong. */
export const mortal = checkOfData('lifetimes', async (database, site) => {
  const { rows } = await sql<{ connector: string; n: number; soonest: Date }>`
    SELECT c.connector_type AS connector, count(*)::int AS n, min(t.expires_at) AS soonest
    FROM connections c JOIN oauth_tokens t ON t.connection_id = c.id
    WHERE c.status = 'active' AND c.auth_type IN (${sql.join(WITH_REFRESH_TOKENS)}) AND t.expires_at IS NOT NULL AND t.refresh_token IS NULL
    GROUP BY c.connector_type ORDER BY c.connector_type`.execute(database)
  const unrefreshable = rows.map(({ connector, n, soonest }) =>
    warn(
      `${n} of ${connector} have a token that expires (the next ${soonest.toISOString()}) and nothing to refresh it with`,
      'Their users must connect again; the connector may lack the scope or parameter that brings refresh tokens.',
    ),
  )
  const idle: Finding[] = []
  for (const { name, authType, renewal } of idlers(site)) {
    const seconds = renewal.idleLifetimeSeconds! * SHARE_OF_IDLE_LIFE
    const { rows: counted } = await sql<{ n: number }>`
      SELECT count(*)::int AS n FROM connections c JOIN oauth_tokens t ON t.connection_id = c.id
      WHERE c.status = 'active' AND c.connector_type = ${name} AND c.auth_type = ${authType} AND t.refresh_token IS NOT NULL
        AND t.updated_at < now() - ${seconds} * interval '1 second'`.execute(database)
    const { n } = counted[0]!
    if (n > 0)
      idle.push(
        warn(
          `${n} of ${name} have not been refreshed for ${Math.round(seconds / 86_400)} days, and die of idleness after ${Math.round(renewal.idleLifetimeSeconds! / 86_400)}`,
          `Refresh them ("connector connections refresh ID"), or have ${name} say keep_alive.`,
        ),
      )
  }
  const findings = [...unrefreshable, ...idle]
  return findings.length > 0 ? findings : [ok('no active connection is about to end by itself')]
})

/** Connectors whose refresh tokens die of idleness, and which nobody keeps alive. */
const idlers = ({ registry }: Site): { name: string; authType: string; renewal: Renewal }[] =>
  registry.list().flatMap(({ name }) => {
    try {
      return registry.find(name).auth.flatMap((settings) => {
        const renewal = authTypeOf(settings).renewal?.(settings)
        const isMortal = renewal?.idleLifetimeSeconds !== undefined && renewal.idleSeconds === undefined
        return isMortal ? [{ name, authType: settings.type, renewal }] : []
      })
    } catch {
      return []
    }
  })
