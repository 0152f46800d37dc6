import type { JsonSchema } from '../../src/definition/format-sections.ts'
import { isObject } from '../../src/runtime/json.ts'
import type { Path, Use } from './uses.ts'

/** How many other values are tried. */
const OTHERS_MAX = 30

/** The document with a word taken away, then with other values in its place that the format knows, one after the other. */
export const mutationsOf = function* (document: unknown, use: Use): Generator<unknown> {
  const { path, schema } = use
  yield changed(document, path, undefined)
  yield* kindsInstead(document, use)
  if (schema.const !== undefined) return
  for (const other of othersThan(at(document, path), schema, document).slice(0, OTHERS_MAX))
    yield changed(document, path, other)
}

/** A word may say of which kind its section is: the section as one of another kind, and no section at all. */
const kindsInstead = function* (document: unknown, { path, schema, kinds }: Use): Generator<unknown> {
  const [section, word] = [path.slice(0, -1), path.at(-1)!]
  for (const kind of kinds)
    for (const [other, its] of Object.entries((kind.properties ?? {}) as Record<string, JsonSchema>))
      if (mayBeTrue(schema) && mayBeTrue(its) && other !== word)
        yield changed(changed(document, path, undefined), [...section, other], true)
  if (schema.const === undefined || section.length === 0) return
  for (const kind of kinds) yield changed(document, section, leastOf(kind))
  yield changed(document, section, undefined)
}

/** A section with the words that it must have, where a text will do for those that are no constants. */
const leastOf = ({ properties, required = [] }: JsonSchema): object =>
  Object.fromEntries(
    (required as string[]).map((word) => [word, (properties as Record<string, JsonSchema>)[word]!.const ?? 'other']),
  )

const mayBeTrue = (schema: JsonSchema): boolean =>
  schema.const === true || ((schema.anyOf ?? []) as JsonSchema[]).some((one) => one.const === true)

const at = (value: unknown, path: Path): unknown =>
  path.reduce((within, step) => (within as Record<string | number, unknown>)[step], value)

/** A copy with another value at a place; without what stands there where it is undefined. */
const changed = (value: unknown, [step, ...rest]: Path, to: unknown): unknown => {
  if (step === undefined) return to
  const made = changed((value as Record<string | number, unknown>)[step], rest, to)
  if (Array.isArray(value))
    return made === undefined ? value.toSpliced(Number(step), 1) : value.with(Number(step), made)
  const { [step]: _, ...others } = value as Record<string, unknown>
  return made === undefined ? others : { ...(value as object), [step]: made }
}

/** What else may stand there: the other choices; more or less of a number; another text of the same form. */
const othersThan = (value: unknown, schema: JsonSchema, document: unknown): unknown[] => {
  if (Array.isArray(schema.enum)) return schema.enum.filter((other) => other !== value)
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number') return [value + 1, value - 1, value * 2, 1]
  if (typeof value === 'string') return otherTexts(value, document)
  if (Array.isArray(value))
    return [value.slice(1), value.slice(0, -1), [...value, ...value.slice(0, 1)], [], ...leavesOf(value, document)]
  if (!isObject(value)) return []
  const without = Object.keys(value).map((key) => changed(value, [key], undefined))
  return [...leavesOf(value, document), ...without, {}]
}

/** The value with its first text or number as another, and with its last. */
const leavesOf = (value: object, document: unknown): unknown[] => {
  const paths = leavesIn(value)
  return [...new Set([paths[0], paths.at(-1)])].flatMap((path) =>
    path === undefined
      ? []
      : othersThan(at(value, path), {}, document)
          .slice(0, 4)
          .map((other) => changed(value, path, other)),
  )
}

const leavesIn = (value: unknown): Path[] => {
  if (typeof value === 'string' || typeof value === 'number') return [[]]
  return Object.entries(value ?? {}).flatMap(([step, inner]) =>
    leavesIn(inner).map((path) => [Array.isArray(value) ? Number(step) : step, ...path]),
  )
}

const otherTexts = (text: string, document: unknown): string[] => [
  ...(text.startsWith('$') ? ['$.nowhere'] : []),
  ...(/^\d+\.\d+\.\d+$/.test(text) ? ['9.9.9'] : []),
  ...(URL.canParse(text) ? [`${text.replace(/\/$/, '')}/elsewhere`] : []),
  ...(text.startsWith('$') ? pathsIn(document).filter((path) => path !== text) : namesBeside(text, document)),
  `${text}x`,
]

const pathsIn = (document: unknown): string[] => [
  ...new Set([...JSON.stringify(document).matchAll(/"(\$\.[^"\\]*)"/g)].map(([, path]) => path!)),
]

/** Where a text names one of several, such as an endpoint, a parameter, an example or a header: the others. */
const namesBeside = (text: string, document: unknown): string[] => {
  const headers = [...JSON.stringify(document).matchAll(/header\['([^']+)'\]/g)].map(([, name]) => name!)
  const groups = [...groupsIn(document), headers].filter((names) => names.includes(text))
  return [...new Set(groups.flat())].filter((name) => name !== text)
}

/** What is named together: the members of a mapping, and the items of a list by their summaries. */
const groupsIn = (value: unknown): string[][] => {
  if (typeof value !== 'object' || value === null) return []
  const own = Array.isArray(value)
    ? value.flatMap((item) => (isObject(item) ? String(item.summary) : []))
    : Object.keys(value)
  return [own, ...Object.values(value).flatMap(groupsIn)]
}
