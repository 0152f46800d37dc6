import { type JsonSchema, sectionsOf } from '../../src/definition/format-sections.ts'
import { isObject } from '../../src/runtime/json.ts'

export type Path = readonly (string | number)[]

/** A word of the format at one of its places, or one of the values that it is chosen from. */
export interface Word {
  /** Such as `endpoints.name.paginate, style cursor: param`, or with ` = value` behind it. */
  readonly name: string
  readonly schema: JsonSchema
}

/** A word as a file has it. */
export interface Use extends Word {
  readonly path: Path
  /** The kinds of section that may stand where it is. */
  readonly kinds: readonly JsonSchema[]
}

/** Every word of the format, and every value of those that are chosen from a few. What stands at several places is one. */
export const wordsOf = (root: JsonSchema): Word[] => {
  const first = firstPlaces(root)
  return sectionsOf(root)
    .filter(({ place, kind }) => first.get(sectionName(place, kind)) === sectionName(place, kind))
    .flatMap(({ place, kind, schema }) =>
      Object.entries(members(schema)).flatMap(([word, its]) => {
        const name = `${sectionName(place, kind)}: ${word}`
        return [{ name, schema: its }, ...chosen(its).map((value) => ({ name: `${name} = ${value}`, schema: its }))]
      }),
    )
}

/** Every place of a document at which a word stands, with the word. */
export const usesOf = (root: JsonSchema, document: unknown): Use[] => {
  const first = firstPlaces(root)
  return usesBelow(root, document).map((use) => {
    const [section, ...word] = use.name.split(': ')
    return { ...use, name: [first.get(section!) ?? section, ...word].join(': ') }
  })
}

/** Where the words of a section stand for the first time: those of `inject` are the same in every auth type. */
const firstPlaces = (root: JsonSchema): Map<string, string> => {
  const bySchema = new Map<string, string>()
  return new Map(
    sectionsOf(root).map(({ place, kind, schema }) => {
      const [name, text] = [sectionName(place, kind), JSON.stringify(schema)]
      bySchema.set(text, bySchema.get(text) ?? name)
      return [name, bySchema.get(text)!]
    }),
  )
}

const sectionName = (place: string, kind: string | undefined): string =>
  `${place}${kind === undefined ? '' : `, ${kind}`}`

const usesBelow = (schema: JsonSchema, value: unknown, place = '', path: Path = []): Use[] => {
  const branches = ((schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined) ?? [schema]
  if (Array.isArray(value))
    return branches.flatMap(({ items }) =>
      isObject(items) ? value.flatMap((item, index) => usesBelow(items, item, `${place}[]`, [...path, index])) : [],
    )
  if (!isObject(value)) return []
  const kinds = branches.filter(({ properties }) => properties !== undefined)
  const fitting = kinds.find((branch) => fits(branch, value))
  if (fitting !== undefined) return usesIn(fitting, kinds, value, place, path)
  return branches.flatMap(({ additionalProperties: each }) =>
    isObject(each)
      ? Object.entries(value).flatMap(([name, item]) => usesBelow(each, item, `${place}.name`, [...path, name]))
      : [],
  )
}

const usesIn = (
  branch: JsonSchema,
  kinds: readonly JsonSchema[],
  value: Readonly<Record<string, unknown>>,
  place: string,
  path: Path,
): Use[] => {
  const kind = kindOf(branch) ?? (kinds.length > 1 ? String(kinds.indexOf(branch) + 1) : undefined)
  const within = kindOf(branch) === undefined ? place : `${place.replace(/\[\]$/, '')}[${kindValue(branch)}]`
  return Object.entries(value).flatMap(([word, its]) => {
    const schema = members(branch)[word]
    if (schema === undefined) return []
    const use = { name: `${sectionName(place, kind)}: ${word}`, schema, path: [...path, word], kinds }
    const ofValue = chosen(schema).includes(its as never) ? [{ ...use, name: `${use.name} = ${String(its)}` }] : []
    return [use, ...ofValue, ...usesBelow(schema, its, within === '' ? word : `${within}.${word}`, use.path)]
  })
}

const members = ({ properties }: JsonSchema): Readonly<Record<string, JsonSchema>> =>
  (properties ?? {}) as Record<string, JsonSchema>

const chosen = (schema: JsonSchema): string[] => ((schema.enum ?? []) as unknown[]).map(String)

/** Whether a value is of this one of several kinds: by what tells the kinds apart, else by its words. */
const fits = (branch: JsonSchema, value: Readonly<Record<string, unknown>>): boolean => {
  const [word, kind] = kindWord(branch) ?? []
  if (word !== undefined) return value[word] === kind
  return Object.keys(value).every((key) => key in members(branch))
}

const KIND_WORDS = ['type', 'style', 'action']

const kindWord = (branch: JsonSchema): [string, string] | undefined => {
  const found = KIND_WORDS.find((word) => typeof members(branch)[word]?.const === 'string')
  return found === undefined ? undefined : [found, members(branch)[found]!.const as string]
}

const kindValue = (branch: JsonSchema): string => kindWord(branch)![1]

const kindOf = (branch: JsonSchema): string | undefined => {
  const found = kindWord(branch)
  return found === undefined ? undefined : `${found[0]} \`${found[1]}\``
}
