import type { FastifyRequest } from 'fastify'
import { PlatformError } from '../errors/platform-error.ts'

export const NOT_STORABLE = 'A text holds a character that cannot be stored, such as NUL.'

/** What a text may not hold, for OpenAPI. */
export const STORABLE_PATTERN = '^[^\\u0000]*$'

/** Throws `invalid_request` where a text that a route reads has no place in a database: NUL, or half a surrogate pair. */
export const judgeTexts = ({ params, query, body, matched }: FastifyRequest): void => {
  // A query that the route knows nothing of is ignored, or is the provider's; a body that is no JSON is the route's own to judge.
  const readsQuery = matched.schema?.querystring !== undefined
  const isJson = typeof body === 'object' && body !== null && !Buffer.isBuffer(body)
  if (!isStorable(params) || (readsQuery && !isStorable(query)) || (isJson && !isStorable(body)))
    throw new PlatformError('invalid_request', { detail: NOT_STORABLE })
}

/** Without recursion: a body may be nested deeper than the stack is. */
const isStorable = (whole: unknown): boolean => {
  const left = [whole]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) return false
    if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) left.push(name, inner)
  }
  return true
}
