import { once } from 'node:events'
import type { Duplex } from 'node:stream'
import { createBrotliCompress, createGzip, createZstdCompress, constants, deflateRawSync, gzipSync } from 'node:zlib'

/** Bytes that unpack to many more. */
export interface Bomb {
  /** `Content-Encoding`. */
  readonly encoding: string
  /** What it unpacks to in the end. */
  readonly bytes: number
  readonly packed: Buffer
}

const MEMBER = Buffer.alloc(64_000_000)
/** zlib's usual window, checked at no time before the end. */
const ZLIB_HEADER = Buffer.from([0x78, 0x9c])
const BLOCK = Buffer.alloc(1_000_000)

/** Bombs of so many bytes, in each encoding, and packed twice. */
export async function* bombsOf(bytes: number): AsyncIterable<Bomb> {
  const members = Math.max(1, Math.round(bytes / MEMBER.length))
  const member = bytes < MEMBER.length ? MEMBER.subarray(0, bytes) : MEMBER
  const gzip = repeated(gzipSync(member), members)
  yield { encoding: 'gzip', bytes, packed: gzip }
  const flushed = deflateRawSync(member, { finishFlush: constants.Z_FULL_FLUSH })
  yield { encoding: 'deflate', bytes, packed: Buffer.concat([ZLIB_HEADER, repeated(flushed, members)]) }
  const brotli = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
  yield { encoding: 'br', bytes, packed: await packed(brotli, bytes) }
  const zstd = createZstdCompress({ params: { [constants.ZSTD_c_windowLog]: 20 } })
  yield { encoding: 'zstd', bytes, packed: await packed(zstd, bytes) }
  yield { encoding: 'gzip, gzip', bytes, packed: gzipSync(gzip) }
  const outer = createGzip()
  outer.end(gzip)
  yield { encoding: 'gzip, gzip, br', bytes, packed: await gathered(outer.pipe(createBrotliCompress())) }
}

const repeated = (piece: Buffer, times: number): Buffer => Buffer.concat(Array.from({ length: times }, () => piece))

const packed = async (packer: Duplex, bytes: number): Promise<Buffer> => {
  const whole = gathered(packer)
  for (let left = bytes; left > 0; left -= BLOCK.length)
    if (!packer.write(BLOCK.subarray(0, Math.min(left, BLOCK.length)))) await once(packer, 'drain')
  packer.end()
  return whole
}

const gathered = async (stream: AsyncIterable<unknown>): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
