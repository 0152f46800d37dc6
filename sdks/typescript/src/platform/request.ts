import { CallPromise } from '../call-promise.js'
import type { Download } from '../download.js'
import type { CallOptions, ListOptions, SizedListOptions } from '../options.js'
import { PagePromise } from '../page.js'
import { readerOf } from '../read-answer.js'
import { type Query, type RouteName, fillPath, routes } from '../routes.js'
import { type Outbound, type Transport, send } from '../transport.js'
import { outgoingOf } from '../upload.js'

/** What goes into a route. */
export interface RouteInput {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Query
  /** Sent as JSON. */
  readonly json?: object
  /** Sent as YAML. */
  readonly yaml?: string
}

/** Calls a route whose answer is JSON. */
export const requestJson = <T>(
  transport: Transport,
  route: RouteName,
  input: RouteInput,
  options: CallOptions = {},
): CallPromise<T> => new CallPromise(request<T>(transport, route, input, options, 'json'))

/** Calls a route whose answer is streamed. */
export const requestStream = (
  transport: Transport,
  route: RouteName,
  input: RouteInput,
  options: CallOptions = {},
): CallPromise<Download> => new CallPromise(request<Download>(transport, route, input, options, 'binary'))

/** A page of a list, as the platform answers it. */
export interface ListBody<Item> {
  readonly items: readonly Item[]
  readonly next_cursor: string | null
}

/** Calls a route that lists. */
export const requestList = <Item>(
  transport: Transport,
  route: RouteName,
  input: RouteInput,
  { pageSize, ...options }: SizedListOptions = {},
): PagePromise<Item, ListBody<Item>> =>
  new PagePromise(async (cursor) => {
    const query = { ...input.query, limit: pageSize, cursor }
    const { data, response } = await request<ListBody<Item>>(transport, route, { ...input, query }, options, 'json')
    return { content: { items: data.items, next: data.next_cursor, body: data }, response }
  }, options as ListOptions)

const request = async <T>(
  transport: Transport,
  route: RouteName,
  { path = {}, query, json, yaml }: RouteInput,
  options: CallOptions,
  result: 'json' | 'binary',
) => {
  const [method, template] = routes[route].split(' ') as [string, string]
  const body = yaml ?? (json && JSON.stringify(json))
  const outbound: Outbound = {
    method,
    path: fillPath(template, path, query),
    headers: body === undefined ? {} : { 'Content-Type': yaml === undefined ? 'application/json' : 'application/yaml' },
    ...(body !== undefined && { body: outgoingOf(body) }),
    effect: method === 'GET' ? 'read' : method === 'DELETE' ? 'destructive' : 'write',
    keyed: true,
    connectionId: path.connectionId,
  }
  const answer = await send(transport, outbound, options, readerOf(result, transport))
  return { data: answer.data as T, response: answer.response }
}
