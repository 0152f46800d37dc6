import type { Dispatcher } from 'undici'
import { type Hidden, type Mask, createMask, maskText } from './mask.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { systemClock } from '../runtime/clock.ts'
import { bodyPassed } from '../runtime/garbage.ts'
import type { FairFlow } from './fair-flow.ts'
import { type Raw, asText } from './raw-fields.ts'
import { TooSlow, brokenOff } from './transport-errors.ts'

/** Takes a body as it comes. */
export interface BodySink {
  /** Gives false when it wants no more for now; it then calls `resume`. */
  write(chunk: Buffer, resume: () => void): boolean
  /** The body is over; with its last piece, where that was waiting. */
  end(last?: Buffer): void
  /** The body broke off: it must not look complete. */
  fail(error: Error): void
}

/** Pieces of this size and less cost too little to wait for a turn. */
const SMALL_BYTES = 16 * 1024

/** How long an answer may take. */
export interface AnswerTiming {
  /** Silence allowed within the body; 0 for any. */
  readonly idleMs: number
  /** Until the last byte, where the answer is gathered. */
  readonly wholeMs: number
  /** From when that counts. */
  readonly isTimedFrom: 'request' | 'answer'
  readonly mayStillSend: (() => Error | undefined) | undefined
}

/** What comes before somebody takes it may wait here: most answers are whole by then. */
const EARLY_BYTES_MAX = 64 * 1024

/** An answer whose headers are here and whose body is still on its way. It must be read, relayed or discarded. */
export class ProviderResponse implements Dispatcher.DispatchHandler {
  status = 0
  /** Whether something of the request may have left the process. */
  wasSent = false
  /** Names, as sent, and values in turn. */
  rawHeaders: string[] = []
  /** As `rawHeaders`, what comes behind the body; nothing before the body is over. */
  rawTrailers: string[] = []

  readonly #started: (response: ProviderResponse) => void
  readonly #failed: (error: Error) => void
  readonly #timing: AnswerTiming
  readonly #flow: FairFlow
  #begunAtMs = systemClock.monotonicMs()
  #controller: Dispatcher.DispatchController | undefined
  #hasStarted = false
  #isUnwanted = false
  #idle: NodeJS.Timeout | undefined
  #sink: BodySink | undefined
  #early: Buffer[] = []
  #earlyBytes = 0
  #hidden: Hidden = []
  #mask: Mask | undefined
  #outcome: 'open' | 'ended' | Error = 'open'

  constructor(
    started: (response: ProviderResponse) => void,
    failed: (error: Error) => void,
    timing: AnswerTiming,
    flow: FairFlow,
  ) {
    this.#started = started
    this.#failed = failed
    this.#timing = timing
    this.#flow = flow
  }

  /** An answer that is here whole. */
  static of(status: number, rawHeaders: readonly string[], body: Buffer): ProviderResponse {
    const nothing = (): void => {}
    const timing = { idleMs: 0, wholeMs: 0, isTimedFrom: 'answer', mayStillSend: undefined } as const
    const response = new ProviderResponse(nothing, nothing, timing, { next: (go) => go(), takes: () => true })
    response.status = status
    response.rawHeaders = [...rawHeaders]
    response.#hasStarted = true
    response.#early = [body]
    response.#outcome = 'ended'
    return response
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    const forbidden = this.#timing.mayStillSend?.()
    if (this.#isUnwanted) this.abort()
    else if (forbidden !== undefined) controller.abort(forbidden)
    else this.wasSent = true
  }

  onResponseStart(controller: Dispatcher.DispatchController, statusCode: number): void {
    // 1xx answers are hints on the way; the real one follows.
    if (statusCode < 200) return
    this.status = statusCode
    const { rawHeaders } = controller as Raw
    this.rawHeaders = asText(rawHeaders)
    this.#hasStarted = true
    if (this.#timing.isTimedFrom === 'answer') this.#begunAtMs = systemClock.monotonicMs()
    this.#started(this)
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#idle?.refresh()
    bodyPassed(chunk.length)
    const passed = this.#mask === undefined ? chunk : this.#mask.push(chunk)
    if (this.#sink === undefined) {
      this.#early.push(passed)
      this.#earlyBytes += passed.length
      if (this.#earlyBytes > EARLY_BYTES_MAX) controller.pause()
    } else if (passed.length > 0 && !this.#sink.write(passed, this.#resume)) controller.pause()
    else if (chunk.length > SMALL_BYTES && !this.#flow.takes()) {
      controller.pause()
      this.#resume()
    }
  }

  onResponseEnd(controller: Dispatcher.DispatchController): void {
    clearTimeout(this.#idle)
    const { rawTrailers } = controller as Raw
    if (rawTrailers !== undefined && rawTrailers.length > 0) this.rawTrailers = this.#masked(asText(rawTrailers))
    this.#passHeld()
    this.#outcome = 'ended'
    this.#sink?.end()
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    clearTimeout(this.#idle)
    this.#outcome = error
    if (!this.#hasStarted) this.#failed(error)
    else this.#sink?.fail(error)
  }

  /** One header's value, or undefined; of several, the first. */
  header(name: string): string | undefined {
    for (let index = 0; index < this.rawHeaders.length; index += 2)
      if (this.rawHeaders[index]!.toLowerCase() === name) return this.rawHeaders[index + 1]
    return undefined
  }

  /** Whether events come as they happen: such an answer may be silent, and need not end. */
  get isEventStream(): boolean {
    return /^text\/event-stream/i.test(this.header('content-type') ?? '')
  }

  /**
   * Hides secrets in what was not read yet: in headers, and in the body too unless it is told otherwise. What is not
   * written as itself, such as a compressed body, is not looked into.
   */
  hide(secrets: Hidden, where: 'everywhere' | 'headers'): void {
    this.#hidden = secrets
    this.rawHeaders = this.#masked(this.rawHeaders)
    this.rawTrailers = this.#masked(this.rawTrailers)
    if (where === 'headers') return
    const mask = createMask(secrets)
    this.#mask = mask
    this.#early = this.#early.map((chunk) => mask.push(chunk))
    if (this.#outcome === 'ended') this.#passHeld()
  }

  /** Whether its body comes in chunks, behind which there may be trailers. */
  get isChunked(): boolean {
    return this.header('transfer-encoding') !== undefined
  }

  /** Every value of a header, in their order. */
  headers(name: string): string[] {
    return this.rawHeaders.filter((_, at) => at % 2 === 1 && this.rawHeaders[at - 1]!.toLowerCase() === name)
  }

  /** Hands the body to a sink as it arrives. */
  pipe(sink: BodySink): void {
    this.#sink = sink
    let wantsMore = true
    const early = this.#early
    this.#early = []
    const last = this.#outcome === 'ended' ? early.pop() : undefined
    for (const chunk of early) wantsMore = sink.write(chunk, this.#resume)
    if (this.#outcome === 'ended') sink.end(last)
    else if (this.#outcome !== 'open') sink.fail(this.#outcome)
    else {
      this.#watchIdle()
      if (wantsMore) this.#resume()
    }
  }

  /** Reads the whole body. Throws `provider_answer_too_large` as soon as it passes the limit, `provider_timed_out` when it takes too long. */
  read(bytesMax: number): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const inTime = this.#endWhenLate()
      const chunks: Buffer[] = []
      let bytes = 0
      const take = (chunk: Buffer): true => {
        bytes += chunk.length
        if (bytes > bytesMax) {
          // Aborting fails the sink at once, which must not be the first to say why.
          reject(
            new PlatformError('provider_answer_too_large', { detail: `The answer is larger than ${bytesMax} bytes.` }),
          )
          this.abort()
        } else chunks.push(chunk)
        return true
      }
      this.pipe({
        write: take,
        end: (last) => {
          clearTimeout(inTime)
          if (last !== undefined) take(last)
          resolve(Buffer.concat(chunks))
        },
        fail: (error) => {
          clearTimeout(inTime)
          reject(brokenOff(error))
        },
      })
    })
  }

  /** Reads the body without using it up: it can be piped or read afterwards. Gives undefined where it is larger. */
  peek(bytesMax: number): Promise<Buffer | undefined> {
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = []
      let bytes = 0
      const inTime = this.#endWhenLate()
      const settle = (): void => {
        clearTimeout(inTime)
        this.#sink = undefined
        this.#early = chunks
        this.#earlyBytes = bytes
      }
      const take = (chunk: Buffer): boolean => {
        chunks.push(chunk)
        bytes += chunk.length
        if (bytes <= bytesMax) return true
        settle()
        resolve(undefined)
        return false
      }
      this.pipe({
        write: take,
        end: (last) => {
          if (last !== undefined && !take(last)) return
          settle()
          resolve(Buffer.concat(chunks))
        },
        fail: (error) => {
          clearTimeout(inTime)
          reject(brokenOff(error))
        },
      })
    })
  }

  /** Ends the exchange; the provider sees the connection close. */
  abort(): void {
    this.#isUnwanted = true
    this.#controller?.abort(new Error('The answer is no longer wanted.'))
  }

  #masked(parts: string[]): string[] {
    return this.#hidden.length === 0 ? parts : parts.map((part) => maskText(part, this.#hidden))
  }

  readonly #goOn = (): void => this.#controller?.resume()
  readonly #resume = (): void => this.#flow.next(this.#goOn)

  /** Nothing more comes that could make a secret of what the mask holds back. */
  #passHeld(): void {
    const held = this.#mask?.end()
    if (held === undefined || held.length === 0) return
    if (this.#sink === undefined) this.#early.push(held)
    else this.#sink.write(held, () => {})
  }

  /** Silence ends the exchange, whichever side is silent. An event stream may be silent for as long as it likes. */
  #watchIdle(): void {
    if (this.#timing.idleMs === 0 || this.#idle !== undefined) return
    if (this.isEventStream) return
    this.#idle = setTimeout(() => this.#controller?.abort(new TooSlow()), this.#timing.idleMs)
    this.#idle.unref()
  }

  /** An answer that is gathered must be whole in time, however steadily it comes. */
  #endWhenLate(): NodeJS.Timeout {
    const leftMs = this.#timing.wholeMs - (systemClock.monotonicMs() - this.#begunAtMs)
    return setTimeout(() => this.#controller?.abort(new TooSlow()), Math.max(1, leftMs)).unref()
  }
}
