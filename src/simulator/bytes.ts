import { createHash } from 'node:crypto'

/** Bytes of known length, any stretch of which can be read without holding the rest. */
export interface ByteRun {
  readonly length: number
  read(from: number, to: number): Iterable<Uint8Array>
}

/** Bytes at hand as a run. */
export const bytesOf = (content: string | Uint8Array): ByteRun => {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return { length: bytes.length, read: (from, to) => (to > from ? [bytes.subarray(from, to)] : []) }
}

// A prime, so that bytes that went missing or came twice by whole blocks of 2^n shift what follows.
const PERIOD = 65_521

const block = Buffer.concat(
  Array.from({ length: Math.ceil(PERIOD / 32) }, (_, index) => createHash('sha256').update(`${index}`).digest()),
).subarray(0, PERIOD)
const twice = Buffer.concat([block, block])

/** So many made-up bytes, the same at each run. */
export const madeUpBytes = (length: number): ByteRun => ({
  length,
  *read(from, to) {
    for (let at = from; at < to; ) {
      const start = at % PERIOD
      const size = Math.min(PERIOD, to - at)
      yield twice.subarray(start, start + size)
      at += size
    }
  },
})
