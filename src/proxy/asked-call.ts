import { openForUse } from '../connections/lifecycle.ts'
import type { LiveConnection } from '../connections/live-connection.ts'
import type { Connector, Endpoint } from '../definition/connector.ts'
import { findEndpoint } from '../registry/registry.ts'
import type { ProxyDependencies } from './dependencies.ts'
import { wantsDryRun } from './dry-run.ts'
import { withMinValid } from './min-valid.ts'
import { type Operation, openOperation } from './job/operation.ts'
import { type NextPage, openPage } from './pages.ts'
import type { Call } from './proxy.ts'
import { type ReadCall, readCall } from './read-call.ts'
import { judgeVersion } from './version.ts'

/** A call of a named endpoint, with all that it names found. */
export interface AskedCall {
  readonly call: Call
  readonly live: LiveConnection
  readonly connector: Connector
  readonly endpoint: Endpoint
  readonly asked: ReadCall
  /** The page that is asked for by a cursor. */
  readonly page: NextPage | undefined
  /** The job that is looked after by a cursor. */
  readonly operation: Operation | undefined
}

/** Finds what a call names, and reads what it asks for. */
export const openCall = async (call: Call, endpointName: string, deps: ProxyDependencies): Promise<AskedCall> => {
  const { live: found, connector } = await openForUse(call.scope, call.connectionId, deps)
  judgeVersion(connector, call.incoming.headers['connector-version'])
  const endpoint = findEndpoint(connector, endpointName)
  const asked = await readCall(call.incoming, endpoint)
  // A dry run sends nothing, to the token endpoint neither.
  const live = wantsDryRun(call) ? found : await withMinValid(found, connector, call, deps)
  return { call, live, connector, endpoint, asked, ...leadOf(asked, endpoint, live, deps) }
}

/** What a cursor leads to: of an endpoint that begins jobs, one of them; else a page. */
const leadOf = (
  { cursor }: ReadCall,
  { name, wait }: Endpoint,
  { connection }: LiveConnection,
  { vault }: ProxyDependencies,
): Pick<AskedCall, 'page' | 'operation'> => {
  if (cursor === undefined) return { page: undefined, operation: undefined }
  const operation = wait === undefined ? undefined : openOperation(cursor, connection, name, vault)
  return { operation, page: operation === undefined ? openPage(cursor, connection, name, vault) : undefined }
}
