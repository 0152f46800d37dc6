import type { JsonSchema } from '../../src/definition/format-sections.ts'
import { isObject } from '../../src/runtime/json.ts'
import type { Path, Use } from './uses.ts'

/** How many other values are tried. */
const OTHERS_MAX = 4

/** The document with a word taken away, and with other values in its place that the format knows, one after the other. */
export const mutationsOf = function* (document: unknown, { path, schema }: Use): Generator<unknown> {
  yield changed(document, path, undefined)
  for (const other of othersThan(at(document, path), schema).slice(0, OTHERS_MAX)) yield changed(document, path, other)
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce((within, step) => (within as Record<string | number, unknown>)[step], value)

/** A copy with another value at a place; without what stands there where it is undefined. */
const changed = (value: unknown, [step, ...rest]: Path, to: unknown): unknown => {
  if (step === undefined) return to
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) }
  const made = changed((value as Record<string | number, unknown>)[step], rest, to)
  if (made === undefined) delete (copy as Record<string | number, unknown>)[step]
  else (copy as Record<string | number, unknown>)[step] = made
  return copy
}

/** What else may stand there: the other choices; more or less of a number; another text of the same form. */
const othersThan = (value: unknown, schema: JsonSchema): unknown[] => {
  if (Array.isArray(schema.enum)) return schema.enum.filter((other) => other !== value)
  if (typeof value === 'boolean') return schema.const === undefined ? [!value] : []
  if (typeof value === 'number') return [value + 1, value - 1, value * 2, 1]
  if (typeof value === 'string') return otherTexts(value)
  if (Array.isArray(value)) return [value.slice(1), value.slice(0, -1), [...value, ...value.slice(0, 1)], []]
  return isObject(value) ? [{}, ...Object.keys(value).map((key) => changed(value, [key], undefined))] : []
}

const otherTexts = (text: string): string[] => [
  ...(text.startsWith('$') ? ['$.nowhere'] : []),
  ...(/^\d+\.\d+\.\d+$/.test(text) ? ['9.9.9'] : []),
  ...(URL.canParse(text) ? [`${text.replace(/\/$/, '')}/elsewhere`] : []),
  `${text}x`,
]
