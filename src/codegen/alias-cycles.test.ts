import { expect, test } from 'vitest'
import { typesOfRoot } from './testing.ts'

const to = (name: string): object => ({ $ref: `#/schemas/${name}` })

test('aliases that are nothing but each other are anything', () => {
  expect(typesOfRoot({ Root: to('A'), A: to('B'), B: to('A') })).toEqual({ Root: '= A', A: '= any' })
})

test('so is an alias that is an alternative of itself', () => {
  expect(typesOfRoot({ Root: { oneOf: [to('Root'), { type: 'string' }] } })).toEqual({ Root: '= any' })
})

test('lists, maps and objects of themselves are types', () => {
  const types = typesOfRoot({
    Root: { oneOf: [to('List'), to('Map'), to('Node')] },
    List: { type: 'array', items: to('Root') },
    Map: { type: 'object', additionalProperties: to('Root') },
    Node: { type: 'object', properties: { next: to('Root') } },
  })
  expect(types).toEqual({ Root: '= List | Map | Node', List: '= [Root]', Map: '= {Root}', Node: { next: 'Root' } })
})

test('sixty levels of two alternatives each take no time', () => {
  const either = (level: number): object => ({ anyOf: [to(`A${level}`), to(`B${level}`)] })
  const levels = Array.from({ length: 60 }, (_, level) => level)
  const schemas = Object.fromEntries(
    levels.flatMap((level) => [
      [`A${level}`, either(level + 1)],
      [`B${level}`, either(level + 1)],
    ]),
  )
  const types = typesOfRoot({ ...schemas, A60: { type: 'string' }, B60: { type: 'integer' }, Root: either(0) })
  expect(types.Root).toBe('= A0 | B0')
})
