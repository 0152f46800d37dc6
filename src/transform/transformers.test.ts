import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import type { TransformFormat } from '../definition/schema.ts'
import { transformers } from './transformers.ts'

const members: readonly TransformFormat[] = transformers
const apply = (name: string, json: unknown, words: object): unknown => {
  const { settings, apply: change } = transformers.find((known) => known.name === name)!
  return change(json, settings.parse({ type: name, ...words }) as never)
}

describe('every transformer', () => {
  test.each(members.map((member) => [member.name, member] as const))(
    '%s does what its example shows',
    (name, { example, gives }) => {
      const from = structuredClone(example.from)
      const { type, ...words } = parse(example.words) as { type: string }
      expect(type).toBe(name)
      const to = apply(name, from, words)
      expect(gives === 'bytes' ? (to as { bytes: Buffer }).bytes.toString() : to).toEqual(example.to)
      expect(from).toEqual(example.from)
    },
  )

  test('has a name of its own', () => {
    expect(new Set(members.map(({ name }) => name)).size).toBe(members.length)
  })
})

describe('decode_base64url', () => {
  test.each(['-_8', '-_8=', '+/8', '+/8='])('reads %s', (data) => {
    expect(apply('decode_base64url', { data }, { path: '$.data', content_type: 'image/png' })).toEqual({
      bytes: Buffer.from([0xfb, 0xff]),
      contentType: 'image/png',
    })
  })
  test.each([[{}], [{ data: 1 }], [{ data: 'no base64!' }], [null]])('refuses %j', (json) => {
    expect(() => apply('decode_base64url', json, { path: '$.data' })).toThrow('bytes should be')
  })
})

describe('from_entries', () => {
  test('takes the first of equal names, other member names, and names that every object has', () => {
    const json = {
      l: [
        { k: '__proto__', v: 1 },
        { k: 'a', v: 2 },
        { k: 'a', v: 3 },
      ],
    }
    const { l } = apply('from_entries', json, { path: '$.l', name: 'k', value: 'v' }) as { l: object }
    expect(Object.entries(l)).toEqual([
      ['__proto__', 1],
      ['a', 2],
    ])
  })
  test('leaves what is not there, and refuses what is no list of pairs', () => {
    expect(apply('from_entries', { a: 1 }, { path: '$.l' })).toEqual({ a: 1 })
    expect(() => apply('from_entries', { l: {} }, { path: '$.l' })).toThrow('no list')
    expect(() => apply('from_entries', { l: [{ value: 1 }] }, { path: '$.l' })).toThrow('pair without')
  })
})

describe('pick and rename', () => {
  test('a member that is not there is not made', () => {
    expect(apply('pick', { a: 1 }, { members: ['a', 'b', 'constructor'] })).toEqual({ a: 1 })
    expect(apply('rename', { a: 1 }, { members: { b: 'c' } })).toEqual({ a: 1 })
  })
  test('each object of a list is changed', () => {
    expect(apply('rename', { l: [{ a: 1 }, { a: 2 }] }, { path: '$.l', members: { a: 'b' } })).toEqual({
      l: [{ b: 1 }, { b: 2 }],
    })
  })
  test('two members can change places, and a new name replaces what had it', () => {
    expect(apply('rename', { a: 1, b: 2 }, { members: { a: 'b', b: 'a' } })).toEqual({ b: 1, a: 2 })
    expect(apply('rename', { a: 1, b: 2 }, { members: { a: 'b' } })).toEqual({ b: 1 })
    expect(() => apply('rename', {}, { members: { a: 'c', b: 'c' } })).toThrow('a name of its own')
  })
  test('what is no object is refused', () => {
    expect(() => apply('pick', [1], { members: ['a'] })).toThrow('an object should be')
  })
})
