import { templateInputs } from '../../src/connections/live-connection.ts'
import type { Connector, Endpoint, Host, Parameter } from '../../src/definition/connector.ts'
import { namedSchema, parameterSchema } from '../../src/definition/json-schema.ts'
import { fillTemplate } from '../../src/definition/template.ts'
import type { AnswerKind, BodyKind, FindOperation, PublishedOperation } from './published.ts'
import { type Resolve, shapeDifferences, shapeOf } from './shape.ts'

/** One way in which an endpoint of ours is not what its provider publishes. */
export interface Difference {
  readonly connector: string
  readonly endpoint: string
  readonly differs: string
}

/** Everything in which a connector differs from what its provider publishes. */
export const differencesOf = (connector: Connector, find: FindOperation): Difference[] =>
  [...connector.endpoints.values()].flatMap((endpoint) =>
    endpointDifferences(connector, endpoint, find(endpoint.name)).map((differs) => ({
      connector: connector.name,
      endpoint: endpoint.name,
      differs,
    })),
  )

const endpointDifferences = (
  connector: Connector,
  endpoint: Endpoint,
  published: PublishedOperation | undefined,
): string[] => {
  if (published === undefined) return ['the provider has no such operation']
  const host = connector.hosts.get(endpoint.host)!
  const resolve = resolverOf(connector)
  const scopeProblem = published.scopeProblem({ all: endpoint.scopes ?? [], any: endpoint.scopesAny ?? [] })
  return [
    ...unlike('method', endpoint.method, published.method),
    ...unlike('address', addressOf(connector, host) + endpoint.pathText, published.address),
    ...unlike('carries the token', host.sendAuth, published.carriesToken),
    ...unlike('body', bodyKindOf(endpoint), published.body),
    ...unlike('answer', answerKindOf(endpoint), published.answer),
    ...parameterDifferences(endpoint, published, resolve),
    ...(typeof endpoint.response.json === 'string' && published.answerShape !== undefined
      ? shapeDifferences(
          'answer',
          shapeOf(namedSchema(endpoint.response.json), resolve),
          published.answerShape,
          'answer',
        )
      : []),
    ...(scopeProblem === undefined ? [] : [scopeProblem]),
  ]
}

/** A host's address, with the defaults of the inputs in it. */
const addressOf = (connector: Connector, { url }: Host): string => fillTemplate(url, templateInputs(connector, {}))

const parameterDifferences = (endpoint: Endpoint, { parameters }: PublishedOperation, resolve: Resolve): string[] => {
  const ours = new Set(endpoint.params.map(({ wireName }) => wireName))
  const missing = [...parameters].filter(([name, { required }]) => required && !ours.has(name))
  return [
    ...missing.map(([name]) => `${name} is missing here, though it is required there`),
    ...endpoint.params.flatMap((parameter) => {
      const { wireName, required, explode, type } = parameter
      const published = parameters.get(wireName)
      if (published === undefined) return [`${wireName} does not exist there`]
      return [
        ...unlike(`place of ${wireName}`, placeOf(parameter), published.place),
        ...(required && !published.required ? [`${wireName} is required here only`] : []),
        ...(!required && published.required ? [`${wireName} is required there only`] : []),
        ...(type === 'array' && published.explode !== undefined
          ? unlike(`${wireName} repeats its name`, explode, published.explode)
          : []),
        ...shapeDifferences(wireName, shapeOf(parameterSchema(parameter), resolve), published.shape, 'parameter'),
      ]
    }),
  ]
}

const unlike = (what: string, ours: string | boolean, theirs: string | boolean): string[] =>
  ours === theirs ? [] : [`${what}: ${ours} here, ${theirs} there`]

const placeOf = ({ in: place, header }: Parameter): string => (header === undefined ? place : `${place} ${header}`)

const bodyKindOf = ({ body, params }: Endpoint): BodyKind => {
  if (body?.binary) return 'binary'
  if (body?.related) return 'related'
  return body !== undefined || params.some((parameter) => parameter.in === 'body') ? 'json' : 'none'
}

const answerKindOf = ({ response }: Endpoint): AnswerKind =>
  (['json', 'binary', 'text', 'empty'] as const).find((kind) => response[kind] !== undefined)!

/** Follows references of a connector to its own schemas. */
export const resolverOf =
  ({ schemas }: Connector): Resolve =>
  (reference) => {
    const name = reference.split('/').at(-1)!
    return { name, schema: schemas[name]! }
  }
