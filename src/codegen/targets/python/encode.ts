import { harmlessText, wrapText } from '../../doc-text.ts'
import { Encoded } from '../../encoded.ts'
import { type Wire, textOf } from '../../wire.ts'
import { KEYWORDS } from './reserved.ts'

/** A name of our own making as code. Throws for whatever could be more than a name. */
export const ident = (name: string): Encoded => {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || KEYWORDS.has(name))
    throw new Error(`${JSON.stringify(name)} is no name in Python.`)
  return Encoded.vouch(name)
}

/** A name with digits, dots and dashes: a distribution, a version. */
export const label = (text: string): Encoded => {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(text)) throw new Error(`${JSON.stringify(text)} is no label.`)
  return Encoded.vouch(text)
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
/** Letters that look like themselves and are written from left to right. */
const PLAIN = /^(?:[ -~]|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hangul}])$/u

/** A string literal whose value is the text, in every character. */
export const literal = (wire: Wire): Encoded => Encoded.vouch(literalOf(textOf(wire)))

const literalOf = (text: string): string => `"${Array.from(text, escaped).join('')}"`

const escaped = (character: string): string => {
  const known = ESCAPES[character]
  if (known !== undefined) return known
  if (PLAIN.test(character)) return character
  const point = character.codePointAt(0)!
  const [letter, digits] = point > 0xffff ? ['U', 8] : ['u', 4]
  return `\\${letter}${point.toString(16).padStart(digits, '0')}`
}

/** Whether a text can be a member's name in a class body, where it is not mangled. */
export const isMemberName = (wire: Wire): boolean => {
  const text = textOf(wire)
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text) && !text.startsWith('__') && !KEYWORDS.has(text)
}

/** Whether a text is just this. */
export const isText = (wire: Wire, text: string): boolean => textOf(wire) === text

/** How long a text is, in UTF-16 code units; nothing is 0. */
export const lengthOf = (wire: Wire | null): number => (wire === null ? 0 : textOf(wire).length)

/** A member's name in a class body as it is on the wire. */
export const memberName = (wire: Wire): Encoded => ident(textOf(wire))

/** Text within a docstring, in lines of at most so many characters, each further one behind an indentation. */
export const prose = (wire: Wire, width: number, indentation = 0): Encoded => {
  const lines = wrapText(docText(wire), width).map(inDocstring)
  return Encoded.vouch(lines.join(`\n${' '.repeat(indentation)}`).replaceAll(/\n +\n/g, '\n\n'))
}

/** Text within a docstring in one line. */
export const oneLine = (wire: Wire): Encoded => Encoded.vouch(inDocstring(docText(wire).trim().split(/\s+/).join(' ')))

/** Whether there is anything to read. */
export const isBlank = (wire: Wire): boolean => docText(wire).trim() === ''

const docText = (wire: Wire): string => harmlessText(textOf(wire).replaceAll('\t', ' '))

/**
 * No quote stands before another or at the end, so that none can join the three that end a docstring; and no line begins
 * as a directive, which some tools look for in lines without knowing what a string is.
 */
const inDocstring = (line: string): string =>
  line
    .replaceAll('\\', '\\\\')
    .replaceAll(/"(?="|$)/g, '\\"')
    .replace(/^#(?=\s*[\w-]+\s*[:=])/, '\\x23')

/** A basic string of TOML, which has no lone surrogates; in one line. */
export const tomlString = (wire: Wire): Encoded => {
  const line = docText(wire).trim().split(/\s+/).join(' ')
  return Encoded.vouch(`"${line.replaceAll(/["\\]/g, '\\$&')}"`)
}

/** Text within Markdown that is only text: in one line, without markup, HTML, or the beginning of a list. */
export const markdown = (wire: Wire): Encoded => {
  const line = docText(wire).trim().split(/\s+/).join(' ')
  const text = line.replaceAll(/[\\`*_{}[\]<>#+!|~&$=@^]/g, '\\$&')
  return Encoded.vouch(text.replace(/^-/, '\\-').replace(/^(\d+)([.)])/, '$1\\$2'))
}

/** An address as a Markdown link's target; nothing where it could leave it. */
export const markdownLink = (wire: Wire): Encoded | null => {
  const text = textOf(wire)
  return /^https?:\/\/[A-Za-z0-9._~:/?#@!$&'*+,;=%-]+$/.test(text) ? Encoded.vouch(`<${text}>`) : null
}

/** Code as the text of a string literal, for what evaluates it later. */
export const quoted = (encoded: Encoded): Encoded => Encoded.vouch(literalOf(Encoded.print(encoded)))
