import { harmlessText, wrapText } from '../../doc-text.ts'
import { Encoded } from '../../encoded.ts'
import { type Wire, textOf } from '../../wire.ts'

/** The only file of this target that looks into a definition's text, and the only one that vouches for what it prints. */

/** A name that the target made up of words, or took from its own list. Throws if it is none. */
export const ident = (name: string): Encoded => {
  if (!/^[A-Za-z_]\w*$/.test(name)) throw new TypeError('This is no Go name.')
  return Encoded.vouch(name)
}

/** A connector's name, which stands in addresses and comments. Throws if it could mean anything else there. */
export const connectorName = (name: Wire): Encoded => pathStep(textOf(name))

/** A step of a module's path. Throws if it could be anything else. */
export const pathStep = (step: string): Encoded => {
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(step)) throw new TypeError('This is no step of a path.')
  return Encoded.vouch(step)
}

/** A version, of digits and dots. */
export const versionText = (version: string): Encoded => {
  if (!/^[\w.+-]+$/.test(version)) throw new TypeError('This is no version.')
  return Encoded.vouch(version)
}

/** A string literal whose value is the text, in characters that look like what they are. */
export const literal = (text: Wire): Encoded => Encoded.vouch(quoted(textOf(text)))

const quoted = (text: string): string => `"${escaped(text)}"`

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const escaped = (text: string): string =>
  text
    .replaceAll(/[\\"\n\r\t]/g, (character) => ESCAPES[character]!)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Cs}]|(?! )\p{Zs}/gu, codeEscape)

const codeEscape = (character: string): string => {
  const point = character.codePointAt(0)!
  if (point >= 0xd800 && point <= 0xdfff) return surrogateBytes(point)
  return point > 0xffff ? `\\U${point.toString(16).padStart(8, '0')}` : `\\u${point.toString(16).padStart(4, '0')}`
}

/** Half a pair has no escape in Go: its bytes are those that UTF-8 would give it, which the runtime understands. */
const surrogateBytes = (unit: number): string =>
  [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)]
    .map((byte) => `\\x${byte.toString(16)}`)
    .join('')

/** What a field's tag says beside its name on the wire. */
export type FieldWord = 'required' | 'nullable' | 'readonly'

/** The tag of a field, as package reflect reads it: what stands there quoted is a string literal itself. */
export const fieldTag = (name: Wire, is: readonly FieldWord[]): Encoded => {
  const text = `wire:${quoted(textOf(name))}${is.length === 0 ? '' : ` is:"${is.join(',')}"`}`
  const isPlain = /^[\x20-\x7e]*$/.test(text) && !text.includes('`')
  return Encoded.vouch(isPlain ? `\`${text}\`` : quoted(text))
}

/** Text in quotes inside a comment, such as a parameter's name. */
export const quotedText = (text: Wire): Encoded => Encoded.vouch(`"${oneLine(text).replaceAll('"', "'")}"`)

/** Text inside a comment that needs no quotes, such as a default as JSON. */
export const plainText = (text: Wire): Encoded => Encoded.vouch(oneLine(text))

/** Prose for a comment. Lines and paragraphs stay; the comment wraps them. */
export const prose = (text: Wire): Encoded => Encoded.vouch(harmlessText(textOf(text)).trim())

/** Prose for a comment, as a sentence: with a full stop. */
export const sentence = (text: Wire): Encoded => {
  const said = harmlessText(textOf(text)).trim()
  return Encoded.vouch(/[.!?:;…]$/.test(said) || said === '' ? said : `${said}.`)
}

/** An address, without anything that could end its line. */
export const addressText = (address: Wire): Encoded =>
  Encoded.vouch(harmlessText(textOf(address)).replaceAll(/\s/g, '%20'))

const WIDTH = 110

/** A doc comment of paragraphs; null where there is nothing to say. */
export const docComment = (paragraphs: readonly Encoded[]): Encoded | null => {
  const blocks = paragraphs.map(linesOf).filter((lines) => lines.length > 0)
  if (blocks.length === 0) return null
  const lines = blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]))
  return Encoded.vouch(lines.map((line) => `// ${line}`.trimEnd()).join('\n'))
}

const linesOf = (paragraph: Encoded): string[] => {
  const lines = wrapText(Encoded.print(paragraph), WIDTH)
  return lines.every((line) => line === '') ? [] : lines.map(commentLine)
}

/**
 * Wrapping can bring anything to the start of a line. Behind `// `, the go command still sees an old build constraint, a
 * directive written wrongly, a heading, a list or the definition of a link, which gofmt would move.
 */
const commentLine = (line: string): string => (/^(\+build|go:|#|[-+*•] |\d+[.)] |\[)/.test(line) ? `\\${line}` : line)

/** Prose in a Markdown paragraph: nothing of it is markup. */
export const markdownText = (text: Wire): Encoded =>
  Encoded.vouch(
    oneLine(text)
      .replaceAll(/[\\`*_{}[\]<>()#|&~!$@:]/g, '\\$&')
      .replace(/^[-+=./]/, '\\$&')
      .replace(/^(\d+)\./, '$1\\.'),
  )

const oneLine = (text: Wire): string => harmlessText(textOf(text)).replaceAll(/\s+/g, ' ').trim()
