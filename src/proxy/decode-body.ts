import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { PlatformError } from '../errors/platform-error.ts'

type Decode = (bytes: Buffer, options: { maxOutputLength: number }) => Buffer

const DECODERS: Readonly<Record<string, Decode>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
}

/** Undoes a content encoding, up to a size. Bytes in an unknown encoding are given as they are. */
export const decodeBody = (bytes: Buffer, encoding: string | undefined, bytesMax: number): Buffer => {
  const decode = DECODERS[encoding?.trim().toLowerCase() ?? '']
  if (decode === undefined || bytes.length === 0) return bytes
  try {
    return decode(bytes, { maxOutputLength: bytesMax })
  } catch (error) {
    const isTooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    throw new PlatformError(isTooLarge ? 'provider_answer_too_large' : 'provider_answer_invalid', {}, error)
  }
}
