import { CST, Composer, type Document, Lexer, LineCounter, Parser } from 'yaml'
import type { Finding } from './finding.ts'
import { slipOf } from './yaml-slip.ts'

/** What a connector file may be at most. Far more than any real one needs, far less than what stalls a process. */
export interface IntakeLimits {
  readonly bytes: number
  readonly depth: number
  readonly nodes: number
  readonly keysPerMapping: number
}

export const DISK_LIMITS: IntakeLimits = { bytes: 16 * 1024 * 1024, depth: 64, nodes: 250_000, keysPerMapping: 5_000 }
export const UPLOAD_LIMITS: IntakeLimits = { ...DISK_LIMITS, bytes: 1024 * 1024 }

/** A YAML document that is safe to walk, with what finds a node's line and column. */
export interface Intake {
  readonly document?: Document.Parsed
  readonly lines: LineCounter
  readonly findings: Finding[]
}

/**
 * Reads YAML that nobody vouches for. Each stage bounds what the next one may cost: bytes, then lexemes, then the
 * syntax tree, and only then are nodes composed. Anchors, aliases, tags, directives, merge and complex keys, and
 * further documents are refused; the format needs none of them.
 */
export const readYaml = (given: string, limits: IntakeLimits): Intake => {
  const text = given.replace(/^\uFEFF/, '')
  const lines = new LineCounter()
  const refuse = (code: string, offset: number, says: string): Intake => ({
    lines,
    findings: [findingAt(lines, code, offset, says)],
  })

  if (Buffer.byteLength(text) > limits.bytes) {
    return refuse('file_too_large', 0, `The file is larger than ${limits.bytes / 1024 / 1024} MiB.`)
  }
  noteLines(text, lines)
  const forbidden = text.search(FORBIDDEN_CHARACTER)
  if (forbidden !== -1) return refuse('yaml_syntax', forbidden, 'There is a character here that YAML does not allow.')
  const lexical = scanLexemes(text, limits)
  if (lexical !== undefined) return refuse(...lexical)
  const tokens = [...new Parser().parse(text)]
  if (!tokens.some(({ type }) => type === 'document')) return refuse('yaml_syntax', 0, 'The file is empty.')
  const structural = scanTree(tokens, limits)
  if (structural !== undefined) return refuse(...structural)

  const [document] = new Composer({ uniqueKeys: false, maxAliasCount: 0 } as never).compose(
    tokens,
    true,
  ) as Generator<Document.Parsed>
  if (document!.errors.length === 0) return { document: document!, lines, findings: [] }
  const { offset, says } = slipOf(document!.errors, text, tokens)
  return refuse('yaml_syntax', offset, says)
}

/** What YAML 1.2 calls not printable. Control characters would also be taken for the lexer's own marks. */
const FORBIDDEN_CHARACTER =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\uffff\ufffe]|\p{Surrogate}/u

type Violation = readonly [code: string, offset: number, says: string]

/** Line and column, one-based, of an offset. */
const findingAt = (lines: LineCounter, code: string, offset: number, says: string): Finding => {
  const { line, col } = lines.linePos(offset)
  return { code, level: 'error', line: Math.max(line, 1), column: Math.max(col, 1), path: '', says }
}

const noteLines = (text: string, lines: LineCounter): void => {
  lines.addNewLine(0)
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1)
}

const REFUSED_LEXEMES: Readonly<Record<string, string>> = {
  anchor: 'Anchors (&name) are not part of the format: write the value where it is used.',
  alias: 'Aliases (*name) are not part of the format: write the value where it is used.',
  tag: 'Tags (!name) are not part of the format: quote the text if it begins with "!".',
  'directive-line': 'Directives (%) are not part of the format.',
  'explicit-key-ind': 'Explicit keys (?) are not part of the format: write "key: value".',
}

/** Walks the lexemes, which the lexer gives one by one, and stops at the first that may not be. */
const scanLexemes = (text: string, { depth, nodes }: IntakeLimits): Violation | undefined => {
  let offset = 0
  let brackets = 0
  let indicatorsOfLine = 0
  let count = 0
  let isScalarText = false
  for (const lexeme of new Lexer().lex(text)) {
    // The lexer announces the text of a plain or block scalar with a mark of its own.
    const type = isScalarText ? 'scalar' : CST.tokenType(lexeme)
    isScalarText = lexeme === CST.SCALAR
    if (type === null) return ['yaml_syntax', offset, 'There is a character here that YAML does not allow.']
    const refused = REFUSED_LEXEMES[type]
    if (refused !== undefined) return ['yaml_feature', offset, refused]
    if (type === 'flow-map-start' || type === 'flow-seq-start') brackets += 1
    if (type === 'flow-map-end' || type === 'flow-seq-end') brackets -= 1
    // `- - - …` nests without brackets, each further one deeper, within one line.
    if (type === 'newline') indicatorsOfLine = 0
    if (brackets === 0 && (type === 'seq-item-ind' || type === 'map-value-ind')) indicatorsOfLine += 1
    if (brackets > depth || indicatorsOfLine > depth) return tooDeep(offset, depth)
    // A node takes a handful of lexemes: blanks, its indicator, the scalar.
    if (++count > nodes * 8) return tooMany(offset, nodes)
    // Lexemes of one control character stand for no text of the document.
    if (!CONTROL.has(lexeme)) offset += lexeme.length
  }
  return undefined
}

const CONTROL = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR])
const tooDeep = (offset: number, depth: number): Violation => [
  'too_deep',
  offset,
  `The document is nested more than ${depth} levels deep.`,
]
const tooMany = (offset: number, nodes: number): Violation => [
  'too_many_nodes',
  offset,
  `The document has more than ${nodes} nodes.`,
]

/** Walks the syntax tree with a list of its own, not by recursion, so that no depth can overflow the stack. */
const scanTree = (tokens: readonly CST.Token[], limits: IntakeLimits): Violation | undefined => {
  const documents = tokens.filter((token) => token.type === 'document')
  if (documents.length > 1)
    return ['yaml_feature', documents[1]!.offset, 'The file holds a second document: one file is one connector.']
  const open: { token: CST.Token; depth: number }[] = documents.flatMap(({ value }) =>
    value ? [{ token: value, depth: 1 }] : [],
  )
  let count = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next
    if (++count > limits.nodes) return tooMany(token.offset, limits.nodes)
    if (depth > limits.depth) return tooDeep(token.offset, limits.depth)
    if (!('items' in token)) continue
    const violation = isMapping(token) ? scanKeys(token, limits) : undefined
    if (violation !== undefined) return violation
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, depth: depth + 1 })
      if (value) open.push({ token: value, depth: depth + 1 })
    }
  }
  return undefined
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection
const isMapping = (token: Collection): boolean =>
  token.type === 'block-map' || (token.type === 'flow-collection' && token.start.source === '{')

const scanKeys = (mapping: Collection, { keysPerMapping }: IntakeLimits): Violation | undefined => {
  if (mapping.items.length > keysPerMapping) {
    return ['too_many_keys', mapping.offset, `A mapping has more than ${keysPerMapping} keys.`]
  }
  const seen = new Set<string>()
  for (const { key } of mapping.items) {
    if (!key) continue
    if (key.type === 'error' && key.source === '-')
      return ['yaml_syntax', key.offset, 'A list item stands where "key: value" must: indent it below its key.']
    if (!CST.isScalar(key)) return ['yaml_feature', key.offset, 'A key must be a plain or quoted text.']
    // What is wrong with the key itself is said when it is composed; without a listener it would be thrown here.
    const { value } = CST.resolveAsScalar(key, true, () => {})
    if (value === '<<') return ['yaml_feature', key.offset, 'Merge keys (<<) are not part of the format.']
    if (value === '__proto__') return ['yaml_feature', key.offset, 'A key may not be "__proto__".']
    if (seen.has(value)) return ['duplicate_key', key.offset, `The key "${value}" stands twice in one mapping.`]
    seen.add(value)
  }
  return undefined
}
