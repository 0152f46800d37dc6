import type { Connector } from '../definition/connector.ts'
import { leastScopes } from '../definition/least-scopes.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { findEndpoint } from '../registry/registry.ts'
import { authenticationOf } from './live-connection.ts'

interface Wanted {
  readonly scopes?: readonly string[]
  readonly endpoints?: readonly string[]
}

/** Scopes as a credential keeps them, as a list. */
export const scopeList = (scope = ''): string[] => scope.split(' ').filter((name) => name !== '')

/** The least scopes that these endpoints need, beyond those granted already. Throws `endpoint_not_found`. */
export const scopesForEndpoints = (
  connector: Connector,
  names: readonly string[],
  granted: readonly string[] = [],
): string[] =>
  leastScopes(
    connector,
    names.map((name) => findEndpoint(connector, name)),
    granted,
  )

/**
 * What a connect session asks for. Connecting again asks for what is granted and what is new, since many providers give
 * a token for what was asked last alone.
 */
export const scopesToAsk = (
  connector: Connector,
  authType: string,
  { scopes, endpoints }: Wanted,
  grantedScope: string | undefined,
): readonly string[] => {
  if (scopes !== undefined && endpoints !== undefined)
    throw new PlatformError('invalid_request', { detail: 'Give "scopes" or "endpoints", not both.' })
  const { scopes: known } = authenticationOf(connector, authType).settings
  // Providers add names of their own to what they grant: only those of the connector can be asked for.
  const granted = scopeList(grantedScope).filter((scope) => Object.hasOwn(known?.available ?? {}, scope))
  if (endpoints !== undefined) return [...new Set([...granted, ...scopesForEndpoints(connector, endpoints, granted)])]
  if (scopes !== undefined) return [...new Set([...granted, ...judgeScopes(connector, authType, scopes)])]
  return granted.length > 0 ? granted : (known?.default ?? [])
}

const judgeScopes = (connector: Connector, authType: string, wanted: readonly string[]): readonly string[] => {
  const available = authenticationOf(connector, authType).settings.scopes?.available ?? {}
  const unknown = wanted.find((scope) => !Object.hasOwn(available, scope))
  if (unknown === undefined) return wanted
  throw new PlatformError('invalid_request', {
    detail: `${connector.displayName} has no scope "${unknown}". There are: ${Object.keys(available).join(', ')}.`,
  })
}
