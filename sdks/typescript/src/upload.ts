import { ConnectorError } from './errors.js'
import { encodeUtf8, globals } from './globals.js'
import type { BlobLike, ReadableStreamLike } from './web-types.js'

/** Something that gives a body piece by piece. Texts go as UTF-8. */
export type ChunkSource = AsyncIterable<Uint8Array | string> | ReadableStreamLike

/**
 * What can be uploaded: a text, bytes, a `Blob` or `File`, or a stream, such as Node's `createReadStream(…)`. A stream can
 * be sent once; a function that opens it lets the upload be repeated where that is safe.
 */
export type UploadSource = string | ArrayBuffer | ArrayBufferView | BlobLike | ChunkSource | (() => ChunkSource)

/** A request's body, ready to be sent. */
export interface Outgoing {
  /** What its source says it is. */
  readonly contentType?: string
  /** Whether it flows while it is sent, so that no total time can be set to it. */
  readonly streamed: boolean
  /** Whether it can be sent again. */
  readonly repeatable: boolean
  /** The body for one attempt, as `fetch` takes it, or a promise of it. */
  open(progress: Progress): unknown
}

/** Is told how a body that flows gets on. */
export interface Progress {
  moved(): void
  ended(): void
  /** The source itself failed. */
  failed(error: unknown): void
}

/** Makes a body of whatever is to be uploaded. */
export const outgoingOf = (source: UploadSource): Outgoing => {
  if (typeof source === 'string' || source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return whole(source)
  if (isBlob(source)) return blobBody(source)
  if (typeof source === 'function') return streamBody(source, true)
  if (isStream(source) || isAsyncIterable(source)) return streamBody(once(source), false)
  throw new ConnectorError(
    'This cannot be uploaded: give a text, bytes, a Blob, a ReadableStream or an async iterable.',
  )
}

/** Whether a value can only be meant as an upload, and not as a JSON body. */
export const isUpload = (value: unknown): value is Exclude<UploadSource, string> =>
  value instanceof ArrayBuffer ||
  ArrayBuffer.isView(value) ||
  typeof value === 'function' ||
  isBlob(value) ||
  isStream(value) ||
  isAsyncIterable(value)

const whole = (body: unknown, contentType?: string): Outgoing => ({
  ...(contentType && { contentType }),
  streamed: false,
  repeatable: true,
  open: () => body,
})

const blobBody = (blob: BlobLike): Outgoing => {
  // `fetch` knows the environment's own Blob, and sends it with its length.
  if (globals.Blob !== undefined && blob instanceof globals.Blob) return whole(blob, blob.type)
  const stream = streamBody(() => blob.stream(), true)
  return blob.type === '' ? stream : { ...stream, contentType: blob.type }
}

const streamBody = (openSource: () => ChunkSource, repeatable: boolean): Outgoing => ({
  streamed: true,
  repeatable,
  open: (progress) => {
    const chunks = chunksOf(openSource(), progress)
    return canStreamRequests() ? streamOf(chunks) : gather(chunks)
  },
})

const once = (source: ChunkSource): (() => ChunkSource) => {
  let used = false
  return () => {
    if (used) throw new ConnectorError('A stream can be uploaded only once: give a function that opens it anew.')
    used = true
    return source
  }
}

const chunksOf = async function* (source: ChunkSource, progress: Progress): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of isAsyncIterable(source) ? source : readStream(source)) {
      progress.moved()
      yield typeof chunk === 'string' ? encodeUtf8(chunk) : chunk
    }
  } catch (error) {
    progress.failed(error)
    throw error
  }
  progress.ended()
}

/** The chunks of a stream; not every environment lets streams be iterated. */
const readStream = async function* (stream: ReadableStreamLike): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  let isOver = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      isOver = done
      if (done) return
      yield value!
    }
  } finally {
    if (!isOver) await reader.cancel()
  }
}

/** A stream that reads a chunk only when it is asked for one. */
export const streamOf = (chunks: AsyncIterator<Uint8Array>): ReadableStreamLike =>
  new globals.ReadableStream(
    {
      pull: async (controller) => {
        const { done, value } = await chunks.next()
        if (done === true) controller.close()
        else controller.enqueue(value)
      },
      cancel: async () => {
        await chunks.return?.()
      },
    },
    { highWaterMark: 0 },
  )

/** All chunks as one: a promise, which the sender awaits. */
const gather = async (chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return joinBytes(parts)
}

export const joinBytes = (parts: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.byteLength
  }
  return joined
}

let streamsRequests: boolean | undefined

/**
 * Whether `fetch` sends a body while it is read. Some browsers do not: they would send "[object ReadableStream]", which
 * shows in a content type of text, or never ask for `duplex`. There a stream is read to its end first.
 */
const canStreamRequests = (): boolean => (streamsRequests ??= findOutWhetherRequestsStream())

const findOutWhetherRequestsStream = (): boolean => {
  // Only browsers are in doubt.
  if (globals.Request === undefined || globals.process !== undefined || globals.Deno !== undefined) return true
  let asked = false
  const init = {
    method: 'POST',
    body: new globals.ReadableStream({ pull: async (controller) => controller.close(), cancel: async () => {} }),
    get duplex() {
      asked = true
      return 'half'
    },
  }
  return !new globals.Request('https://localhost/', init).headers.has('content-type') && asked
}

const isBlob = (value: unknown): value is BlobLike => isObject(value) && 'size' in value && hasMethod(value, 'stream')

const isStream = (value: unknown): value is ReadableStreamLike => isObject(value) && hasMethod(value, 'getReader')

const isAsyncIterable = (value: unknown): value is AsyncIterable<Uint8Array | string> =>
  isObject(value) && hasMethod(value, Symbol.asyncIterator)

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const hasMethod = (value: object, name: PropertyKey): boolean =>
  typeof (value as Record<PropertyKey, unknown>)[name] === 'function'
