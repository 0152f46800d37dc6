import { Deadline, abortReason } from './deadline.js'
import { ConnectorError, TransportError } from './errors.js'
import { globals, randomUuid } from './globals.js'
import type { CallOptions } from './options.js'
import { errorOf } from './read-error.js'
import { type ResponseHeaders, headersOf } from './response.js'
import { type Effect, retryDelayMs } from './retry.js'
import type { Outgoing } from './upload.js'
import { readText } from './read-stream.js'
import type { AbortSignalLike, FetchInit, FetchLike, ResponseLike } from './web-types.js'

const ERROR_BYTES_MAX = 64 * 1024

/** How a client speaks to its platform. */
export interface Transport {
  readonly baseUrl: string
  readonly headers: Readonly<Record<string, string>>
  readonly fetch: FetchLike
  readonly timeoutMs: number
  readonly idleTimeoutMs: number
  readonly maxRetries: number
  readonly strict: boolean
  readonly sleep: (ms: number) => Promise<void>
  readonly random: () => number
}

/** One logical call: what stays the same over its attempts. */
export interface Outbound {
  readonly method: string
  /** With its query; begins with `/`. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Outgoing
  readonly effect: Effect
  /** Whether a key is made up so that it happens once. */
  readonly keyed: boolean
  /** Named in errors. */
  readonly connectionId?: string | undefined
}

/** An answer below 400, its body unread. */
export interface Answer {
  readonly response: ResponseLike
  readonly status: number
  readonly headers: ResponseHeaders
  readonly requestId: string | null
  /** Still runs: whoever reads the body releases it. */
  readonly deadline: Deadline
}

/** Makes a call and reads its answer, and does so again where it fails, may succeed, and can do no harm. */
export const send = async <T>(
  transport: Transport,
  outbound: Outbound,
  options: CallOptions,
  read: (answer: Answer) => Promise<T>,
): Promise<T> => {
  const { maxRetries = transport.maxRetries, signal } = options
  const headers = headersFor(transport, outbound, options)
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await exchange(transport, outbound, options, headers, read)
    } catch (error) {
      const isLast = attempt >= maxRetries || outbound.body?.repeatable === false || signal?.aborted === true
      const delay = isLast
        ? undefined
        : retryDelayMs(error, { effect: outbound.effect, attempt, random: transport.random })
      if (delay === undefined) throw error
      await sleep(transport, delay, signal)
    }
  }
}

const exchange = async <T>(
  transport: Transport,
  outbound: Outbound,
  { signal, timeoutMs = transport.timeoutMs }: CallOptions,
  headers: Record<string, string>,
  read: (answer: Answer) => Promise<T>,
): Promise<T> => {
  const deadline = new Deadline(signal)
  let requestId: string | null = null
  try {
    deadline.start(timeoutMs, 'the answer')
    const init = await initOf(transport, outbound, headers, deadline, timeoutMs)
    const response = await deadline.guard(transport.fetch(transport.baseUrl + outbound.path, init))
    const answer = answerOf(response, deadline)
    requestId = answer.requestId
    await refuseErrors(answer, transport, outbound)
    return await deadline.guard(read(answer))
  } catch (error) {
    const reason = translated(error, deadline, requestId)
    // What is left of the answer is not wanted any more: its connection must not wait for a reader.
    deadline.end(reason)
    throw reason
  }
}

const initOf = async (
  { idleTimeoutMs }: Transport,
  { method, body }: Outbound,
  headers: Record<string, string>,
  deadline: Deadline,
  timeoutMs: number,
): Promise<FetchInit> => {
  const { signal } = deadline
  // A redirect is never followed: the key is for this address alone.
  const init: FetchInit = { method, headers, signal, redirect: 'manual' }
  if (body === undefined) return init
  const progress = {
    moved: () => deadline.start(idleTimeoutMs, 'the upload to go on'),
    ended: () => deadline.start(timeoutMs, 'the answer'),
    failed: (error: unknown) => deadline.end(error),
  }
  if (!body.streamed) return { ...init, body: body.open(progress) }
  deadline.start(idleTimeoutMs, 'the upload to begin')
  const opened = await deadline.guard(Promise.resolve(body.open(progress)))
  // With 'manual', Node keeps a copy of all that is sent, in case that it must be sent elsewhere.
  return { ...init, body: opened, duplex: 'half', redirect: 'error' }
}

const answerOf = (response: ResponseLike, deadline: Deadline): Answer => {
  const headers = headersOf(response)
  return { response, status: response.status, headers, requestId: headers.get('connector-request-id'), deadline }
}

const refuseErrors = async (answer: Answer, { idleTimeoutMs }: Transport, outbound: Outbound): Promise<void> => {
  const { status, headers, requestId, response, deadline } = answer
  if (status >= 400) {
    deadline.start(idleTimeoutMs, 'the rest of the answer')
    const text = await deadline.guard(readText(response, ERROR_BYTES_MAX))
    throw errorOf({ status, headers, requestId, text, connectionId: outbound.connectionId })
  }
  // A browser shows nothing of a redirect, not even its status.
  if ((status >= 300 || status === 0) && status !== 304 && !headers.has('connector-source')) {
    const target = headers.get('location') ?? 'elsewhere'
    throw new ConnectorError(`The address redirects to ${target}: give the platform's own address as baseUrl.`)
  }
}

/** Errors of `fetch` in our terms; ours, and the caller's own reason, stay as they are. */
const translated = (error: unknown, deadline: Deadline, requestId: string | null): unknown => {
  if (error instanceof ConnectorError || deadline.signal.aborted) return error
  return new TransportError(
    requestId === null ? `The platform could not be reached${because(error)}` : `The answer broke off${because(error)}`,
    { requestId, cause: error },
  )
}

/** The innermost words: `fetch failed` alone helps nobody. */
export const because = (error: unknown): string => {
  let [innermost, depth] = [error, 0]
  while (innermost instanceof Error && innermost.cause instanceof Error && depth < 5) {
    innermost = innermost.cause
    depth += 1
  }
  if (!(innermost instanceof Error)) return '.'
  const { code } = innermost as { code?: unknown }
  const words = innermost.message || (typeof code === 'string' ? code : innermost.name)
  return `: ${words}${/[.!?]$/.test(words) ? '' : '.'}`
}

const headersFor = (transport: Transport, outbound: Outbound, options: CallOptions): Record<string, string> => {
  const { effect, keyed, body } = outbound
  const isKeyed = keyed && effect !== 'read' && body?.streamed !== true
  const idempotencyKey = options.idempotencyKey ?? (isKeyed ? randomUuid() : undefined)
  const { minValidSeconds, maxWaitSeconds } = options
  const headers: Record<string, string> = {}
  const layers = [
    transport.headers,
    outbound.headers,
    idempotencyKey === undefined ? undefined : { 'Idempotency-Key': idempotencyKey },
    minValidSeconds === undefined ? undefined : { 'Connector-Min-Valid-Seconds': String(minValidSeconds) },
    maxWaitSeconds === undefined ? undefined : { 'Connector-Max-Wait': String(maxWaitSeconds) },
    options.headers,
  ]
  for (const layer of layers) for (const [name, value] of Object.entries(layer ?? {})) setHeader(headers, name, value)
  return headers
}

const setHeader = (headers: Record<string, string>, name: string, value: string): void => {
  // What `fetch` says to these, it says as if the network had failed.
  if (/[^\t\u0020-\u007e\u0080-\u00ff]/.test(value))
    throw new ConnectorError(`The header ${name} has a character that HTTP cannot carry.`)
  const same = Object.keys(headers).find((other) => other.toLowerCase() === name.toLowerCase())
  headers[same ?? name] = value
}

/** Waits, unless the caller ends the call. */
export const sleep = async (
  { sleep: wait }: Transport,
  ms: number,
  signal: AbortSignalLike | undefined,
): Promise<void> => {
  if (signal === undefined) return wait(ms)
  let onAbort = (): void => {}
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(abortReason(signal))
    signal.addEventListener('abort', onAbort)
  })
  try {
    await Promise.race([wait(ms), aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

/** Waits by the real clock. */
export const sleepMs = (ms: number): Promise<void> => new Promise((resolve) => void globals.setTimeout(resolve, ms))
