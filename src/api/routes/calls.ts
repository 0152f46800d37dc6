import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findEntry } from '../../applications/find-connector.ts'
import type { ConnectionStatus } from '../../connections/connection.ts'
import type { ErrorCode } from '../../errors/catalogue.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { judgePermission } from '../../permissions/grant.ts'
import { toCall, toPass } from '../../permissions/permission.ts'
import type { CallFacts } from '../../proxy/call-facts.ts'
import { dropBody } from '../../proxy/caller-body.ts'
import type { Call } from '../../proxy/proxy.ts'
import { CALLING } from '../audited.ts'
import type { Dependencies } from '../dependencies.ts'
import { platformErrorOf } from '../errors.ts'
import { goneSignal } from '../gone-signal.ts'
import { scopeOf } from '../scope.ts'
import { judgeTexts } from '../storable.ts'
import { documentation } from './calls-document.ts'
import type { Routes } from './index.ts'

const CANDIDATES_MAX = 20
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

const UNUSABLE: ReadonlySet<ErrorCode> = new Set([
  'connection_needs_reauth',
  'connection_pending',
  'connection_revoked',
])

type Params = { connectionId?: string; connector?: string; endpoint?: string; '*'?: string }
type Run = (call: Call, request: FastifyRequest) => Promise<void>

/** Calls to providers. Their bodies are streams: nothing here may parse or gather them. */
export const callRoutes: Routes = (server, deps) => {
  const call: Run = (made, request) => deps.proxy.call(made, (request.params as Params).endpoint!)
  const pass: Run = (made, request) => deps.proxy.pass(made, afterProxy(request), hostOf(request))

  addRoute(server, deps, ['POST'], '/v1/connections/:connectionId/call/:endpoint', 'Call a named endpoint', call)
  addRoute(
    server,
    deps,
    ['POST'],
    '/v1/call/:connector/:endpoint',
    "Call a named endpoint as the user's only connection",
    call,
  )
  addRoute(
    server,
    deps,
    METHODS,
    '/v1/connections/:connectionId/proxy/*',
    "Pass a request through to the connector's host",
    pass,
  )
  addRoute(
    server,
    deps,
    METHODS,
    '/v1/proxy/:connector/*',
    "Pass a request through as the user's only connection",
    pass,
  )
}

const addRoute = (
  server: FastifyInstance,
  deps: Dependencies,
  method: string[],
  url: string,
  summary: string,
  run: Run,
): void => {
  server.route({
    method,
    url,
    config: { needs: url.includes('/call/') ? 'calls' : 'proxy', audit: { none: CALLING } },
    exposeHeadRoute: false,
    schema: documentation(url, summary),
    // The framework stops here: what it does after this is about bodies that it reads, and the answer goes past it. An error
    // it answers like any other; but an answer that has begun can only be cut: to answer once more would throw, where
    // nobody catches it.
    onRequest: (request, reply) => {
      answerBy(run, request, reply, deps).catch((error: unknown) => {
        if (reply.raw.headersSent) reply.raw.destroy()
        else void reply.send(error)
      })
    },
    // Never reached.
    handler: () => {},
  })
}

const answerBy = async (run: Run, request: FastifyRequest, reply: FastifyReply, deps: Dependencies): Promise<void> => {
  judgeTexts(request)
  const { connectionId = await onlyConnection(request, deps) } = request.params as Params
  const call = callOf(request, reply, connectionId)
  try {
    await run(call, request)
  } catch (error) {
    dropBody(request.raw)
    noteError(error, call.facts)
    throw ofConnection(error, connectionId)
  }
}

/** A connection that cannot be used is not found for the call, but the error says whose it is. */
const noteError = (error: unknown, facts: CallFacts): void => {
  const { code, facts: said } = platformErrorOf(error)
  facts.errorCode = code
  if (code !== 'connection_needs_reauth' || facts.connection !== undefined) return
  const whose = said.members?.connect as Readonly<Record<'connector' | 'user_id' | 'connection_id', string>> | undefined
  if (whose !== undefined)
    facts.connection = { id: whose.connection_id, userId: whose.user_id, connector: whose.connector }
}

/** Who called by connector and user learns which connection it is that cannot be used. */
const ofConnection = (error: unknown, connectionId: string): unknown =>
  error instanceof PlatformError && UNUSABLE.has(error.code)
    ? new PlatformError(
        error.code,
        { ...error.facts, members: { ...error.facts.members, connection_id: connectionId } },
        error.cause,
      )
    : error

const callOf = (request: FastifyRequest, reply: FastifyReply, connectionId: string): Call => {
  const facts: CallFacts = { attempts: 0 }
  request.called = facts
  return {
    scope: scopeOf(request),
    grant: request.caller.grant,
    connectionId,
    requestId: request.id,
    incoming: request.raw,
    reply: reply.raw,
    signal: goneSignal(reply.raw),
    moreHeaders: request.corsHeaders,
    facts,
  }
}

/** The one active connection of the user to the connector; of several, none is guessed. */
const onlyConnection = async (request: FastifyRequest, deps: Dependencies): Promise<string> => {
  const { connections } = deps
  const scope = scopeOf(request)
  const { connector, endpoint } = request.params as Params
  // Before anything is looked for: else whoever may not call the connector learns who is connected to it.
  judgePermission(request.caller.grant, endpoint === undefined ? toPass(connector!) : toCall(connector!, endpoint))
  if (scope.userId === undefined && scope.connectionIds === undefined)
    throw new PlatformError('invalid_request', { detail: 'Say whose connection is meant: Connector-User-Id.' })
  await findEntry(scope.applicationId, connector!, deps)
  const inStatus = (status: ConnectionStatus) =>
    connections.list(scope, { connector: connector!, status }, { limit: CANDIDATES_MAX })
  // A connection that needs its user again, or was revoked, is better named than denied.
  const candidates = await firstOf([
    () => inStatus('active'),
    () => inStatus('needs_reauth'),
    () => inStatus('revoked'),
  ])
  if (candidates.length === 0)
    throw new PlatformError('connection_not_found', { detail: `This user has no connection to ${connector}.` })
  if (candidates.length === 1) return candidates[0]!.id
  const members = { candidates: candidates.map(({ id, name, status }) => ({ id, name, status })) }
  throw new PlatformError('connection_ambiguous', {
    detail: `Several connections fit: ${candidates.map(({ id }) => id).join(', ')}.`,
    members,
  })
}

/** What the first of some searches finds that finds anything. */
const firstOf = async <Found>(searches: readonly (() => Promise<readonly Found[]>)[]): Promise<readonly Found[]> => {
  for (const search of searches) {
    const found = await search()
    if (found.length > 0) return found
  }
  return []
}

/** The path and query as they came, undecoded, behind `/proxy/…`. */
const afterProxy = ({ raw, matched }: FastifyRequest): string => {
  // A request target may also be a whole address, RFC 9112 section 3.2.2.
  const target = raw.url!.startsWith('/') ? raw.url! : raw.url!.replace(/^https?:\/\/[^/]*/i, '')
  let at = -1
  for (const letter of matched.url!) {
    if (letter !== '/') continue
    at = target.indexOf('/', at + 1)
    if (at === -1) return ''
  }
  return target.slice(at + 1)
}

const hostOf = ({ headers }: FastifyRequest): string | undefined => {
  const host = headers['connector-host']
  return host === undefined ? undefined : String(host)
}
