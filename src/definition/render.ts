import { z } from 'zod'
import { isObject } from '../runtime/json.ts'
import { rules } from './rules/index.ts'
import { type AuthFormat, connectorSchema } from './schema.ts'
import { testFileSchema } from './test-file.ts'

type JsonSchema = Readonly<Record<string, unknown>>

/** The JSON Schema of a connector file, with which editors complete and check as one types. */
export const renderJsonSchema = (authFormats: readonly AuthFormat[]): JsonSchema => ({
  ...z.toJSONSchema(connectorSchema(authFormats), {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    cycles: 'ref',
  }),
  title: 'Connector',
})

/** The JSON Schema of a connector's tests. */
export const renderTestJsonSchema = (): JsonSchema => ({
  ...z.toJSONSchema(testFileSchema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' }),
  title: 'Tests of a connector',
})

/** The reference page of the format: every word, what it takes, and what the validator says. */
export const renderReference = (authFormats: readonly AuthFormat[]): string => {
  const { properties } = renderJsonSchema(authFormats) as { properties: Record<string, JsonSchema> }
  const sections: Section[] = []
  collect('A connector', renderJsonSchema(authFormats), sections)
  for (const [title, schema] of Object.entries(nestedWords(properties))) collect(title, schema, sections)
  return [
    '# The connector format',
    '',
    'Every word that `connector.yaml` may hold. `*` marks words that must be there. Rendered from `src/definition/schema.ts`; do not edit.',
    '',
    ...sections.flatMap(renderSection),
    '## What the validator looks for',
    '',
    'Beside unknown words, missing words and wrong types:',
    '',
    '| finding | level | rule |',
    '|---|---|---|',
    ...rules.map(({ code, level, summary }) => `| \`${code}\` | ${level} | ${cell(summary)} |`),
    '',
    '# The tests of a connector',
    '',
    'Every word that `connector.test.yaml` may hold. Rendered from `src/definition/test-file.ts`.',
    '',
    ...testSections().flatMap(renderSection),
  ].join('\n')
}

const renderSection = ({ title, rows }: Section): string[] => [
  `## ${title}`,
  '',
  '| word | takes | means |',
  '|---|---|---|',
  ...rows,
  '',
]

const testSections = (): Section[] => {
  const schema = renderTestJsonSchema()
  const sections: Section[] = []
  const at = (...path: string[]): JsonSchema =>
    path.reduce<unknown>((node, step) => (isObject(node) ? node[step] : undefined), schema) as JsonSchema
  const test = ['properties', 'tests', 'items', 'properties']
  const exchange = [...test, 'provider', 'items', 'properties']
  collect('A file of tests', schema, sections)
  collect('A test', at('properties', 'tests', 'items'), sections)
  for (const kind of ['call', 'authorize', 'connect', 'refresh'])
    collect(`Below \`${kind}\``, at(...test, kind), sections)
  collect('An item of `provider`', at(...test, 'provider', 'items'), sections)
  collect('Below `gets`', at(...exchange, 'gets'), sections)
  collect('An item of `parts`', at(...exchange, 'gets', 'properties', 'parts', 'items'), sections)
  collect('Below `gives`', (at(...test, 'gives', 'anyOf') as unknown as JsonSchema[])[1]!, sections)
  collect('A `credential`', at(...test, 'call', 'properties', 'credential'), sections)
  return sections
}

interface Section {
  readonly title: string
  readonly rows: readonly string[]
}

/** The places of the format that have words of their own, as headings of the page. */
const nestedWords = (properties: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> => {
  const at = (schema: unknown, ...path: string[]): JsonSchema =>
    path.reduce<unknown>((node, step) => (isObject(node) ? node[step] : undefined), schema) as JsonSchema
  const endpoint = at(properties.endpoints, 'additionalProperties')
  const branches = (schema: JsonSchema): JsonSchema[] =>
    ((schema.anyOf ?? schema.oneOf ?? []) as JsonSchema[]).filter((branch) => branch.type === 'object')
  const named = (noun: string, word: string, schema: JsonSchema): [string, JsonSchema][] =>
    branches(schema).map((branch) => [`${noun} \`${String(at(branch, 'properties', word).const)}\``, branch])
  const auth = named('`auth`, type', 'type', at(properties.auth, 'items'))
  return {
    'Below `hosts`': branches(at(properties.hosts, 'additionalProperties'))[0]!,
    'An item of `inputs`': at(properties.inputs, 'items'),
    ...Object.fromEntries(auth),
    ...Object.fromEntries(auth.flatMap(([title, schema]) => subWords(title, schema))),
    'Below `identity`': properties.identity!,
    'Below `defaults`': properties.defaults!,
    'An item of `errors`': at(properties.errors, 'items'),
    'An endpoint': endpoint,
    'A parameter, below `params`': at(endpoint, 'properties', 'params', 'additionalProperties'),
    'Below `body`': at(endpoint, 'properties', 'body'),
    'Below `response`': at(endpoint, 'properties', 'response'),
    ...Object.fromEntries(named('`paginate`, style', 'style', at(endpoint, 'properties', 'paginate'))),
    'An item of `examples`': at(endpoint, 'properties', 'examples', 'items'),
    'The `response` of an example': at(endpoint, 'properties', 'examples', 'items', 'properties', 'response'),
  }
}

const subWords = (title: string, { properties }: JsonSchema): [string, JsonSchema][] =>
  Object.entries(properties as Record<string, JsonSchema>).flatMap(([word, schema]): [string, JsonSchema][] => {
    const branches = [schema, ...((schema.anyOf ?? []) as JsonSchema[])].filter(
      ({ properties: words }) => words !== undefined,
    )
    return branches.map((branch, index) => [
      `${title}, \`${word}\`${branches.length > 1 ? ` (${index + 1})` : ''}`,
      branch,
    ])
  })

const collect = (title: string, { properties = {}, required = [] }: JsonSchema, sections: Section[]): void => {
  const rows = Object.entries(properties as Record<string, JsonSchema>).map(([word, schema]) => {
    const mark = (required as string[]).includes(word) && schema.default === undefined ? '*' : ''
    return `| \`${word}\`${mark} | ${cell(takes(schema))} | ${cell([schema.description, defaultOf(schema)].filter((text) => text !== undefined).join(' '))} |`
  })
  sections.push({ title, rows })
}

const defaultOf = ({ default: value }: JsonSchema): string | undefined => {
  const isPlain = value !== undefined && (typeof value !== 'object' || (Array.isArray(value) && value.length > 0))
  return isPlain ? `Default: \`${JSON.stringify(value)}\`.` : undefined
}

/** What a word takes, in a few words. */
const takes = (schema: JsonSchema): string => {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => `\`${String(value)}\``).join(', ')
  const branches = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined
  if (branches !== undefined) return [...new Set(branches.map(takes))].join(' or ')
  if (schema.type === 'array') return `list of ${takes((schema.items ?? {}) as JsonSchema)}`
  if (schema.type === 'object')
    return schema.properties === undefined
      ? `mapping to ${takes((schema.additionalProperties ?? {}) as JsonSchema)}`
      : 'mapping'
  const known: Record<string, string> = {
    string: 'text',
    integer: 'whole number',
    number: 'number',
    boolean: '`true`, `false`',
  }
  return known[String(schema.type)] ?? 'anything'
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
