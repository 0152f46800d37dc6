import type { ResponseLike } from './web-types.js'

/** An answer's headers. Names are in lower case; lookups take any case. */
export class ResponseHeaders implements Iterable<[string, string]> {
  readonly #values: ReadonlyMap<string, string>

  constructor(entries: Iterable<readonly [string, string]>) {
    this.#values = new Map(Array.from(entries, ([name, value]) => [name.toLowerCase(), value]))
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase())
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.#values.entries()
  }
}

/** What is known of an answer beside its data. */
export interface CallResponse {
  /** The HTTP status: the provider's own, for a call. */
  readonly status: number
  readonly headers: ResponseHeaders
  /** The platform's id of the request, to look it up in its log. */
  readonly requestId: string | null
  /** The body as it came, with all digits of its numbers; null where it is streamed. Of a page, with what surrounds it. */
  readonly text: string | null
}

export const headersOf = ({ headers }: ResponseLike): ResponseHeaders => {
  const entries: [string, string][] = []
  headers.forEach((value, name) => entries.push([name, value]))
  return new ResponseHeaders(entries)
}
