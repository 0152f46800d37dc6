/**
 * The parts of the web platform that this package takes and gives, by structure, so that its declarations need neither
 * DOM nor Node types: the real ones fit, and so do small stand-ins in tests.
 */

/** An `AbortSignal`. */
export interface AbortSignalLike {
  readonly aborted: boolean
  readonly reason?: unknown
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** A `ReadableStream` of bytes. */
export interface ReadableStreamLike {
  getReader(): StreamReaderLike
}

export interface StreamReaderLike {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>
  cancel(reason?: unknown): Promise<void>
}

/** A `Blob` or `File`. */
export interface BlobLike {
  readonly size: number
  readonly type: string
  stream(): ReadableStreamLike
}

/** What `fetch` is called with. */
export interface FetchInit {
  method: string
  headers: Record<string, string>
  redirect: 'manual' | 'error'
  /** A text, bytes, a `Blob` or a `ReadableStream`; `any`, as each environment has its own type of it. */
  body?: any
  /** `'half'` beside a body that is a stream. */
  duplex?: 'half'
  /** An `AbortSignal`; `any`, as each environment has its own type of it. */
  signal?: any
}

/** A `fetch`: the global one, one with a proxy or a certificate of its own, or a function that plays the platform. */
export type FetchLike = (url: string, init: FetchInit) => Promise<ResponseLike>

/** A `Response`. */
export interface ResponseLike {
  readonly status: number
  readonly headers: {
    get(name: string): string | null
    forEach(callback: (value: string, name: string) => void): void
  }
  readonly body: ReadableStreamLike | null
  text(): Promise<string>
}

/** The environment's own `ReadableStream`, where its types are known; else what this package needs of it. */
export type WebReadableStream = typeof globalThis extends { ReadableStream: { prototype: infer Stream } }
  ? Stream
  : ReadableStreamLike
