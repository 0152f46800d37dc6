import { expect, test } from 'vitest'
import { DISK_LIMITS, readYaml } from './yaml-intake.ts'

const FILE = [
  'format: 1',
  'name: shop',
  'hosts:',
  '  api: https://api.example.com',
  '# What can be called',
  'endpoints:',
  '  items.list:',
  '    summary: List items',
  '    request: GET /items',
  '    params: { limit: { in: query, type: integer } }',
  '  items.get:',
  '    summary: Get one',
  '    request: GET /items/{id}',
]

const withLine = (number: number, line: string): string => FILE.with(number - 1, line).join('\n')

/** The file with one line that slipped, and what is said of it. */
const SLIPS: readonly [name: string, line: number, slipped: string, place: string, says: RegExp][] = [
  ['a colon is missing', 8, '    summary List items', '8:5', /^A colon with a blank behind it is missing on this line/],
  [
    'the blank behind a colon is missing',
    8,
    '    summary:List items',
    '8:5',
    /^A colon with a blank behind it is missing/,
  ],
  ['a word of the top level without a colon', 2, 'name', '2:1', /^A colon with a blank behind it is missing/],
  [
    'a line is indented too far',
    8,
    '     summary: List items',
    '9:1',
    /^This line is indented by 4 blanks, line 8 above it by 5/,
  ],
  [
    'a line is not indented enough',
    8,
    '   summary: List items',
    '8:13',
    /^Line 9 is indented by 4 blanks, line 8 by 3/,
  ],
  ['a word of the top level is indented', 2, ' name: shop', '1:9', /^Line 2 is indented by 1 blank, line 1 by 0/],
  [
    'a section is not indented as its first',
    11,
    ' items.get:',
    '11:1',
    /^This line is indented by 1 blank, line 10 above it/,
  ],
  ['a tab indents', 8, '\tsummary: List items', '8:1', /^This line is indented by a tab/],
  ['a quote is not closed', 8, '    summary: "List items', '8:14', /^A closing " is missing/],
  ['an apostrophe is not closed', 8, "    summary: 'List items", '8:14', /^A closing ' is missing/],
  ['an apostrophe stands in quotes of its kind', 8, "    summary: 'It's new'", '8:18', /^Text follows a closing quote/],
  [
    'a brace is not closed',
    10,
    '    params: { limit: { in: query, type: integer }',
    '11:3',
    /^A closing } is missing for the { of line 10/,
  ],
  ['a bracket is not closed', 2, 'categories: [a, b', '3:1', /^A closing ] is missing for the \[ of line 2/],
  ['a brace is closed twice', 10, '    params: { limit: { in: query } } }', '10:38', /^Nothing opened this }/],
  [
    'a comma is missing between braces',
    10,
    '    params: { a: 1 b: 2 }',
    '10:18',
    /^Between the brackets a comma is missing/,
  ],
  ['a text holds a colon', 8, '    summary: List: items', '8:14', /^There is a second ": " in this line/],
  [
    'a text begins with an at sign',
    8,
    '    summary: @items',
    '8:14',
    /^A text cannot begin with @ unless it is in quotes/,
  ],
  ['a pattern in double quotes', 8, '    summary: "\\d+"', '8:15', /^A backslash means something else/],
  ['a list item stands among words', 2, '- shop', '2:1', /^A list item stands where "key: value" must/],
]

test.each(SLIPS)('one finding says what to do when %s', (_name, number, line, place, says) => {
  const { document, findings } = readYaml(withLine(number, line), DISK_LIMITS)
  expect(document).toBeUndefined()
  expect(findings).toHaveLength(1)
  const [finding] = findings
  expect(finding).toMatchObject({ code: 'yaml_syntax', level: 'error', says: expect.stringMatching(says) as string })
  expect(`${finding!.line}:${finding!.column}`).toBe(place)
})

test('the file itself is right', () => {
  expect(readYaml(FILE.join('\n'), DISK_LIMITS).findings).toEqual([])
})
