import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { findEntry } from '../../applications/find-connector.ts'
import type { ConnectionStatus } from '../../connections/connection.ts'
import type { ErrorCode } from '../../errors/catalogue.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { judgePermission } from '../../permissions/grant.ts'
import { toCall, toPass } from '../../permissions/permission.ts'
import { PROBLEM_CONTENT_TYPE } from '../../errors/problem.ts'
import type { CallFacts } from '../../proxy/call-facts.ts'
import { dropBody } from '../../proxy/caller-body.ts'
import type { Call } from '../../proxy/proxy.ts'
import { CALLING } from '../audited.ts'
import { UPLOAD_ID } from '../../proxy/upload/resumable.ts'
import type { Dependencies } from '../dependencies.ts'
import { platformErrorOf } from '../errors.ts'
import { goneSignal } from '../gone-signal.ts'
import { scopeOf } from '../scope.ts'
import { problem, userId } from '../shapes.ts'
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
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', (_request, _payload, done) => done(null))
  // The endpoint's own schema judges a call, and nothing judges what passes through.
  server.setValidatorCompiler(() => () => true)

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
    // The answer goes past the framework, which waits for nothing; an error it answers like any other. An answer that has
    // begun can only be cut: to answer once more would throw, where nobody catches it.
    handler: (request, reply) => {
      answerBy(run, request, reply, deps).catch((error: unknown) => {
        if (reply.raw.headersSent) reply.raw.destroy()
        else void reply.send(error)
      })
    },
  })
}

const answerBy = async (run: Run, request: FastifyRequest, reply: FastifyReply, deps: Dependencies): Promise<void> => {
  const { connectionId = await onlyConnection(request, deps) } = request.params as Params
  const call = callOf(request, reply, connectionId)
  try {
    await run(call, request)
  } catch (error) {
    noteError(error, call.facts)
    dropBody(request.raw)
    throw ofConnection(error, connectionId)
  }
}

/** A connection that cannot be used is not found for the call, but the error says whose it is. */
const noteError = (error: unknown, facts: CallFacts): void => {
  const { code, facts: said } = platformErrorOf(error)
  facts.errorCode = code
  if (code !== 'connection_needs_reauth' || facts.connection !== undefined) return
  const { connector, user_id, connection_id } = said.members!.connect as Readonly<Record<string, string>>
  facts.connection = { id: connection_id!, userId: user_id!, connector: connector! }
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

const anything = { schema: z.unknown() }
const relayed = { description: "The provider's answer, as it is, or the envelope.", content: { '*/*': anything } }
/** A status that a provider's answer can have as well: `Connector-Source` tells them apart. */
const relayedOrProblem = {
  description: "An error of the platform, RFC 9457; or the provider's answer, as it is.",
  content: { [PROBLEM_CONTENT_TYPE]: { schema: problem }, '*/*': anything },
}

/** Without control characters, which no provider's path has; a dot segment is refused as well. */
const passedPath = z.string().regex(/^[^\u0000-\u001f\u007f]*$/)

const documentation = (url: string, summary: string): object => ({
  tags: ['calls'],
  summary,
  description: url.includes('/call/') ? CALL : PASS,
  params: z.object(
    Object.fromEntries(
      url
        .split('/')
        .filter((part) => part.startsWith(':') || part === '*')
        .map((part) => [part.replace(':', ''), part === '*' ? passedPath : z.string()]),
    ),
  ),
  headers: z.object({
    'connector-user-id': url.includes(':connectionId')
      ? userId.optional().describe('Narrows the call to connections of this user.')
      : userId.describe('The user whose connection is meant.'),
    'connector-min-valid-seconds': z
      .int()
      .min(0)
      .max(86_400)
      .optional()
      .describe(
        'The access token must live for so many seconds more, 0 to 86400, and is refreshed first if it does not. Where the provider never lets tokens live so long, one is replaced when half of its life is over.',
      ),
    'connector-max-wait': z
      .int()
      .min(0)
      .max(60)
      .optional()
      .describe(
        "For how many seconds, 0 to 60, the call may wait for its turn within the provider's rate limit; 10 unless stated. 0 is to be told at once.",
      ),
    'connector-version': z.string().optional().describe('The connector version that the caller was built against.'),
    ...(url.includes('/call/')
      ? {
          'connector-dry-run': z
            .enum(['true', 'false'])
            .optional()
            .describe('`true`: nothing is sent; the answer says what would be, without its secrets.'),
          'idempotency-key': z
            .string()
            .regex(/^[\x21-\x7e]{1,255}$/)
            .optional()
            .describe(
              'A key of your own for a call that changes something: it is made once, and called again with this key within a day it gets the same answer, with `Idempotency-Replayed: true`.',
            ),
          'connector-params': z.string().optional().describe('The parameters as ASCII JSON, where the body is bytes.'),
          'connector-upload-id': z
            .string()
            .regex(UPLOAD_ID)
            .optional()
            .describe('An id of your own, under which an upload can be taken up again within a day.'),
          'connector-upload-offset': z
            .int()
            .min(0)
            .max(999_999_999_999_999)
            .optional()
            .describe('Where the body begins in the content, if the upload of that id goes on.'),
        }
      : { 'connector-host': z.string().optional().describe("Another of the connector's hosts than the first.") }),
  }),
  ...(url.includes('/call/') && {
    querystring: z.object({
      collect: z
        .int()
        .min(1)
        .max(10_000)
        .optional()
        .describe(
          'Of an endpoint with pages: asks for one after another until there are so many items, and answers `{items, next_cursor}`. The last page is given whole.',
        ),
    }),
    body: z
      .strictObject({
        params: z.record(z.string(), z.unknown()).optional(),
        body: z.unknown().optional(),
        cursor: z.string().optional(),
      })
      .optional(),
  }),
  response: {
    default: relayed,
    ...Object.fromEntries(
      [400, 401, 403, 404, 409, 411, 413, 429, 502, 503, 504].map((status) => [status, relayedOrProblem]),
    ),
  },
})

const CALL =
  "Answers what the provider answers, with its status and headers; `Connector-Source` says whose answer it is. With `Accept: application/vnd.connector.envelope+json` the answer is `{status, headers, content_type, encoding, body, next}`; `next` goes back as `cursor`. Where the endpoint says so, `delta` of a last page goes back as `cursor` later and lists what has changed, and `captured` holds what the answer's headers say; beside a streamed answer that stands in `Connector-Captured`, as ASCII JSON. With `Accept: application/x-ndjson` an endpoint with pages answers every item of every page, one a line. `Idempotency-Key` goes along to providers that know such keys. Where the endpoint's body is bytes, they are the request's body and the parameters stand in `Connector-Params`."
const PASS =
  'Method, path, query, headers and body go to the provider as they are, with the credential; the answer comes back as it is.'
