import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authTypes } from '../../src/auth/index.ts'
import { sectionsOf } from '../../src/definition/format-sections.ts'
import { renderJsonSchema, renderReference, renderTestJsonSchema } from '../../src/definition/render.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import { transforms } from '../../src/transform/index.ts'
import { createEffectFinder, fixtures, isStrong, usesByWord } from './effects.ts'
import { type Observer, startObserver } from './observe.ts'
import { READ, UNSEEN } from './unseen.ts'
import { wordsOf } from './uses.ts'

const schema = renderJsonSchema(authTypes, transforms.formats)
const words = wordsOf(schema)
const files = fixtures()
const uses = usesByWord(schema, files)

test('every word of the format, and of its tests, has a line of the reference that says what it does', () => {
  const reference = renderReference(authTypes, transforms.formats)
  const silent = [...sectionsOf(schema), ...sectionsOf(renderTestJsonSchema())].flatMap((section) =>
    Object.entries(section.schema.properties as Record<string, { description?: string }>)
      .filter(([word, { description = '' }]) => description === '' || !reference.includes(`| \`${word}\``))
      .map(([word]) => `${section.place}: ${word}`),
  )
  expect(silent).toEqual([])
  expect(reference).not.toMatch(/\|\s*\|$/m)
})

test('every word, and every value of those that are chosen from a few, is used by a connector', () => {
  expect(words.filter(({ name }) => !uses.has(name)).map(({ name }) => name)).toEqual([])
})

describe('every word does something', () => {
  let observer: Observer
  beforeAll(async () => {
    observer = await startObserver()
  })
  afterAll(() => observer?.close())

  test('every connector of a test is valid, and its tests hold', async () => {
    for (const fixture of files) {
      const connector = observer.parse(fixture, fixture.document)
      if ('length' in connector) throw new Error(`${fixture.file}: ${connector.join()}`)
      expect(await observer.see('its own tests', connector, fixture), fixture.file).not.toMatch(/: true$/m)
    }
  })

  test('without it, or with another value, something can be seen to change', async () => {
    const effectOf = createEffectFinder(observer)
    const unseen: string[] = []
    for (const { name } of words.filter((word) => !Object.hasOwn(UNSEEN, word.name))) {
      const effect = await effectOf(name, uses.get(name) ?? [])
      const isSeen = effect !== undefined && (isStrong(effect) || (effect === 'docs page' && READ.includes(name)))
      if (!isSeen) unseen.push(name)
    }
    expect(unseen).toEqual([])
  }, 600_000)

  test('what is not seen to change has a test of its own', () => {
    for (const [word, file] of Object.entries(UNSEEN)) {
      expect(uses.has(word), word).toBe(true)
      expect(existsSync(join(packageFolder(), file)), file).toBe(true)
    }
  })
})
