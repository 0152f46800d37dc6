import {
  type FindOperation,
  type PublishedOperation,
  type PublishedParameter,
  listOf,
  readDocument,
} from './published.ts'
import { type JsonSchema, type Resolve, type Shape, shapeOf } from './shape.ts'

/** The part of a Google discovery document that is looked at. */
interface Discovery {
  readonly rootUrl: string
  readonly schemas: Readonly<Record<string, JsonSchema>>
  readonly resources: Resources
}

type Resources = Readonly<Record<string, { readonly methods?: Record<string, Method>; readonly resources?: Resources }>>

interface Method {
  readonly id: string
  readonly httpMethod: string
  readonly path: string
  readonly parameters?: Readonly<Record<string, Parameter>>
  readonly request?: { readonly $ref: string }
  readonly response?: { readonly $ref: string }
  readonly scopes: readonly string[]
}

interface Parameter extends JsonSchema {
  readonly location: string
  readonly required?: boolean
  readonly repeated?: boolean
}

/** Gmail's operations, from Google's discovery document. */
export const readGmail = (folder: string): FindOperation => {
  const discovery = readDocument<Discovery>(folder, 'gmail', 'discovery.gmail.v1.json')
  const methods = new Map(methodsOf(discovery.resources).map((method) => [method.id, method]))
  return (endpointName) => {
    const method = methods.get(`gmail.${endpointName}`)
    return method && operationOf(discovery, method)
  }
}

const methodsOf = (resources: Resources): Method[] =>
  Object.values(resources).flatMap(({ methods = {}, resources: below = {} }) => [
    ...Object.values(methods),
    ...methodsOf(below),
  ])

const operationOf = ({ rootUrl, schemas }: Discovery, method: Method): PublishedOperation => {
  const resolve = resolverOf(schemas, method.id)
  return {
    method: method.httpMethod,
    address: rootUrl + method.path,
    carriesToken: true,
    parameters: new Map([
      ...Object.entries(method.parameters ?? {}).map(([name, parameter]) => [name, parameterOf(parameter)] as const),
      ...bodyParameters(method.request && shapeOf(method.request, resolve)),
    ]),
    body: method.request === undefined ? 'none' : 'json',
    answer: method.response === undefined ? 'empty' : 'json',
    answerShape: method.response && shapeOf(method.response, resolve),
    scopeProblem: ({ all, any }) =>
      all.length === 0 && listOf(any) === listOf(method.scopes) ? undefined : `scopes: any of ${listOf(method.scopes)}`,
  }
}

const parameterOf = (parameter: Parameter): PublishedParameter => {
  const { location, required = false, repeated = false, ...schema } = parameter
  const shape = shapeOf(withLimitsOfProse(schema), () => ({ name: '', schema: {} }))
  return { place: location, required, explode: true, shape: repeated ? listShape(shape) : shape }
}

const listShape = (shape: Shape): Shape => ({ types: ['array'], limits: {}, items: () => shape })

const bodyParameters = (request: Shape | undefined): [string, PublishedParameter][] =>
  [...(request?.members?.() ?? [])].map(([name, member]) => [name, { place: 'body', ...member }])

/** Schemas as they are for one method: what is required differs from method to method. */
const resolverOf =
  (schemas: Discovery['schemas'], methodId: string): Resolve =>
  (name) => {
    const schema = schemas[name]!
    const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)
    const required = properties.filter(([, { annotations }]) =>
      (annotations as { required?: string[] } | undefined)?.required?.includes(methodId),
    )
    return {
      name,
      schema: {
        ...schema,
        properties: Object.fromEntries(
          properties.map(([property, described]) => [property, withLimitsOfProse(described)]),
        ),
        required: required.map(([property]) => property),
      },
    }
  }

/** Some limits stand in the description only. */
const withLimitsOfProse = (schema: JsonSchema): JsonSchema => {
  const description = typeof schema.description === 'string' ? schema.description : ''
  const maximum = /maximum allowed value for this field is (\d+)/.exec(description)?.[1]
  const maxItems = /up to (\d+) labels/.exec(description)?.[1]
  return { ...schema, ...(maximum && { maximum }), ...(maxItems && { maxItems }) }
}
