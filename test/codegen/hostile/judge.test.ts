import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderPackage } from '../../../src/codegen/render-package.ts'
import { type Language, languages } from '../../../src/codegen/targets/index.ts'
import { hasTools } from '../gates.ts'
import { type Recipe, hostileConnector } from './definition.ts'
import type { Inspector } from './inspection.ts'
import { problemsOfFiles } from './judge.ts'
import { judged } from './languages.ts'
import { CANARY } from './texts.ts'

/** What a target with a hole would let through: the judge must see it, or its silence means nothing. */
const RECIPE: Recipe = { structure: 5, texts: ['first', 'second', 'wanted-text', 'third', 'fourth', 'fifth'] }

type Damage = readonly [what: string, path: RegExp, damage: (text: string) => string, found: RegExp]

const append = (code: string) => (text: string) => `${text}\n${code}\n`

const everywhere: readonly Damage[] = [
  ['an invisible character', /README/, append('\u202e'), /holds U\+202e/],
  ['a heading in the README', /README/, append('# Heading'), /README.md differs/],
  ['HTML in the README', /README/, append('<script>'), /README.md differs/],
  ['a link in the README', /README/, append('[click](x)'), /README.md differs/],
]

const damages: Readonly<Record<Language, readonly Damage[]>> = {
  python: [
    ['a statement', /_api\.py$/, append(`${CANARY} = 1`), /not shaped as its twin/],
    ['a name', /_api\.py$/, append(`${CANARY} = 1`), new RegExp(`code: ${CANARY}`)],
    ['a broken file', /_api\.py$/, append('"""'), /unterminated triple-quoted/],
    ['a comment', /_api\.py$/, append('# type: ignore'), /a directive/],
    ['a module', /_api\.py$/, append('import os'), /imports os/],
    ['a member of pyproject.toml', /pyproject/, append('[project.scripts]\nx = "os:system"'), /not shaped as its twin/],
    ['a lost text', /_api\.py$/, (text) => text.replaceAll('wanted-text', 'else'), /lost: .*wanted-text/],
  ],
  go: [
    ['a declaration', /_api\.go$/, append('func init() {}'), /not shaped as its twin/],
    ['a name', /_api\.go$/, append(`var ${CANARY} = 1`), new RegExp(`code: ${CANARY}`)],
    ['a broken file', /_api\.go$/, append('`'), /raw string literal not terminated/],
    ['a directive', /_api\.go$/, append('//go:generate true'), /a directive/],
    ['a build constraint', /_api\.go$/, (text) => `// +build ignore\n\n${text}`, /a directive/],
    ['a name twice', /_api\.go$/, append('var X = 1\nvar X = 2'), /redeclared/],
    ['a module', /^go\.mod$/, append('replace a => /etc'), /go.mod differs/],
    ['a lost text', /_api\.go$/, (text) => text.replaceAll('wanted-text', 'else'), /lost: .*wanted-text/],
  ],
  typescript: [
    ['a statement', /-api\.js$/, append('globalThis.x = 1'), /not shaped as its twin/],
    ['a name', /-api\.js$/, append(`globalThis.${CANARY} = 1`), new RegExp(`code: ${CANARY}`)],
    ['a broken file', /-api\.js$/, append('*/'), /Unexpected token/],
    ['a comment in code', /-api\.js$/, append('/** text */'), /not shaped as its twin/],
    ['a directive', /\.d\.ts$/, (text) => `// @ts-nocheck\n${text}`, /a directive/],
    ['a reference', /\.d\.ts$/, (text) => `/// <reference path="x" />\n${text}`, /a directive/],
    ['a member twice', /\.d\.ts$/, append('export interface Y { a: 1; a: 2 }'), /declared twice: a/],
    [
      'a script of package.json',
      /package\.json/,
      (text) => text.replace('{', '{ "scripts": {},'),
      /package.json differs/,
    ],
    ['a lost text', /\.(js|ts)$/, (text) => text.replaceAll('wanted-text', 'else'), /lost: .*wanted-text/],
  ],
}

describe.each(languages)('in %s the judge notices', (language) => {
  let inspector: Inspector
  const isMissing = !hasTools(language) && process.env.CI === undefined
  beforeAll(async () => {
    if (!isMissing) inspector = await judged[language].start()
  }, 60_000)
  afterAll(() => inspector?.close())

  const filesOf = async (): Promise<Map<string, string>> =>
    new Map((await renderPackage(hostileConnector(RECIPE), language)).files)

  test.skipIf(isMissing)('nothing where nothing is wrong', async () => {
    expect(await problemsOfFiles(await filesOf(), RECIPE, language, inspector)).toEqual([])
  })

  test.skipIf(isMissing).each([...damages[language], ...everywhere])('%s', async (_what, path, damage, found) => {
    const files = await filesOf()
    const hit = [...files.keys()].filter((each) => path.test(each))
    expect(hit).not.toEqual([])
    for (const each of hit) files.set(each, damage(files.get(each)!))
    expect((await problemsOfFiles(files, RECIPE, language, inspector)).join('\n')).toMatch(found)
  })
})
