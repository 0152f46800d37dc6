import { z } from 'zod'
import { readPath } from '../definition/json-path.ts'
import { jsonPath, words } from '../definition/words.ts'
import { type Transformer, misfit } from './transformer.ts'

const settings = words({
  type: z.literal('decode_base64url').describe('Bytes that stand in a JSON text become the body of the answer.'),
  path: jsonPath.describe('Where the answer holds the text: base64url or base64, RFC 4648, padded or not.'),
  content_type: z.string().default('application/octet-stream').describe('What the bytes are.'),
})

/** Bytes that a provider wraps in JSON become the answer's body. */
export const decodeBase64url: Transformer<z.output<typeof settings>, 'bytes'> = {
  name: 'decode_base64url',
  summary: 'Bytes that stand in a JSON text become the body of the answer; `response` is then `binary`.',
  settings,
  gives: 'bytes',
  example: {
    words: '{ type: decode_base64url, path: $.data }',
    from: { size: 5, data: 'SGVsbG8' },
    to: 'Hello',
  },
  apply: (json, { path, contentType }) => {
    const text = readPath(json, path)
    if (typeof text !== 'string') throw misfit('holds no text where its bytes should be')
    if (!/^[\w+/-]*={0,2}$/.test(text)) throw misfit('holds a text that is not base64 where its bytes should be')
    return { bytes: Buffer.from(text, 'base64'), contentType }
  },
}
