import type { z } from 'zod'
import type { DocumentPath, Finding } from './finding.ts'
import { isAboutTheWhole, issueWords, nameOf } from './issue-words.ts'
import { readPath } from './json-path.ts'
import { type Locate, holder, locator } from './locate.ts'
import { type IntakeLimits, readYaml } from './yaml-intake.ts'

/** What a file says, before anything is known of its words. */
export interface Raw {
  readonly value: unknown
  readonly at: Locate
  /** Whether something stands at a place. */
  readonly holds: (path: DocumentPath) => boolean
}

/** What came of reading a file: what it says and where its words stand, or everything that is wrong with it. */
export type Read<Value> = { readonly value: Value; readonly at: Locate } | { readonly findings: readonly Finding[] }

/** Reads YAML as what a schema describes. */
export const readAs = <Value>(text: string, schema: z.ZodType<Value>, limits: IntakeLimits): Read<Value> => {
  const raw = readRaw(text, limits)
  return 'findings' in raw ? raw : judgeAs(raw, schema)
}

/** Reads YAML that may say anything. */
export const readRaw = (text: string, limits: IntakeLimits): Raw | { readonly findings: readonly Finding[] } => {
  const { document, lines, findings } = readYaml(text, limits)
  if (document === undefined) return { findings }
  return { value: document.toJS() as unknown, at: locator(document, lines), holds: holder(document) }
}

/** Judges what a file says by a schema. */
export const judgeAs = <Value>({ value, at }: Raw, schema: z.ZodType<Value>): Read<Value> => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data, at }
  return { findings: inFileOrder(parsed.error.issues.flatMap((issue) => findingsOf(issue, value, at)).map(withOrigin)) }
}

/** What is wrong with something inherited names the place where it is written. */
export const withOrigin = ({ inherited, ...finding }: Finding & { inherited?: string }): Finding =>
  inherited === undefined ? finding : { ...finding, says: `${finding.says} (inherited from ${inherited})` }

export const inFileOrder = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((one, other) => one.line - other.line || one.column - other.column)

/** Says a zod issue in the format's own terms; a union's issue is that of the branch that was meant. */
const findingsOf = (issue: z.core.$ZodIssue, raw: unknown, at: Locate, above: DocumentPath = []): Finding[] => {
  const path = [...above, ...(issue.path as (string | number)[])]
  const finding = (
    code: string,
    says: string,
    where: DocumentPath = path,
    what: 'key' | 'value' = 'value',
  ): Finding => ({
    code,
    level: 'error',
    ...at(where, what),
    says,
  })
  const words = (): string => issueWords(issue, given)
  const given = readPath(raw, path)

  if (issue.code === 'unrecognized_keys') {
    const sentences = issue.message.split('\n')
    return issue.keys.map((key, index) => finding('unknown_word', sentences[index]!, [...path, key], 'key'))
  }
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find((issues) => issues.length > 0 && !issues.some(isAboutTheWhole))
    if (meant !== undefined) return meant.flatMap((inner) => findingsOf(inner, raw, at, path))
  }
  if (given === undefined && path.length > 0) {
    const values = issue.code === 'invalid_type' ? '.' : `: it ${words()}`
    return [finding('missing_word', `${nameOf(path.slice(0, -1))} needs "${path.at(-1)}"${values}`)]
  }
  if (issue.code === 'invalid_key') return [finding('wrong_value', `${nameOf(path)} ${words()}`, path, 'key')]
  const isKind = issue.code === 'invalid_type' || (issue.code === 'invalid_union' && !('options' in issue))
  return [finding(isKind ? 'wrong_type' : 'wrong_value', `${nameOf(path)} ${words()}`)]
}
