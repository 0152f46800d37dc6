import { z } from 'zod'
import { parseJsonPath } from './json-path.ts'
import { didYouMean } from './nearest.ts'

type CamelCase<Text extends string> = Text extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Text
type CamelKeys<Members> = { [Key in keyof Members as Key extends string ? CamelCase<Key> : Key]: Members[Key] }

const camelCase = (text: string): string => text.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

const camelKeys = <Members extends object>(members: Members): CamelKeys<Members> =>
  Object.fromEntries(Object.entries(members).map(([key, value]) => [camelCase(key), value])) as CamelKeys<Members>

/** An object of the format: unknown words are errors, and its snake_case words become camelCase members. */
export const words = <Shape extends z.ZodRawShape>(shape: Shape, description?: string) => {
  const known = Object.keys(shape)
  // One line a key, in the order of `issue.keys`: the parser makes a finding of each, at the key's own line.
  const error = (issue: { code?: string; keys?: string[] }) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys!.map((key) => `Unknown word "${key}".${didYouMean(key, known)}`).join('\n')
      : undefined
  const members = z.strictObject(shape, { error: error as never })
  return (description === undefined ? members : members.describe(description)).transform(camelKeys)
}

export const jsonPath = z
  .string()
  .refine((text) => parseJsonPath(text) !== undefined, {
    error: `is not a path: write $ and then members and indexes, such as $.items[0].id or $['@odata.nextLink']`,
  })
  .transform((text) => parseJsonPath(text)!)
  .meta({ description: "A path into JSON, such as `$.items[0].id` or `$['@odata.nextLink']`." })

/** A value that begins an address: what it may be is said by its pattern, which a rule judges. */
export const BEGINS_CAPTURED = /^\{\{\s*capture\.[A-Za-z_]\w*\s*\}\}(?=\/|$)/

/** An https address, possibly with templates. Plain http is refused wherever an address stands. */
export const httpsUrl = z
  .string()
  .refine((text) => isHttpsAddress(text.replace(BEGINS_CAPTURED, 'https://captured.invalid')), {
    error: 'must be a complete https:// address',
  })

/** A JSON Schema 2020-12, or the name of one below `schemas`. */
export const jsonSchema = z.record(z.string(), z.json())

const isHttpsAddress = (text: string): boolean =>
  text.startsWith('https://') && URL.canParse(text.replace(/\{\{[^{}]*\}\}/g, 'x'))
