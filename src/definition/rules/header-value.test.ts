import { connectorFile, testRule } from '../testing.ts'

const file = (words: string): string =>
  connectorFile({ endpoints: `  a: { summary: A, request: GET /a, response: { json: true }, ${words} }` })
const SAYS = 'The value of "X-Name" holds a character that no header may hold: ASCII is safe.'

testRule('header_value', {
  good: [
    ['ASCII', file('headers: { X-Name: "Mara; v=1" }')],
    ['an object, which is escaped', file('params: { X-Arg: { in: header, type: object } }')],
    ['JSON that is escaped', file('params: { arg: { in: header_json, header: X-Arg, type: object } }')],
  ],
  bad: [
    ['a letter beyond ASCII', file('headers: { X-Name: ▸Käse }'), SAYS],
    ['a line break', file('headers: { X-Name: ▸"a\\nb: c" }'), SAYS],
    ['one for all endpoints', connectorFile({ defaults: '  headers: { X-Name: ▸Käse }' }), SAYS],
    [
      'several objects',
      file('params: { ▸X-Arg: { in: header, type: array, items: { type: object } } }'),
      '"X-Arg" joins objects by commas in a header: "in: header_json" keeps them apart.',
    ],
  ],
})
