import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { PlatformError } from '../errors/platform-error.ts'

interface Known {
  readonly url: string
  readonly pattern: RegExp
  readonly wildcards: number
  readonly methods: Set<string>
}

/**
 * Follows the routes as they are added. Gives what refuses a request that none of them fits: by `method_not_allowed`
 * and `Allow` where its path has other methods, else by `not_found`.
 */
export const followMethods = (server: FastifyInstance): ((request: FastifyRequest, reply: FastifyReply) => never) => {
  const known = new Map<string, Known>()
  server.addHook('onRoute', ({ url, method }) => {
    const route = known.get(url) ?? routeOf(url)
    for (const one of [method].flat()) route.methods.add(one)
    known.set(url, route)
  })
  return ({ method, url }, reply) => {
    const methods = methodsOf(url.split('?')[0]!, [...known.values()]).join(', ')
    if (methods === '')
      throw new PlatformError('not_found', {
        detail: `${method} ${pathWords(url)} is no route of this API: see /docs.`,
      })
    reply.header('allow', methods)
    throw new PlatformError('method_not_allowed', { detail: `${pathWords(url)} knows ${methods}: see /docs.` })
  }
}

const methodsOf = (path: string, known: readonly Known[]): readonly string[] => {
  const fitting = known.filter(({ pattern }) => pattern.test(path))
  // As the router does: a path that is written out goes before one with parameters.
  const [nearest] = fitting.toSorted((one, other) => one.wildcards - other.wildcards)
  return [...(nearest?.methods ?? [])].toSorted()
}

const WILDCARD = /:\w+|\*/g

const routeOf = (url: string): Known => {
  const pattern = url.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(WILDCARD, (part) => (part === '*' ? '.*' : '[^/]+'))
  return { url, pattern: new RegExp(`^${pattern}$`), wildcards: url.match(WILDCARD)?.length ?? 0, methods: new Set() }
}

const WORD_LENGTH_MAX = 24

/** A path to be shown: without its query, and without what is too long to be a word and may be a secret. */
const pathWords = (url: string): string =>
  url
    .split('?')[0]!
    .split('/')
    .map((segment) => (segment.length > WORD_LENGTH_MAX ? '…' : segment))
    .join('/')
