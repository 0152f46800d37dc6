import { type Document, type LineCounter, type Pair, isMap, isNode, isScalar, isSeq } from 'yaml'
import type { z } from 'zod'
import { completed } from './complete.ts'
import { type Connector, connectorOf } from './connector.ts'
import { type DocumentPath, type Finding, hasErrors } from './finding.ts'
import { isAboutTheWhole, issueWords, nameOf } from './issue-words.ts'
import { readPath } from './json-path.ts'
import { rules } from './rules/index.ts'
import { type AuthFormat, NO_TRANSFORMS, type Transforms, connectorSchema } from './schema.ts'
import { DISK_LIMITS, type IntakeLimits, readYaml } from './yaml-intake.ts'

/** What came of reading a connector file. The connector is there when no finding is an error. */
export interface Parsed {
  readonly connector?: Connector
  readonly findings: readonly Finding[]
}

export interface ParseOptions {
  readonly limits?: IntakeLimits
  /** `quick` leaves out the rules that compile schemas: for loading what was judged before. */
  readonly care?: 'thorough' | 'quick'
}

/** Reads connector files whose auth types are the given ones. */
export type ParseConnector = (text: string, options?: ParseOptions) => Parsed

/** Makes the parser: text to a connector, or to everything that is wrong with it, in the order of the file. */
export const createParser = (
  authFormats: readonly AuthFormat[],
  transforms: Transforms = NO_TRANSFORMS,
): ParseConnector => {
  const schema = connectorSchema(authFormats, transforms.formats)
  return (text, { limits = DISK_LIMITS, care = 'thorough' } = {}) => {
    const { document, lines, findings } = readYaml(text, limits)
    if (document === undefined) return { findings }
    const at = locator(document, lines)

    const raw: unknown = document.toJS()
    const parsed = schema.safeParse(raw)
    if (!parsed.success)
      return { findings: inFileOrder(parsed.error.issues.flatMap((issue) => findingsOf(issue, raw, at))) }

    const stated = completed(parsed.data)
    const found: Finding[] = []
    for (const { code, level, check, isCostly } of rules) {
      if (isCostly && care === 'quick') continue
      check(
        stated,
        (path, says, severity = level) => found.push({ code, level: severity, ...at(path, 'value'), says }),
        transforms,
      )
    }
    const ordered = inFileOrder(found)
    return hasErrors(ordered) ? { findings: ordered } : { connector: connectorOf(stated), findings: ordered }
  }
}

const inFileOrder = (findings: Finding[]): Finding[] =>
  findings.toSorted((one, other) => one.line - other.line || one.column - other.column)

type Place = Pick<Finding, 'line' | 'column' | 'path'>
type Locate = (path: DocumentPath, what: 'key' | 'value') => Place

/** Finds the line and column of a place in the document, or of the nearest one that exists above it. */
const locator = (document: Document.Parsed, lines: LineCounter): Locate => {
  const pairAt = pairFinder()
  return (path, what) => {
    let node: unknown = document.contents
    let offset = offsetOf(node) ?? 0
    const written: (string | number)[] = [...path]
    for (const [depth, step] of path.entries()) {
      // Rules see the parsed file, whose members are in camelCase.
      const pair = pairAt(node, step) ?? pairAt(node, snakeCase(step))
      if (pair !== undefined && typeof step === 'string') written[depth] = keyText(pair)
      const isLast = depth === path.length - 1
      node = pair === undefined ? (isSeq(node) ? node.items[Number(step)] : undefined) : pair.value
      const isContainer = isMap(node) || isSeq(node)
      // What is wrong with a whole mapping or list, or with nothing at all, is shown where it is named.
      const key =
        pair !== undefined && ((isLast && what === 'key') || isContainer || isLeftOut(node))
          ? offsetOf(pair.key)
          : undefined
      const found = key ?? offsetOf(node)
      if (found === undefined) break
      offset = found
    }
    const { line, col } = lines.linePos(offset)
    return { line, column: col, path: written.join('.') }
  }
}

/** Finds the pair of a key; a mapping is indexed once, as thousands of findings may lie in one. */
const pairFinder = () => {
  const indexes = new WeakMap<object, ReadonlyMap<string, Pair>>()
  return (node: unknown, step: string | number): Pair | undefined => {
    if (!isMap(node)) return undefined
    const index = indexes.get(node) ?? new Map(node.items.map((pair) => [keyText(pair), pair]))
    indexes.set(node, index)
    return index.get(String(step))
  }
}

/** A key as `toJS` writes it. */
const keyText = ({ key }: Pair): string => String((isScalar(key) ? key.value : key) ?? '')

const snakeCase = (step: string | number): string =>
  String(step).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Whether a key stands without a value. */
const isLeftOut = (node: unknown): boolean =>
  node === null || (isScalar(node) && node.value === null && node.range?.[0] === node.range?.[1])

const offsetOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)

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
