import { z } from 'zod'
import { type JsonSchema, sectionsOf } from './format-sections.ts'
import { OWN } from './inherit.ts'
import { rules } from './rules/index.ts'
import { type AuthFormat, type TransformFormat, connectorSchema } from './schema.ts'
import { testFileSchema } from './test-file.ts'

/** The JSON Schema of a connector file, with which editors complete and check as one types. */
export const renderJsonSchema = (
  authFormats: readonly AuthFormat[],
  transformFormats: readonly TransformFormat[] = [],
): JsonSchema => {
  const { required, ...schema } = wholeSchema(authFormats, transformFormats)
  const isOwn = (word: string): boolean => OWN.has(word)
  return {
    ...schema,
    required: (required as string[]).filter(isOwn),
    // One that extends another leaves words to it, and an abstract one to its heirs.
    if: {
      not: {
        anyOf: [{ required: ['extends'] }, { required: ['abstract'], properties: { abstract: { const: true } } }],
      },
    },
    // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
    then: { required: (required as string[]).filter((word) => !isOwn(word)) },
  }
}

const wholeSchema = (authFormats: readonly AuthFormat[], transformFormats: readonly TransformFormat[]): JsonSchema => ({
  ...z.toJSONSchema(connectorSchema(authFormats, transformFormats), {
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
export const renderReference = (
  authFormats: readonly AuthFormat[],
  transformFormats: readonly TransformFormat[] = [],
): string => {
  return [
    '# The connector format',
    '',
    'Every word that `connector.yaml` may hold: `name` stands for a name of your own, `[]` for each item of a list. `*` marks words that must be there; one that says `extends` inherits them, and one that says `abstract` may leave them to its heirs. Rendered from `src/definition/schema.ts`; do not edit.',
    '',
    ...renderSections(wholeSchema(authFormats, transformFormats), 'A connector'),
    ...transformFormats.flatMap(exampleOf),
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
    ...renderSections(renderTestJsonSchema(), 'A file of tests'),
  ].join('\n')
}

const renderSections = (root: JsonSchema, name: string): string[] =>
  sectionsOf(root).flatMap(({ place, kind, schema }) => [
    `## ${titleOf(place || name, kind)}`,
    '',
    '| word | takes | means |',
    '|---|---|---|',
    ...rowsOf(schema),
    '',
  ])
/** A transformer at work, to be copied. */
const exampleOf = ({ name, summary, example: { words, from, to } }: TransformFormat): string[] => [
  `## An example of \`${name}\``,
  '',
  summary,
  '',
  '```yaml',
  'transform:',
  `  - ${words}`,
  '```',
  '',
  `The provider answers \`${JSON.stringify(from)}\`; the caller gets \`${typeof to === 'string' ? to : JSON.stringify(to)}\`.`,
  '',
]

const titleOf = (place: string, kind: string | undefined): string =>
  `${place.includes(' ') ? place : `\`${place}\``}${kind === undefined ? '' : `, ${kind}`}`

const rowsOf = ({ properties = {}, required = [] }: JsonSchema): string[] =>
  Object.entries(properties as Record<string, JsonSchema>).map(([word, schema]) => {
    const mark = (required as string[]).includes(word) && schema.default === undefined ? '*' : ''
    return `| \`${word}\`${mark} | ${cell(takes(schema))} | ${cell([schema.description, defaultOf(schema)].filter((text) => text !== undefined).join(' '))} |`
  })

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
