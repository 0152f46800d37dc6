import { describe, expect, test } from 'vitest'
import { Encoded } from '../../encoded.ts'
import { wire } from '../../wire.ts'
import { docComment, fieldTag, ident, literal, markdownText, prose } from './encode.ts'

const HOSTILE = [
  'plain',
  'with `backquotes` and "quotes" and \\backslashes\\',
  'lines\nand\r\nreturns\tand tabs',
  '"; func init() { panic(1) }; var _ = "',
  '`\n//go:embed /etc/passwd\n`',
  '\u202Eright to left\u2066',
  '\u2028\u2029\u0085\u0000\u007F\uFEFF',
  'half of a pair: \uD83D, the other: \uDE00, both: 😀',
  '${x} {{ y }} {% z %} %s %n',
]

/** The bytes of a Go string, as UTF-8 would encode even halves of pairs. */
const bytesOf = (text: string): Buffer =>
  Buffer.concat(
    Array.from(text, (character) => {
      const point = character.codePointAt(0)!
      const isHalf = point >= 0xd800 && point <= 0xdfff
      return isHalf ? Buffer.from([0xed, 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f)]) : Buffer.from(character)
    }),
  )

/** What Go makes of an interpreted string literal. Throws where it is none. */
const evaluated = (literalText: string): Buffer => {
  if (!/^"([^"\\\n]|\\["\\nrt]|\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\U[0-9a-f]{8})*"$/.test(literalText))
    throw new Error(`No string literal of Go: ${literalText}`)
  const pieces = literalText.slice(1, -1).match(/\\x..|\\u....|\\U........|\\.|[^\\]/gsu) ?? []
  return Buffer.concat(pieces.map(pieceBytes))
}

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

const pieceBytes = (piece: string): Buffer => {
  if (!piece.startsWith('\\')) return Buffer.from(piece)
  if (piece[1] === 'x') return Buffer.from([Number.parseInt(piece.slice(2), 16)])
  if (piece[1] === 'u' || piece[1] === 'U')
    return Buffer.from(String.fromCodePoint(Number.parseInt(piece.slice(2), 16)))
  return Buffer.from(SIMPLE[piece[1]!]!)
}

describe('a literal evaluates to its source', () => {
  test.each(HOSTILE)('%j', (text) => {
    const printed = Encoded.print(literal(wire(text)))
    expect(evaluated(printed)).toEqual(bytesOf(text))
    expect(printed).not.toMatch(/[^\P{C}\n]/u)
  })
})

describe('a field’s tag holds the name on the wire', () => {
  test.each(HOSTILE)('%j', (text) => {
    const printed = Encoded.print(fieldTag(wire(text), ['required', 'nullable']))
    const isRaw = printed.startsWith('`')
    if (isRaw) expect(printed.slice(1, -1)).not.toContain('`')
    const tag = isRaw ? printed.slice(1, -1) : evaluated(printed).toString()
    const value = /^wire:(".*") is:"required,nullable"$/s.exec(tag)![1]!
    expect(evaluated(value)).toEqual(bytesOf(text))
  })

  test('which is easy to read where it can be', () => {
    expect(Encoded.print(fieldTag(wire('thread_id'), []))).toBe('`wire:"thread_id"`')
    expect(Encoded.print(fieldTag(wire('$top'), ['required']))).toBe('`wire:"$top" is:"required"`')
  })
})

describe('a comment stays a comment', () => {
  test.each([
    ...HOSTILE,
    '+build ignore',
    'go:build ignore',
    '# heading',
    '- item\n- item',
    '1. item',
    '[a]: http://x',
  ])('%j', (text) => {
    for (const line of Encoded.print(docComment([prose(wire(text))])!).split('\n'))
      expect(line).toMatch(/^\/\/( (?!\+build|go:|#|- |\d+\. |\[)\S.*)?$/u)
  })

  test('and says nothing where there is nothing to say', () => {
    expect(docComment([])).toBeNull()
    expect(docComment([prose(wire(' \n '))])).toBeNull()
  })
})

test('Markdown shows a text as it is', () => {
  expect(Encoded.print(markdownText(wire('1. *a* [b](c) <d>')))).toBe('1\\. \\*a\\* \\[b\\]\\(c\\) \\<d\\>')
  expect(Encoded.print(markdownText(wire('// a\n# b')))).toBe('\\// a \\# b')
})

test('a name is a name', () => {
  expect(Encoded.print(ident('UserID_b6f7'))).toBe('UserID_b6f7')
  for (const name of ['', '1a', 'a b', 'a.b', 'ä', 'a\n']) expect(() => ident(name)).toThrow('no Go name')
})
