import type { Deadline } from './deadline.js'
import { ConnectorError, DecodeError, TransportError } from './errors.js'
import { decodeUtf8 } from './globals.js'
import type { ResponseHeaders } from './response.js'
import { type Answer, because } from './transport.js'
import { joinBytes, streamOf } from './upload.js'
import type { StreamReaderLike, WebReadableStream } from './web-types.js'

/**
 * An answer whose body is still to come. Read it once, in one of the ways there are, or `cancel()` it: it holds its
 * connection until then. It may take any time, but never stand still for longer than the client's `idleTimeoutMs`.
 */
export class Download<Captured extends object = Readonly<Record<string, unknown>>> {
  readonly status: number
  readonly headers: ResponseHeaders
  readonly requestId: string | null
  readonly #reader: StreamReaderLike | undefined
  readonly #deadline: Deadline
  readonly #idleTimeoutMs: number
  #isTaken = false

  /** @internal */
  constructor({ response, status, headers, requestId, deadline }: Answer, idleTimeoutMs: number) {
    this.status = status
    this.headers = headers
    this.requestId = requestId
    this.#reader = response.body?.getReader()
    this.#deadline = deadline
    this.#idleTimeoutMs = idleTimeoutMs
    deadline.stop()
  }

  /** The content type, with its parameters; null where the answer says none. */
  get contentType(): string | null {
    return this.headers.get('content-type')
  }

  /** What the connector captures of the answer's headers, by name; empty where it captures nothing. */
  get captured(): Captured {
    const text = this.headers.get('connector-captured')
    if (text === null) return {} as Captured
    try {
      return JSON.parse(text) as Captured
    } catch (cause) {
      throw new DecodeError('What was captured is not JSON.', { requestId: this.requestId, cause })
    }
  }

  /** How many bytes come, where the answer says so and they come as they are. */
  get contentLength(): number | null {
    const length = this.headers.get('content-length')
    return length === null || this.headers.has('content-encoding') ? null : Number(length)
  }

  /** The bytes as they come: for `for await`, and for Node's `pipeline`. */
  get body(): AsyncIterable<Uint8Array> {
    return { [Symbol.asyncIterator]: () => this.#chunks() }
  }

  /** The bytes as a `ReadableStream`. */
  stream(): WebReadableStream {
    return streamOf(this.#chunks()) as WebReadableStream
  }

  /** All bytes. */
  async bytes(): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    for await (const chunk of this.body) parts.push(chunk)
    return joinBytes(parts)
  }

  /** All bytes as text, read as UTF-8. */
  async text(): Promise<string> {
    return decodeUtf8(await this.bytes())
  }

  /** All bytes as JSON. Throws `DecodeError`. */
  async json<T = unknown>(): Promise<T> {
    const text = await this.text()
    try {
      return JSON.parse(text) as T
    } catch (cause) {
      throw new DecodeError('The answer is not JSON.', { requestId: this.requestId, cause })
    }
  }

  /** Lets go of the connection without reading the rest. */
  async cancel(): Promise<void> {
    this.#isTaken = true
    this.#deadline.release()
    await this.#reader?.cancel()
  }

  #chunks(): AsyncGenerator<Uint8Array, void> {
    if (this.#isTaken) throw new ConnectorError('The body has been read already.', { requestId: this.requestId })
    this.#isTaken = true
    return this.#read()
  }

  async *#read(): AsyncGenerator<Uint8Array, void> {
    let isOver = false
    try {
      for (;;) {
        const { done, value } = await this.#next()
        isOver = done
        if (done) return
        yield value!
      }
    } catch (error) {
      isOver = true
      if (error instanceof ConnectorError || this.#deadline.signal.aborted) throw error
      throw new TransportError(`The answer broke off${because(error)}`, { requestId: this.requestId, cause: error })
    } finally {
      this.#deadline.release()
      if (!isOver) await this.#reader?.cancel()
    }
  }

  /** The next chunk. Time counts only while it is waited for: a slow reader is not a slow sender. */
  async #next(): Promise<{ done: boolean; value?: Uint8Array | undefined }> {
    if (this.#reader === undefined) return { done: true }
    this.#deadline.start(this.#idleTimeoutMs, 'the rest of the answer')
    const chunk = await this.#deadline.guard(this.#reader.read())
    this.#deadline.stop()
    return chunk
  }
}
