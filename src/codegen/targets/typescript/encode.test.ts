import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { Encoded, code } from '../../encoded.ts'
import { wire } from '../../wire.ts'
import {
  addressText,
  connectorName,
  docComment,
  fileStem,
  ident,
  inlineCode,
  jsonText,
  literal,
  markdownText,
  memberName,
  packageName,
  prose,
  versionText,
} from './encode.ts'
import { createFormat } from './format.ts'

const hostile = [
  '',
  ' ',
  "it's",
  '"double"',
  '`${process.exit(1)}`',
  '\\',
  "\\'",
  'line\nfeed',
  'carriage\r\nreturn',
  'tab\t\v\f\b\0',
  'separators \u2028 \u2029 \u0085 \u00a0 \ufeff',
  '*/ alert(1) /*',
  '**//*/',
  '*\u0000/',
  '/',
  '// @ts-nocheck',
  '@ts-ignore',
  '@deprecated really',
  '{@link evil}',
  'a\n@ts-expect-error\nb',
  'biome-ignore format: no',
  'eslint-disable',
  '//# sourceMappingURL=x.map',
  'right-to-left \u202e\u2066 override',
  'lone \ud800 and \udc00',
  'pair 😀 \u{e0001}',
  '</script><!--',
  '{{ view }}{% include "x" %}',
  '__proto__',
  'constructor',
  '+1',
  '$top',
  '@odata.kind',
]

const format = createFormat()

describe.each(hostile)('%j', (text) => {
  test('as a literal evaluates to itself, and is printable ASCII or letters', () => {
    const printed = Encoded.print(literal(wire(text)))
    expect(runInNewContext(printed)).toBe(text)
    expect(printed).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
    expect(runInNewContext(format('x.js', `export const it = ${printed}`).replace('export const it =', ''))).toBe(text)
  })

  test('as a member’s name is that member', () => {
    const printed = Encoded.print(memberName(wire(text)))
    const source = text === '__proto__' ? `class It { ${printed} = 1 }; new It()` : `({ ${printed}: 1 })`
    expect(Object.keys(runInNewContext(source) as object)).toEqual([text])
  })

  test('as prose stays inside its comment, and is no tag and no directive', () => {
    const comment = docComment([prose(wire(text)), code`End.`], [code`@see ${addressText(wire(text))}`])!
    const source = Encoded.print(comment)
    expect(source.slice(2, -2)).not.toContain('*/')
    expect(source).not.toMatch(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
    expect(source.match(/^[ \t/*]*@\w+/gm)).toEqual([' * @see'])
    expect(source).not.toMatch(/\{@|biome-ignore|eslint-disable|sourceMappingURL/)
    const formatted = format('x.d.ts', `${source}\nexport interface It {}`)
    expect(formatted.trimEnd().endsWith('\nexport interface It {}')).toBe(true)
  })

  test('as code in a comment stays inside its backticks', () => {
    const printed = Encoded.print(inlineCode(wire(text)))
    expect(printed.slice(1, -1)).not.toContain('`')
    expect(printed).not.toContain('*/')
    expect(printed).not.toMatch(/\n/)
  })

  test('as JSON is a string, as Markdown one line without markup', () => {
    expect(typeof JSON.parse(Encoded.print(jsonText(wire(text))))).toBe('string')
    const markdown = Encoded.print(markdownText(wire(text)))
    expect(markdown).not.toMatch(/\n|(?<!\\)[<`|]/)
  })

  test('is no name, stem or version unless it looks like one', () => {
    if (!/^[a-z-]+$/.test(text)) expect(() => fileStem(text)).toThrow(TypeError)
    if (!/^[a-z-]+$/.test(text)) expect(() => connectorName(wire(text))).toThrow(TypeError)
    if (!/^[$\w]+$/.test(text)) expect(() => ident(text)).toThrow(TypeError)
    if (!/^[-+\w]+$/.test(text)) expect(() => versionText(text)).toThrow(TypeError)
  })
})

test('a short comment has one line, a long one is wrapped, none is null', () => {
  expect(Encoded.print(docComment([prose(wire('Short.'))])!)).toBe('/** Short. */')
  const long = Encoded.print(docComment([prose(wire('word '.repeat(60)))])!)
  expect(Math.max(...long.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(115)
  expect(docComment([prose(wire(' \n '))])).toBeNull()
})

test.each([
  ['1. one', '1\\. one'],
  ['1) one', '1\\) one'],
  ['- one', '\\- one'],
  ['2fa', '2fa'],
  ['# one', '\\# one'],
])('the Markdown of %s has no backslash before what is no sign', (text, markdown) => {
  expect(Encoded.print(markdownText(wire(text)))).toBe(markdown)
})

test('no package has the name of the runtime', () => {
  expect(Encoded.print(packageName(wire('client')))).toBe('client-api')
  expect(Encoded.print(packageName(wire('gmail')))).toBe('gmail')
})
