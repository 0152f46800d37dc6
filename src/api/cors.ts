import type { FastifyReply, FastifyRequest } from 'fastify'

/** Which browsers may call the API: those at an exact list of origins. They are never asked for cookies. */
export interface Cors {
  /** Whether a request only asks if another one may be made; it is answered then. */
  answersPreflight(request: FastifyRequest, reply: FastifyReply): boolean
  /** What an answer says to browsers: names and values in turn. */
  headersFor(request: FastifyRequest): readonly string[]
}

const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE'
const ASKED = [
  'accept',
  'accept-language',
  'authorization',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'prefer',
  'range',
]
const ASKED_PREFIX = 'connector-'

/** What scripts may read of an answer beside what they always may. */
const EXPOSED = [
  'connector-captured',
  'connector-operation',
  'connector-request-id',
  'connector-source',
  'connector-upload-offset',
  'content-disposition',
  'content-range',
  'etag',
  'idempotency-replayed',
  'link',
  'location',
  'preference-applied',
  'ratelimit',
  'ratelimit-limit',
  'ratelimit-policy',
  'ratelimit-remaining',
  'ratelimit-reset',
  'retry-after',
].join(', ')
const AGE_SECONDS = '600'

const NONE: readonly string[] = []
/** Also where an origin is not listed, so that no cache gives one origin the answer for another. */
const VARY = ['vary', 'origin']

export const createCors = (origins: readonly string[]): Cors => {
  if (origins.length === 0) return { answersPreflight: () => false, headersFor: () => NONE }
  const listed = new Map(
    origins.map((origin) => [
      origin,
      [...VARY, 'access-control-allow-origin', origin, 'access-control-expose-headers', EXPOSED],
    ]),
  )
  return {
    headersFor: ({ raw }) => (isOfApi(raw.url) ? (listed.get(raw.headers.origin ?? '') ?? VARY) : NONE),
    answersPreflight: ({ raw }, reply) => {
      const { origin = '', 'access-control-request-method': method } = raw.headers
      if (raw.method !== 'OPTIONS' || method === undefined || !isOfApi(raw.url) || !listed.has(origin)) return false
      void reply
        .code(204)
        .header('access-control-allow-methods', METHODS)
        .header('access-control-allow-headers', allowed(raw.headers['access-control-request-headers'] ?? ''))
        .header('access-control-max-age', AGE_SECONDS)
        .send()
      return true
    },
  }
}

/** The connect page, the documentation and what providers call are no scripts' business. */
const isOfApi = (url = ''): boolean => url.startsWith('/v1/')

const allowed = (asked: string): string =>
  [
    ...ASKED,
    ...asked
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name.startsWith(ASKED_PREFIX) && /^[a-z-]{1,64}$/.test(name)),
  ].join(', ')
