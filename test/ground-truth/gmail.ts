import {
  type FindOperation,
  type PublishedOperation,
  type PublishedParameter,
  listOf,
  readDocument,
} from './published.ts'
import { type JsonSchema, type Resolve, type Shape, shapeOf } from './shape.ts'

/** The part of a Google discovery document that is looked at. */
export interface Discovery {
  readonly rootUrl: string
  readonly batchPath: string
  readonly auth: { readonly oauth2: { readonly scopes: Readonly<Record<string, unknown>> } }
  /** What every method takes. */
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly schemas: Readonly<Record<string, JsonSchema>>
  readonly resources: Resources
}

type Resources = Readonly<Record<string, { readonly methods?: Record<string, Method>; readonly resources?: Resources }>>

export interface Method {
  readonly id: string
  readonly httpMethod: string
  readonly path: string
  readonly parameters?: Readonly<Record<string, Parameter>>
  readonly request?: { readonly $ref: string }
  readonly response?: { readonly $ref: string }
  readonly scopes: readonly string[]
  readonly mediaUpload?: {
    readonly maxSize: string
    readonly protocols: Readonly<Record<'simple' | 'resumable', { readonly path: string }>>
  }
}

interface Parameter extends JsonSchema {
  readonly location: string
  readonly required?: boolean
  readonly repeated?: boolean
}

/** Google's own document. */
export const readDiscovery = (folder: string): Discovery =>
  readDocument<Discovery>(folder, 'gmail', 'discovery.gmail.v1.json')

/** Gmail's operations, from Google's discovery document. */
export const readGmail = (folder: string): FindOperation => {
  const discovery = readDiscovery(folder)
  const methods = methodsByName(discovery)
  return (endpointName) => {
    if (endpointName === 'batch') return batchOf(discovery)
    // The same method, whose base64url the platform turns into bytes.
    if (endpointName === 'users.messages.attachments.download')
      return { ...operationOf(discovery, methods.get('users.messages.attachments.get')!), answer: 'binary' }
    const method = methods.get(endpointName)
    if (method !== undefined) return operationOf(discovery, method)
    const [, base = '', form = 'media'] = /^(.*)\.upload(?:\.(multipart|start))?$/.exec(endpointName) ?? []
    const uploading = methods.get(base)
    return uploading?.mediaUpload && uploadOf(discovery, uploading, form as UploadForm)
  }
}

/** Every method by its name, such as `users.messages.get`. */
export const methodsByName = ({ resources }: Discovery): ReadonlyMap<string, Method> =>
  new Map(methodsOf(resources).map((method) => [method.id.replace(/^gmail\./, ''), method]))

const methodsOf = (resources: Resources): Method[] =>
  Object.values(resources).flatMap(({ methods = {}, resources: below = {} }) => [
    ...Object.values(methods),
    ...methodsOf(below),
  ])

const operationOf = ({ rootUrl, schemas, parameters }: Discovery, method: Method): PublishedOperation => {
  const resolve = resolverOf(schemas, method.id)
  return {
    method: method.httpMethod,
    address: rootUrl + method.path,
    carriesToken: true,
    parameters: new Map([
      ...membersOf(method.request && shapeOf(method.request, resolve), 'body'),
      // A label's id stands in the path and in its JSON; the path is where it counts.
      ...parametersOf({ ...parameters, ...method.parameters }),
    ]),
    body: method.request === undefined ? 'none' : 'json',
    answer: method.response === undefined ? 'empty' : 'json',
    answerShape: method.response && shapeOf(method.response, resolve),
    scopeProblem: ({ all, any }) =>
      all.length === 0 && listOf(any) === listOf(method.scopes) ? undefined : `scopes: any of ${listOf(method.scopes)}`,
  }
}

/** The three ways of giving bytes: alone, behind the JSON of the method, and in pieces after a session has begun. */
type UploadForm = 'media' | 'multipart' | 'start'

const uploadOf = (discovery: Discovery, method: Method, form: UploadForm): PublishedOperation => {
  const operation = operationOf(discovery, method)
  const { simple, resumable } = method.mediaUpload!.protocols
  const outside = [...operation.parameters].filter(([, { place }]) => place !== 'body')
  const type = method.request!.$ref
  // What the JSON of the method must hold is the message, which the bytes are.
  const shape = shapeOf(method.request!, resolverOf(discovery.schemas, 'none'))
  const inside: Readonly<Record<UploadForm, readonly (readonly [string, PublishedParameter])[]>> = {
    media: [],
    multipart: [[type.toLowerCase(), { place: 'part', required: true, shape }]],
    start: SESSION_HEADERS,
  }
  return {
    ...operation,
    address: discovery.rootUrl.replace(/\/$/, '') + (form === 'start' ? resumable : simple).path,
    parameters: new Map([...outside, ...inside[form]]),
    body: ({ media: 'binary', multipart: 'related', start: 'json' } as const)[form],
    ...(form === 'start' && { answer: 'empty', answerShape: undefined }),
  }
}

/** Headers are no part of the document: https://developers.google.com/workspace/gmail/api/guides/uploads#resumable */
const SESSION_HEADERS: readonly [string, PublishedParameter][] = [
  ['X-Upload-Content-Type', headerOf('string', { default: 'message/rfc822' })],
  ['X-Upload-Content-Length', headerOf('integer', { minimum: 0 })],
]

function headerOf(type: string, limits: Shape['limits']): PublishedParameter {
  return { place: 'header', required: type === 'string', shape: { types: [type], limits } }
}

/** What the document says of many calls in one: where they go. */
const batchOf = ({ rootUrl, batchPath, parameters }: Discovery): PublishedOperation => ({
  method: 'POST',
  address: rootUrl + batchPath,
  carriesToken: true,
  parameters: new Map(parametersOf(parameters)),
  body: 'binary',
  answer: 'text',
  scopeProblem: () => undefined,
})

const parametersOf = (parameters: Readonly<Record<string, Parameter>>): [string, PublishedParameter][] =>
  Object.entries(parameters).map(([name, parameter]) => [name, parameterOf(parameter)])

const parameterOf = (parameter: Parameter): PublishedParameter => {
  const { location, required = false, repeated = false, ...schema } = parameter
  const shape = shapeOf(withLimitsOfProse(schema), () => ({ name: '', schema: {} }))
  return { place: location, required, explode: true, shape: repeated ? listShape(shape) : shape }
}

const listShape = (shape: Shape): Shape => ({ types: ['array'], limits: {}, items: () => shape })

const membersOf = (request: Shape | undefined, place: string): [string, PublishedParameter][] =>
  [...(request?.members?.() ?? [])].map(([name, member]) => [name, { place, ...member }])

/** Schemas as they are for one method: what is required differs from method to method. */
export const resolverOf =
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
  const maxItems = /(?:up to|limit of) (\d+) (?:labels|ids|Classification)/.exec(description)?.[1]
  const maxLength = /should not exceed (\d+) characters/.exec(description)?.[1]
  return { ...schema, ...(maximum && { maximum }), ...(maxItems && { maxItems }), ...(maxLength && { maxLength }) }
}
