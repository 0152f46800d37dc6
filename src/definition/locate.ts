import { type Document, type LineCounter, type Pair, isMap, isNode, isScalar, isSeq } from 'yaml'
import type { DocumentPath, Finding } from './finding.ts'

export interface Place extends Pick<Finding, 'line' | 'column' | 'path'> {
  /** Where it is written, when that is in a connector that this one extends. */
  readonly inherited?: string
}
/** Where a place in the document is written: its key, or its value. */
export type Locate = (path: DocumentPath, what: 'key' | 'value') => Place

/** Finds the line and column of a place in the document, or of the nearest one that exists above it. */
export const locator = (document: Document.Parsed, lines: LineCounter): Locate => {
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

/** Tells whether something stands at a place of the document. */
export const holder = (document: Document.Parsed): ((path: DocumentPath) => boolean) => {
  const pairAt = pairFinder()
  return (path) => {
    let node: unknown = document.contents
    for (const step of path) {
      const pair = pairAt(node, step) ?? pairAt(node, snakeCase(step))
      if (pair === undefined && !(isSeq(node) && node.items[Number(step)] !== undefined)) return false
      node = pair === undefined ? (node as { items: unknown[] }).items[Number(step)] : pair.value
    }
    return true
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
