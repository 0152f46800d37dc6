import { Ajv2020, type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { RE2JS } from 're2js'
import { PlatformError } from '../errors/platform-error.ts'
import type { Connector, Endpoint, Parameter } from './connector.ts'
import { inBounds } from './in-bounds.ts'
import { openSchemas } from './open-schemas.ts'
import type { ConnectorDocument } from './schema.ts'

/** One way in which a value does not fit its schema. */
export interface Misfit {
  /** JSON pointer into the value; empty for the value itself. */
  readonly at: string
  readonly says: string
  /** The member that is not known, where that is what is wrong. */
  readonly unknownMember?: string
}

/** Judges values against the schemas of one connector. */
export interface SchemaJudge {
  /** What is wrong with a value; empty when it fits. Throws `connector_invalid` where the schema itself is broken. */
  misfits(schema: AnySchemaObject, value: unknown): Misfit[]
  /** What is wrong with the schema itself, or undefined. */
  problem(schema: AnySchemaObject): string | undefined
}

const ROOT = 'connector'

/** A schema that stands below `schemas` under this name. */
export const namedSchema = (name: string): AnySchemaObject => ({ $ref: `${ROOT}#/schemas/${name}` })

/** Makes the judge of a connector's schemas. Patterns run on RE2, whose time is linear in the input. */
export const createSchemaJudge = (schemas: ConnectorDocument['schemas']): SchemaJudge => {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    // A member called `constructor` is missing where it is only inherited.
    ownProperties: true,
    validateFormats: false,
    logger: false,
    // Schemas are compiled once and used a few times: optimising them costs more than it saves.
    inlineRefs: false,
    code: { regExp: re2, optimize: false },
  })
  ajv.addSchema({ $id: ROOT, schemas } as AnySchemaObject)
  // A schema by reference is a new object each time, so it is known by its name.
  const compiled = new WeakMap<AnySchemaObject, Compiled>()
  const compiledByName = new Map<string, Compiled>()
  const prepared = new Set<string>()
  const compile = (schema: AnySchemaObject): Compiled => {
    const name = Object.keys(schema).length === 1 ? (schema.$ref as string | undefined) : undefined
    const known = name === undefined ? compiled.get(schema) : compiledByName.get(name)
    if (known !== undefined) return known
    for (const far of farReferences(schema, schemas)) {
      if (prepared.has(far)) continue
      prepared.add(far)
      tryCompile(ajv, namedSchema(far))
    }
    const made = tryCompile(ajv, rooted(schema))
    if (name === undefined) compiled.set(schema, made)
    else compiledByName.set(name, made)
    return made
  }
  return {
    problem: (schema) => compile(schema).problem,
    misfits: (schema, value) => {
      const { problem, validate } = compile(schema)
      if (problem !== undefined)
        throw new PlatformError('connector_invalid', { detail: `A schema is not valid: ${problem}.` })
      try {
        return validate(value) ? [] : validate.errors!.map(misfitOf)
      } catch (error) {
        if (error instanceof RangeError) return [{ at: '', says: 'is nested too deeply' }]
        throw error
      }
    },
  }
}

/** What came of compiling a schema. A failure is kept as well: finding it again would take as long. */
type Compiled =
  | { readonly validate: ValidateFunction; readonly problem?: undefined }
  | { readonly problem: string; readonly validate?: undefined }

const tryCompile = (ajv: Ajv2020, schema: AnySchemaObject): Compiled => {
  try {
    return { validate: ajv.compile(schema) }
  } catch (error) {
    return { problem: (error as Error).message }
  }
}

/** ajv compiles a reference within the schema that has it, so that a long chain of them would fill the stack. */
const REFERENCES_DEEP = 50

/** Schemas that stand so deep in a chain of references that they must be compiled first, the deepest first. */
const farReferences = (schema: unknown, schemas: ConnectorDocument['schemas']): string[] => {
  const far: string[] = []
  const seen = new Set<string>()
  let level = referencesIn(schema)
  for (let depth = 1; level.length > 0; depth++) {
    const fresh = [...new Set(level)].filter((name) => !seen.has(name) && Object.hasOwn(schemas, name))
    for (const name of fresh) seen.add(name)
    if (depth % REFERENCES_DEEP === 0) far.push(...fresh)
    level = fresh.flatMap((name) => referencesIn(schemas[name]))
  }
  return far.toReversed()
}

const referencesIn = (schema: unknown): string[] =>
  [...JSON.stringify(schema ?? null).matchAll(/"\$ref":"(?:connector)?#\/schemas\/([^"\\]+)"/g)].map(
    ([, name]) => name!,
  )

/** References in a connector are written `#/schemas/Name`; outside the root document they must name it. */
const rooted = (schema: AnySchemaObject): AnySchemaObject =>
  JSON.parse(JSON.stringify(schema), (key, value) =>
    key === '$ref' && typeof value === 'string' && value.startsWith('#/schemas/') ? ROOT + value : value,
  ) as AnySchemaObject

const misfitOf = ({ instancePath, message, keyword, params }: ErrorObject): Misfit => {
  if (keyword === 'additionalProperties') {
    const { additionalProperty: unknownMember } = params as { additionalProperty: string }
    return { at: instancePath, says: `has an unknown member "${unknownMember}"`, unknownMember }
  }
  if (keyword === 'enum') {
    const { allowedValues } = params as { allowedValues: unknown[] }
    return {
      at: instancePath,
      says: `must be one of ${allowedValues.map((value) => JSON.stringify(value)).join(', ')}`,
    }
  }
  return { at: instancePath, says: message ?? 'does not fit' }
}

const re2 = Object.assign(
  (pattern: string) => {
    const compiled = RE2JS.compile(pattern)
    // ajv tells patterns apart by their text.
    return { test: (text: string) => compiled.matcher(text).find(), toString: () => pattern } as RegExp
  },
  { code: 'RE2' },
)

/** The JSON Schema of an endpoint's parameters as one object, keyed by wire name. What has a default may be left out. */
export const parametersSchema = (endpoint: Pick<Endpoint, 'params'>): AnySchemaObject => ({
  type: 'object',
  properties: Object.fromEntries(endpoint.params.map((parameter) => [parameter.wireName, parameterSchema(parameter)])),
  required: endpoint.params
    .filter((parameter) => parameter.required && parameter.default === undefined)
    .map(({ wireName }) => wireName),
  additionalProperties: false,
})

const SCHEMA_WORDS = [
  'description',
  'enum',
  'format',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'items',
  'default',
] as const

/** The JSON Schema of one parameter. */
export const parameterSchema = (parameter: Parameter): AnySchemaObject => ({
  ...(parameter.schema === undefined ? { type: parameter.type } : { $ref: `#/schemas/${parameter.schema}` }),
  ...Object.fromEntries(
    SCHEMA_WORDS.filter((word) => parameter[word] !== undefined).map((word) => [word, parameter[word]]),
  ),
})

const judges = new WeakMap<Connector, SchemaJudge>()
const callJudges = new WeakMap<Connector, SchemaJudge>()

/** The judge of a connector, made on first use and kept as long as the connector is. */
export const schemaJudgeOf = (connector: Connector): SchemaJudge =>
  keptIn(judges, connector, () => createSchemaJudge(connector.schemas))

/** The judge of what goes to a connector's provider, where lists are open. */
export const callJudgeOf = (connector: Connector): SchemaJudge =>
  keptIn(callJudges, connector, () => createSchemaJudge(openSchemas(connector.schemas)))

const keptIn = (kept: WeakMap<Connector, SchemaJudge>, connector: Connector, make: () => SchemaJudge): SchemaJudge => {
  const known = kept.get(connector) ?? boundedFor(connector, make)
  kept.set(connector, known)
  return known
}

/** Schemas that nobody vouches for may take no longer than this, as nothing else runs meanwhile. */
const boundedFor = (connector: Connector, make: () => SchemaJudge): SchemaJudge => {
  if (connector.owner === undefined) return make()
  let judge: SchemaJudge | undefined
  const ask = <Result>(question: (judge: SchemaJudge) => Result): Result =>
    inBounds(connector, () => {
      // One that was stopped at its work is not there any more: it may have left something half done.
      const asked = judge ?? make()
      judge = undefined
      const answer = question(asked)
      judge = asked
      return answer
    })
  return {
    problem: (schema) => ask((asked) => asked.problem(schema)),
    misfits: (schema, value) => ask((asked) => asked.misfits(schema, value)),
  }
}
