import type { Connector, Endpoint } from '../definition/connector.ts'
import { type JsonPath, readPath, writePath } from '../definition/json-path.ts'
import type { Pagination } from '../definition/schema.ts'
import { isObject, parseJson } from '../runtime/json.ts'
import { sha256 } from '../runtime/ids.ts'
import type { Values } from './check-parameters.ts'
import { badRequest } from './reply.ts'

/** The query parameter that the simulator puts into addresses of next pages. */
export const SKIP_PARAMETER = '$skiptoken'

const SIZE_UNLESS_SAID = 3

/** Where in whose example a page begins. */
export interface Page {
  readonly source: Endpoint
  readonly paginate: Pagination
  /** Which example; undefined where this request's own one is to be chosen. */
  readonly example?: number | undefined
  readonly offset: number
  readonly size: number
}

/** The page that a request asks for; undefined where the endpoint has none. Refuses cursors that nobody gave out. */
export const pageOf = (
  connector: Connector,
  endpoint: Endpoint,
  values: Values,
  skip: string | null,
): Page | undefined => {
  const cursor = skip ?? cursorOf(connector, endpoint, values)
  const opened = typeof cursor === 'string' ? openCursor(connector, cursor) : undefined
  if (opened !== undefined && belongs(opened.source, endpoint)) {
    return { ...opened, size: sizeAsked(endpoint.paginate ?? opened.paginate, values) ?? opened.size }
  }
  if (cursor !== undefined && (skip !== null || !isOfExample(connector, endpoint, values, cursor)))
    throw badRequest('The cursor was not given out here.', 'invalid_cursor')
  const { paginate } = endpoint
  if (paginate === undefined) return undefined
  const size = sizeAsked(paginate, values) ?? defaultSize(endpoint, paginate) ?? SIZE_UNLESS_SAID
  return { source: endpoint, paginate, offset: 0, size }
}

/** Whether the query may hold the parameter of next pages. */
export const takesSkip = ({ paginate }: Endpoint): boolean => paginate?.style === 'next_url'

/** Cuts an answer to one page; `nextUrl` makes the address of the next one. */
export const cutPage = (
  connector: Connector,
  json: unknown,
  example: number,
  { source, paginate, offset, size }: Page,
  nextUrl: (skip: string) => string,
): unknown => {
  const items = readPath(json, paginate.items)
  const all = Array.isArray(items) ? items : []
  const end = offset + size
  const hasMore = end < all.length
  const page = Array.isArray(items) ? writePath(json, paginate.items, all.slice(offset, end)) : json
  const cursor = sealCursor(connector, [source.name, example, Math.min(end, all.length), size])
  if (paginate.style === 'next_url') return put(page, paginate.url, hasMore ? nextUrl(cursor) : undefined)
  if (!('cursor' in paginate)) return page
  // Who says whether there is more may give a cursor with the last page, too: one to look for changes with.
  const givesCursor = hasMore || (paginate.style === 'continue' && paginate.more !== undefined)
  const withCursor = put(page, paginate.cursor, givesCursor ? cursor : undefined)
  return paginate.more === undefined ? withCursor : writePath(withCursor, paginate.more, hasMore)
}

/** The cursor among the parameters, if the endpoint takes one: its own, or that of endpoints which continue here. */
const cursorOf = (connector: Connector, endpoint: Endpoint, values: Values): unknown =>
  cursorParameters(connector, endpoint)
    .map((name) => values[name])
    .find((value) => value !== undefined)

const cursorParameters = (connector: Connector, { name, paginate }: Endpoint): string[] => [
  ...(paginate?.style === 'cursor' ? [paginate.param] : []),
  ...[...connector.endpoints.values()].flatMap(({ paginate: from }) =>
    from?.style === 'continue' && from.endpoint === name ? [from.param] : [],
  ),
]

const belongs = ({ name, paginate }: Endpoint, endpoint: Endpoint): boolean =>
  paginate?.style === 'continue' ? paginate.endpoint === endpoint.name : name === endpoint.name

/** Whether the connector's own examples take or give this cursor. */
const isOfExample = (connector: Connector, endpoint: Endpoint, values: Values, cursor: unknown): boolean => {
  const taken = endpoint.examples.some(({ params }) =>
    cursorParameters(connector, endpoint).some((name) => params[name] !== undefined && params[name] === values[name]),
  )
  return (
    taken ||
    [...connector.endpoints.values()].some(({ examples }) =>
      examples.some(({ response }) => holds(response.json, cursor)),
    )
  )
}

const holds = (json: unknown, wanted: unknown): boolean => {
  if (json === wanted) return true
  if (Array.isArray(json)) return json.some((item) => holds(item, wanted))
  return isObject(json) && Object.values(json).some((member) => holds(member, wanted))
}

const sizeAsked = ({ size }: Pagination, values: Values): number | undefined => {
  const asked = size === undefined ? undefined : values[size]
  return typeof asked === 'number' ? Math.max(1, asked) : undefined
}

const defaultSize = ({ params }: Endpoint, { size }: Pagination): number | undefined => {
  const value = params.find(({ wireName }) => wireName === size)?.default
  return typeof value === 'number' ? Math.max(1, value) : undefined
}

type Sealed = readonly [source: string, example: number, offset: number, size: number]

// Not a secret: it only tells a cursor that was given out from one that was not, also after a restart.
const checkOf = (connector: Connector, text: string): string => sha256(`${connector.name} ${text}`).slice(0, 10)

const sealCursor = (connector: Connector, sealed: Sealed): string => {
  const text = Buffer.from(JSON.stringify(sealed), 'utf8').toString('base64url')
  return `${text}.${checkOf(connector, text)}`
}

const openCursor = (connector: Connector, cursor: string): Page | undefined => {
  const [text = '', check] = cursor.split('.')
  if (check !== checkOf(connector, text)) return undefined
  const [name, example, offset, size] = parseJson(Buffer.from(text, 'base64url').toString('utf8')) as Sealed
  const source = connector.endpoints.get(name)
  if (source?.paginate === undefined) return undefined
  return { source, paginate: source.paginate, example, offset, size }
}

const put = (json: unknown, path: JsonPath, value: string | undefined): unknown =>
  value === undefined ? without(json, path) : writePath(json, path, value)

const without = (json: unknown, path: JsonPath): unknown => {
  const [last, above] = [path.at(-1), readPath(json, path.slice(0, -1))]
  if (typeof last !== 'string' || !isObject(above) || !Object.hasOwn(above, last)) return json
  const { [last]: _, ...rest } = above
  return writePath(json, path.slice(0, -1), rest)
}
