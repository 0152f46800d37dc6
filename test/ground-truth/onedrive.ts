import {
  type AnswerKind,
  type BodyKind,
  type FindOperation,
  type NeededScopes,
  type PublishedOperation,
  type PublishedParameter,
  readDocument,
} from './published.ts'
import { ANY_SHAPE, type JsonSchema, type Resolve, type Shape, shapeOf } from './shape.ts'

/** An entry of the list of endpoints, which also has the addresses with colons. */
interface Listed {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly query_params: readonly string[]
  readonly response: AnswerKind
  readonly scope_path: string | null
}

/** The part of the OpenAPI document that is looked at. */
interface OpenApi {
  readonly servers: readonly [{ readonly url: string }]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>
}

interface Operation {
  readonly parameters?: readonly JsonSchema[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, JsonSchema>>
}

type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>

/** Scheme to scopes; the least privileged one ends with a star. */
type Permissions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

const DELEGATED = ['DelegatedWork', 'DelegatedPersonal']

/** OneDrive's operations: the OpenAPI document of Graph, what it leaves out, and the permissions reference. */
export const readOneDrive = (folder: string): FindOperation => {
  const { endpoints } = readDocument<{ endpoints: readonly Listed[] }>(
    folder,
    'onedrive',
    'endpoints-and-behaviours.json',
  )
  const openApi = readDocument<OpenApi>(folder, 'onedrive', 'graph-v1.0-drives.openapi.json')
  const { permissions } = readDocument<{ permissions: Permissions }>(folder, 'onedrive', 'drive-permissions.json')
  return (endpointName) => {
    const listed = endpoints.find(({ id }) => id === endpointName)
    return listed && operationOf(listed, openApi, permissions)
  }
}

/**
 * The path under which the OpenAPI document knows an operation: `/me/drive` is one of `/drives`, the root folder and a
 * path between colons are ways to name an item, and functions carry their namespace.
 */
const openApiPath = (path: string): string =>
  path
    .replace(
      /^\/me\/drive\/(items\/\{[^}]+\}|root:\/\{[^}]+\}:?|root)(?=\/|$)/,
      '/drives/{drive-id}/items/{driveItem-id}',
    )
    .replace(/\/delta$/, '/microsoft.graph.delta()')
    .replace(/\/search\(q='\{[^}]+\}'\)$/, "/microsoft.graph.search(q='{q}')")

const operationOf = (listed: Listed, openApi: OpenApi, permissions: Permissions): PublishedOperation | undefined => {
  const operation = openApi.paths[openApiPath(listed.path)]?.[listed.method.toLowerCase()]
  if (operation === undefined) return undefined
  const resolve = resolverOf(openApi)
  const request = operation.requestBody?.content['application/json']?.schema
  return {
    method: listed.method,
    address: openApi.servers[0].url + listed.path,
    carriesToken: true,
    parameters: new Map<string, PublishedParameter>([
      ...placeholders(listed.path),
      ...listed.query_params.map((name) => [name, { place: 'query', required: false, shape: ANY_SHAPE }] as const),
      ...(operation.parameters ?? []).flatMap((parameter) => parameterOf(openApi, parameter)),
      ...bodyParameters(request && shapeOf(request, resolve)),
    ]),
    body: bodyKindOf(operation),
    answer: listed.response,
    answerShape: answerShape(openApi, operation, resolve),
    scopeProblem: (needed) => scopeProblem(needed, permissions[`${listed.method} ${listed.scope_path}`]),
  }
}

const placeholders = (path: string): [string, PublishedParameter][] =>
  [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => [
    name,
    { place: 'path', required: true, shape: { types: ['string'], limits: {} } },
  ])

const parameterOf = (openApi: OpenApi, given: JsonSchema): [string, PublishedParameter][] => {
  const parameter = deref(openApi, given)
  if (parameter.in === 'path') return []
  const shape = shapeOf(parameter.schema as JsonSchema, resolverOf(openApi))
  return [
    [
      parameter.name as string,
      {
        place: parameter.in as string,
        required: parameter.required === true,
        explode: parameter.explode !== false,
        shape: (parameter.name as string).startsWith('$') ? withoutChoices(shape) : shape,
      },
    ],
  ]
}

/** The document lists the properties that it knows, where OData lets paths, options and directions stand. */
const withoutChoices = (shape: Shape): Shape => ({
  ...shape,
  choices: undefined,
  items: shape.items && (() => withoutChoices(shape.items!())),
})

const bodyParameters = (request: Shape | undefined): [string, PublishedParameter][] =>
  [...(request?.members?.() ?? [])].map(([name, member]) => [name, { place: 'body', ...member }])

const bodyKindOf = ({ requestBody }: Operation): BodyKind => {
  if (requestBody === undefined) return 'none'
  return 'application/json' in requestBody.content ? 'json' : 'binary'
}

const answerShape = (openApi: OpenApi, { responses }: Operation, resolve: Resolve): Shape | undefined => {
  const { content } = deref(openApi, responses['2XX'] ?? {}) as { content?: Content }
  const schema = content?.['application/json']?.schema
  return schema && shapeOf(schema, resolve)
}

const deref = (openApi: OpenApi, given: JsonSchema): JsonSchema => {
  if (typeof given.$ref !== 'string') return given
  const [, , kind = '', name = ''] = given.$ref.split('/')
  return openApi.components[kind]![name]!
}

const resolverOf =
  (openApi: OpenApi): Resolve =>
  (reference) => ({
    name: reference.split('/').at(-1)!.replace('microsoft.graph.', ''),
    schema: withoutTypeName(deref(openApi, { $ref: reference })),
  })

/** The document requires `@odata.type` everywhere, which Graph neither asks for nor gives. */
const withoutTypeName = (schema: JsonSchema): JsonSchema => ({
  ...schema,
  ...(Array.isArray(schema.allOf) && { allOf: schema.allOf.map((part: JsonSchema) => withoutTypeName(part)) }),
  required: ((schema.required ?? []) as string[]).filter((name) => name !== '@odata.type'),
})

/** We name the least privileged scope of every kind of account, and beside it only such as are enough, too. */
const scopeProblem = ({ all, any }: NeededScopes, published: Permissions[string] | undefined): string | undefined => {
  if (published === undefined) return 'scopes: not in the permissions reference'
  const [first, ...more] = [...all, ...any]
  const kinds = DELEGATED.flatMap((kind) => published[kind] ?? [])
  if (!DELEGATED.every((kind) => published[kind]?.includes(`${first}*`)))
    return `scopes: the least is ${kinds.filter((scope) => scope.endsWith('*')).join(', ')}`
  if (all.length > 1) return 'scopes: one is enough'
  const names = new Set(kinds.map((scope) => scope.replace('*', '')))
  const foreign = more.find((scope) => !names.has(scope))
  return foreign === undefined ? undefined : `scopes: ${foreign} is not enough`
}
