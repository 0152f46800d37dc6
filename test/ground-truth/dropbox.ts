import {
  type FindOperation,
  type PublishedOperation,
  type PublishedParameter,
  listOf,
  readDocument,
} from './published.ts'
import type { Shape } from './shape.ts'
import { type StoneTypes, stoneShape, structMember } from './stone.ts'

export interface Route {
  readonly namespace: string
  readonly route: string
  readonly version: number
  readonly method: string
  readonly url: string
  readonly style: 'rpc' | 'upload' | 'download'
  readonly auth: readonly string[]
  readonly select_admin_mode: string | null
  readonly scope: string | null
  readonly arg_type: string
  readonly arg_fields: readonly ArgumentField[] | null
  readonly result_type: string
}

interface ArgumentField {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly default?: string
}

/** Dropbox's routes, by the names that our endpoints have. */
export const routesByName = (folder: string): ReadonlyMap<string, Route> => {
  const { routes } = readDocument<{ routes: readonly Route[] }>(folder, 'dropbox', 'routes.json')
  return new Map(routes.map((route) => [endpointNameOf(route), route]))
}

export const readTypes = (folder: string): StoneTypes =>
  readDocument<{ namespaces: StoneTypes }>(folder, 'dropbox', 'types.json').namespaces

/** Dropbox's operations, from its own route and type definitions. */
export const readDropbox = (folder: string): FindOperation => {
  const types = readTypes(folder)
  const routes = routesByName(folder)
  return (endpointName) => {
    const route = routes.get(endpointName)
    return route && operationOf(route, types)
  }
}

/** What our endpoint for a route is called. */
export const endpointNameOf = ({ namespace, route, version }: Pick<Route, 'namespace' | 'route' | 'version'>): string =>
  `${namespace}.${route.replaceAll('/', '.')}${version > 1 ? `_v${version}` : ''}`

const operationOf = (route: Route, types: StoneTypes): PublishedOperation => {
  const fields = route.arg_fields ?? []
  return {
    method: route.method,
    address: route.url,
    carriesToken: !route.auth.includes('noauth'),
    parameters: new Map([
      ...fields.map((field) => [field.name, parameterOf(route, field, types)] as const),
      ...sharedHeaders(route, types),
    ]),
    body: route.style === 'upload' ? 'binary' : route.style === 'rpc' && fields.length > 0 ? 'json' : 'none',
    answer: route.style === 'download' ? 'binary' : 'json',
    answerShape: stoneShape(route.result_type, route.namespace, types, 'answer'),
    scopeProblem: ({ all, any }) => {
      const wanted = route.scope === null ? [] : [route.scope]
      return any.length === 0 && listOf(all) === listOf(wanted) ? undefined : `scopes: ${listOf(wanted)}`
    },
  }
}

const parameterOf = (route: Route, field: ArgumentField, types: StoneTypes): PublishedParameter => ({
  place: route.style === 'rpc' ? 'body' : 'header_json Dropbox-API-Arg',
  ...structMember(field, route.arg_type.split('.')[0]!, types, 'argument'),
})

/**
 * Headers that no route's own argument has: https://www.dropbox.com/developers/reference/path-root-header-modes and
 * https://www.dropbox.com/developers/documentation/http/teams#teams-member-file-access.
 */
const sharedHeaders = (
  { auth, select_admin_mode: adminMode }: Route,
  types: StoneTypes,
): [string, PublishedParameter][] => {
  if (!auth.includes('user')) return []
  const header = (shape: Shape): PublishedParameter => ({ place: 'header', required: false, shape })
  const text = stoneShape('String', 'common', types, 'argument')
  return [
    ['Dropbox-API-Path-Root', header(stoneShape('PathRoot', 'common', types, 'argument'))],
    ['Dropbox-API-Select-User', header(text)],
    ...(adminMode === null ? [] : [['Dropbox-API-Select-Admin', header(text)] as [string, PublishedParameter]]),
  ]
}
