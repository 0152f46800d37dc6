import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import type { Connector } from '../../src/definition/connector.ts'
import type { JsonSchema } from '../../src/definition/format-sections.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import { mutationsOf } from './mutate.ts'
import type { Fixture, Observer } from './observe.ts'
import { type Use, usesOf } from './uses.ts'

/** What changes when a word goes or says something else: what is looked at, or `refused` where it only may not go. */
export type Effect = string

const FOLDERS = ['connectors/*', 'test/**/connectors/*', 'test/connectors/whole']
/** That no connector can be made without the word proves nothing of what the word does. */
const REFUSED = 'refused'
/** What counts only where nothing else is found. */
const WEAK: readonly Effect[] = ['docs page', 'what the validator says', REFUSED]
/** Whether an effect shows that the word does something, beyond being read. */
export const isStrong = (effect: Effect): boolean => !WEAK.includes(effect)
/** How many uses of a word in one file are tried before another file is. */
const USES_MAX = 2
/** At how many places a word is tried, those of small files first. */
const PLACES_MAX = 6
/** Bytes of a file whose tests take long: words are shown by small ones. */
const LARGE = 10_000
/** More than any file has bytes. */
const UNTESTED = 1e9

/** Every connector file of the repository that is whole; those with tests of their own first, of these the small ones. */
export const fixtures = (): Fixture[] =>
  [...new Set(FOLDERS.flatMap((folder) => globSync(`${folder}/connector.yaml`, { cwd: packageFolder() })))]
    .map((name) => join(packageFolder(), name))
    .filter((file) => statSync(file).size < LARGE)
    .toSorted((one, other) => rank(one) - rank(other) || one.localeCompare(other))
    .map((file) => ({ file, document: parseYaml(readFileSync(file, 'utf8')) as unknown }))

const rank = (file: string): number =>
  statSync(file).size + (existsSync(join(dirname(file), 'connector.test.yaml')) ? 0 : UNTESTED)

/** Where each word is used, by its name. */
export const usesByWord = (schema: JsonSchema, files: readonly Fixture[]): Map<string, [Fixture, Use][]> => {
  const uses = new Map<string, [Fixture, Use][]>()
  for (const fixture of files) {
    const counts = new Map<string, number>()
    for (const use of usesOf(schema, fixture.document)) {
      const count = (counts.get(use.name) ?? 0) + 1
      counts.set(use.name, count)
      if (count <= USES_MAX) uses.set(use.name, [...(uses.get(use.name) ?? []), [fixture, use]])
    }
  }
  return uses
}

/** Finds what words do, by taking them away and changing them. */
export const createEffectFinder = (observer: Observer) => {
  const seen = new Map<string, Promise<string>>()
  const before = (look: string, fixture: Fixture): Promise<string> => {
    const key = `${look} ${fixture.file}`
    const known = seen.get(key) ?? see(look, fixture, connectorOf(fixture))
    seen.set(key, known)
    return known
  }
  const connectorOf = (fixture: Fixture): Connector => {
    const connector = observer.parse(fixture, fixture.document)
    if ('length' in connector) throw new Error(`${fixture.file} is not valid.`)
    return connector
  }
  const see = async (look: string, fixture: Fixture, connector: Connector): Promise<string> =>
    observer.see(look, connector, fixture).catch((error: unknown) => `failed: ${String(error)}`)
  /** The first look by which the connector differs from the fixture, each time that one looks. */
  const effectOf = async (
    looks: readonly string[],
    fixture: Fixture,
    connector: Connector,
  ): Promise<Effect | undefined> => {
    for (const look of looks) {
      const after = await see(look, fixture, connector)
      if (after === (await before(look, fixture))) continue
      if (after === (await see(look, fixture, connector))) return look
    }
    return undefined
  }

  /** What is found at the first of these places where the word does something; `undefined` where it does nothing at all. */
  return async (word: string, uses: readonly (readonly [Fixture, Use])[]): Promise<Effect | undefined> => {
    const looks = observer.looksFor(word)
    const weak: Effect[] = []
    for (const [fixture, use] of uses.slice(0, PLACES_MAX))
      for (const mutant of mutationsOf(fixture.document, use)) {
        const connector = observer.parse(fixture, mutant)
        const effect = 'length' in connector ? REFUSED : await effectOf(looks, fixture, connector)
        if (effect !== undefined && isStrong(effect)) return effect
        if (effect !== undefined) weak.push(effect)
      }
    return WEAK.find((effect) => weak.includes(effect))
  }
}
