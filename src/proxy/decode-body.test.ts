import { brotliCompressSync, constants, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decodeBody } from './decode-body.ts'

const text = Buffer.from('as it was '.repeat(10))
const MAX = 1_000

describe('an answer is unpacked', () => {
  test.each<[string, Buffer]>([
    ['gzip', gzipSync(text)],
    ['X-GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['br', brotliCompressSync(text)],
    [' zstd ', zstdCompressSync(text)],
    ['identity', text],
    ['', text],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['deflate,identity,zstd', zstdCompressSync(deflateSync(text))],
  ])('%s', (header, packed) => {
    expect(decodeBody(packed, header, MAX).toString()).toBe(text.toString())
  })
})

test.each([undefined, 'compress', 'gzip, compress'])('what is packed in no known way stays as it is: %s', (header) => {
  expect(decodeBody(text, header, MAX)).toBe(text)
})

test('nothing at all needs no unpacking', () => {
  expect(decodeBody(Buffer.alloc(0), 'gzip', MAX)).toHaveLength(0)
})

describe('a size is kept to at every step', () => {
  const most = Buffer.alloc(MAX, 'a')
  const more = Buffer.alloc(MAX + 1, 'a')
  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['gzip, br', (bytes) => brotliCompressSync(gzipSync(bytes))],
  ])('%s', (header, pack) => {
    expect(decodeBody(pack(most), header, MAX)).toHaveLength(MAX)
    expect(() => decodeBody(pack(more), header, MAX)).toThrow(
      expect.objectContaining({ code: 'provider_answer_too_large' }),
    )
  })

  test('also where what comes in between is larger than the end of it', () => {
    // A thousand members that each unpack to nothing.
    const hollow = Buffer.concat(Array.from({ length: 1_000 }, () => gzipSync('')))
    expect(() => decodeBody(gzipSync(hollow), 'gzip, gzip', MAX)).toThrow(
      expect.objectContaining({ code: 'provider_answer_too_large' }),
    )
  })
})

test.each<[string, Buffer, string]>([
  ['what is not packed as it says', text, 'gzip'],
  ['what is packed four times over', text, 'gzip, gzip, gzip, gzip'],
  [
    'zstd whose window is larger than the web allows',
    zstdCompressSync(Buffer.alloc(64 * 1024 * 1024), { params: { [constants.ZSTD_c_windowLog]: 26 } }),
    'zstd',
  ],
])('%s cannot be read', (_what, bytes, header) => {
  expect(() => decodeBody(bytes, header, MAX)).toThrow(expect.objectContaining({ code: 'provider_answer_invalid' }))
})
