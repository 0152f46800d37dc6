import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildModel } from '../../src/codegen/build-model.ts'
import { isInside } from '../../src/codegen/manifest.ts'
import { formatterOf, languages, loadTarget } from '../../src/codegen/targets/index.ts'
import type { Target } from '../../src/codegen/targets/target.ts'
import { dependencyVersion, packageFolder } from '../../src/runtime/package.ts'
import { KITCHEN_SINK, connectorOf } from './kitchen-sink/world.ts'
import { toy } from './toy-target/target.ts'

/** What every language keeps, the toy among them: it needs no change anywhere else. */
const targets: readonly [string, () => Promise<Target>][] = [
  ...languages.map((language) => [language, () => loadTarget(language)] as [string, () => Promise<Target>]),
  ['a language that is one folder', async () => toy],
]
const model = buildModel(connectorOf(KITCHEN_SINK))

describe.each(targets)('%s', (_name, load) => {
  test('renders the kitchen sink, to the same bytes each time', async () => {
    const target = await load()
    const [once, again] = [await target.render(model), await target.render(model)]
    expect(once.size).toBeGreaterThan(0)
    expect([...once]).toEqual([...again])
  })

  test('names every endpoint as it is called, and says in each file of code that it is generated', async () => {
    const files = await (await load()).render(model)
    const all = [...files.values()].join('\n')
    for (const endpoint of ['ping', 'things.list', 'things.walk.continue', 'class.async.list'])
      expect(all).toContain(`${endpoint}`)
    for (const [path, text] of files) {
      if (/\.(py|go|js|ts|rb)$/.test(path)) expect(text.slice(0, 200), path).toMatch(/generated/i)
    }
  })

  test('keeps to its folder, and to files of line feeds', async () => {
    for (const [path, text] of await (await load()).render(model)) {
      expect(isInside(path), path).toBe(true)
      expect(text, path).not.toContain('\r')
      if (text !== '') expect(text.endsWith('\n'), path).toBe(true)
    }
  })

  test('holds no host, credential or address of the provider’s API', async () => {
    const all = [...(await (await load()).render(model)).values()].join('\n')
    expect(all).not.toMatch(/api\.kitchen-sink|auth\.kitchen-sink|\/things\/walk/)
  })
})

test.each(languages)('%s has a formatter at an exact version, a runtime and a list of its files', async (language) => {
  expect(dependencyVersion(formatterOf(language))).toMatch(/^\d+\.\d+\.\d+$/)
  const { runtime } = await loadTarget(language)
  for (const file of runtime.files)
    expect(existsSync(join(packageFolder(), 'sdks', runtime.folder, file)), file).toBe(true)
})

test('only names and encoders look into a definition’s text', () => {
  const folder = join(packageFolder(), 'src/codegen')
  const looking = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => /\bEncoded\.vouch\b/.test(readFileSync(join(folder, file), 'utf8')))
  expect(looking.filter((file) => !/^(encoded|targets\/\w+\/encode)\.ts$/.test(file))).toEqual([])
})
