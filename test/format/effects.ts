import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import type { Connector } from '../../src/definition/connector.ts'
import type { JsonSchema } from '../../src/definition/format-sections.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import { mutationsOf } from './mutate.ts'
import type { Fixture, Observer } from './observe.ts'
import { type Use, usesOf } from './uses.ts'

/** What changes when a word goes or says something else: what is looked at, `not valid`, or nothing. */
export type Effect = string

const FOLDERS = ['connectors/*', 'test/**/connectors/*', 'test/connectors/whole', 'test/codegen/kitchen-sink']
/** How many uses of a word in one file are tried before another file is. */
const USES_MAX = 2
/** At how many places a word is tried, those of small files first. */
const PLACES_MAX = 4
/** Bytes of a file whose tests take long. */
const LARGE = 40_000
/** More than any file has bytes. */
const UNTESTED = 1e9

/** Every connector file of the repository that is whole; those with tests of their own first, of these the small ones. */
export const fixtures = (): Fixture[] =>
  [...new Set(FOLDERS.flatMap((folder) => globSync(`${folder}/connector.yaml`, { cwd: packageFolder() })))]
    .map((name) => join(packageFolder(), name))
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

/** The places to try: those of large files, which take seconds, only where no small one has the word. */
const tried = (uses: readonly (readonly [Fixture, Use])[]): readonly (readonly [Fixture, Use])[] => {
  const small = uses.filter(([{ file }]) => statSync(file).size < LARGE)
  return (small.length > 0 ? small : uses).slice(0, PLACES_MAX)
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
    if (connector === undefined) throw new Error(`${fixture.file} is not valid.`)
    return connector
  }
  const see = async (look: string, fixture: Fixture, connector: Connector): Promise<string> =>
    observer.see(look, connector, fixture).catch((error: unknown) => `failed: ${String(error)}`)
  const effectOf = async (fixture: Fixture, connector: Connector): Promise<Effect | undefined> => {
    for (const look of observer.names)
      if ((await see(look, fixture, connector)) !== (await before(look, fixture))) return look
    return undefined
  }

  /** The first effect that is found, at any of these places; `undefined` where there is none. */
  return async (uses: readonly (readonly [Fixture, Use])[]): Promise<Effect | undefined> => {
    let isNeeded = false
    for (const [fixture, use] of tried(uses))
      for (const mutant of mutationsOf(fixture.document, use)) {
        const connector = observer.parse(fixture, mutant)
        isNeeded ||= connector === undefined
        const effect = connector === undefined ? undefined : await effectOf(fixture, connector)
        if (effect !== undefined) return effect
      }
    return isNeeded ? 'not valid' : undefined
  }
}
