import { authTypeOf } from '../auth/index.ts'
import { oauthClientVariables } from '../auth/oauth-clients.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { type Finding, type Site, checkOfData, fail, ok } from './check.ts'

/** Whether every connector that has connections is there, with the OAuth client that refreshing needs. */
export const oauthClients = checkOfData('OAuth clients', async (database, site) => {
  const used = await database
    .selectFrom('connections')
    .select(['connector_type as connector', 'auth_type as authType'])
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('status', 'in', ['active', 'outcome_unknown'])
    .groupBy(['connector_type', 'auth_type'])
    .orderBy('connector_type')
    .execute()
  const findings = used.flatMap(({ connector, authType, n }) => findingFor(connector, authType, Number(n), site))
  return findings.length > 0 ? findings : [ok(`none is missing for ${used.length} connectors with connections`)]
})

const findingFor = (
  name: string,
  authType: string,
  n: number,
  { registry, findOAuthClient, isSandbox }: Site,
): Finding[] => {
  try {
    const connector = registry.find(name)
    const settings = connector.auth.find(({ type }) => type === authType)
    if (settings === undefined)
      return [
        fail(
          `${n} connections of ${name} use "${authType}", which the connector no longer has`,
          'Bring it back, or have these users connect again.',
        ),
      ]
    if (!isSandbox && authTypeOf(settings).needsClient?.(settings)) findOAuthClient(connector)
    return []
  } catch (error) {
    const code = error instanceof PlatformError ? error.code : undefined
    if (code === 'oauth_client_missing')
      return [
        fail(
          `${name} has ${n} connections and no OAuth client`,
          `Set ${oauthClientVariables(name).id} and …_SECRET: their tokens cannot be refreshed.`,
        ),
      ]
    return [
      fail(
        `${name} has ${n} connections, and the connector cannot be used: ${(error as Error).message}`,
        `See "connector validate ${name}".`,
      ),
    ]
  }
}
