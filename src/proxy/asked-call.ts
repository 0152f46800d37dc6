import { openForUse } from '../connections/lifecycle.ts'
import type { LiveConnection } from '../connections/live-connection.ts'
import type { Connector, Endpoint } from '../definition/connector.ts'
import { type Bound, boundArguments, judgeArguments } from '../permissions/argument-bounds.ts'
import { judgePermission } from '../permissions/grant.ts'
import { toCall } from '../permissions/permission.ts'
import { findEndpoint } from '../registry/registry.ts'
import { sha256 } from '../runtime/ids.ts'
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
  /** What cursors of this call are sealed for. */
  readonly place: string
  /** The page that is asked for by a cursor. */
  readonly page: NextPage | undefined
  /** The job that is looked after by a cursor. */
  readonly operation: Operation | undefined
}

/** Finds what a call names, and reads what it asks for. */
export const openCall = async (call: Call, endpointName: string, deps: ProxyDependencies): Promise<AskedCall> => {
  const opened = openForUse(call.scope, call.connectionId, deps)
  const { live: found, connector } = opened instanceof Promise ? await opened : opened
  judgePermission(call.grant, toCall(connector.name, endpointName))
  judgeVersion(connector, call.incoming.headers['connector-version'])
  const endpoint = findEndpoint(connector, endpointName)
  call.facts.connection = found.connection
  call.facts.connector = connector
  call.facts.endpoint = endpoint
  const asked = await readCall(call.incoming, endpoint, deps.limits.bodyBytes)
  const bound = boundArguments(call.grant.arguments, connector.name, endpoint.name)
  if (asked.cursor === undefined) judgeArguments(bound, asked)
  // A dry run sends nothing, to the token endpoint neither.
  const fresh = wantsDryRun(call) ? found : withMinValid(found, connector, call, deps)
  const live = fresh instanceof Promise ? await fresh : fresh
  const place = leadPlace(endpoint, bound)
  const lead = leadOf(asked, place, endpoint, live, deps)
  judgeBound(bound, endpoint, asked, lead)
  return { call, live, connector, endpoint, asked, place, ...lead }
}

type Lead = Pick<AskedCall, 'page' | 'operation'>

/** A cursor serves no call that is bound to other arguments than the one that it came from, or to none. */
const leadPlace = ({ name }: Endpoint, bound: Bound): string =>
  bound.length === 0 ? name : `${name} ${sha256(JSON.stringify(bound))}`

/** A cursor brings along what was judged when it was sealed; what is given beside it is judged now. */
const judgeBound = (bound: Bound, { name }: Endpoint, asked: ReadCall, { page }: Lead): void => {
  if (asked.cursor === undefined) return
  judgeArguments(bound, asked, 'brought_along')
  if (page !== undefined && 'params' in page && page.endpoint === name)
    judgeArguments(bound, { params: page.params, body: asked.body })
}

/** What a cursor leads to: of an endpoint that begins jobs, one of them; else a page. */
const leadOf = (
  { cursor }: ReadCall,
  place: string,
  { wait }: Endpoint,
  { connection }: LiveConnection,
  { vault }: ProxyDependencies,
): Lead => {
  if (cursor === undefined) return { page: undefined, operation: undefined }
  const operation = wait === undefined ? undefined : openOperation(cursor, connection, place, vault)
  return { operation, page: operation === undefined ? openPage(cursor, connection, place, vault) : undefined }
}
