import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import { RE2JS } from 're2js'
import { isObject } from '../runtime/json.ts'

/**
 * What is wrong with a JSON Schema 2020-12, or undefined. Judged by the schema of schemas, which is quick, so that a
 * connector is judged alike when it is loaded and when it is validated; compiling it would take a hundred times as long.
 */
export const schemaProblem = (schema: AnySchemaObject): string | undefined => {
  try {
    const judge = judgeOfSchemas()
    if (judge.validateSchema(schema) !== true) return `schema is invalid: ${judge.errorsText()}`
    for (const pattern of patternsIn(schema)) RE2JS.compile(pattern)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

let known: Ajv2020 | undefined
/** Made on first use, as it compiles the schema of schemas. */
const judgeOfSchemas = (): Ajv2020 => (known ??= new Ajv2020({ strict: false, validateFormats: false, logger: false }))

/** Where any JSON may stand, which is no schema. */
const VALUES = new Set(['enum', 'const', 'default', 'example', 'examples'])
/** Where the members are named by the author, and each is a schema. */
const MAPS = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'])

const patternsIn = (schema: unknown): string[] => {
  if (Array.isArray(schema)) return schema.flatMap(patternsIn)
  if (!isObject(schema)) return []
  return Object.entries(schema).flatMap(([word, value]) => {
    if (VALUES.has(word)) return []
    if (word === 'pattern') return typeof value === 'string' ? [value] : []
    if (!MAPS.has(word) || !isObject(value)) return patternsIn(value)
    return [...(word === 'patternProperties' ? Object.keys(value) : []), ...Object.values(value).flatMap(patternsIn)]
  })
}
