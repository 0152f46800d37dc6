import { globals } from './globals.js'
import { joinBytes } from './upload.js'
import type { ResponseLike } from './web-types.js'

/** The beginning of an answer as text, of at most so many bytes; what follows is dropped. */
export const readText = async ({ body }: ResponseLike, bytesMax: number): Promise<string> => {
  if (body === null) return ''
  const reader = body.getReader()
  const parts: Uint8Array[] = []
  let byteCount = 0
  while (byteCount < bytesMax) {
    const { done, value } = await reader.read()
    if (done) return decode(parts)
    parts.push(value!)
    byteCount += value!.byteLength
  }
  await reader.cancel()
  return decode([joinBytes(parts).subarray(0, bytesMax)])
}

const decode = (parts: readonly Uint8Array[]): string => new globals.TextDecoder().decode(joinBytes(parts))
