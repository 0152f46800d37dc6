import type { Dispatcher } from 'undici'
import { PlatformError } from '../errors/platform-error.ts'

/** Takes a body as it comes. */
export interface BodySink {
  /** Gives false when it wants no more for now; it then calls `resume`. */
  write(chunk: Buffer, resume: () => void): boolean
  end(): void
  /** The body broke off: it must not look complete. */
  fail(error: Error): void
}

/** Neither side sent or took anything for too long. */
class IdleTooLong extends Error {
  readonly code = 'UND_ERR_BODY_TIMEOUT'
}

/** An answer whose headers are here and whose body is still on its way. It must be read, relayed or discarded. */
export class ProviderResponse implements Dispatcher.DispatchHandler {
  status = 0
  /** Whether something of the request may have left the process. */
  wasSent = false
  /** Names, as sent, and values in turn. */
  rawHeaders: string[] = []

  readonly #started: (response: ProviderResponse) => void
  readonly #failed: (error: Error) => void
  readonly #idleMs: number
  readonly #mayStillSend: (() => Error | undefined) | undefined
  #controller: Dispatcher.DispatchController | undefined
  #hasStarted = false
  #isUnwanted = false
  #idle: NodeJS.Timeout | undefined
  #sink: BodySink | undefined
  #early: Buffer[] = []
  #outcome: 'open' | 'ended' | Error = 'open'

  constructor(
    started: (response: ProviderResponse) => void,
    failed: (error: Error) => void,
    idleMs: number,
    mayStillSend?: () => Error | undefined,
  ) {
    this.#started = started
    this.#failed = failed
    this.#idleMs = idleMs
    this.#mayStillSend = mayStillSend
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    const forbidden = this.#mayStillSend?.()
    if (this.#isUnwanted) this.abort()
    else if (forbidden !== undefined) controller.abort(forbidden)
    else this.wasSent = true
  }

  onResponseStart(controller: Dispatcher.DispatchController, statusCode: number): void {
    // 1xx answers are hints on the way; the real one follows.
    if (statusCode < 200) return
    this.status = statusCode
    // Header bytes are kept one to one: decoded as anything but latin1, some could not be sent on.
    const { rawHeaders = [] } = controller as { rawHeaders?: (Buffer | string)[] }
    this.rawHeaders = rawHeaders.map((part) => (typeof part === 'string' ? part : part.toString('latin1')))
    this.#hasStarted = true
    if (!this.header('content-type')?.startsWith('text/event-stream')) this.#watchIdle()
    this.#started(this)
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#idle?.refresh()
    if (this.#sink === undefined) {
      this.#early.push(Buffer.from(chunk))
      controller.pause()
    } else if (!this.#sink.write(chunk, () => controller.resume())) controller.pause()
  }

  onResponseEnd(): void {
    clearTimeout(this.#idle)
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
    for (let index = 0; index < this.rawHeaders.length; index += 2) {
      if (this.rawHeaders[index]!.toLowerCase() === name) return this.rawHeaders[index + 1]
    }
    return undefined
  }

  /** Every value of a header, in their order. */
  headers(name: string): string[] {
    return this.rawHeaders.filter((_, at) => at % 2 === 1 && this.rawHeaders[at - 1]!.toLowerCase() === name)
  }

  /** Hands the body to a sink as it arrives. */
  pipe(sink: BodySink): void {
    this.#sink = sink
    const resume = (): void => this.#controller?.resume()
    let wantsMore = true
    const early = this.#early
    this.#early = []
    for (const chunk of early) wantsMore = sink.write(chunk, resume)
    if (this.#outcome === 'ended') sink.end()
    else if (this.#outcome !== 'open') sink.fail(this.#outcome)
    else if (wantsMore) resume()
  }

  /** Reads the whole body. Throws `provider_answer_too_large` as soon as it passes the limit. */
  read(bytesMax: number): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = []
      let bytes = 0
      this.pipe({
        write: (chunk) => {
          bytes += chunk.length
          if (bytes > bytesMax) {
            // Aborting fails the sink at once, which must not be the first to say why.
            reject(
              new PlatformError('provider_answer_too_large', {
                detail: `The answer is larger than ${bytesMax} bytes.`,
              }),
            )
            this.abort()
          } else chunks.push(Buffer.from(chunk))
          return true
        },
        end: () => resolve(Buffer.concat(chunks)),
        fail: (error) => reject(new PlatformError('provider_unreachable', { detail: 'The answer broke off.' }, error)),
      })
    })
  }

  /** Reads the body without using it up: it can be piped or read afterwards. Gives undefined where it is larger. */
  peek(bytesMax: number): Promise<Buffer | undefined> {
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = []
      let bytes = 0
      const settle = (): void => {
        this.#sink = undefined
        this.#early = chunks
      }
      this.pipe({
        write: (chunk) => {
          chunks.push(Buffer.from(chunk))
          bytes += chunk.length
          if (bytes <= bytesMax) return true
          settle()
          resolve(undefined)
          return false
        },
        end: () => {
          settle()
          resolve(Buffer.concat(chunks))
        },
        fail: (error) => reject(new PlatformError('provider_unreachable', { detail: 'The answer broke off.' }, error)),
      })
    })
  }

  /** Ends the exchange; the provider sees the connection close. */
  abort(): void {
    this.#isUnwanted = true
    this.#controller?.abort(new Error('The answer is no longer wanted.'))
  }

  /** Silence ends the exchange, whichever side is silent. An event stream may be silent for as long as it likes. */
  #watchIdle(): void {
    if (this.#idleMs === 0) return
    this.#idle = setTimeout(() => this.#controller?.abort(new IdleTooLong()), this.#idleMs)
    this.#idle.unref()
  }
}
