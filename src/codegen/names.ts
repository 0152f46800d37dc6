import { hash } from 'node:crypto'
import { wordsOf } from '../runtime/name-words.ts'

export { wordsOf }

/** How one position of one language names things. */
export interface Naming {
  /** Makes a name of words; there is at least one, the first begins with a letter, and all are of a-z and 0-9. */
  readonly join: (words: readonly string[]) => string
  /** Whether the name means something else there; it then takes a `_` behind it. */
  readonly reserved: (name: string) => boolean
  /** What must differ; the name itself unless given. For file names: the name in lower case. */
  readonly key?: (name: string) => string
}

/** What is to be named. */
export interface Nameable {
  /** The name on the wire, which tells equals apart. */
  readonly wire: string
  /** What the definition wants it called, where that is something else. */
  readonly label?: string
}

/**
 * Names things that stand together, without clashes and whatever their order. Of several that would have one name, the
 * one that has it on the wire in snake_case keeps it; every other takes `_` and digits of its wire name's hash.
 * Wire names must differ from each other.
 */
export const assignNames = (things: readonly Nameable[], naming: Naming): string[] => {
  const { join, reserved, key = (name) => name } = naming
  const wanted = things.map(({ wire, label = wire }) => {
    const name = join(wordsOf(label))
    return reserved(name) ? `${name}_` : name
  })
  const keepers = keepersOf(things, wanted.map(key))
  for (const digits of [4, 8, 64]) {
    const names = things.map(({ wire }, index) =>
      keepers.has(index) ? wanted[index]! : `${wanted[index]!.replace(/_$/, '')}_${digestOf(wire).slice(0, digits)}`,
    )
    if (new Set(names.map(key)).size === names.length) return names
  }
  throw new Error('Two things to name have one wire name.')
}

/** Halves of surrogate pairs are one character to the hash, but not to whoever names things. */
const digestOf = (wire: string): string => hash('sha256', wire.isWellFormed() ? wire : JSON.stringify(wire))

/** Which things keep the name that they want: those that want it alone, and of several the only one in snake_case. */
const keepersOf = (things: readonly Nameable[], keys: readonly string[]): Set<number> => {
  const rivals = Map.groupBy(keys.keys(), (index) => keys[index]!)
  const keepers = [...rivals.values()].flatMap((indexes) => {
    if (indexes.length === 1) return indexes
    const inSnake = indexes.filter((index) => isSnake(things[index]!.label ?? things[index]!.wire))
    return inSnake.length === 1 ? inSnake : []
  })
  return new Set(keepers)
}

const isSnake = (name: string): boolean => /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name)

export const snakeCase = (words: readonly string[]): string => words.join('_')

export const pascalCase = (words: readonly string[]): string => words.map(capitalized).join('')

export const camelCase = (words: readonly string[]): string =>
  words.map((word, index) => (index === 0 ? word : capitalized(word))).join('')

const capitalized = (word: string): string => word[0]!.toUpperCase() + word.slice(1)
