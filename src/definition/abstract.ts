import type { z } from 'zod'
import { isObject } from '../runtime/json.ts'
import type { DocumentPath } from './finding.ts'
import { readPath } from './json-path.ts'
import { type Raw, type Read, judgeAs } from './read-as.ts'

type Members = Readonly<Record<string, unknown>>

/** Whether a file is there only to be extended: it says what it gives to its heirs, and nothing else. */
export const isAbstract = ({ value }: Raw): boolean => isObject(value) && value.abstract === true

/**
 * Judges what an abstract connector does say. What is missing is its heirs' to say: a whole word, or a part of one, such as
 * an address of a way to authenticate. What lacks a part is left out of the document, since only an heir completes it.
 */
export const judgeAbstract = <Value>(raw: Raw, schema: z.ZodType<Value>): Read<Value> => {
  let value: Members = { ...PLACEHOLDERS, display_name: (raw.value as Members).name, ...(raw.value as Members) }
  const read = judgeAs({ ...raw, value }, schema)
  if (!('findings' in read)) return read
  const wrong = read.findings.filter(({ code }) => code !== 'missing_word')
  if (wrong.length > 0) return { findings: wrong }
  for (;;) {
    const parsed = schema.safeParse(value)
    if (parsed.success) return { value: parsed.data, at: raw.at }
    const incomplete = parsed.error.issues
      .map(({ path }) => path as DocumentPath)
      .find((path) => path.length > 1 && readPath(value, path) === undefined)
    if (incomplete === undefined) return read
    value = without(value, incomplete)
  }
}

/** Stand where an heir will say what it has. */
const PLACEHOLDERS: Members = {
  description: '',
  hosts: { api: 'https://abstract.invalid' },
  auth: [{ type: 'none' }],
  endpoints: {},
}

/** Leaves out the item or member of a section in which something is missing; the last one with its section. */
const without = (value: Members, [section, item]: DocumentPath): Members => {
  const { [section!]: held, ...others } = value
  const rest = Array.isArray(held)
    ? held.filter((_, index) => index !== item)
    : Object.fromEntries(Object.entries(held as Members).filter(([name]) => name !== item))
  return Object.keys(rest).length === 0 ? { ...PLACEHOLDERS, ...others } : { ...others, [section!]: rest }
}
