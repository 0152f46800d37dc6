import { errorKinds } from './error-codes.js'
import {
  type APIError,
  type APIErrorFacts,
  Invalid,
  NotFound,
  PlatformError,
  ProviderError,
  ProviderInvalid,
  ProviderNotFound,
  ProviderRateLimited,
  ProviderUnauthorized,
  ProviderUnavailable,
  RateLimited,
  ReconnectRequired,
  Unauthorized,
  Unavailable,
} from './errors.js'
import type { ResponseHeaders } from './response.js'
import { parseRetryAfter } from './retry.js'

/** An answer of 400 and above, with its body as text. */
export interface ErrorAnswer {
  readonly status: number
  readonly headers: ResponseHeaders
  readonly requestId: string | null
  readonly text: string
  /** The connection that was called, where the call named one. */
  readonly connectionId?: string | undefined
}

interface Problem {
  readonly code?: string
  readonly source?: string
  readonly title?: string
  readonly detail?: string
  readonly retryable?: boolean
  readonly retry_after?: unknown
  readonly provider_status?: number
  readonly provider_code?: string
  readonly provider_message?: string
  readonly connection_id?: string
}

const WORDS_MAX = 200

/** The error that an answer is: the platform's by its problem document, the provider's by its status. */
export const errorOf = (answer: ErrorAnswer): APIError => {
  const source = answer.headers.get('connector-source')
  const body = parsed(answer)
  if (source === 'provider') return providerError(answer, body)
  const isProblem = typeof body === 'object' && body !== null && typeof (body as Problem).code === 'string'
  return isProblem ? problemError(answer, body) : strangerError(answer, body)
}

/** The provider's answer as it is: its status says all that is known. */
export const providerError = (answer: Omit<ErrorAnswer, 'text'>, body: unknown): ProviderError => {
  const message = `The provider answered ${answer.status}${wordsOf(body)}`
  return new ProviderClass[kindOf(answer.status)](message, {
    ...factsOf(answer, body),
    code: null,
    retryable: isPause(answer.status),
  })
}

const problemError = (answer: ErrorAnswer, problem: Problem): APIError => {
  const { status, connectionId } = answer
  const { code, detail = problem.title ?? `Status ${status}.`, source, provider_status } = problem
  const facts: APIErrorFacts = {
    ...factsOf(answer, problem),
    code: code!,
    retryable: problem.retryable === true,
    ...(provider_status !== undefined && { providerStatus: provider_status }),
  }
  const kind = kindOfCode(code!)
  if (kind === 'ReconnectRequired') {
    const concerned = problem.connection_id ?? connectionId
    return new ReconnectRequired(detail, { ...facts, ...(concerned !== undefined && { connectionId: concerned }) })
  }
  if (source !== 'provider') return new PlatformClass[kind ?? kindOf(status)](detail, facts)
  return new ProviderClass[kindOf(status)](problem.provider_message ?? detail, {
    ...facts,
    code: problem.provider_code ?? code!,
  })
}

/** Something between here and the platform answered, such as a gateway. */
const strangerError = (answer: ErrorAnswer, body: unknown): PlatformError => {
  const message = `Not the platform, but something before it answered ${answer.status}${wordsOf(body)}`
  return new PlatformClass[kindOf(answer.status)](message, {
    ...factsOf(answer, body),
    code: null,
    retryable: isPause(answer.status),
  })
}

type Kind = 'Unauthorized' | 'NotFound' | 'Invalid' | 'RateLimited' | 'Unavailable'

const PlatformClass = { Unauthorized, NotFound, Invalid, RateLimited, Unavailable }
const ProviderClass = {
  Unauthorized: ProviderUnauthorized,
  NotFound: ProviderNotFound,
  Invalid: ProviderInvalid,
  RateLimited: ProviderRateLimited,
  Unavailable: ProviderUnavailable,
}

const kindOfCode = (code: string): Kind | 'ReconnectRequired' | undefined =>
  Object.hasOwn(errorKinds, code) ? errorKinds[code as keyof typeof errorKinds] : undefined

const kindOf = (status: number): Kind => {
  if (status === 401 || status === 403) return 'Unauthorized'
  if (status === 404 || status === 410) return 'NotFound'
  if (status === 429) return 'RateLimited'
  return status >= 500 ? 'Unavailable' : 'Invalid'
}

/** The statuses that say "not now", and so that nothing was done. */
const isPause = (status: number): boolean => status === 429 || status === 503

const factsOf = ({ status, headers, requestId }: Omit<ErrorAnswer, 'text'>, body: unknown) => {
  const inBody = (body as Problem | null | undefined)?.retry_after
  const retryAfter = headers.get('retry-after') ?? (inBody === undefined ? null : String(inBody))
  return { status, body, requestId, retryAfterMs: parseRetryAfter(retryAfter, Date.now()) }
}

const parsed = ({ headers, text }: ErrorAnswer): unknown => {
  if (!/\bjson\b/i.test(headers.get('content-type') ?? '')) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const wordsOf = (body: unknown): string => {
  const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '')
  const words = text.replace(/\s+/g, ' ').trim()
  if (words === '') return '.'
  return `: ${words.length > WORDS_MAX ? `${words.slice(0, WORDS_MAX)}…` : words}`
}
