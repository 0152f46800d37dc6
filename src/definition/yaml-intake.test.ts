import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quickestCpuMs } from './testing.ts'
import { DISK_LIMITS, UPLOAD_LIMITS, readYaml } from './yaml-intake.ts'

const numbered = (count: number, line: (index: number) => string, joint = '\n'): string =>
  Array.from({ length: count }, (_, index) => line(index)).join(joint)
const nested = (depth: number, indicator: string): string => numbered(depth, (level) => ' '.repeat(level) + indicator)

/** Each with the code and the place that it must be refused with. */
const HOSTILE: readonly [name: string, text: string, code: string, place: string][] = [
  ['1,000 opening brackets', '['.repeat(1000), 'too_deep', '1:65'],
  ['1,000 opening braces', '{'.repeat(1000), 'too_deep', '1:65'],
  ['1,000 brackets that are closed again', `a: ${'['.repeat(1000)}${']'.repeat(1000)}`, 'too_deep', '1:68'],
  ['a list in a mapping in a list, 500 times', '[{a: '.repeat(500), 'too_deep', '1:161'],
  ['100,000 opening braces', '{'.repeat(100_000), 'too_deep', '1:65'],
  ['1,000 dashes', '- '.repeat(1000), 'too_deep', '1:129'],
  ['100,000 dashes', '- '.repeat(100_000), 'too_deep', '1:129'],
  ['1,000 colons', ': '.repeat(1000), 'too_deep', '1:129'],
  ['100,000 colons', ': '.repeat(100_000), 'too_deep', '1:129'],
  ['500 question marks', '? '.repeat(500), 'yaml_feature', '1:1'],
  ['1,000 question marks', '? '.repeat(1000), 'yaml_feature', '1:1'],
  ['an explicit key', 'a: 1\n? b\n: c\n', 'yaml_feature', '2:1'],
  ['20,000 keys', numbered(20_000, (index) => `k${index}: 1`), 'too_many_keys', '1:1'],
  ['20,000 keys on one line', `{${numbered(20_000, (index) => `k${index}: 1`, ', ')}}`, 'too_many_keys', '1:1'],
  ['mappings nested 100 deep', nested(100, 'a:'), 'too_deep', '65:65'],
  ['mappings nested 3,000 deep', nested(3000, 'a:'), 'too_deep', '65:65'],
  ['lists nested 100 deep', nested(100, '-'), 'too_deep', '65:65'],
  ['an anchor', 'a: &x 1', 'yaml_feature', '1:4'],
  ['an alias', 'a: 1\nb: *x', 'yaml_feature', '2:4'],
  ['a bomb of aliases', 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]', 'yaml_feature', '1:4'],
  ['an anchor on Windows lines', 'a: 1\r\nb: &x 2', 'yaml_feature', '2:4'],
  ['an anchor behind a byte order mark', '\uFEFFa: 1\nb: &x 2', 'yaml_feature', '2:4'],
  ['10,000 ampersands', '&'.repeat(10_000), 'yaml_feature', '1:1'],
  ['10,000 asterisks', '*'.repeat(10_000), 'yaml_feature', '1:1'],
  ['10,000 exclamation marks', '!'.repeat(10_000), 'yaml_feature', '1:1'],
  ['a standard tag', 'a: !!str 1', 'yaml_feature', '1:4'],
  ['a local tag', 'a: !include secrets.yaml', 'yaml_feature', '1:4'],
  ['a verbatim tag', 'a: !<tag:yaml.org,2002:python/object> 1', 'yaml_feature', '1:4'],
  ['a merge key', 'a:\n  <<: { b: 1 }', 'yaml_feature', '2:3'],
  ['a quoted merge key', 'a:\n  "<<": { b: 1 }', 'yaml_feature', '2:3'],
  ['a version directive', '%YAML 1.2\n---\na: 1', 'yaml_feature', '1:1'],
  ['a tag directive', '%TAG ! tag:example.com,2000:\n---\na: 1', 'yaml_feature', '1:1'],
  ['a second document', 'a: 1\n---\nb: 2', 'yaml_feature', '2:1'],
  ['a second document after an end mark', 'a: 1\n...\nb: 2', 'yaml_feature', '3:1'],
  ['1,000 documents', '---\n'.repeat(1000), 'yaml_feature', '2:1'],
  ['a key that stands twice', 'a: 1\nb: 2\na: 3', 'duplicate_key', '3:1'],
  ['a key that stands twice, once quoted', 'a: 1\n"a": 3', 'duplicate_key', '2:1'],
  ['a key that stands twice, once escaped', 'a: 1\n"\\u0061": 3', 'duplicate_key', '2:1'],
  ['a key that stands twice on one line', '{ a: 1, a: 2 }', 'duplicate_key', '1:9'],
  ['a key that stands twice, deep inside', 'x:\n  - y:\n      a: 1\n      a: 2', 'duplicate_key', '4:7'],
  ['__proto__', 'a:\n  __proto__: { admin: true }', 'yaml_feature', '2:3'],
  ['__proto__, quoted', '{ "__proto__": 1 }', 'yaml_feature', '1:3'],
  ['__proto__, escaped', '{ "__pr\\u006fto__": 1 }', 'yaml_feature', '1:3'],
  ['a list as a key', '[a, b]: 1', 'yaml_feature', '1:1'],
  ['a mapping as a key', '{ a: 1 }: 1', 'yaml_feature', '1:1'],
  ['a list as a key, inside braces', '{ [a]: 1 }', 'yaml_feature', '1:3'],
  ['17 MiB', `a: ${'x'.repeat(17 * 1024 * 1024)}`, 'file_too_large', '1:1'],
  ['a NUL byte', 'a: 1\nb: x\u0000y', 'yaml_syntax', '2:5'],
  ['a NUL byte in quotes', 'a: "x\u0000y"', 'yaml_syntax', '1:6'],
  ["the lexer's own mark for a document", 'a: 1\n\u0002b: 2', 'yaml_syntax', '2:1'],
  ["the lexer's own mark for a text", 'a: \u001f&x 1', 'yaml_syntax', '1:4'],
  ["the lexer's own mark for a flow end", 'a: [\u0018', 'yaml_syntax', '1:5'],
  ['an escape character', 'a: \u001b[31m', 'yaml_syntax', '1:4'],
  ['half a surrogate pair', 'a: \ud800', 'yaml_syntax', '1:4'],
  ['a key of 100,000 characters', `${'x'.repeat(100_000)}: 1`, 'yaml_syntax', '1:1'],
  ['a quote that is not closed for 100,000 characters', `a: "${'x'.repeat(100_000)}`, 'yaml_syntax', '1:4'],
  ['10,000 commas', `[${','.repeat(10_000)}]`, 'yaml_syntax', '1:3'],
  ['a comma as a key', ',: 1', 'yaml_syntax', '1:1'],
  ['1,000 angle brackets', '>'.repeat(1000), 'yaml_syntax', '1:2'],
  ['a tab as indentation', 'a:\n\tb: 1', 'yaml_syntax', '2:1'],
  ['keys out of line', 'a:\n   b: 1\n  c: 2', 'yaml_syntax', '3:1'],
  ['a bracket that is not closed', 'a: [1, 2', 'yaml_syntax', '1:9'],
  ['a stray bracket', 'a: ]', 'yaml_syntax', '1:4'],
  ['a reserved character', 'a: @x', 'yaml_syntax', '1:4'],
  ['nothing', '', 'yaml_syntax', '1:1'],
  ['nothing but blanks and comments', '  \n# a comment\n\n', 'yaml_syntax', '1:1'],
]

describe('a hostile or broken file is refused, with the place, within half a second', () => {
  test.each(HOSTILE)('%s', async (_name, text, code, place) => {
    const { document, findings } = readYaml(text, DISK_LIMITS)

    expect(document === undefined).toBe(true)
    const [first] = findings
    expect(first).toMatchObject({ code, level: 'error' })
    expect(`${first!.line}:${first!.column}`).toBe(place)
    expect(first!.says).toMatch(/^[A-Z].*\.$/)
    expect(first!.says.length).toBeLessThan(250)
    expect(findings).toHaveLength(1)
    expect(quickestCpuMs(() => readYaml(text, DISK_LIMITS))).toBeLessThan(500)

    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    await sleep(3)
    delay.disable()
    expect(delay.max / 1e6).toBeLessThan(250)
  })
})

test('more nodes than the limit are refused, however flat they lie', () => {
  const { document, findings } = readYaml(
    numbered(1001, () => '- 1'),
    { ...DISK_LIMITS, nodes: 1000 },
  )
  expect(document).toBeUndefined()
  expect(findings).toMatchObject([{ code: 'too_many_nodes' }])
})

test('each limit lets through exactly what it names', () => {
  const reads = (text: string, limits: Partial<typeof DISK_LIMITS>) =>
    readYaml(text, { ...DISK_LIMITS, ...limits }).document !== undefined
  expect(reads('a: 12', { bytes: 5 })).toBe(true)
  expect(reads('a: 123', { bytes: 5 })).toBe(false)
  expect(reads('[[[]]]', { depth: 3 })).toBe(true)
  expect(reads('[[[[]]]]', { depth: 3 })).toBe(false)
  expect(reads('- - 1', { depth: 3 })).toBe(true)
  expect(reads('- - - 1', { depth: 3 })).toBe(false)
  expect(reads('a: 1\nb: 2', { keysPerMapping: 2 })).toBe(true)
  expect(reads('a: 1\nb: 2\nc: 3', { keysPerMapping: 2 })).toBe(false)
})

test('an upload may be 1 MiB, a file on disk 16', () => {
  const text = `a: ${'x'.repeat(1024 * 1024)}`
  expect(readYaml(text, UPLOAD_LIMITS).findings).toMatchObject([
    { code: 'file_too_large', says: 'The file is larger than 1 MiB.' },
  ])
  expect(readYaml(text, DISK_LIMITS).findings).toEqual([])
})

describe('what only looks dangerous is read as it stands', () => {
  test.each([
    ['text with every refused sign, in quotes', 'a: "&x *y !z ? {{ [[ << %"', { a: '&x *y !z ? {{ [[ << %' }],
    ['a block of text that looks like YAML', 'a: |\n  &x\n  *y\n  ? z\n  - - -\n', { a: '&x\n*y\n? z\n- - -\n' }],
    ['a folded text', 'a: >\n  one\n  two\n', { a: 'one two\n' }],
    [
      'a question mark and an ampersand inside an address',
      'a: https://x.example/?b=c&d=e',
      { a: 'https://x.example/?b=c&d=e' },
    ],
    ['keys that objects inherit', 'constructor: 1\ntoString: 2', { constructor: 1, toString: 2 }],
    ['a line of 100,000 characters', `a: ${'x'.repeat(100_000)}`, { a: 'x'.repeat(100_000) }],
    ['Windows lines and a byte order mark', '\uFEFFa: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['emoji and other planes', 'a: 🚲 小包', { a: '🚲 小包' }],
    ['one document mark', '---\na: 1\n', { a: 1 }],
  ])('%s', (_name, text, expected) => {
    const { document, findings } = readYaml(text, DISK_LIMITS)
    expect(findings).toEqual([])
    expect(document!.toJS()).toEqual(expected)
  })
})

test('any text gives a document or findings with a place inside it, and never an exception', () => {
  const scrap = fc.constantFrom(
    'a',
    ': ',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '\n',
    ' ',
    '"',
    "'",
    '&',
    '*',
    '!',
    '|',
    '>',
    '#',
    '%',
    '<<',
    '---',
    '\\',
    '\t',
    '1',
    '~',
    '\u0000',
    'ü',
  )
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 60 }), (scraps) => {
      const text = scraps.join('')
      const { document, findings } = readYaml(text, DISK_LIMITS)
      if (document !== undefined) return void document.toJS()
      expect(findings.length).toBeGreaterThan(0)
      for (const { line, column } of findings) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(text.split('\n').length)
        expect(column).toBeGreaterThanOrEqual(1)
      }
    }),
    { numRuns: 3000 },
  )
})
