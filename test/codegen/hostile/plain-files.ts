import { isObject, parseJson } from '../../../src/runtime/json.ts'
import { TWIN } from './definition.ts'
import type { Files } from './inspection.ts'

/** What is wrong with the files of a package that are not code, and with the names of all. */
export const plainFileProblems = (files: Files, twin: Files, name: string): string[] => [
  ...pathProblems([...files.keys()]),
  ...[...files].flatMap(([path, text]) => (IS_RUNTIME.test(text) ? [`${path} is the runtime’s own`] : [])),
  ...[...files].flatMap(([path, text]) => characterProblems(path, text)),
  ...[...files.keys()].filter((path) => path.endsWith('.json')).flatMap((path) => jsonProblems(path, files, twin)),
  ...textProblems('README.md', files, twin, markup),
  ...textProblems('go.mod', files, twin, (text) => withoutName(text, name)),
]

/** What says in some language that a package is the runtime itself, which nothing generated may replace. */
const IS_RUNTIME = /^name = "connector-platform"$|^ {2}"name": "@connector-platform\/client"|^module \S+\/sdks\/go$/m

const RESERVED_STEM = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
/** What a language takes as more than a name: tests, and files for one system alone. */
const MEANING =
  /(_test|_(aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|wasip1|windows|386|amd64|arm|arm64|wasm))\.go$|(^|\/)(test_[^/]*|conftest)\.py$|\.test\.js$/

const pathProblems = (paths: readonly string[]): string[] => {
  const folded = paths.map((path) => path.toLowerCase())
  return paths.flatMap((path, index) => [
    ...(/^[A-Za-z0-9_][\w.-]*(\/[A-Za-z0-9_][\w.-]*)*$/.test(path) ? [] : [`strange path: ${path}`]),
    ...(path.split('/').some((step) => RESERVED_STEM.test(step)) ? [`reserved path: ${path}`] : []),
    ...(path.startsWith('connector_platform/') ? [`path of the runtime: ${path}`] : []),
    ...(MEANING.test(path) ? [`path with a meaning: ${path}`] : []),
    ...(folded.indexOf(folded[index]!) === index ? [] : [`path but for its case twice: ${path}`]),
  ])
}

/** What shows otherwise than it is: controls, direction marks, invisible ones, halves of pairs. */
const HIDDEN = /[^\P{Cc}\n\t]|[\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u

const characterProblems = (path: string, text: string): string[] => {
  const hidden = HIDDEN.exec(text)
  return hidden === null ? [] : [`${path} holds U+${hidden[0].codePointAt(0)!.toString(16)} as it is`]
}

const jsonProblems = (path: string, files: Files, twin: Files): string[] => {
  const [own, other] = [files, twin].map((each) => shapeOfJson(parseJson(each.get(path) ?? '')))
  return own === other ? [] : [`${path} differs from its twin’s: ${own}`]
}

/** Names and kinds of members; of a text only that it is one. */
export const shapeOfJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(shapeOfJson).join(',')}]`
  if (isObject(value))
    return `{${Object.entries(value)
      .map(([member, inner]) => `${member}:${shapeOfJson(inner)}`)
      .sort()
      .join(',')}}`
  return value === undefined ? 'nothing' : typeof value
}

const textProblems = (path: string, files: Files, twin: Files, essence: (text: string) => string): string[] => {
  const [own, other] = [files, twin].map((each) => essence(each.get(path) ?? ''))
  return own === other ? [] : [`${path} differs from its twin’s: ${own}\n but the twin has ${other}`]
}

/** Without the connector's name, behind which there is a `_` where a path may not end in it. */
const withoutName = (text: string, name: string): string =>
  [name, TWIN].reduce(
    (left, each) => left.replace(`connector ${each} 1.2.3`, '').replace(new RegExp(`generated/go/${each}_?$`, 'm'), ''),
    text,
  )

/** A link that is left out where its address could leave it. */
const LINK = / \(\[the provider's documentation\]\(<https?:\/\/[\w.~:/?#@!$&'*+,;=%-]+>\)\)/

/** Headings, quotes, tables, lists, rules. */
const LINE_START = /^ {0,3}(#{1,6}(?=\s|$)|[>|]|[-+*](?=\s|$)|\d+[.)](?=\s|$)|[-=]+\s*$)/

/**
 * What a Markdown file marks up, line by line: what begins a line, and every character with a meaning that no backslash
 * takes. Code blocks, whose lines are code of the language, count as their fences.
 */
const markup = (text: string): string =>
  text
    .replace(LINK, '')
    .replaceAll(/^```(\w*)\n[\s\S]*?^```$/gm, 'FENCE $1')
    .split('\n')
    .map((line) => line.replaceAll(/`[\w. ,@/:…"'()=-]*`/g, 'CODE').replaceAll(/\\[!-/:-@[-`{-~]/g, 'x'))
    .map((line) => `${LINE_START.exec(line)?.[1] ?? ''} ${line.replaceAll(/[^`*[\]<>|!&\\]/g, '')}`)
    .join('\n')
