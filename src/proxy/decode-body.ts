import { brotliDecompressSync, constants, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { PlatformError } from '../errors/platform-error.ts'

type Decode = (bytes: Buffer, options: { maxOutputLength: number }) => Buffer

/** RFC 9659: what decodes for the web need not set more than 8 MB aside for a window. */
const ZSTD_WINDOW_LOG_MAX = 23

const DECODERS: Readonly<Record<string, Decode>> = {
  identity: (bytes) => bytes,
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
  zstd: (bytes, options) =>
    zstdDecompressSync(bytes, { ...options, params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG_MAX } }),
}

/** Honest answers are packed once; each time more costs as much as the bytes are many. */
const ENCODINGS_MAX = 3

/**
 * Undoes the content encodings that a header lists, up to a size at each step. Bytes in an unknown one are given as they
 * are. Throws `provider_answer_too_large`, or `provider_answer_invalid` where they are not what the header says.
 */
export const decodeBody = (bytes: Buffer, header: string | undefined, bytesMax: number): Buffer => {
  if (header === undefined || bytes.length === 0) return bytes
  const encodings = header.split(',', ENCODINGS_MAX + 1).map((encoding) => encoding.trim().toLowerCase())
  if (encodings.length > ENCODINGS_MAX)
    throw new PlatformError('provider_answer_invalid', { detail: 'The answer is packed too many times over.' })
  const decoders = encodings.filter((encoding) => encoding !== '').map((encoding) => DECODERS[encoding])
  if (!decoders.every((decode) => decode !== undefined)) return bytes
  // Applied in the order in which they are listed, and undone from the last one.
  return decoders.reduceRight((packed, decode) => unpacked(decode, packed, bytesMax), bytes)
}

const unpacked = (decode: Decode, bytes: Buffer, maxOutputLength: number): Buffer => {
  try {
    return decode(bytes, { maxOutputLength })
  } catch (error) {
    const isTooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    throw new PlatformError(isTooLarge ? 'provider_answer_too_large' : 'provider_answer_invalid', {}, error)
  }
}
