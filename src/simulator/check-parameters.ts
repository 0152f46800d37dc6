import type { Connector, Endpoint, Parameter } from '../definition/connector.ts'
import { goesAlong } from '../definition/fixed-values.ts'
import { type SchemaJudge, parametersSchema, schemaJudgeOf } from '../definition/json-schema.ts'
import { writePath } from '../definition/json-path.ts'
import { templatePlaces } from '../definition/template.ts'
import { isObject, parseJson } from '../runtime/json.ts'
import { credentialParameters } from './check-credential.ts'
import type { Match } from './match.ts'
import { badRequest } from './reply.ts'
import { type Arrival, headerOf } from './wire.ts'

/** The values of a request's parameters by wire name, typed as the connector says. */
export type Values = Readonly<Record<string, unknown>>

type Schema = Parameters<SchemaJudge['misfits']>[0]

/** Reads all parameters that do not stand in the content; refuses unknown ones. */
export const readParameters = (arrival: Arrival, connector: Connector, match: Match, extra: string[]): Values => ({
  ...readPath(match),
  ...readQuery(arrival, connector, match.endpoint, extra),
  ...readHeaders(arrival, match.endpoint),
  ...readCookies(arrival, match.endpoint),
  ...readHeaderJson(arrival, match.endpoint),
})

/** Refuses values that do not fit, among them those that are missing. */
export const judgeParameters = (connector: Connector, endpoint: Endpoint, values: Values): void => {
  const [misfit] = schemaJudgeOf(connector).misfits(schemaOf(endpoint), values)
  if (misfit === undefined) return
  const name = misfit.at === '' ? 'The request' : `The parameter ${misfit.at.slice(1)}`
  throw badRequest(`${name} ${misfit.says}.`, 'invalid_parameter')
}

/** Refuses a request that lacks what the connector says is always sent. */
export const checkFixed = (arrival: Arrival, connector: Connector, endpoint: Endpoint): void => {
  const isDeclared = (place: Parameter['in'], name: string): boolean =>
    endpoint.params.some((p) => p.in === place && p.wireName.toLowerCase() === name.toLowerCase())
  const host = connector.hosts.get(endpoint.host)!
  const isWanted = (template: string): boolean => goesAlong(template, connector, host, endpoint.auth)
  const fixedHeaders = new Map(
    [...Object.entries(connector.defaults.headers), ...Object.entries(endpoint.headers)].map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  )
  for (const [name, wanted] of fixedHeaders) {
    const value = headerOf(arrival, name)
    if (isWanted(wanted) && !fits(value, wanted, isDeclared('header', name)))
      throw badRequest(`The header ${name} must be ${wanted}.`)
  }
  for (const [name, wanted] of Object.entries({ ...connector.defaults.query, ...endpoint.query })) {
    const value = arrival.query.get(name) ?? undefined
    if (isWanted(wanted) && !fits(value, wanted, isDeclared('query', name)))
      throw badRequest(`The parameter ${name} must be ${wanted}.`)
  }
}

const fits = (value: string | undefined, wanted: string, mayDiffer: boolean): boolean =>
  value !== undefined && (mayDiffer || value === wanted || templatePlaces(wanted).length > 0)

const schemas = new WeakMap<Endpoint, Schema>()

const schemaOf = (endpoint: Endpoint): Schema => {
  const known = schemas.get(endpoint)
  if (known !== undefined) return known
  const made = parametersSchema(endpoint)
  schemas.set(endpoint, made)
  return made
}

const ofPlace = (endpoint: Endpoint, place: Parameter['in']): Parameter[] =>
  endpoint.params.filter((parameter) => parameter.in === place)

const readPath = ({ endpoint, pathParams }: Match): Values =>
  Object.fromEntries(
    ofPlace(endpoint, 'path').map((parameter) => [
      parameter.wireName,
      coerce(parameter, [unquote(parameter, pathParams[parameter.wireName]!)]),
    ]),
  )

const unquote = ({ doubleQuotes, wireName }: Parameter, text: string): string => {
  if (!doubleQuotes) return text
  if (text.replaceAll("''", '').includes("'")) throw badRequest(`A quote in ${wireName} is not doubled.`)
  return text.replaceAll("''", "'")
}

const readQuery = (arrival: Arrival, connector: Connector, endpoint: Endpoint, extra: string[]): Values => {
  const parameters = ofPlace(endpoint, 'query')
  const declared = new Map(parameters.map((parameter) => [parameter.wireName, parameter]))
  const deep = parameters.filter(({ style }) => style === 'deep_object')
  const fixed = [...Object.keys(connector.defaults.query), ...Object.keys(endpoint.query)]
  const known = [...declared.keys(), ...fixed, ...credentialParameters(connector), ...extra]
  const values: Record<string, unknown> = {}
  for (const name of new Set(arrival.query.keys())) {
    const object = deep.find(({ wireName }) => name.startsWith(`${wireName}[`))
    if (object !== undefined) {
      values[object.wireName] = putDeep(values[object.wireName], object, name, arrival.query.get(name)!, connector)
      continue
    }
    if (!known.includes(name)) throw badRequest(`There is no query parameter ${name}.`, 'unknown_parameter')
    const parameter = declared.get(name)
    if (parameter === undefined) continue
    const texts = arrival.query.getAll(name).map((text) => unquote(parameter, text))
    const isList = parameter.type === 'array' && isRepeated(parameter)
    if (texts.length > 1 && !isList) throw badRequest(`The query parameter ${name} is repeated.`, 'invalid_parameter')
    values[name] = coerce({ ...parameter, explode: isRepeated(parameter) }, texts, SEPARATORS[parameter.style])
  }
  return values
}

const isRepeated = ({ style, explode }: Parameter): boolean => style === 'form' && explode

const SEPARATORS = { form: ',', space: ' ', pipe: '|', deep_object: ',' } as const

/** Puts what stands at `filter[created][gte]` into the object; numbers where a schema or the text of an index says so. */
const putDeep = (
  object: unknown,
  { wireName, schema, type }: Parameter,
  name: string,
  text: string,
  { schemas }: Connector,
): unknown => {
  const inside = name.slice(wireName.length)
  if (!/^(\[[^[\]]*\])+$/.test(inside))
    throw badRequest(`The query parameter ${name} is not written well.`, 'invalid_parameter')
  const steps = inside.slice(1, -1).split('][')
  const path = steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  const property = schema === undefined ? undefined : propertyAt(schemas[schema], steps, schemas)
  return writePath(object ?? (type === 'array' ? [] : {}), path, coerceText(property, text))
}

const propertyAt = (schema: unknown, steps: readonly string[], schemas: Connector['schemas']): unknown => {
  let found: unknown = schema
  for (const step of steps) {
    if (isObject(found) && typeof found.$ref === 'string') found = schemas[found.$ref.replace('#/schemas/', '')]
    if (!isObject(found)) return undefined
    found = isObject(found.properties) ? found.properties[step] : found.items
  }
  return isObject(found) ? found.type : undefined
}

const readHeaders = (arrival: Arrival, endpoint: Endpoint): Values =>
  Object.fromEntries(
    ofPlace(endpoint, 'header').flatMap((parameter) => {
      const value = headerOf(arrival, parameter.wireName)
      return value === undefined ? [] : [[parameter.wireName, coerce({ ...parameter, explode: false }, [value])]]
    }),
  )

const readCookies = (arrival: Arrival, endpoint: Endpoint): Values => {
  const pairs = (headerOf(arrival, 'cookie') ?? '').split(';').map((pair) => pair.trim())
  return Object.fromEntries(
    ofPlace(endpoint, 'cookie').flatMap((parameter) => {
      const pair = pairs.find((candidate) => candidate.startsWith(`${parameter.wireName}=`))
      if (pair === undefined) return []
      return [
        [
          parameter.wireName,
          coerce({ ...parameter, explode: false }, [decode(pair.slice(parameter.wireName.length + 1))]),
        ],
      ]
    }),
  )
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** One JSON object a header, in ASCII: what lies above must be written as \uXXXX. */
const readHeaderJson = (arrival: Arrival, endpoint: Endpoint): Values => {
  const parameters = ofPlace(endpoint, 'header_json')
  const values: Record<string, unknown> = {}
  for (const header of new Set(parameters.map((parameter) => parameter.header!))) {
    const text = headerOf(arrival, header)
    if (text === undefined) continue
    if (/[^\x20-\x7e]/.test(text)) throw badRequest(`The header ${header} is not ASCII.`, 'invalid_header')
    const members = parseJson(text)
    if (!isObject(members)) throw badRequest(`The header ${header} is no JSON object.`, 'invalid_header')
    const known = parameters.filter((parameter) => parameter.header === header).map(({ wireName }) => wireName)
    const unknown = Object.keys(members).find((name) => !known.includes(name))
    if (unknown !== undefined)
      throw badRequest(`The header ${header} has an unknown member ${unknown}.`, 'unknown_parameter')
    Object.assign(values, members)
  }
  return values
}

/** A text from the wire in the type that the connector says; as it is where it is none, for the judge to refuse. */
export const coerce = (
  parameter: Pick<Parameter, 'type' | 'explode' | 'items'>,
  texts: readonly string[],
  separator = ',',
): unknown => {
  if (parameter.type !== 'array') return coerceText(parameter.type, texts[0]!)
  const items = parameter.explode ? texts : texts[0]!.split(separator)
  return items.map((item) => coerceText(parameter.items?.type, item))
}

/** One text in a type of JSON Schema. */
export const coerceText = (type: unknown, text: string): unknown => {
  if (type === 'integer') return /^-?\d+$/.test(text) ? Number(text) : text
  if (type === 'number') return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : text
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
  if (type === 'object') return parseJson(text) ?? text
  return text
}
