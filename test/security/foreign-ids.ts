import { type Dispatcher, request } from 'undici'
import { newId } from '../../src/runtime/ids.ts'
import { type ApiPlatform, type DocumentedRoute, type OpenApi, routesOf } from '../api/setup.ts'
import { answerOf, type TestAnswer } from '../setup/test-client.ts'

/** What ids name. A user's is the application's own text. */
export type Kind = 'connection' | 'session' | 'key' | 'token' | 'user'

/** Somewhere in a request where an id stands. */
export interface Place {
  readonly route: DocumentedRoute
  readonly kind: Kind
  readonly in: 'path' | 'query' | 'header' | 'body'
  readonly name: string
  readonly isList: boolean
}

/** What a parameter or member by this name holds. Of one that is no id of ours that could be another's: undefined. */
const NAMES: Readonly<Record<string, Kind | undefined>> = {
  connectionId: 'connection',
  connection_id: 'connection',
  connections: 'connection',
  'connector-user-id': 'user',
  user_id: 'user',
  userId: 'user',
  // The caller's own text, below a connection.
  uploadId: undefined,
  'connector-upload-id': undefined,
  // The provider's.
  account_id: undefined,
  client_id: undefined,
  client_key_id: undefined,
}

/** Where the name alone does not tell. */
const BY_PATH: Readonly<Record<string, Kind>> = {
  '/v1/connect-sessions/{id}/complete': 'session',
  '/v1/keys/{id}': 'key',
  '/v1/user-tokens/{id}': 'token',
}

const LOOKS_LIKE_ID = /(^|[_-])id$|Id$|^connections?$/

/** What a route must be given beside the id, so that it comes to look for it. */
const BODIES: Readonly<Record<string, object>> = {
  'PATCH /v1/connections/{connectionId}': { name: 'taken' },
  'POST /v1/connections/{connectionId}/reconnect': { return_url: 'http://127.0.0.1:9/' },
  'POST /v1/connect-sessions': { connector: 'gmail', user_id: 'victim', return_url: 'http://127.0.0.1:9/' },
  'POST /v1/connect-sessions/{id}/complete': { user_id: 'victim', completion_token: 'x' },
  'POST /v1/connectors/{name}/upgrade': { apply: true },
  'POST /v1/keys': { name: 'taken', scopes: ['connections:read'] },
  'POST /v1/user-tokens': { user_id: 'victim' },
}

interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
}

/** Every place for an id in every route of the API, out of its own document. Throws for one that nobody has thought of. */
export const placesOf = (document: OpenApi): Place[] =>
  routesOf(document).flatMap((route) => [...inParameters(route), ...inBody(route, document)])

const inParameters = (route: DocumentedRoute): Place[] =>
  (route.operation.parameters ?? []).flatMap(({ name, in: where }) => placeOf(route, name, where as Place['in'], false))

const inBody = (route: DocumentedRoute, { components }: OpenApi): Place[] => {
  const content = route.operation.requestBody?.content['application/json'] as { schema?: Schema } | undefined
  const named = content?.schema?.$ref?.split('/').at(-1)
  const schema = named === undefined ? content?.schema : (components.schemas[named] as Schema)
  return Object.entries(schema?.properties ?? {}).flatMap(([name, { type, items }]) => {
    if (type === 'array' && items?.type !== 'string') return []
    // Whoever makes something for a user names one of their own, who may be called like another's.
    return NAMES[name] === 'user' ? [] : placeOf(route, name, 'body', type === 'array')
  })
}

const placeOf = (route: DocumentedRoute, name: string, where: Place['in'], isList: boolean): Place[] => {
  if (!LOOKS_LIKE_ID.test(name)) return []
  const kind = name === 'id' ? BY_PATH[route.path] : NAMES[name]
  if (kind !== undefined) return [{ route, kind, in: where, name, isList }]
  if (Object.hasOwn(NAMES, name)) return []
  throw new Error(`${route.method} ${route.path} takes "${name}": say in this file whose id that is.`)
}

export const nameOf = ({ route, in: where, name }: Place): string => `${route.method} ${route.path} (${where} ${name})`

/** Asks a route for what an id names, with a credential or none; of `connection` where the id only narrows. */
export const ask = async (
  { url }: ApiPlatform,
  place: Place,
  id: string,
  credential: string | undefined,
  more: {
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: object
    readonly connection?: string
  } = {},
): Promise<TestAnswer> => {
  const { route, in: where, name, isList } = place
  const path = (where === 'path' ? route.path.replace(`{${name}}`, id) : route.path)
    .replace('{connectionId}', more.connection ?? '')
    .replace('{endpoint}', 'users.getProfile')
    .replace('{uploadId}', 'upload')
    .replace('{name}', 'gmail')
    .replace('{connector}', 'gmail')
    .replace(/\{\*\}|\*$/, 'gmail/v1/users/me/profile')
  const given = { ...BODIES[`${route.method} ${route.path}`], ...more.body }
  const body = where === 'body' ? { ...given, [name]: isList ? [id] : id } : given
  const hasBody = route.operation.requestBody !== undefined && Object.keys(body).length > 0
  return answerOf(
    await request(url + path + (where === 'query' ? `?${name}=${id}` : ''), {
      method: route.method as Dispatcher.HttpMethod,
      headers: {
        ...(credential !== undefined && { authorization: `Bearer ${credential}` }),
        ...(where === 'header' && { [name]: id }),
        ...(hasBody && { 'content-type': 'application/json' }),
        ...more.headers,
      },
      ...(hasBody && { body: JSON.stringify(body) }),
    }),
  )
}

/** An id that names nothing. */
export const randomId = (kind: Kind): string =>
  newId({ connection: 'con', session: 'cs', key: 'key', token: 'utk', user: 'user' }[kind])

/** All of an answer but what is different each time: times, what is left of a limit, the request's id, and the id that was asked for. */
export const comparable = ({ status, headers, text, json }: TestAnswer, id: string): object => {
  const {
    date: _date,
    ratelimit: _left,
    'connector-request-id': requestId = '',
    'content-length': length,
    ...lasting
  } = headers
  const said = (json as { request_id?: string } | undefined)?.request_id ?? requestId
  const idBytes = (text.split(id).length - 1) * id.length
  return {
    status,
    headers: lasting,
    bytesBesideTheId: Number(length) - idBytes,
    body: text.replaceAll(said, '(request)').replaceAll(id, '(id)'),
  }
}
