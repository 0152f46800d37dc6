import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { DecodeError, decodeBase64, encodeBase64 } from '../src/index.ts'

test('both alphabets, of any length, as Node has them', () => {
  for (let length = 0; length < 70; length += 1) {
    const bytes = new Uint8Array(randomBytes(length))
    const node = Buffer.from(bytes)
    expect(encodeBase64(bytes)).toBe(node.toString('base64'))
    expect(encodeBase64(bytes, 'base64url')).toBe(node.toString('base64url'))
    expect(decodeBase64(node.toString('base64'))).toEqual(bytes)
    expect(decodeBase64(node.toString('base64url'))).toEqual(bytes)
  }
  const large = new Uint8Array(randomBytes(1_000_001))
  expect(decodeBase64(encodeBase64(large))).toEqual(large)
})

test('a text is encoded as UTF-8, and line breaks are passed over', () => {
  expect(encodeBase64('grün')).toBe(Buffer.from('grün').toString('base64'))
  expect(decodeBase64('YW\r\nJj')).toEqual(new TextEncoder().encode('abc'))
})

test.each(['YWJj!', 'Y', 'YW=Jj', 'YWJj='.repeat(2), 'ü'])('%j is refused', (text) => {
  expect(() => decodeBase64(text)).toThrow(DecodeError)
})
