import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

/** A file of `src`, by its path below it. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** What is wrong with a file, as one line for the report. */
export type Violation = string

/** Reads every file of a folder that becomes part of the program: no tests, and nothing that only tests use. */
export const readSources = (folder: string): SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/(\.test|(^|\/)testing[\w-]*|(^|\/)test-support)\.ts$/.test(path))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))

interface Import {
  readonly target: string
  /** Erased when the types are. */
  readonly isTypeOnly: boolean
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s)?[^'"]*?(?:from\s*)?['"]([^'"]+)['"]/gm
const EXPRESSION = /\bimport\(\s*['"]([^'"]+)['"]\s*\)(\.\w)?/g

/** Every import of a file: statements, re-exports, and `import()` both as an expression and as a type. */
export const importsOf = ({ text }: SourceFile): Import[] => [
  ...[...code(text).matchAll(STATEMENT)].map(([, type, target]) => ({
    target: target!,
    isTypeOnly: type !== undefined,
  })),
  ...[...code(text).matchAll(EXPRESSION)].map(([, target, member]) => ({
    target: target!,
    isTypeOnly: member !== undefined,
  })),
]

/** The text without its comments. */
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$|\s\/\/ .*$/gm, '')

/** The floor that a file belongs to: its folder, or its own name where it lies directly in `src`. */
const floorOf = (path: string): string => path.split('/')[0]!.replace(/\.ts$/, '')

/** Imports that run upward, or to a neighbour in the same row; and folders that have no row. */
export const judgeLayers = (files: readonly SourceFile[], layers: readonly (readonly string[])[]): Violation[] => {
  const rowOf = (floor: string): number => layers.findIndex((row) => row.includes(floor))
  return files
    .filter(({ path }) => path !== 'layers.ts')
    .flatMap((file) => {
      const floor = floorOf(file.path)
      const row = rowOf(floor)
      if (row === -1) return [`${file.path}: "${floor}" has no row in layers.ts`]
      return importsOf(file)
        .filter(({ target }) => target.startsWith('.'))
        .map(({ target }) => posix.join(dirname(file.path), target))
        .filter(
          (target) => floorOf(target) !== floor && (rowOf(floorOf(target)) === -1 || rowOf(floorOf(target)) >= row),
        )
        .map((target) => `${file.path}: imports ${target}, which is not above it`)
    })
}

/** Names of rows that no file of `src` has. */
export const emptyRows = (files: readonly SourceFile[], layers: readonly (readonly string[])[]): string[] => {
  const floors = new Set(files.map(({ path }) => floorOf(path)))
  return layers.flat().filter((floor) => !floors.has(floor))
}

/** A rule on the words of a file, with the files that may break it and why. */
export interface WordRule {
  readonly says: string
  readonly pattern: RegExp
  /** Comments count as well. */
  readonly alsoInComments?: true
  readonly exceptions: Readonly<Record<string, string>>
}

/** Files that hold what a rule forbids; and exceptions that are no longer needed. */
export const judgeWords = (
  files: readonly SourceFile[],
  { says, pattern, alsoInComments, exceptions }: WordRule,
): Violation[] => {
  const broken = files.filter(({ text }) => pattern.test(alsoInComments ? text : code(text))).map(({ path }) => path)
  const isExcepted = (path: string): boolean => Object.keys(exceptions).some((name) => covers(name, path))
  return [
    ...broken.filter((path) => !isExcepted(path)).map((path) => `${path}: ${says}`),
    ...unneeded(exceptions, broken).map((name) => `${name}: needs no exception: ${says}`),
  ]
}

const NETWORK =
  /^((undici|ws|axios|got|ky|node-fetch|superagent|needle)(\/.*)?|(node:)?(http|https|http2|net|tls|dgram|dns|_http_\w+|_tls_\w+)(\/promises)?)$/
const GLOBAL_CLIENT =
  /(?<![.\w])fetch\(|\bglobalThis\s*(\.|\?\.|\[\s*['"`])(fetch|WebSocket|EventSource)\b|new (WebSocket|EventSource|XMLHttpRequest)\b/
/** Ways to a module that no import shows. */
const HIDDEN_IMPORT =
  /\bgetBuiltinModule\b|\bcreateRequire\b|(?<![.\w])require\(|\bprocess\.binding\b|\bimport\((?!\s*['"])/

/** Files that could open a connection past egress, but for the named ones. */
export const judgeNetwork = (
  files: readonly SourceFile[],
  exceptions: Readonly<Record<string, string>>,
): Violation[] => {
  const found = files.flatMap((file) => {
    const modules = importsOf(file).filter(({ target, isTypeOnly }) => !isTypeOnly && NETWORK.test(target))
    const words = [
      ...modules.map(({ target }) => target),
      ...(GLOBAL_CLIENT.test(code(file.text)) ? ['a global client'] : []),
      ...(HIDDEN_IMPORT.test(code(file.text)) ? ['an import that does not show'] : []),
    ]
    return words.length === 0 ? [] : [{ path: file.path, words }]
  })
  const isExcepted = (path: string): boolean =>
    path.startsWith('egress/') || Object.keys(exceptions).some((name) => covers(name, path))
  return [
    ...found
      .filter(({ path }) => !isExcepted(path))
      .map(({ path, words }) => `${path}: reaches the network by ${words.join(', ')}`),
    ...unneeded(
      exceptions,
      found.map(({ path }) => path),
    ).map((name) => `${name}: needs no exception for the network`),
  ]
}

/** Files of more than so many lines, but for the named ones. */
export const judgeLength = (
  files: readonly SourceFile[],
  linesMax: number,
  exceptions: Readonly<Record<string, string>>,
): Violation[] => {
  const long = files.filter(({ text }) => text.split('\n').length - 1 > linesMax).map(({ path }) => path)
  return [
    ...long
      .filter((path) => !Object.hasOwn(exceptions, path))
      .map((path) => `${path}: has more than ${linesMax} lines`),
    ...unneeded(exceptions, long).map((name) => `${name}: needs no exception for its length`),
  ]
}

/** An exception names a file, or a folder with a slash at its end. */
const covers = (name: string, path: string): boolean => (name.endsWith('/') ? path.startsWith(name) : name === path)

const unneeded = (exceptions: Readonly<Record<string, string>>, broken: readonly string[]): string[] =>
  Object.keys(exceptions).filter((name) => !broken.some((path) => covers(name, path)))
