import type { z } from 'zod'
import type { DocumentPath } from './finding.ts'
import { didYouMean } from './nearest.ts'

type Issue = z.core.$ZodIssue

/** What a finding calls a place: the word itself, or which item of which list. */
export const nameOf = (path: DocumentPath): string => {
  const last = path.at(-1)
  if (last === undefined) return 'The file'
  return typeof last === 'number' ? `Item ${last + 1} of ${quoted(path.at(-2))}` : quoted(last)
}

/** What a value must be, as the end of a sentence whose subject is the place. */
export const issueWords = (issue: Issue, given: unknown): string => {
  if (issue.code === 'invalid_type') return `must be ${article(issue.expected)}.`
  if (issue.code === 'invalid_value') return `must be ${oneOf(issue.values)}.${offer(given, issue.values)}`
  if (issue.code === 'invalid_key') return `${issue.issues[0]?.message ?? 'is not a key that may stand here'}.`
  if (issue.code === 'too_small') return bound(issue.origin, issue.minimum, issue.inclusive ? 'at least' : 'more than')
  if (issue.code === 'too_big') return bound(issue.origin, issue.maximum, issue.inclusive ? 'at most' : 'less than')
  if (issue.code === 'invalid_union') return unionWords(issue, given)
  if (issue.code === 'invalid_format') return `${FORMATS[issue.format] ?? ownWords(issue)}.`
  return `${ownWords(issue)}.`
}

/** Whether an issue rejects the value as a whole, not a part of it. */
export const isAboutTheWhole = ({ code, path }: Issue): boolean =>
  path.length === 0 && (code === 'invalid_type' || code === 'invalid_value')

const unionWords = (issue: z.core.$ZodIssueInvalidUnion, given: unknown): string => {
  const { options } = issue as { options?: readonly z.core.util.Primitive[] }
  if (options !== undefined) return `must be ${oneOf(options)}.${offer(given, options)}`
  const kinds = issue.errors.flat().flatMap((inner) => {
    if (inner.code === 'invalid_type') return [article(inner.expected)]
    return inner.code === 'invalid_value' ? inner.values.map(String) : []
  })
  const distinct = [...new Set(kinds)]
  // Only the schema of any JSON value takes so many kinds.
  if (distinct.length === 0 || distinct.length > 4) return 'must be a value that JSON can hold.'
  return `must be ${alternatives(distinct)}.`
}

const FORMATS: Readonly<Record<string, string>> = {
  url: 'must be a complete address, such as https://example.com/docs',
  base64: 'must be bytes in base64',
}

const bound = (origin: string, limit: number | bigint, words: string): string => {
  if (origin === 'array') return `must have ${words} ${limit} ${limit === 1 ? 'item' : 'items'}.`
  if (origin === 'string') return `must have ${words} ${limit} ${limit === 1 ? 'character' : 'characters'}.`
  return `must be ${words} ${limit}.`
}

type Values = readonly z.core.util.Primitive[]

const oneOf = (values: Values): string =>
  values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`

const offer = (given: unknown, values: Values): string =>
  typeof given === 'string' && values.length > 1 ? didYouMean(given, values.map(String)) : ''

const alternatives = (words: readonly string[]): string =>
  words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

const KINDS: Readonly<Record<string, string>> = {
  record: 'a mapping',
  object: 'a mapping',
  array: 'a list',
  int: 'a whole number',
  string: 'a text',
  null: 'null',
}

const article = (kind: string): string => KINDS[kind] ?? `a ${kind}`
const quoted = (word: unknown): string => `"${String(word)}"`
const ownWords = ({ message }: Issue): string => message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '')
