import { randomBytes } from 'node:crypto'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { PlatformError } from '../errors/platform-error.ts'
import { newId } from '../runtime/ids.ts'
import { type Soon, soon } from '../runtime/soon.ts'
import { logAccess } from './access-log.ts'
import { followMethods } from './allowed-methods.ts'
import { followAudit, requireAudit } from './audited.ts'
import { type Caller, findCaller } from './caller.ts'
import { createCors } from './cors.ts'
import type { Dependencies } from './dependencies.ts'
import { answerError } from './errors.ts'
import { documentNeeds, isDocumentation, judgeNeed, requireNeeds } from './needs.ts'
import { openApiInfo } from './openapi.ts'
import { withSharedAnswers } from './openapi-answers.ts'
import { createRequestRate } from './request-rate.ts'
import { createBodyWatch } from './slow-bodies.ts'
import { endStalledAnswers } from './stalled-answers.ts'
import { routes } from './routes/index.ts'
import { problem } from './shapes.ts'
import { judgeTexts } from './storable.ts'
import { followTraces } from './traced.ts'
import { closeUnaskedSockets } from './unasked-sockets.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the router found: Fastify makes its `routeOptions` anew at every look. */
    matched: FastifyRequest['routeOptions']
    /** Who calls. Set on every route but the open ones. */
    caller: Caller
    /** What its answer says to browsers, by whoever it is written: names and values in turn. */
    corsHeaders: readonly string[]
  }
}

/** How often Node looks for headers that are late. */
const HEADER_LOOKS = 5
const KEEP_ALIVE_MS = 65_000

/** Builds the HTTP server: every route, validated, documented, and closed to callers without a key unless it says it is open. */
export const createServer = async (deps: Dependencies): Promise<FastifyInstance> => {
  const { headerBytes, headersMs, bodyBytes, bodyIdleMs } = deps.limits
  const server = fastify({
    logger: false,
    bodyLimit: bodyBytes,
    genReqId: () => newId('req'),
    http: {
      maxHeaderSize: headerBytes,
      headersTimeout: headersMs,
      connectionsCheckingInterval: Math.ceil(headersMs / HEADER_LOOKS),
      requestTimeout: 0,
    },
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 4096 },
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply, deps.log),
  })
  // Said before, they have their place in every request from the beginning.
  for (const name of ['matched', 'caller', 'called', 'corsHeaders', 'span']) server.decorateRequest(name, undefined)
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  server.setErrorHandler((error, request, reply) => answerError(error, request, reply, deps.log))
  const nowhere = followMethods(server)
  server.setNotFoundHandler(nowhere)

  const bodies = createBodyWatch(deps.clock.monotonicMs, bodyIdleMs)
  const cors = createCors(deps.corsOrigins)
  const rate = createRequestRate(deps.requestsPerKey, deps.clock)
  server.addHook('onClose', bodies.stop)
  if (deps.tracer !== undefined) followTraces(server, deps.tracer)
  const admit = (request: FastifyRequest, reply: FastifyReply): Soon<'admitted' | 'answered'> => {
    request.matched = request.routeOptions
    reply.header('connector-request-id', request.id)
    logAccess(request, reply, deps)
    bodies.watch(request.raw)
    judgeFraming(request.raw.headers['transfer-encoding'])
    request.corsHeaders = cors.headersFor(request)
    for (let at = 0; at < request.corsHeaders.length; at += 2)
      reply.header(request.corsHeaders[at]!, request.corsHeaders[at + 1])
    if (cors.answersPreflight(request, reply)) return 'answered'
    // Before anything is read of it: what it would have been is nobody's concern.
    if (request.is404) nowhere(request, reply)
    if (isOpen(request)) return 'admitted'
    return soon(findCaller(request.raw.headers.authorization, deps), (caller) => {
      request.caller = caller
      rate.count(caller.keyId, reply)
      judgeNeed(caller.grant, request.matched.config.needs!)
      return 'admitted'
    })
  }
  // With a callback, and not a promise: who calls is mostly known at once.
  server.addHook('onRequest', (request, reply, done) => {
    const goOn = (judged: 'admitted' | 'answered'): void => {
      if (judged === 'admitted') done()
    }
    let judged: Soon<'admitted' | 'answered'>
    try {
      judged = admit(request, reply)
    } catch (error) {
      return done(error as Error)
    }
    if (judged instanceof Promise) judged.then(goOn, done)
    else goOn(judged)
  })

  server.addHook('preValidation', (request, _reply, done) => {
    judgeTexts(request)
    done()
  })

  requireNeeds(server)
  requireAudit(server)
  followAudit(server, deps)
  closeUnaskedSockets(server)
  endStalledAnswers(server, bodyIdleMs)
  deps.draining.follow(server)

  await server.register(swagger, {
    openapi: openApiInfo(deps),
    transform: ({ schema, route, ...rest }) =>
      jsonSchemaTransform({ ...rest, route, schema: documentNeeds(schema, route.config?.needs, problem) }),
    transformObject: (document) => withSharedAnswers(jsonSchemaTransformObject(document)),
  })
  for (const route of routes) await server.register(async (scope) => route(scope, deps))
  server.get('/openapi.json', { config: { isOpen: true }, schema: { hide: true } }, () => server.swagger())
  await server.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    // The page sets styles from its script; without this it is only half laid out.
    transformStaticCSP: (policy) => policy.replace("style-src 'self' https:", "style-src 'self' 'unsafe-inline'"),
    uiConfig: { layout: 'BaseLayout', docExpansion: 'list' },
    theme: { title: 'Connector Platform API' },
    logLevel: 'silent',
  })
  await server.ready()
  return server
}

/** Everything needs a key but what says it is open, the documentation, and what is not there anyway. */
const isOpen = ({ matched: { url, config }, is404 }: FastifyRequest): boolean =>
  is404 || config.isOpen === true || isDocumentation(url)

/** Node also takes what ends in `chunked`; the codings before that would be lost on the way to the provider. */
const judgeFraming = (transferEncoding: string | undefined): void => {
  if (transferEncoding !== undefined && transferEncoding.toLowerCase() !== 'chunked')
    throw new PlatformError('invalid_request', { detail: 'The only Transfer-Encoding that is taken is "chunked".' })
}

const BROKEN: Readonly<Record<string, readonly [status: string, code: string, title: string]>> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'headers_too_large',
    'The request headers are larger than 16 KiB.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'invalid_request', 'The request headers did not arrive in time.'],
}

/** Answers what could not be parsed as a request at all, and therefore has no reply object. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: import('node:net').Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [status, code, title] = BROKEN[error.code ?? ''] ?? [
    '400 Bad Request',
    'invalid_request',
    'This is not an HTTP request that can be read.',
  ]
  const body = JSON.stringify({
    type: `urn:connector-platform:error:${code}`,
    title,
    status: Number(status.slice(0, 3)),
    code,
    source: 'caller',
    request_id: `req_${randomBytes(12).toString('hex')}`,
    retryable: false,
  })
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}

/** Where a server listens, once it does. */
export const portsOf = ({ server }: FastifyInstance): number[] => {
  const address = server.address()
  return address === null || typeof address === 'string' ? [] : [address.port]
}
