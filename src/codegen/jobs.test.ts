import { describe, expect, test } from 'vitest'
import { createTypeBuilder } from './build-types.ts'
import { endOf } from './jobs.ts'
import type { Type } from './model.ts'
import { typeText } from './testing.ts'

const object = (tag: string, members: object = {}) => ({
  type: 'object',
  required: ['tag'],
  properties: { tag: { const: tag }, ...members },
})
const entries = (of: object) => ({ entries: { type: 'array', items: { type: 'object', properties: of } } })

/** What the end is of an endpoint that answers `Own`, told of by one that answers `Told`. */
const end = (own: object, told: object, words: object = {}): string => {
  const types = createTypeBuilder({ Own: own, Told: told })
  const typeOf = (name: string): Type => types.typeOf({ $ref: `#/schemas/${name}` }, [name]).type
  const wait = { when: { path: ['tag'], equals: 'job' }, state: ['tag'], done: ['complete'], ...words }
  return typeText(endOf(typeOf('Own'), typeOf('Told'), wait as never, types))
}

const begun = (members?: object) => ({ oneOf: [object('job'), object('complete', members)] })
const status = (members?: object) => ({
  oneOf: [object('in_progress'), object('complete', members), object('failed')],
})

describe('what is said at the end', () => {
  test('is the one variant that says so, under the name that stands nearer', () => {
    const members = entries({ name: { type: 'string' } })
    expect(end(begun(members), status(members))).toBe('Own/~complete')
  })

  test('is either of two shapes, where what was done at once looks different', () => {
    const told = status(entries({ name: { type: 'integer' } }))
    expect(end(begun(entries({ name: { type: 'string' } })), told)).toBe('Own/~complete | Told/~complete')
  })

  test('is every variant that says so', () => {
    const told = { oneOf: [object('in_progress'), object('complete'), object('partly', { left: { type: 'integer' } })] }
    expect(end(begun(), told, { when: undefined, done: ['complete', 'partly'] })).toBe(
      'tag: Told/~complete (complete) | Told/~partly (partly)',
    )
  })

  test('is the whole type where its variants are told apart by something else', () => {
    expect(end(begun(), status(), { when: undefined, state: ['status', 'of'] })).toBe('Told')
    expect(end(begun(), object('complete'), { when: undefined })).toBe('Told')
    expect(end(begun(), status(), { when: undefined, done: ['never'] })).toBe('Told')
  })
})
