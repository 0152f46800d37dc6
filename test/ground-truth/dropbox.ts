import {
  type FindOperation,
  type PublishedOperation,
  type PublishedParameter,
  listOf,
  readDocument,
} from './published.ts'
import { type StoneTypes, stoneShape, structMember } from './stone.ts'

interface Route {
  readonly namespace: string
  readonly route: string
  readonly version: number
  readonly method: string
  readonly url: string
  readonly style: 'rpc' | 'upload' | 'download'
  readonly auth: readonly string[]
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

/** Dropbox's operations, from its own route and type definitions. */
export const readDropbox = (folder: string): FindOperation => {
  const { routes } = readDocument<{ routes: readonly Route[] }>(folder, 'dropbox', 'routes.json')
  const { namespaces } = readDocument<{ namespaces: StoneTypes }>(folder, 'dropbox', 'types.json')
  const byName = new Map(routes.map((route) => [endpointNameOf(route), route]))
  return (endpointName) => {
    const route = byName.get(endpointName)
    return route && operationOf(route, namespaces)
  }
}

const endpointNameOf = ({ namespace, route, version }: Route): string =>
  `${namespace}.${route.replaceAll('/', '.')}${version > 1 ? `_v${version}` : ''}`

const operationOf = (route: Route, types: StoneTypes): PublishedOperation => {
  const fields = route.arg_fields ?? []
  return {
    method: route.method,
    address: route.url,
    carriesToken: !route.auth.includes('noauth'),
    parameters: new Map(fields.map((field) => [field.name, parameterOf(route, field, types)])),
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
