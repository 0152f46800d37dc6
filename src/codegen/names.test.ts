import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Naming, assignNames, camelCase, pascalCase, snakeCase } from './names.ts'

const snake: Naming = { join: snakeCase, reserved: (name) => name === 'class' || name === 'list' }
const pascal: Naming = { join: pascalCase, reserved: (name) => name === 'String' }

const names = (naming: Naming, ...wires: string[]): string[] =>
  assignNames(
    wires.map((wire) => ({ wire })),
    naming,
  )

describe('a name', () => {
  test('is made of the words on the wire, or of those that the definition wants', () => {
    expect(names(snake, 'pageToken', '$select', 'X-Request-ID')).toEqual(['page_token', 'select', 'x_request_id'])
    expect(assignNames([{ wire: '@odata.type', label: 'kind' }], snake)).toEqual(['kind'])
  })

  test('takes a _ only where it means something else', () => {
    expect(names(snake, 'class', 'list', 'string')).toEqual(['class_', 'list_', 'string'])
    expect(names(pascal, 'class', 'string')).toEqual(['Class', 'String_'])
  })

  test('stays with the one that has it on the wire; all others take digits of their hash', () => {
    expect(names(snake, '_id', 'id', 'Id')).toEqual([
      expect.stringMatching(/^id_[0-9a-f]{4}$/),
      'id',
      expect.stringMatching(/^id_[0-9a-f]{4}$/),
    ])
    expect(names(snake, 'userId', 'UserId')).toEqual([
      expect.stringMatching(/^user_id_[0-9a-f]{4}$/),
      expect.stringMatching(/^user_id_[0-9a-f]{4}$/),
    ])
  })

  test('that is reserved and wanted twice is told apart too', () => {
    expect(names(snake, 'class', 'Class')).toEqual(['class_', expect.stringMatching(/^class_[0-9a-f]{4}$/)])
  })

  test('differs by its key, as file names do by more than case', () => {
    const files: Naming = { ...pascal, key: (name) => name.toLowerCase() }
    const [one, other] = names(files, 'fooBar', 'foobar')
    expect(one).toMatch(/^FooBar_/)
    expect(other).toBe('Foobar')
  })

  test('that no word is left of is still one', () => {
    expect(names(snake, '', '💥', '١')).toEqual(
      ['field_', 'field_', 'field_'].map((begin) => expect.stringContaining(begin)),
    )
  })

  test('for two things of one wire name is refused', () => {
    expect(() => names(snake, 'a', 'a')).toThrow('one wire name')
  })
})

test('names differ, have the alphabet of every language, and do not depend on the order', () => {
  const wires = fc.uniqueArray(
    fc.oneof(fc.string(), fc.constantFrom('id', 'ID', '_id', 'i-d', 'iD', 'class', 'class_')),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(wires, fc.constantFrom(snake, pascal, { join: camelCase, reserved: () => false }), (given, naming) => {
      const made = names(naming, ...given)
      expect(new Set(made).size).toBe(given.length)
      for (const name of made) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/)
      expect(names(naming, ...given.toReversed()).toReversed()).toEqual(made)
    }),
  )
})

test('five thousand names that clash are told apart in no time', () => {
  const wires = Array.from({ length: 5000 }, (_, index) => `${'_'.repeat(index)}id`)
  expect(new Set(names(snake, ...wires)).size).toBe(5000)
})
