import type { AbortSignalLike, FetchLike, ReadableStreamLike } from './web-types.js'

interface StreamController {
  enqueue(chunk: Uint8Array): void
  close(): void
  error(reason: unknown): void
}

interface StreamSource {
  type?: 'bytes'
  pull(controller: StreamController): Promise<void>
  cancel(reason?: unknown): Promise<void>
}

interface SubtleCrypto {
  importKey(
    format: 'raw',
    key: Uint8Array,
    algorithm: { name: 'HMAC'; hash: 'SHA-256' },
    extractable: false,
    usages: ['verify'],
  ): Promise<unknown>
  verify(algorithm: 'HMAC', key: unknown, signature: Uint8Array, signed: Uint8Array): Promise<boolean>
}

/** What this package takes from its surroundings. Optional is what some of them lack. */
interface Globals {
  fetch?: FetchLike
  AbortController: new () => { readonly signal: AbortSignalLike; abort(reason?: unknown): void }
  ReadableStream: new (source: StreamSource, strategy?: { highWaterMark: number }) => ReadableStreamLike
  Request?: new (url: string, init: object) => { readonly headers: { has(name: string): boolean } }
  Blob?: new () => object
  TextEncoder: new () => { encode(text: string): Uint8Array }
  TextDecoder: new () => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string }
  setTimeout(callback: () => void, ms: number): unknown
  clearTimeout(timer: unknown): void
  crypto: { getRandomValues(bytes: Uint8Array): Uint8Array; readonly subtle: SubtleCrypto }
  process?: {
    readonly env?: Record<string, string | undefined>
    readonly versions?: Record<string, string | undefined>
  }
  Deno?: { readonly version: { readonly deno: string }; readonly env: { get(name: string): string | undefined } }
  document?: object
}

export const globals = globalThis as unknown as Globals

/** An environment variable, where there are any and this program may read them. */
export const environmentVariable = (name: string): string | undefined => {
  try {
    return (globals.process?.env?.[name] ?? globals.Deno?.env.get(name)) || undefined
  } catch {
    // Deno asks for a permission; without it there is no variable.
    return undefined
  }
}

/** `node/24.1.0`, or undefined where it is not known. */
export const runtimeToken = (): string | undefined => {
  const { process, Deno } = globals
  if (Deno !== undefined) return `deno/${Deno.version.deno}`
  if (process?.versions?.bun !== undefined) return `bun/${process.versions.bun}`
  if (process?.versions?.node !== undefined) return `node/${process.versions.node}`
  return undefined
}

/** A random UUID, also where `crypto.randomUUID` is missing: on pages that came by plain http. */
export const randomUuid = (): string => {
  const bytes = globals.crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

export const encodeUtf8 = (text: string): Uint8Array => new globals.TextEncoder().encode(text)

export const decodeUtf8 = (bytes: Uint8Array): string => new globals.TextDecoder().decode(bytes)
