import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { ErrorCode } from '../errors/catalogue.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { PROBLEM_CONTENT_TYPE, problemOf } from '../errors/problem.ts'
import type { Log } from '../runtime/log.ts'
import { NOT_STORABLE } from './storable.ts'

/** What the server's and the database's error codes mean to a caller. */
const MEANINGS: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid_request',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid_request',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid_request',
  FST_ERR_BAD_URL: 'invalid_request',
  ECONNREFUSED: 'database_unavailable',
  ECONNRESET: 'database_unavailable',
  ENOENT: 'database_unavailable',
  EPIPE: 'database_unavailable',
  '57P01': 'database_unavailable',
  '57P02': 'database_unavailable',
  '57P03': 'database_unavailable',
  '53300': 'database_unavailable',
  '08006': 'database_unavailable',
  '25006': 'database_unavailable',
  '57014': 'database_unavailable',
  '22021': 'invalid_request',
  '22P05': 'invalid_request',
}

/** Errors of the database's client that carry no code. */
const DATABASE_WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/

const DETAILS: Readonly<Record<string, string>> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty, but its content type is application/json.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not JSON.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body is not as long as Content-Length says.',
  FST_ERR_BAD_URL: 'The address cannot be read.',
  '22021': NOT_STORABLE,
  '22P05': NOT_STORABLE,
}

/** Says any error in the platform's terms. What nobody foresaw is `internal`, with nothing of it shown. */
export const platformErrorOf = (error: unknown): PlatformError => {
  if (error instanceof PlatformError) return error
  if (hasZodFastifySchemaValidationErrors(error)) return validationError(error.validation)
  const { code, message = '', statusCode } = error as Partial<FastifyError>
  const meaning = code === undefined ? undefined : MEANINGS[code]
  if (meaning !== undefined)
    return new PlatformError(meaning, DETAILS[code!] === undefined ? {} : { detail: DETAILS[code!]! }, error)
  if (DATABASE_WORDS.test(message)) return new PlatformError('database_unavailable', {}, error)
  return new PlatformError(statusCode !== undefined && statusCode < 500 ? 'invalid_request' : 'internal', {}, error)
}

type Validation = { instancePath: string; message?: string }[]

const validationError = (validation: Validation): PlatformError => {
  const issues = validation.map(({ instancePath, message = 'is not valid' }) => ({
    at: instancePath.slice(1).replaceAll('/', '.') || 'request',
    says: message,
  }))
  return new PlatformError('invalid_request', { detail: `${issues[0]!.at}: ${issues[0]!.says}.`, members: { issues } })
}

/** Answers any error as a problem document; an unforeseen one is logged with its stack. */
export const answerError = (error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): FastifyReply => {
  const platformError = platformErrorOf(error)
  const problem = problemOf(platformError, request.id)
  const isGone = reply.raw.destroyed
  if (isGone) log.debug({ code: platformError.code, request_id: request.id }, 'the caller left before the answer')
  else if (platformError.code === 'internal')
    log.error({ err: platformError.cause, request_id: request.id }, 'unforeseen error')
  else if (problem.status >= 500)
    log.warn({ code: platformError.code, request_id: request.id, detail: problem.detail }, 'call failed')
  const { retryAfterSeconds, headers = {} } = platformError.facts
  void reply.headers(headers)
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds))
  // What a provider left unread of an upload, nobody will read: the connection cannot go on.
  if ((request.raw.destroyed || request.raw.isPaused()) && !request.raw.complete) reply.header('connection', 'close')
  if (platformError.code === 'unauthorized') reply.header('www-authenticate', 'Bearer')
  return (
    reply
      .code(problem.status)
      .header('connector-source', 'platform')
      // A provider's own words may stand in it.
      .header('content-security-policy', 'sandbox')
      .header('x-content-type-options', 'nosniff')
      .type(PROBLEM_CONTENT_TYPE)
      .serializer(JSON.stringify)
      .send(problem)
  )
}
