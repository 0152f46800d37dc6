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
export interface Listed {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly query_params: readonly string[]
  readonly response: AnswerKind | 'async'
  readonly scope_path: string | null
  readonly pagination?: {
    readonly next_field: string
    readonly items_field: string
    readonly size_param?: string
    readonly delta_field?: string
  }
  readonly upload?: 'simple' | 'session'
  readonly notes?: string
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

/**
 * The other ways to open an upload session, which the list leaves out:
 * https://learn.microsoft.com/en-us/graph/api/driveitem-createuploadsession
 */
export const ALSO: readonly Listed[] = [
  ['item.createUploadSessionInFolder', '/items/{parent-id}:/{filename}:', '/items/{id}:/{id}:'] as const,
  ['item.createUploadSessionById', '/items/{item-id}', '/items/{id}'] as const,
].map(([id, item, scopeItem]) => ({
  id,
  method: 'POST',
  path: `/me/drive${item}/createUploadSession`,
  query_params: [],
  response: 'json',
  scope_path: `/me/drive${scopeItem}/createUploadSession`,
}))

/** What the OpenAPI document does not have at all: the body that the operation's own page gives it. */
const UNDESCRIBED: Readonly<Record<string, BodyKind>> = {
  // https://learn.microsoft.com/en-us/graph/api/driveitem-permanentdelete
  'item.permanentDelete': 'none',
  // https://learn.microsoft.com/en-us/graph/api/driveitem-list-thumbnails
  'item.thumbnailContent': 'none',
  // https://learn.microsoft.com/en-us/graph/json-batching
  batch: 'json',
}

/** The list of endpoints that a user needs, and of what else is peculiar. */
export const readList = (folder: string) =>
  readDocument<{ endpoints: readonly Listed[]; behaviours: readonly string[] }>(
    folder,
    'onedrive',
    'endpoints-and-behaviours.json',
  )

/** OneDrive's operations: the OpenAPI document of Graph, what it leaves out, and the permissions reference. */
export const readOneDrive = (folder: string): FindOperation => {
  const listed = [...readList(folder).endpoints, ...ALSO]
  const openApi = readDocument<OpenApi>(folder, 'onedrive', 'graph-v1.0-drives.openapi.json')
  const { permissions } = readDocument<{ permissions: Permissions }>(folder, 'onedrive', 'drive-permissions.json')
  const paths = new Map(Object.entries(openApi.paths).map(([path, operations]) => [plainPath(path), operations]))
  const scopes = new Map(Object.entries(permissions).map(([path, needed]) => [path.toLowerCase(), needed]))
  return (endpointName) => {
    const entry = listed.find(({ id }) => id === endpointName)
    if (entry === undefined) return undefined
    const operation = paths.get(openApiPath(entry.path))?.[entry.method.toLowerCase()]
    if (operation === undefined && !Object.hasOwn(UNDESCRIBED, entry.id)) return undefined
    return operationOf(entry, openApi, operation, scopes.get(`${entry.method} ${entry.scope_path}`.toLowerCase()))
  }
}

/** A path without the names of its places, and without the namespace that functions carry. */
const plainPath = (path: string): string =>
  path
    .replace(/\{[^}]+\}/g, '{}')
    .replaceAll('/microsoft.graph.', '/')
    .replace(/\(\)$/, '')

/**
 * The path under which the OpenAPI document knows an operation: `/me/drive` is one of `/drives`, and the root folder,
 * a path between colons and a name in a folder are ways to name an item.
 */
const openApiPath = (path: string): string =>
  plainPath(path)
    .replace(/^\/me\/drive\/(items\/\{\}(:\/\{\}:)?|root:\/\{\}:?|root)(?=\/|$)/, '/drives/{}/items/{}')
    .replace(/^\/me\/drive\/special\//, '/drives/{}/special/')

/** The list says itself that `/me/drive` is one of several bases: a variable. */
const withDriveRoot = (path: string): string => path.replace(/^\/me\/drive(?=\/|$)/, '/{drive-root}')

const operationOf = (
  listed: Listed,
  openApi: OpenApi,
  operation: Operation | undefined,
  permissions: Permissions[string] | undefined,
): PublishedOperation => {
  const resolve = resolverOf(openApi)
  const path = withDriveRoot(listed.path)
  const request = operation?.requestBody?.content['application/json']?.schema
  const isAsync = listed.response === 'async'
  return {
    method: listed.method,
    address: openApi.servers[0].url + path,
    carriesToken: true,
    parameters: new Map<string, PublishedParameter>([
      ...listed.query_params.map((name) => [name, { place: 'query', required: false, shape: ANY_SHAPE }] as const),
      ...(operation?.parameters ?? []).flatMap((parameter) => parameterOf(openApi, parameter)),
      ...bodyParameters(request && shapeOf(request, resolve)),
      ...placeholders(path),
    ]),
    body: operation === undefined ? UNDESCRIBED[listed.id]! : bodyKindOf(operation),
    // What is only begun ends with what its monitor says, of which the document knows nothing.
    answer: isAsync ? 'json' : (listed.response as AnswerKind),
    answerShape: isAsync || operation === undefined ? undefined : answerShape(openApi, operation, resolve),
    scopeProblem: (needed) => scopeProblem(needed, permissions),
  }
}

const placeholders = (path: string): [string, PublishedParameter][] =>
  [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => [
    name,
    // A base has a form and a default of our own; what they are is judged beside this.
    { place: 'path', required: true, shape: name === 'drive-root' ? ANY_SHAPE : { types: ['string'], limits: {} } },
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
  [...(request?.members?.() ?? [])].map(([name, { required, shape }]) => [
    name,
    { place: 'body', required, shape: withoutDatePattern(shape) },
  ])

/** The document gives every date a pattern, which says no more than its format. */
const withoutDatePattern = (shape: Shape): Shape => {
  const { pattern, ...limits } = shape.limits
  return limits.format === 'date-time' && pattern !== undefined ? { ...shape, limits } : shape
}

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

/**
 * We name the least privileged scope first, which must be enough for every kind of account that can do this at all, and
 * beside it only such as are enough, too.
 */
const scopeProblem = ({ all, any }: NeededScopes, published: Permissions[string] | undefined): string | undefined => {
  if (published === undefined) return 'scopes: not in the permissions reference'
  const [first, ...more] = [...all, ...any]
  const kinds = DELEGATED.flatMap((kind) => (published[kind] === undefined ? [] : [published[kind]]))
  const isEnough = (scopes: readonly string[]): boolean => scopes.includes(`${first}*`) || scopes.includes(first!)
  if (!kinds.every(isEnough) || !kinds.some((scopes) => scopes.includes(`${first}*`)))
    return `scopes: the least is ${kinds
      .flat()
      .filter((scope) => scope.endsWith('*'))
      .join(', ')}`
  if (all.length > 1) return 'scopes: one is enough'
  const names = new Set(kinds.flat().map((scope) => scope.replace('*', '')))
  const foreign = more.find((scope) => !names.has(scope))
  return foreign === undefined ? undefined : `scopes: ${foreign} is not enough`
}
