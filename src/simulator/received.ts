import { createHash } from 'node:crypto'

/** Content up to so many bytes is kept whole. */
const KEPT_BYTES_MAX = 1024 * 1024

/** What has come in: how much, its hash, and itself as long as it is small. */
export class Received {
  #bytes = 0
  readonly #hash = createHash('sha256')
  #kept: Buffer[] | undefined = []

  get bytes(): number {
    return this.#bytes
  }

  add(chunk: Buffer): void {
    this.#bytes += chunk.length
    this.#hash.update(chunk)
    if (this.#bytes > KEPT_BYTES_MAX) this.#kept = undefined
    this.#kept?.push(Buffer.from(chunk))
  }

  /** SHA-256 in hexadecimal. */
  sha256(): string {
    return this.#hash.copy().digest('hex')
  }

  /** The content, where it is small. */
  content(): Buffer | undefined {
    return this.#kept && Buffer.concat(this.#kept)
  }
}
