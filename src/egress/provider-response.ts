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

/** An answer whose headers are here and whose body is still on its way. It must be read, relayed or discarded. */
export class ProviderResponse implements Dispatcher.DispatchHandler {
  status = 0
  /** Names, as sent, and values in turn. */
  rawHeaders: string[] = []

  readonly #started: (response: ProviderResponse) => void
  readonly #failed: (error: Error) => void
  #controller: Dispatcher.DispatchController | undefined
  #hasStarted = false
  #isUnwanted = false
  #sink: BodySink | undefined
  #early: Buffer[] = []
  #outcome: 'open' | 'ended' | Error = 'open'

  constructor(started: (response: ProviderResponse) => void, failed: (error: Error) => void) {
    this.#started = started
    this.#failed = failed
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#isUnwanted) this.abort()
  }

  onResponseStart(controller: Dispatcher.DispatchController, statusCode: number): void {
    // 1xx answers are hints on the way; the real one follows.
    if (statusCode < 200) return
    this.status = statusCode
    this.rawHeaders = ((controller as { rawHeaders?: (Buffer | string)[] }).rawHeaders ?? []).map(String)
    this.#hasStarted = true
    this.#started(this)
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#sink === undefined) {
      this.#early.push(Buffer.from(chunk))
      controller.pause()
    } else if (!this.#sink.write(chunk, () => controller.resume())) controller.pause()
  }

  onResponseEnd(): void {
    this.#outcome = 'ended'
    this.#sink?.end()
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
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

  /** Hands the body to a sink as it arrives. */
  pipe(sink: BodySink): void {
    this.#sink = sink
    const resume = (): void => this.#controller?.resume()
    let wantsMore = true
    for (const chunk of this.#early) wantsMore = sink.write(chunk, resume)
    this.#early = []
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

  /** Puts back a body that was read, to be piped or read again. */
  restore(bytes: Buffer): void {
    this.#sink = undefined
    this.#early = [bytes]
  }

  /** Ends the exchange; the provider sees the connection close. */
  abort(): void {
    this.#isUnwanted = true
    this.#controller?.abort(new Error('The answer is no longer wanted.'))
  }
}
