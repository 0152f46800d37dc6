import { execFileSync } from 'node:child_process'
import { format } from '@wasm-fmt/ruff_fmt'
import { expect, test } from 'vitest'
import { Encoded } from '../../encoded.ts'
import { wire } from '../../wire.ts'
import {
  ident,
  isMemberName,
  label,
  literal,
  markdown,
  markdownLink,
  oneLine,
  prose,
  quoted,
  tomlString,
} from './encode.ts'

const HOSTILE = [
  '',
  'plain',
  '"',
  '""',
  '"""',
  '"""""""',
  'ends with "',
  'ends with \\',
  '\\"',
  '\\\\"""',
  "'''",
  'a\nb\r\nc\rd',
  '\ttab',
  '\0\b\u007f\u0085',
  '\u2028\u2029',
  '\u202Eevil\u202C \u2066x\u2069',
  '\uFEFF\u200B',
  '\uD800',
  'x\uDFFF\uD800y',
  '😀 Grüße 名前 \u{10ffff}',
  '# type: ignore',
  '{__import__("os")} %s {0}',
  '\\N{BULLET} \\u0041 \\x41',
]

/** What Python makes of expressions, as JSON; lone surrogates survive. */
const evaluated = (expressions: readonly string[]): unknown[] => {
  const code = `import ast, json, sys; print(json.dumps([ast.literal_eval(text) for text in json.load(sys.stdin)]))`
  const input = JSON.stringify(expressions).replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return JSON.parse(execFileSync('python3', ['-c', code], { input, encoding: 'utf8' })) as unknown[]
}

const hasPython = (): boolean => {
  try {
    execFileSync('python3', ['--version'])
    return true
  } catch {
    return false
  }
}

test.skipIf(!hasPython())('a literal evaluates to the text, in every character', () => {
  const literals = HOSTILE.map((text) => Encoded.print(literal(wire(text))))
  expect(evaluated(literals)).toEqual(HOSTILE)
  for (const text of literals)
    expect(text).toMatch(/^"[^\n\r\u007f-\u009f\u200b-\u202e\u2066-\u2069\ufeff\ud800-\udfff]*"$/)
})

test.skipIf(!hasPython())('a docstring ends where it should, and reads as the text but for what is invisible', () => {
  const docs = HOSTILE.map((text) => `"""${Encoded.print(prose(wire(text), 80))}\n"""`)
  expect(evaluated(docs).map((text) => String(text).trim())).toEqual(
    HOSTILE.map((text) =>
      text
        .replaceAll('\t', ' ')
        .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
        .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, (character) => (character === '\n' ? character : '\uFFFD'))
        .trim(),
    ),
  )
})

test('no prose is more than one docstring, wherever it stands in it', () => {
  for (const first of HOSTILE)
    for (const piece of [prose(wire(first), 20), oneLine(wire(first))]) {
      const text = Encoded.print(piece)
      for (const docstring of [`"""${text}"""`, `"""${text} ${text}\n"""`])
        expect(() => format(`class A:\n    ${docstring}\n`), docstring).not.toThrow()
    }
})

test('no line of prose is a directive to a tool that reads lines', () => {
  for (const text of ['# type: ignore', 'a\n# mypy: ignore-errors', 'a a a a a a a\n#flake8: noqa', '# ruff : noqa'])
    expect(Encoded.print(prose(wire(text), 20))).not.toMatch(/^\s*#/m)
  expect(Encoded.print(prose(wire('# Heading'), 20))).toBe('# Heading')
})

test('text is wrapped, and its paragraphs stay', () => {
  const text = Encoded.print(prose(wire('one two three four\n\nfive'), 10, 4))
  expect(text).toBe('one two\n    three four\n\n    five')
})

test('a name is a name and nothing else', () => {
  expect(Encoded.print(ident('thread_id_'))).toBe('thread_id_')
  for (const name of ['', 'a b', 'a.b', '1a', 'class', 'None', 'a\n', 'ａ', 'a"'])
    expect(() => ident(name)).toThrow('is no name')
  expect(Encoded.print(label('connector-one-drive'))).toBe('connector-one-drive')
  for (const name of ['', '-a', 'a b', 'a"', 'a\n']) expect(() => label(name)).toThrow()
})

test('a member of a class body has a name that Python leaves alone', () => {
  const names = ['threadId', '_id', 'match', 'type', 'copy', 'class', '__secret', '@odata.type', '', 'a-b', 'ｉｄ']
  expect(names.map((name) => isMemberName(wire(name)))).toEqual([true, true, true, true, true, ...Array(6).fill(false)])
})

test('code that is evaluated later is a literal', () => {
  expect(Encoded.print(quoted(literal(wire('a"b'))))).toBe('"\\"a\\\\\\"b\\""')
})

test('TOML and Markdown hold text as text', () => {
  expect(Encoded.print(tomlString(wire('a "b" \\ \n[project.scripts]\n\uD800\t')))).toBe(
    '"a \\"b\\" \\\\ [project.scripts] \uFFFD"',
  )
  expect(Encoded.print(markdown(wire('<b> [x](javascript:y) `c` # h\n\n```\n*/ e-mail. (Yes)')))).toBe(
    '\\<b\\> \\[x\\](javascript:y) \\`c\\` \\# h \\`\\`\\` \\*/ e-mail. (Yes)',
  )
  const starts = ['- a', '1. a', '> a'].map((text) => Encoded.print(markdown(wire(text))))
  expect(starts).toEqual(['\\- a', '1\\. a', '\\> a'])
  expect(markdownLink(wire('https://example.com/a>b'))).toBeNull()
  expect(Encoded.print(markdownLink(wire('https://example.com/a?b=c#d'))!)).toBe('<https://example.com/a?b=c#d>')
})
