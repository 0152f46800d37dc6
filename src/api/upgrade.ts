import { findConnector, findEntry } from '../applications/find-connector.ts'
import { type Comparison, compareConnectors } from '../comparison/compare.ts'
import type { Connection, Scope } from '../connections/connection.ts'
import { judgeInputs, withDefaults } from '../connections/inputs.ts'
import type { Connector } from '../definition/connector.ts'
import { inBounds } from '../definition/in-bounds.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { Dependencies } from './dependencies.ts'

export interface UpgradeRequest {
  readonly connector: string
  readonly to: string | undefined
  readonly connections: readonly string[] | undefined
  readonly apply: boolean
}

/** What another version of its connector means to a connection. */
export interface Upgrade {
  readonly connection_id: string
  readonly name: string
  readonly user_id: string
  readonly from: string
  readonly to: string
  readonly verdict: Comparison['verdict'] | 'unknown'
  readonly changes: Comparison['changes'][number][]
  readonly names: Comparison['names'][number][]
  readonly blocked: string | null
  readonly applied: boolean
}

type Needs = Pick<Dependencies, 'connections' | 'registry' | 'own' | 'live'>

/** Says for each connection that has another version what going over means, and lets it go over where that is asked. */
export const planUpgrade = async (scope: Scope, request: UpgradeRequest, deps: Needs): Promise<Upgrade[]> => {
  const target = await targetOf(scope, request, deps)
  const chosen = request.connections === undefined ? undefined : new Set(request.connections)
  const compared = new Map<string, Comparison | undefined>()
  const upgrades: Upgrade[] = []
  for (const connection of await connectionsOf(scope, request.connector, deps)) {
    const { id, name, userId, connectorVersion: from } = connection
    if (from === target.version || chosen?.has(id) === false) continue
    if (!compared.has(from)) compared.set(from, await comparisonWith(scope, target, from, deps))
    const comparison = compared.get(from)
    const blocked = whatBlocks(connection, target)
    const applied = request.apply && blocked === null && (await goOver(scope, id, target, deps))
    upgrades.push({
      connection_id: id,
      name,
      user_id: userId,
      from,
      to: target.version,
      verdict: comparison?.verdict ?? 'unknown',
      changes: [...(comparison?.changes ?? [])],
      names: [...(comparison?.names ?? [])],
      blocked,
      applied,
    })
  }
  return upgrades
}

const targetOf = async (
  { applicationId }: Scope,
  { connector, to }: UpgradeRequest,
  deps: Needs,
): Promise<Connector> => {
  const { versions } = await findEntry(applicationId, connector, deps)
  if (to === undefined || versions.some(({ version }) => version === to))
    return findConnector(applicationId, connector, to, deps)
  throw new PlatformError('connector_version_mismatch', {
    detail: `There is no version ${to} of ${connector}. There are: ${versions.map(({ version }) => version).join(', ')}.`,
  })
}

const PAGE = 500

const connectionsOf = async (scope: Scope, connector: string, { connections }: Needs): Promise<Connection[]> => {
  const found: Connection[] = []
  for (;;) {
    const last = found.at(-1)
    const page = await connections.list(
      scope,
      { connector },
      { limit: PAGE, ...(last !== undefined && { after: last }) },
    )
    found.push(...page)
    if (page.length < PAGE) return found
  }
}

const comparisonWith = async (
  { applicationId }: Scope,
  target: Connector,
  from: string,
  deps: Needs,
): Promise<Comparison | undefined> => {
  const { versions } = await findEntry(applicationId, target.name, deps)
  if (!versions.some(({ version }) => version === from)) return undefined
  const before = await findConnector(applicationId, target.name, from, deps)
  return inBounds(target, () => compareConnectors(before, target))
}

/** A connection keeps its way to authenticate and its inputs: the other version must know both. */
const whatBlocks = ({ authType, inputs }: Connection, target: Connector): string | null => {
  if (!target.auth.some(({ type }) => type === authType))
    return `It authenticates by "${authType}", which ${target.version} does not.`
  try {
    judgeInputs(target, withDefaults(target, inputs), 'all')
    return null
  } catch (error) {
    if (error instanceof PlatformError) return error.message
    throw error
  }
}

const goOver = async (scope: Scope, id: string, { version }: Connector, deps: Needs): Promise<boolean> => {
  const changed = await deps.connections.update(scope, id, { connectorVersion: version })
  deps.live.forget(id)
  return changed !== undefined
}
