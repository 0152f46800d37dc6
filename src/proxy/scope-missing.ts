import type { LiveConnection } from '../connections/live-connection.ts'
import { scopeList } from '../connections/scopes.ts'
import type { Connector, Endpoint } from '../definition/connector.ts'
import { missingScopes } from '../definition/least-scopes.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import { PlatformError } from '../errors/platform-error.ts'

const REFUSALS = new Set([401, 403])

/**
 * The error of a call that the provider refused and whose scopes were not granted, as far as that is known. No call is
 * kept from the provider for it: what a grant covers is the provider's to say.
 */
export const scopeMissing = (
  connector: Connector,
  endpoint: Endpoint,
  { connection, credential }: LiveConnection,
  refusal: unknown,
): PlatformError | undefined => {
  const status = statusOf(refusal)
  if (status === undefined || !REFUSALS.has(status)) return undefined
  const granted = scopeList(credential.scope)
  const missing = granted.length === 0 ? [] : missingScopes(connector, endpoint, granted)
  if (missing.length === 0) return undefined
  return new PlatformError(
    'scope_missing',
    {
      detail: `${endpoint.name} needs ${missing.join(' and ')}, which the user has not allowed. Start a connect session with "connection_id": "${connection.id}" and "endpoints": ["${endpoint.name}"].`,
      providerStatus: status,
      members: {
        missing_scopes: missing,
        granted_scopes: granted,
        connect: { connector: connector.name, connection_id: connection.id, endpoints: [endpoint.name] },
      },
    },
    refusal instanceof PlatformError ? refusal : undefined,
  )
}

const statusOf = (refusal: unknown): number | undefined => {
  // A rule of the connector may have said that the provider's 403 is another thing, such as a limit.
  if (refusal instanceof PlatformError) return refusal.facts.status ?? refusal.facts.providerStatus
  return (refusal as ProviderResponse).status
}
