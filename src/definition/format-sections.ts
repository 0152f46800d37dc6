import { isObject } from '../runtime/json.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

/** A place of the format that has words of its own. */
export interface FormatSection {
  /** Where it stands, such as `endpoints.name.paginate` or `errors[]`; empty for the file itself. */
  readonly place: string
  /** Which of several kinds it is, such as "style `cursor`". */
  readonly kind?: string
  /** An object schema whose properties are the words. */
  readonly schema: JsonSchema
}

/** Every place of the format that has words, in the order of the file; kinds of one place follow each other. */
export const sectionsOf = (schema: JsonSchema, place = ''): FormatSection[] => {
  const branches = ((schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined) ?? [schema]
  const kinds = branches.filter(({ properties }) => properties !== undefined)
  const own = kinds.map((branch, index): FormatSection => {
    const kind = kindOf(branch) ?? (kinds.length > 1 ? `${index + 1}` : undefined)
    return { place, schema: branch, ...(kind !== undefined && { kind }) }
  })
  return [...own, ...branches.flatMap((branch) => below(branch, placeWithin(branch, place)))]
}

const below = ({ properties, additionalProperties, items }: JsonSchema, place: string): FormatSection[] => [
  ...Object.entries((properties ?? {}) as Record<string, JsonSchema>).flatMap(([word, schema]) =>
    sectionsOf(schema, place === '' ? word : `${place}.${word}`),
  ),
  ...(isObject(additionalProperties) ? sectionsOf(additionalProperties, `${place}.name`) : []),
  ...(isObject(items) ? sectionsOf(items, `${place}[]`) : []),
]

/** Words below one of several kinds name it: `auth[oauth2].inject`. */
const placeWithin = (branch: JsonSchema, place: string): string => {
  const kind = branch.properties === undefined ? undefined : /`(.*)`/.exec(kindOf(branch) ?? '')?.[1]
  return kind === undefined ? place : `${place.replace(/\[\]$/, '')}[${kind}]`
}

/** What tells the kinds of a place apart: the word that has one fixed value. */
const kindOf = ({ properties }: JsonSchema): string | undefined => {
  const fixed = Object.entries(properties as Record<string, JsonSchema>).find(([word]) => KIND_WORDS.includes(word))
  const value = fixed?.[1].const
  return typeof value === 'string' ? `${fixed![0]} \`${value}\`` : undefined
}

const KIND_WORDS = ['type', 'style', 'action']
