import { CST, type ErrorCode } from 'yaml'

/** A mistake of spelling in YAML: where it is noticed, as an offset, and in a sentence what to do. */
export interface Slip {
  readonly offset: number
  readonly says: string
}

/** What the YAML parser complains of. */
interface Complaint {
  readonly code: ErrorCode
  readonly message: string
  readonly pos: readonly [number, number]
}

const WORDS_MAX = 200

/**
 * The first thing that is wrong, in words for somebody who does not know how YAML is parsed. One slip makes the parser
 * complain at every line that follows, so that the rest says nothing.
 */
export const slipOf = (complaints: readonly Complaint[], text: string, tokens: readonly CST.Token[]): Slip => {
  const [first] = complaints.toSorted((one, other) => one.pos[0] - other.pos[0])
  const { code, message, pos } = first!
  // A bad indentation is noticed where blank lines and comments before it begin.
  const [skipped] = code === 'BAD_INDENT' ? /^(?:[ \t]*(?:#.*)?\r?\n)*/.exec(text.slice(pos[0]))! : ['']
  const offset = pos[0] + skipped.length
  if (/closing ["']quote/.test(message)) return unclosedText(message, pos[0], tokens)
  const says = EXPLANATIONS[code]?.(first!, placeOf(offset, text), tokens) ?? `${firstSentence(message)}.`
  return { offset, says }
}

/** The line on which something is wrong, with those beside it. */
interface Place {
  readonly offset: number
  readonly line: string
  readonly lineNumber: number
  /** What stands there, to the end of the line. */
  readonly rest: string
  /** The nearest lines that hold something. */
  readonly above: Line | undefined
  readonly below: Line | undefined
  readonly lineOf: (offset: number) => number
}

interface Line {
  readonly text: string
  readonly number: number
}

const placeOf = (offset: number, text: string): Place => {
  const lineOf = (at: number): number => text.slice(0, at).split('\n').length
  const lines = text.split('\n').map((line, index): Line => ({ text: line.replace(/\r$/, ''), number: index + 1 }))
  const lineNumber = lineOf(offset)
  const isContent = ({ text: line }: Line): boolean => /^\s*[^\s#]/.test(line)
  const column = offset - (text.lastIndexOf('\n', offset - 1) + 1)
  const line = lines[lineNumber - 1]!.text
  return {
    offset,
    line,
    lineNumber,
    rest: line.slice(column),
    above: lines.slice(0, lineNumber - 1).findLast(isContent),
    below: lines.slice(lineNumber).find(isContent),
    lineOf,
  }
}

type Explain = (complaint: Complaint, place: Place, tokens: readonly CST.Token[]) => string | undefined

const HAS_KEY = /^\s*(- )*("[^"]*"|'[^']*'|[^\s"'#[{][^"'#]*?):(\s|$)/
const blanks = (line: string): number => /^ */.exec(line)![0].length
const counted = (count: number): string => `${count} ${count === 1 ? 'blank' : 'blanks'}`

/** A line that is read as a key, or as a text that goes on, and is neither. */
const keyOutOfPlace: Explain = (_complaint, place) => {
  const { line, lineNumber, rest, below } = place
  if (!HAS_KEY.test(line))
    return 'A colon with a blank behind it is missing on this line, as in "key: value"; or a text goes on that must be quoted.'
  if (/^[^"'#]*: /.test(rest) && HAS_KEY.test(rest))
    return 'There is a second ": " in this line: put the text behind the first one in quotes.'
  if (below !== undefined && HAS_KEY.test(below.text) && blanks(below.text) > blanks(line))
    return `Line ${below.number} is indented by ${counted(blanks(below.text))}, line ${lineNumber} by ${blanks(line)}: words that belong to one mapping begin in the same column.`
  return undefined
}

const outOfLine: Explain = (_complaint, { line, above }) => {
  if (above === undefined) return undefined
  if (line.trimStart().startsWith('- ') !== above.text.trimStart().startsWith('- ') && blanks(line) === 0)
    return undefined
  return `This line is indented by ${counted(blanks(line))}, line ${above.number} above it by ${blanks(above.text)}: words that belong to one mapping begin in the same column.`
}

/** Noticed at the end of the text, which may be that of the file: shown where it begins. */
const unclosedText = (message: string, end: number, tokens: readonly CST.Token[]): Slip => {
  const quote = message.includes('"') ? '"' : "'"
  const text = everyToken(tokens).find((token) => CST.isScalar(token) && token.offset + token.source.length === end)
  return {
    offset: text?.offset ?? end,
    says: `A closing ${quote} is missing for the one here: write it at the end of the text, or none at all.`,
  }
}

const notClosed: Explain = (_complaint, { lineOf }, tokens) => {
  const open = unclosed(tokens)
  if (open === undefined) return undefined
  const [mark, end] = open.start.source === '{' ? ['{', '}'] : ['[', ']']
  return `A closing ${end} is missing for the ${mark} of line ${lineOf(open.offset)}.`
}

/** The innermost bracket that is still open. */
const unclosed = (tokens: readonly CST.Token[]): CST.FlowCollection | undefined =>
  everyToken(tokens)
    .filter((token) => token.type === 'flow-collection')
    .filter(({ end }) => !end.some(({ source }) => /^[\]}]$/.test(source)))
    .toSorted((one, other) => other.offset - one.offset)[0]

/** Every key and value, found without recursion, as nobody vouches for the depth. */
const everyToken = (tokens: readonly CST.Token[]): CST.Token[] => {
  const found: CST.Token[] = tokens.flatMap((token) => (token.type === 'document' ? (token.value ?? []) : []))
  for (let index = 0; index < found.length; index++) {
    const token = found[index]!
    if (!('items' in token)) continue
    for (const { key, value } of token.items) for (const part of [key, value]) if (part != null) found.push(part)
  }
  return found
}

const unexpected: Explain = (_complaint, { rest, line }) => {
  const [mark] = /^[\]}]/.exec(rest) ?? []
  if (mark !== undefined) return `Nothing opened this ${mark}: remove it, or put the text that it belongs to in quotes.`
  if (/["']\s*$/.test(line.slice(0, line.length - rest.length)))
    return 'Text follows a closing quote: put all of it between the quotes, or none of it.'
  return undefined
}

const EXPLANATIONS: Partial<Record<ErrorCode, Explain>> = {
  BLOCK_AS_IMPLICIT_KEY: keyOutOfPlace,
  MULTILINE_IMPLICIT_KEY: keyOutOfPlace,
  BAD_INDENT: (complaint, place, tokens) =>
    /end with a/.test(complaint.message) ? notClosed(complaint, place, tokens) : outOfLine(complaint, place, tokens),
  MISSING_CHAR: (complaint, place, tokens) => {
    if (/end with a/.test(complaint.message)) return notClosed(complaint, place, tokens)
    return /implicit map keys/i.test(complaint.message) ? keyOutOfPlace(complaint, place, tokens) : undefined
  },
  BLOCK_IN_FLOW: () =>
    'Between the brackets a comma is missing, or a text with ": " in it must be quoted, as in { a: 1, b: "c: d" }.',
  BAD_SCALAR_START: (_complaint, { rest }) =>
    `A text cannot begin with ${rest.charAt(0)} unless it is in quotes: write "${rest.charAt(0)}…".`,
  BAD_DQ_ESCAPE: () => 'A backslash means something else between ": write it twice, or use \' instead.',
  TAB_AS_INDENT: () => 'This line is indented by a tab: YAML takes blanks only.',
  UNEXPECTED_TOKEN: unexpected,
}

const firstSentence = (message: string): string =>
  message
    .split('\n')[0]!
    .replace(/[.:]?\s*(at line \d+, column \d+:?)?$/, '')
    .slice(0, WORDS_MAX)
