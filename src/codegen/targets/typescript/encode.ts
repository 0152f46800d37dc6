import { harmlessText, wrapText } from '../../doc-text.ts'
import { Encoded, code } from '../../encoded.ts'
import { type Wire, textOf } from '../../wire.ts'

/** The only file of this target that looks into a definition's text, and the only one that vouches for what it prints. */

const NAME = /^[A-Za-z_$][\w$]*$/

/** A name that the target made up of words, or took from its own list. Throws if it is none. */
export const ident = (name: string): Encoded => {
  if (!NAME.test(name)) throw new TypeError('This is no TypeScript name.')
  return Encoded.vouch(name)
}

/** A file's name without its ending. Throws if it could be anything else in a string, a comment or a path. */
export const fileStem = (path: string): Encoded => {
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(path)) throw new TypeError('This is no name of a generated file.')
  return Encoded.vouch(path)
}

/** A connector's name, which stands in addresses and names of packages. Throws if it could mean anything else there. */
export const connectorName = (name: Wire): Encoded => fileStem(textOf(name))

/** The name of a connector's package within its scope, where `client` is the runtime's. */
export const packageName = (name: Wire): Encoded => fileStem(textOf(name) === 'client' ? 'client-api' : textOf(name))

/** A version, of digits and dots and what else may stand in one. */
export const versionText = (version: string): Encoded => {
  if (!/^[\w.+-]+$/.test(version)) throw new TypeError('This is no version.')
  return Encoded.vouch(version)
}

/** A string in code whose value is the text, in characters that look like what they are. */
export const literal = (text: Wire): Encoded => Encoded.vouch(`'${escaped(textOf(text))}'`)

/** The name of a member: bare where that is possible, else as a string. */
export const memberName = (name: Wire): Encoded => {
  const text = textOf(name)
  return NAME.test(text) && text !== '__proto__' ? Encoded.vouch(text) : literal(name)
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const escaped = (text: string): string =>
  // Without the flag `u`, surrogates come one by one, so that half a pair survives too.
  text
    .replaceAll(/[\\'\n\r\t]/g, (character) => ESCAPES[character]!)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Cs}]|(?! )\p{Zs}/gu, unicodeEscape)

const unicodeEscape = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('')

/** Code in a comment's text, such as a default as JSON. */
export const inlineCode = (text: Wire): Encoded =>
  Encoded.vouch(`\`${proseOf(textOf(text)).replaceAll(/\s+/g, ' ').replaceAll('`', "'")}\``)

/** Prose for a comment. Lines and paragraphs stay; the comment wraps them. */
export const prose = (text: Wire): Encoded => Encoded.vouch(proseOf(textOf(text)))

/** An address for `@see`, without anything that could end its line. */
export const addressText = (address: Wire): Encoded => Encoded.vouch(proseOf(textOf(address)).replaceAll(/\s/g, '%20'))

/**
 * Prose that ends no comment, starts no directive and no tag. Nothing is deleted, since what stands around a deleted
 * character can join to something new.
 */
const proseOf = (text: string): string =>
  harmlessText(text)
    .replaceAll('*/', '*\\/')
    .replaceAll(/\{(?=\s*@)/g, '\\{')
    .replaceAll(/(?<![\w.])@(?=[A-Za-z])/g, '\\@')
    .replaceAll(/\b(biome|eslint|oxlint|prettier|deno|tslint)-(?=[a-z])/gi, '$1\u2011')
    .replaceAll(/sourceMappingURL|sourceURL/gi, (name) => `${name.slice(0, 6)}\u2011${name.slice(6)}`)

const WIDTH = 112

/** A doc comment of paragraphs and then tags, each on lines of its own; null where there is nothing to say. */
export const docComment = (paragraphs: readonly Encoded[], tags: readonly Encoded[] = []): Encoded | null => {
  const blocks = paragraphs.map((paragraph) => linesOf(paragraph)).filter((lines) => lines.length > 0)
  const prosaic = blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
  const tagged = tags.flatMap(linesOf)
  const lines = prosaic.length > 0 && tagged.length > 0 ? [...prosaic, '', ...tagged] : [...prosaic, ...tagged]
  if (lines.length === 0) return null
  if (lines.length === 1 && lines[0]!.length < WIDTH) return Encoded.vouch(`/** ${lines[0]} */`)
  return Encoded.vouch(['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n'))
}

const linesOf = (paragraph: Encoded): string[] => {
  const lines = wrapText(Encoded.print(paragraph), WIDTH)
  return lines.every((line) => line === '') ? [] : lines.map(commentLine)
}

/** Wrapping can bring anything to the start of a line, where tags and directives stand. */
const commentLine = (line: string): string => line.replace(/^\//, '\\/')

/** A string in JSON. */
export const jsonText = (text: Wire): Encoded => Encoded.vouch(JSON.stringify(oneLine(text)))

/** Prose in a Markdown paragraph: nothing of it is markup. */
export const markdownText = (text: Wire): Encoded =>
  Encoded.vouch(
    oneLine(text)
      .replaceAll(/[\\`*_{}[\]<>()#|&~!$@:]/g, '\\$&')
      .replace(/^[-+=]/, '\\$&')
      // `1.` begins a list; so does `1)`, whose bracket has its backslash already.
      .replace(/^(\d+)\./, '$1\\.'),
  )

const oneLine = (text: Wire): string => harmlessText(textOf(text)).replaceAll(/\s+/g, ' ').trim()

/** A number or name as a step on the way to a page's items. */
export const step = (member: Wire | number): Encoded => (typeof member === 'number' ? code`${member}` : literal(member))
