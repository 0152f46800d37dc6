import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedConnectors } from '../runtime/package.ts'
import { authTypes } from '../auth/index.ts'
import { connectorFile, judge, parse, quickestCpuMs } from './testing.ts'

const AUTH_TYPES = authTypes.map(({ name }) => name).join(', ')
const base = connectorFile()
const swap = (from: string, to: string): string => {
  expect(base).toContain(from)
  return base.replace(from, to)
}
const more = (yaml: string): string => `${base}${yaml}\n`
/** Words below the one endpoint. */
const word = (yaml: string): string => `${base}    ${yaml}\n`
const auth = (yaml: string): string => connectorFile({ auth: yaml })
const OAUTH =
  '  - type: oauth2\n    authorization_url: https://a.example.com/authorize\n    token_url: https://a.example.com/token\n    refresh: { needed: false }\n'

describe('a word that the format does not know is named, with the nearest known one', () => {
  test.each<[level: string, marked: string, says: string]>([
    ['at the top', more('▸stabilty: stable'), 'Unknown word "stabilty". Did you mean "stability"?'],
    ['in camelCase', more('▸docsUrl: https://example.com'), 'Unknown word "docsUrl". Did you mean "docs_url"?'],
    ['nothing like any', more('▸zzzzzz: 1'), 'Unknown word "zzzzzz".'],
    ['a number', more('▸5: x'), 'Unknown word "5".'],
    ['null', more('▸null: x'), 'Unknown word "".'],
    [
      'in a host',
      connectorFile({ hosts: '  api: { url: https://a.example.com, ▸send_auht: true }' }),
      'Unknown word "send_auht". Did you mean "send_auth"?',
    ],
    [
      'in an auth type',
      auth('  - type: api_key\n    ▸lable: Key\n    inject: { name: x }'),
      'Unknown word "lable". Did you mean "label"?',
    ],
    ['in another auth type', auth(`${OAUTH}    ▸pcke: S256`), 'Unknown word "pcke". Did you mean "pkce"?'],
    [
      'below an auth type',
      auth('  - type: api_key\n    inject: { name: x, ▸tempalte: y }'),
      'Unknown word "tempalte". Did you mean "template"?',
    ],
    [
      'in a union below an auth type',
      auth(`${OAUTH}    revoke: { url: https://a.example.com/revoke, ▸tokn: access_token }`),
      'Unknown word "tokn". Did you mean "token"?',
    ],
    ['in an endpoint', word('▸sumary: x'), 'Unknown word "sumary". Did you mean "summary"?'],
    [
      'in a parameter',
      word('params: { a: { in: query, type: string, ▸requird: true } }'),
      'Unknown word "requird". Did you mean "required"?',
    ],
    [
      'in a body',
      word('body: { json: true, ▸contenttype: x }'),
      'Unknown word "contenttype". Did you mean "content_type"?',
    ],
    [
      'in pagination',
      word('paginate: { style: next_url, url: $.a, items: $.b, ▸itms: $.c }'),
      'Unknown word "itms". Did you mean "items"?',
    ],
    [
      'in an example',
      word('examples: [{ response: { json: 1 }, ▸sumary: x }]'),
      'Unknown word "sumary". Did you mean "summary"?',
    ],
    [
      "in an example's answer",
      word('examples:\n      - response:\n          json: 1\n          ▸headrs: {}'),
      'Unknown word "headrs". Did you mean "headers"?',
    ],
    [
      'in an error rule',
      more('errors: [{ status: 404, ▸mesage: $.m }]'),
      'Unknown word "mesage". Did you mean "message"?',
    ],
    [
      'in the identity',
      more('identity: { endpoint: items.list, id: $.id, ▸lable: $.n }'),
      'Unknown word "lable". Did you mean "label"?',
    ],
    [
      'in an input',
      more('inputs: [{ name: a, label: A, ▸pattrn: x }]'),
      'Unknown word "pattrn". Did you mean "pattern"?',
    ],
    ['in the defaults', more('defaults: { ▸timeout: 5 }'), 'Unknown word "timeout".'],
  ])('%s', (_level, marked, says) => {
    const found = judge(marked, 'unknown_word')
    expect(found).toMatchObject({ says: [says], places: found.marks, others: [] })
  })
})

describe('what is missing is named where it is missing', () => {
  test.each<[what: string, marked: string, says: string]>([
    ['a word of the file', `▸${swap('display_name: Demo\n', '')}`, 'The file needs "display_name".'],
    ['the format', `▸${swap('format: 1\n', '')}`, 'The file needs "format": it must be 1.'],
    [
      'a word of an endpoint',
      swap('  items.list:\n    summary: List the items\n', '  ▸items.list:\n'),
      '"items.list" needs "summary".',
    ],
    [
      'a choice of a parameter',
      word('params:\n      ▸a: { type: string }'),
      '"a" needs "in": it must be one of path, query, header, cookie, body, header_json, part.',
    ],
    ['the type of an auth', auth('  - ▸label: Key'), `Item 1 of "auth" needs "type": it must be one of ${AUTH_TYPES}.`],
    ['a word of an item', word('examples: [▸{}]'), 'Item 1 of "examples" needs "response".'],
    [
      'the style of pagination',
      word('▸paginate: { items: $.a }'),
      '"paginate" needs "style": it must be one of cursor, continue, offset, page, keyset, link, next_url.',
    ],
  ])('%s', (_what, marked, says) => {
    const found = judge(marked, 'missing_word')
    expect(found).toMatchObject({ says: [says], places: found.marks, others: [] })
  })
})

describe('a value of the wrong kind is named, with the kind that it must be', () => {
  test.each<[what: string, marked: string, says: string]>([
    ['a number for a text', swap('name: demo', 'name: ▸5'), '"name" must be a text.'],
    ['a version that YAML reads as a number', swap('1.0.0', '▸1.0'), '"version" must be a text.'],
    ['nothing for a text', swap('name: demo', '▸name:'), '"name" must be a text.'],
    ['a list for a text', swap('name: demo', '▸name: [a]'), '"name" must be a text.'],
    [
      'a text for a mapping',
      connectorFile({ endpoints: '  items.list: ▸GET /items' }),
      '"items.list" must be a mapping.',
    ],
    ['nothing for a mapping', connectorFile({ endpoints: '  ▸items.list:' }), '"items.list" must be a mapping.'],
    ['a mapping for a list', more('▸categories: { a: b }'), '"categories" must be a list.'],
    ['a text for a list', more('categories: ▸storage'), '"categories" must be a list.'],
    ['a number in a list of texts', more('categories: [a, ▸5]'), 'Item 2 of "categories" must be a text.'],
    ['a text in a list of mappings', more('errors: [▸not_found]'), 'Item 1 of "errors" must be a mapping.'],
    ['YAML 1.1’s idea of a boolean', word('deprecated: ▸yes'), '"deprecated" must be a boolean.'],
    [
      'a text for a number',
      word('params: { a: { in: query, type: integer, minimum: ▸low } }'),
      '"minimum" must be a number.',
    ],
    [
      'not a number',
      word('params: { a: { in: query, type: integer, minimum: ▸.nan } }'),
      '"minimum" must be a number.',
    ],
    ['a fraction for a whole number', word('timeout_ms: ▸1.5'), '"timeout_ms" must be a whole number.'],
    ['a number for one of two kinds', connectorFile({ hosts: '  api: ▸5' }), '"api" must be a text or a mapping.'],
    ['a number for a name or true', word('body: { json: ▸5 }'), '"json" must be a text or true.'],
    [
      'a list for one of three kinds',
      more('errors: [{ status: 404, path: $.a, ▸equals: [a] }]'),
      '"equals" must be a text, a number or a boolean.',
    ],
    [
      'infinity where JSON is wanted',
      word('examples: [{ response: { json: ▸.inf } }]'),
      '"json" must be a value that JSON can hold.',
    ],
    ['a text for the file', '▸hello', 'The file must be a mapping.'],
    ['a list for the file', '▸- a', 'The file must be a mapping.'],
  ])('%s', (_what, marked, says) => {
    const found = judge(marked, 'wrong_type')
    expect(found).toMatchObject({ says: [says], places: found.marks, others: [] })
  })
})

describe('a value that may not be is named, with what it may be', () => {
  test.each<[what: string, marked: string, says: string]>([
    ['another format', swap('format: 1', 'format: ▸2'), '"format" must be 1.'],
    ['the format as a text', swap('format: 1', "format: ▸'1'"), '"format" must be 1.'],
    [
      'a name with signs',
      swap('name: demo', 'name: ▸Demo!'),
      '"name" must be at most 40 lower case letters, digits and -, begin with a letter, and be no name of a device.',
    ],
    [
      'a name that no folder can have on every system',
      swap('name: demo', 'name: ▸aux'),
      '"name" must be at most 40 lower case letters, digits and -, begin with a letter, and be no name of a device.',
    ],
    [
      'a choice mistyped',
      more('stability: ▸stabel'),
      '"stability" must be one of experimental, stable, deprecated. Did you mean "stable"?',
    ],
    ['a choice of nothing like', word('redirect: ▸xyz'), '"redirect" must be one of return, follow_without_auth.'],
    [
      'an auth type mistyped',
      auth('  - type: ▸apikey'),
      `"type" must be one of ${AUTH_TYPES}. Did you mean "api_key"?`,
    ],
    ['false where only true may stand', word('body: { binary: ▸false }'), '"binary" must be true.'],
    [
      'plain http',
      connectorFile({ hosts: '  api: ▸http://api.example.com' }),
      '"api" must be a complete https:// address.',
    ],
    ['no address', more('docs_url: ▸docs'), '"docs_url" must be a complete address, such as https://example.com/docs.'],
    [
      'no host name',
      connectorFile({ hosts: "  api: { url: https://a.example.com, allow: [b.example.com, ▸'*'] }" }),
      'Item 2 of "allow" must be a host name, or *. and a host name.',
    ],
    ['no hosts', connectorFile({ hosts: '' }).replace('hosts:', '▸hosts: {}'), '"hosts" needs at least one host.'],
    [
      'no path',
      more('identity: { endpoint: items.list, id: ▸id }'),
      `"id" is not a path: write $ and then members and indexes, such as $.items[0].id or $['@odata.nextLink'].`,
    ],
    [
      'no request',
      swap('GET /items', '▸GTE /items'),
      '"request" must be a method and a path, such as GET /items/{id}.',
    ],
    ['an empty list', word('▸scopes_any: []'), '"scopes_any" must have at least 1 item.'],
    ['too small', more('errors: [{ status: ▸100 }]'), '"status" must be at least 200.'],
    ['too large', word('timeout_ms: ▸1000000'), '"timeout_ms" must be at most 600000.'],
    ['zero', more('defaults: { timeout_ms: ▸0 }'), '"timeout_ms" must be more than 0.'],
    ['no base64', word("examples: [{ response: { base64: ▸'%%' } }]"), '"base64" must be bytes in base64.'],
    ['no header name', more("defaults: { headers: { ▸'a b': c } }"), '"a b" is not a header name.'],
  ])('%s', (_what, marked, says) => {
    const found = judge(marked, 'wrong_value')
    expect(found).toMatchObject({ says: [says], places: found.marks, others: [] })
  })
})

test('everything that is wrong is found at once, in the order of the file', () => {
  const text = base
    .replace('name: demo', 'nam: demo')
    .replace('1.0.0', 'x')
    .replace('https://', 'http://')
    .replace('GET /items', 'GET items')
    .concat('    redirect: follow\n    params:\n      a: { in: qery, type: string }\n')
  const { connector, findings } = parse(text)
  expect(connector).toBeUndefined()
  expect(findings.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '1 missing_word',
    '2 unknown_word',
    '3 wrong_value',
    '7 wrong_value',
    '14 wrong_value',
    '16 wrong_value',
    '18 wrong_value',
  ])
})

test('a finding says where in the document it is, in the words of the file', () => {
  const { findings } = parse(auth(`${OAUTH}    authorize_params: { key: 'AIza${'a'.repeat(35)}' }`))
  expect(findings).toMatchObject([{ code: 'credential_in_file', path: 'auth.0.authorize_params.key' }])
})

test('warnings alone do not keep a connector from being used', () => {
  const { connector, findings } = parse(auth(OAUTH.replace('    refresh: { needed: false }\n', '')))
  expect(findings).toMatchObject([{ code: 'no_refresh_token', level: 'warning' }])
  expect(connector?.name).toBe('demo')
})

test('defaults are made explicit', () => {
  const { connector } = parse(base)
  expect(connector!.defaultHost).toEqual({ name: 'api', url: 'https://api.example.com', sendAuth: true, allow: [] })
  expect(connector!.endpoints.get('items.list')).toMatchObject({
    method: 'GET',
    pathText: '/items',
    host: 'api',
    effect: 'read',
    redirect: 'return',
  })
  expect(connector!.defaults.timeoutMs).toBe(30_000)
})

test('a shared parameter is every endpoint’s; one of the path only where the path has a place for it', () => {
  const { connector } = parse(
    connectorFile({
      defaults: `
  params:
    user: { in: path, type: string, required: true }
    fields: { in: query, type: string }`,
      endpoints: `
  own:
    summary: Own
    request: GET /users/{user}
    params: { fields: { in: header, type: string } }
    response: { json: true }
  all:
    summary: All
    request: GET /all
    response: { json: true }`,
    }),
  )
  const placesOf = (name: string) => connector!.endpoints.get(name)!.params.map((known) => [known.wireName, known.in])
  expect(placesOf('own')).toEqual([
    ['user', 'path'],
    ['fields', 'header'],
  ])
  expect(placesOf('all')).toEqual([['fields', 'query']])
})

test('every shipped connector is valid', () => {
  for (const name of readdirSync(shippedConnectors(), { withFileTypes: true }).filter((item) => item.isDirectory())) {
    const { findings } = parse(readFileSync(join(shippedConnectors(), name.name, 'connector.yaml'), 'utf8'))
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
  }
})

test('a shipped connector with any line taken out, doubled or cut gives a connector or findings inside the file', () => {
  const lines = readFileSync(join(shippedConnectors(), 'resend', 'connector.yaml'), 'utf8').split('\n')
  const change = fc.record({ at: fc.nat(lines.length - 1), how: fc.constantFrom('out', 'double', 'cut', 'dedent') })
  fc.assert(
    fc.property(change, ({ at, how }) => {
      const line = lines[at]!
      const instead = { out: [], double: [line, line], cut: [line.slice(0, line.length / 2)], dedent: [line.slice(2)] }[
        how
      ]!
      const text = lines.toSpliced(at, 1, ...instead).join('\n')
      const { connector, findings } = parse(text, { care: 'quick' })
      for (const finding of findings) {
        expect(finding.says).toMatch(/^.+[.?]$/)
        expect(finding.line).toBeLessThanOrEqual(lines.length + 2)
      }
      expect(connector !== undefined || findings.length > 0).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('5,000 unknown words are all found without stalling the process', () => {
  const text = `${base}${Array.from({ length: 4900 }, (_, index) => `word_${index}: 1`).join('\n')}\n`
  expect(parse(text).findings).toHaveLength(4900)
  expect(quickestCpuMs(() => parse(text))).toBeLessThan(1000)
})
