import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authTypes } from '../../src/auth/index.ts'
import { sectionsOf } from '../../src/definition/format-sections.ts'
import { renderJsonSchema, renderReference, renderTestJsonSchema } from '../../src/definition/render.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import { transforms } from '../../src/transform/index.ts'
import { createEffectFinder, fixtures, usesByWord } from './effects.ts'
import { type Observer, startObserver } from './observe.ts'
import { LEFT, UNSEEN } from './unseen.ts'
import { wordsOf } from './uses.ts'

const schema = renderJsonSchema(authTypes, transforms.formats)
const words = wordsOf(schema).filter(({ name }) => !LEFT.test(name))
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
      expect(connector, fixture.file).toBeDefined()
      expect(await observer.see('its own tests', connector!, fixture), fixture.file).not.toMatch(/: true$/m)
    }
  })

  // Ten minutes and more of one processor: WORDS=change npx vitest run test/format/words.test.ts
  test.runIf(process.env.WORDS === 'change')(
    'without it, or with another value, something can be seen to change',
    async () => {
      const effectOf = createEffectFinder(observer)
      const without: string[] = []
      for (const { name } of words) {
        const effect = await effectOf(uses.get(name) ?? [])
        if (effect === undefined) without.push(name)
      }
      expect(without.filter((name) => !Object.hasOwn(UNSEEN, name))).toEqual([])
    },
    1_800_000,
  )

  test('what is not seen to change is a word, and its own test is there', () => {
    for (const [word, file] of Object.entries(UNSEEN)) {
      expect(
        words.map(({ name }) => name),
        word,
      ).toContain(word)
      if (file !== undefined) expect(existsSync(join(packageFolder(), file)), file).toBe(true)
    }
  })
})
