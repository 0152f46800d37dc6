import { expect, test } from 'vitest'
import { byBytes, percentDecode, percentEncode, rawPairs } from './percent.ts'

test('all but the unreserved characters of RFC 3986 section 2.3 are encoded, in capitals', () => {
  expect(percentEncode("AZaz09-._~ !*'()/?=&+,:ü€\ud800")).toBe(
    'AZaz09-._~%20%21%2A%27%28%29%2F%3F%3D%26%2B%2C%3A%C3%BC%E2%82%AC%EF%BF%BD',
  )
})

test.each([
  ['a%20b%2Fc', 'a b/c'],
  ['100%', '100%'],
  ['%ff', '%ff'],
  ['', ''],
])('%j is decoded to %j', (text, decoded) => {
  expect(percentDecode(text)).toBe(decoded)
})

test('pairs are told as they are written', () => {
  expect(rawPairs('a=1&&b&c=&=d&e=f=g%20')).toEqual([
    ['a', '1'],
    ['b', ''],
    ['c', ''],
    ['', 'd'],
    ['e', 'f=g%20'],
  ])
})

test('texts are ordered by their bytes', () => {
  expect(['b', 'a', 'B', 'aa', 'a'].toSorted(byBytes)).toEqual(['B', 'a', 'a', 'aa', 'b'])
  expect(byBytes('a', 'a')).toBe(0)
})
