import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJsonPath, readPath, writePath } from './json-path.ts'

describe('a path is read', () => {
  test.each<[text: string, path: (string | number)[] | undefined]>([
    ['$', []],
    ['$.a', ['a']],
    ['$.a.b-c._d', ['a', 'b-c', '_d']],
    ['$.items[0].id', ['items', 0, 'id']],
    ["$['@odata.nextLink']", ['@odata.nextLink']],
    ["$.error['.tag']", ['error', '.tag']],
    ["$['a b'][12]", ['a b', 12]],
    ['', undefined],
    ['a', undefined],
    ['$a', undefined],
    ['$.', undefined],
    ['$..a', undefined],
    ['$.a.', undefined],
    ['$.0', undefined],
    ['$[', undefined],
    ['$[]', undefined],
    ['$[-1]', undefined],
    ['$[1234567]', undefined],
    ["$['']", undefined],
    ["$['a]", undefined],
    ['$["a"]', undefined],
    ['$.*', undefined],
    ['$[*]', undefined],
    ['$[?(@.a)]', undefined],
    ['$.a ', undefined],
    [' $.a', undefined],
  ])('%s', (text, path) => {
    expect(parseJsonPath(text)).toEqual(path)
  })
})

test('what objects and lists inherit is not there', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'length']) {
    expect(readPath({}, [name])).toBeUndefined()
    expect(readPath([1], [name])).toBeUndefined()
    expect(readPath('text', [name])).toBeUndefined()
  }
  expect(readPath({ 0: 'a' }, [0])).toBeUndefined()
  expect(readPath(null, ['a'])).toBeUndefined()
})

const step = fc.oneof(
  fc.nat(20),
  fc.string({ minLength: 1, maxLength: 8 }).filter((name) => name !== '__proto__'),
)

test('what is written at a path is read there, and nothing else of the document changes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.array(step, { maxLength: 5 }), fc.jsonValue(), (document, path, value) => {
      const before = JSON.stringify(document)
      expect(readPath(writePath(document, path, value), path)).toEqual(value)
      expect(JSON.stringify(document)).toBe(before)
    }),
  )
})

test('writing never reaches the prototype that every object has', () => {
  writePath({}, ['__proto__', 'polluted'], true)
  writePath({}, ['constructor', 'prototype', 'polluted'], true)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('a path as it is written is the path that is read', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(99_999), fc.stringMatching(/^[^']+$/)), { maxLength: 6 }), (path) => {
      const text = `$${path.map((part) => (typeof part === 'number' ? `[${part}]` : `['${part}']`)).join('')}`
      expect(parseJsonPath(text)).toEqual(path)
    }),
  )
})
