/** A file that was made to hurt whoever reads it. */
export interface Bomb {
  readonly name: string
  /** `depth`: nested deeper than anybody reads. `syntax`: other YAML that no connector is written in. `meaning`: a connector, as far as YAML goes. */
  readonly of: 'depth' | 'syntax' | 'meaning'
  readonly text: string
}

const times = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join('')
const MIB = 1024 * 1024
const cut = (text: string): string => text.slice(0, MIB)

/** A family of texts by size. */
type Family = readonly [name: string, sizes: readonly number[], write: (size: number) => string]

const DEPTHS = [65, 100, 333, 1_000, 3_000, 10_000, 100_000, 500_000]
const COUNTS = [100, 1_000, 5_001, 20_000, 60_000]
const LOOPS = [3, 10, 20, 30, 60]

const DEPTH: readonly Family[] = [
  ['open brackets', DEPTHS, (n) => '['.repeat(n)],
  ['open brackets below a key', DEPTHS, (n) => `endpoints: ${'['.repeat(n)}`],
  ['brackets', DEPTHS, (n) => cut('['.repeat(n) + ']'.repeat(n))],
  ['open braces', DEPTHS, (n) => '{'.repeat(n)],
  ['braces with keys', DEPTHS, (n) => cut('{a: '.repeat(n) + '}'.repeat(n))],
  ['brackets and braces', DEPTHS, (n) => cut('[{a: '.repeat(n))],
  ['dashes of a line', DEPTHS, (n) => cut('- '.repeat(n))],
  ['keys of a line', DEPTHS, (n) => cut('a: '.repeat(n))],
  ['dashes and keys of a line', DEPTHS, (n) => cut('- a: '.repeat(n))],
  ['lines that go in', [65, 100, 333, 1_000], (n) => cut(times(n, (at) => `${' '.repeat(at)}a:\n`))],
  ['lists that go in', [65, 100, 333, 1_000], (n) => cut(times(n, (at) => `${' '.repeat(at)}-\n`))],
]

const SYNTAX: readonly Family[] = [
  ['question marks', [10, 30, 100, 500, 1_000, 10_000], (n) => '? '.repeat(n)],
  ['question marks and values', [10, 100, 500], (n) => '? '.repeat(n) + ': '.repeat(n)],
  ['brackets as keys', [10, 60, 100, 1_000], (n) => `${'{['.repeat(n)}a${']: b}'.repeat(n)}`],
  [
    'laughs',
    LOOPS,
    (n) => times(n, (at) => `a${at}: &a${at} [${times(9, () => (at === 0 ? 'x,' : `*a${at - 1},`))}]\n`),
  ],
  ['maps of laughs', LOOPS, (n) => times(n, (at) => `b${at}: &b${at} {x: *b${at - 1}, y: *b${at - 1}}\n`)],
  ['merged keys', LOOPS, (n) => times(n, (at) => `m${at}:\n  <<: [*m${at - 1}]\n`)],
  ['plain merge keys', [1, 1_000], (n) => `${times(n, () => '<<: {a: 1}\n')}`],
  ['an anchor in itself', [1, 100], (n) => times(n, (at) => `c${at}: &c${at} [*c${at}]\n`)],
  ['anchors', [1, 1_000, 50_000], (n) => times(n, (at) => `- &n${at} x\n`)],
  ['tags', [1, 1_000, 50_000], (n) => times(n, () => '- !!binary AAAA\n')],
  ['tags of code', [1, 100], (n) => times(n, () => '- !!js/function "function () { for (;;) {} }"\n')],
  ['long tags', [1_000, 100_000], (n) => `!<tag:${'x'.repeat(n)}> a`],
  ['directives', [1, 1_000, 50_000], (n) => `${times(n, (at) => `%TAG !e${at}! tag:e,2000:\n`)}---\na: 1\n`],
  ['documents', [2, 1_000, 100_000], (n) => times(n, () => '---\na: 1\n')],
  ['ends of documents', [2, 100_000], (n) => times(n, () => '...\n')],
  ['keys', COUNTS, (n) => cut(times(n, (at) => `k${at}: 1\n`))],
  ['keys in braces', COUNTS, (n) => cut(`{${times(n, (at) => `k${at}: 1, `)}}`)],
  ['one key again and again', COUNTS, (n) => times(n, () => 'k: 1\n')],
  ['keys of other spellings', COUNTS, (n) => cut(times(n, (at) => `"k\\u0030${at}": 1\n`))],
  ['prototypes', [1, 1_000], (n) => times(n, () => '__proto__:\n  polluted: true\n')],
  ['constructors', [1, 1_000], (n) => times(n, (at) => `constructor${at || ''}: {prototype: {polluted: true}}\n`)],
  ['items', [...COUNTS, 250_001], (n) => cut('- 1\n'.repeat(n))],
  ['items of a bracket', [...COUNTS, 250_001], (n) => cut(`[${'1,'.repeat(n)}]`)],
  ['commas', COUNTS, (n) => `[${','.repeat(n)}]`],
  ['angles', COUNTS, (n) => '>'.repeat(n)],
  ['bars', COUNTS, (n) => times(n, () => 'a: |\n')],
  ['quotes', COUNTS, (n) => '"'.repeat(n)],
  ['escapes', COUNTS, (n) => cut(`a: "${'\\U0001F4A3'.repeat(n)}"`)],
  ['bad escapes', COUNTS, (n) => cut(`a: "${'\\q'.repeat(n)}"`)],
  ['tabs', COUNTS, (n) => times(n, () => '\t\ta: 1\n')],
  ['blank lines', [...COUNTS, 1_000_000], (n) => `a:${'\n'.repeat(n)} b`],
  ['blanks', [...COUNTS, 1_000_000], (n) => `a:${' '.repeat(n)}b`],
  ['comments', COUNTS, (n) => times(n, () => '# a: [\n')],
  ['a long word', [...COUNTS, 1_000_000], (n) => 'x'.repeat(n)],
  ['a long key', [...COUNTS, 1_000_000], (n) => `${'x'.repeat(n)}: 1`],
  ['a folded text', COUNTS, (n) => cut(`a: >\n${times(n, () => '  x y\n\n')}`)],
  ['a plain text of lines', COUNTS, (n) => cut(`a: x\n${times(n, () => '  y\n')}`)],
  ['control characters', [1, 10_000], (n) => `a: ${'\u0002\u001f\u0018'.repeat(n)}`],
  ['byte order marks', [2, 10_000], (n) => '\uFEFF'.repeat(n)],
  ['numbers', COUNTS, (n) => `a: ${'9'.repeat(n)}`],
  ['exponents', [10, 400], (n) => `a: 1e${'9'.repeat(n)}`],
]

const connector = (sections: string, name = 'bomb'): string =>
  cut(`format: 1
name: ${name}
version: 1.0.0
display_name: Bomb
description: A bomb.
hosts: { api: https://api.example.com }
auth: [{ type: none }]
${sections}`)

const ONE_ENDPOINT = `endpoints:
  bombs.make:
    summary: Make one
    request: POST /bombs
    body: { json: S0 }
    response: { json: S0 }
    examples: [{ summary: One, body: { a: {} }, response: { status: 200, json: { a: {} } } }]
`
const NO_BODY = `endpoints:
  bombs.list:
    summary: List them
    request: GET /bombs
    response: { json: true }
`

const chain = (count: number, link: (next: string) => string, more = ''): string =>
  connector(
    `${ONE_ENDPOINT}${more}schemas:\n${times(count, (at) => `  S${at}: ${at === count - 1 ? '{ type: object }' : link(`'#/schemas/S${at + 1}'`)}\n`)}`,
  )

const CHAINS = [20, 30, 100, 1_000, 5_000]
const DOUBLINGS = [10, 15, 20, 1_000]
const MEANING: readonly Family[] = [
  ['references', CHAINS, (n) => chain(n, (next) => `{ $ref: ${next} }`)],
  ['references of members', CHAINS, (n) => chain(n, (next) => `{ properties: { a: { $ref: ${next} } } }`)],
  ['references that double', DOUBLINGS, (n) => chain(n, (next) => `{ allOf: [{ $ref: ${next} }, { $ref: ${next} }] }`)],
  ['choices that double', DOUBLINGS, (n) => chain(n, (next) => `{ anyOf: [{ $ref: ${next} }, { $ref: ${next} }] }`)],
  ['negations', CHAINS, (n) => chain(n, (next) => `{ not: { $ref: ${next} } }`)],
  [
    'a circle',
    [1, 2, 500],
    (n) =>
      connector(`${ONE_ENDPOINT}schemas:\n${times(n, (at) => `  S${at}: { $ref: '#/schemas/S${(at + 1) % n}' }\n`)}`),
  ],
  ['unknown references', [10, 100, 1_000], (n) => chain(n, (next) => `{ $ref: ${next.replace('/S', '/Ss')} }`)],
  [
    'unknown references of long names',
    [10, 300],
    (n) =>
      connector(
        `${ONE_ENDPOINT}schemas:\n  S0: {}\n${times(n, (at) => `  ${'L'.repeat(900)}${at}: { $ref: '#/schemas/${'M'.repeat(900)}${at}' }\n`)}`,
      ),
  ],
  [
    'patterns of repeats',
    [10, 100, 1_000],
    (n) => connector(`${NO_BODY}inputs: [{ name: a, label: A, pattern: '${'(a{10}){10}'.repeat(n)}' }]\n`),
  ],
  [
    'patterns of choices',
    [100, 10_000],
    (n) => connector(`${NO_BODY}inputs: [{ name: a, label: A, pattern: '(${'a|'.repeat(n)}b)+' }]\n`),
  ],
  [
    'patterns of groups',
    [100, 1_000, 20_000],
    (n) => connector(`${NO_BODY}inputs: [{ name: a, label: A, pattern: '${'('.repeat(n)}a${')*'.repeat(n)}' }]\n`),
  ],
  [
    'patterns of schemas',
    [100, 2_000],
    (n) =>
      connector(
        `${ONE_ENDPOINT}schemas:\n  S0: { properties: { a: { type: string, pattern: '${'(?:a?){100}'.repeat(n)}' } } }\n`,
      ),
  ],
  ['unknown words', [100, 5_000], (n) => connector(`${NO_BODY}${times(n, (at) => `word${at}: 1\n`)}`)],
  [
    'unknown words of endpoints',
    [100, 5_000],
    (n) => connector(`endpoints:\n${times(n, (at) => `  e${at}: { sumary: x, requst: GET / }\n`)}`),
  ],
  [
    'placeholders',
    [100, 10_000],
    (n) =>
      connector(
        `endpoints:\n  a.b: { summary: x, request: 'GET /${times(n, (at) => `{p${at}}`)}', response: { json: true } }\n`,
      ),
  ],
  [
    'templates',
    [100, 10_000],
    (n) => connector(`${NO_BODY}defaults: { headers: { x-a: '${'{{ input.a }}'.repeat(n)}' } }\n`),
  ],
  [
    'open templates',
    [100, 50_000],
    (n) => connector(`${NO_BODY}defaults: { headers: { x-a: '${'{{ '.repeat(n)}' } }\n`),
  ],
  [
    'fixtures that are used often',
    [10, 1_000],
    (n) =>
      connector(
        `fixtures: { f: { a: '${'x'.repeat(200_000)}' } }\nendpoints:\n${times(n, (at) => `  e${at}: { summary: x, request: GET /${at}, response: { json: true }, examples: [{ summary: x, response: { status: 200, fixture: f } }] }\n`)}`,
      ),
  ],
  [
    'parameters that all share',
    [10, 1_000],
    (n) =>
      connector(
        `defaults: { params: { q: { in: query, type: string, description: '${'x'.repeat(100_000)}' } } }\nendpoints:\n${times(n, (at) => `  e${at}: { summary: x, request: GET /${at}, response: { json: true } }\n`)}`,
      ),
  ],
  [
    'endpoints',
    [100, 4_000],
    (n) =>
      connector(
        `endpoints:\n${times(n, (at) => `  e${at}: { summary: x, request: GET /${at}, response: { json: true } }\n`)}`,
      ),
  ],
  [
    'endpoints of one name in a language',
    [100, 2_000],
    (n) =>
      connector(
        `endpoints:\n${times(n, (at) => `  a${'.'.repeat(0)}b${'_'.repeat(at % 7)}c${at}: { summary: x, request: GET /${at}, response: { json: true } }\n`)}`,
      ),
  ],
  ['a connector that extends itself', [1], () => 'format: 1\nname: bomb\nversion: 1.0.0\nextends: bomb\n'],
  [
    'a parent outside the catalogue',
    [1],
    () => 'format: 1\nname: bomb\nversion: 1.0.0\nextends: ../../../../etc/passwd\n',
  ],
  [
    'a large enumeration',
    [1_000, 50_000],
    (n) => connector(`${ONE_ENDPOINT}schemas:\n  S0: { enum: [${times(n, (at) => `v${at}, `)}] }\n`),
  ],
  ['long descriptions', [1], () => connector(`${NO_BODY}docs_url: https://example.com/${'x'.repeat(900_000)}\n`)],
]

const written = (of: Bomb['of'], families: readonly Family[]): Bomb[] =>
  families.flatMap(([name, sizes, write]) =>
    sizes.map((size) => ({ name: `${name}, ${size}`, of, text: cut(write(size)) })),
  )

/** Every kind of file that stalled or ended some reader of YAML, or could stall ours, in several sizes. */
export const bombs = (): Bomb[] => [
  ...written('depth', DEPTH),
  ...written('syntax', SYNTAX),
  ...written('meaning', MEANING),
]
