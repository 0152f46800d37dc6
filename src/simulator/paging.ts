import type { Connector, Endpoint } from '../definition/connector.ts'
import { type JsonPath, readPath, writePath } from '../definition/json-path.ts'
import type { Example, Pagination } from '../definition/schema.ts'
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
  /** How many items come before it, or the key of the last of them. */
  readonly begin: number | { readonly after: unknown }
  readonly size: number
  /** What the first page was asked with. */
  readonly asked: Values
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
  return { source: endpoint, paginate, begin: beginOf(endpoint, paginate, values, size), size, asked: values }
}

const beginOf = (endpoint: Endpoint, paginate: Pagination, values: Values, size: number): Page['begin'] => {
  if (!('param' in paginate) || paginate.style === 'cursor' || paginate.style === 'continue') return 0
  const value = values[paginate.param] ?? endpoint.params.find(({ wireName }) => wireName === paginate.param)?.default
  if (value === undefined) return 0
  if (paginate.style === 'keyset') return { after: value }
  const begin = paginate.style === 'offset' ? Number(value) : (Number(value) - paginate.first) * size
  if (!(begin >= 0)) throw badRequest(`There is no page at ${paginate.param} ${String(value)}.`, 'invalid_page')
  return begin
}

/** Whether the query may hold the parameter of next pages. */
export const takesSkip = ({ paginate }: Endpoint): boolean =>
  paginate?.style === 'next_url' || paginate?.style === 'link'

/** Whether an example is written as one page of a list, which then is not cut. */
export const isPageItself = ({ params }: Example, { paginate }: Page): boolean =>
  'param' in paginate && paginate.style !== 'continue' && params[paginate.param] !== undefined

/** One page of an answer, and the headers that lead on from it. */
export interface Cut {
  readonly json: unknown
  readonly headers: Readonly<Record<string, string>>
}

/** Cuts an answer to one page; `urlOf` makes the address of a page. */
export const cutPage = (
  connector: Connector,
  json: unknown,
  example: number,
  { source, paginate, begin, size, asked }: Page,
  urlOf: (skip: string) => string,
): Cut => {
  const items = readPath(json, paginate.items)
  const all = Array.isArray(items) ? items : []
  const offset = typeof begin === 'number' ? begin : afterKey(all, paginate, begin.after)
  const end = offset + size
  const hasMore = end < all.length
  const cut = Array.isArray(items)
    ? withItems(json, paginate.items, all.slice(offset, end), source.response.omitEmpty)
    : json
  // What is remembered is asked anew, by what the first page was asked with.
  const remembered = source.state === undefined ? undefined : asked
  const cursor = sealCursor(connector, [source.name, example, Math.min(end, all.length), size, remembered])
  const page = withMore(cut, paginate, {
    hasMore,
    cursor,
    total: all.length,
    pages: Math.ceil(all.length / size),
    urlOf,
  })
  const isLinked = paginate.style === 'link' && hasMore
  return { json: page, headers: isLinked ? { link: `<${urlOf(cursor)}>; rel="next"` } : {} }
}

/** Where the items after a key begin. Refuses a key that no item has. */
const afterKey = (all: readonly unknown[], paginate: Pagination, key: unknown): number => {
  const path = paginate.style === 'keyset' ? paginate.key : []
  const at = all.findIndex((item) => String(readPath(item, path)) === String(key))
  if (at === -1) throw badRequest('No item has this key.', 'invalid_cursor')
  return at + 1
}

const withItems = (json: unknown, path: JsonPath, items: readonly unknown[], omitsEmpty: boolean): unknown =>
  items.length === 0 && omitsEmpty ? without(json, path) : writePath(json, path, items)

interface More {
  readonly hasMore: boolean
  readonly cursor: string
  readonly total: number
  readonly pages: number
  readonly urlOf: (skip: string) => string
}

/** The page with all that its style says beside the items. */
const withMore = (json: unknown, paginate: Pagination, more: More): unknown => {
  const { hasMore, cursor, total, pages, urlOf } = more
  switch (paginate.style) {
    case 'link':
      return json
    case 'next_url':
      return leadingOn(json, { next: paginate.url, delta: paginate.delta }, hasMore, urlOf(cursor))
    case 'offset':
      return saying(
        paginate.total === undefined ? json : writePath(json, paginate.total, total),
        paginate.more,
        hasMore,
      )
    case 'page':
      return saying(
        paginate.pages === undefined ? json : writePath(json, paginate.pages, pages),
        paginate.more,
        hasMore,
      )
    case 'keyset':
      return saying(json, paginate.more, hasMore)
    default: {
      // Who says whether there is more may give a cursor with the last page, too: one to look for changes with.
      const isGiven = paginate.style === 'continue' && paginate.more !== undefined
      const delta = paginate.delta ?? (isGiven ? paginate.cursor : undefined)
      return saying(leadingOn(json, { next: paginate.cursor, delta }, hasMore, cursor), paginate.more, hasMore)
    }
  }
}

const saying = (json: unknown, more: JsonPath | undefined, hasMore: boolean): unknown =>
  more === undefined ? json : writePath(json, more, hasMore)

/** What leads on stands at `next` while there is more, and at `delta` on the last page; both may be one place. */
const leadingOn = (
  json: unknown,
  { next, delta }: { next: JsonPath; delta: JsonPath | undefined },
  hasMore: boolean,
  value: string,
): unknown => {
  const bare = delta === undefined ? without(json, next) : without(without(json, next), delta)
  const place = hasMore ? next : delta
  return place === undefined ? bare : writePath(bare, place, value)
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

type Sealed = readonly [source: string, example: number, offset: number, size: number, asked?: Values | undefined]

// Not a secret: it only tells a cursor that was given out from one that was not, also after a restart.
const checkOf = (connector: Connector, text: string): string => sha256(`${connector.name} ${text}`).slice(0, 10)

const sealCursor = (connector: Connector, sealed: Sealed): string => {
  const text = Buffer.from(JSON.stringify(sealed), 'utf8').toString('base64url')
  return `${text}.${checkOf(connector, text)}`
}

const openCursor = (connector: Connector, cursor: string): Page | undefined => {
  const [text = '', check] = cursor.split('.')
  if (check !== checkOf(connector, text)) return undefined
  const [name, example, begin, size, asked = {}] = parseJson(Buffer.from(text, 'base64url').toString('utf8')) as Sealed
  const source = connector.endpoints.get(name)
  if (source?.paginate === undefined) return undefined
  return { source, paginate: source.paginate, example, begin, size, asked }
}

const without = (json: unknown, path: JsonPath): unknown => {
  const [last, above] = [path.at(-1), readPath(json, path.slice(0, -1))]
  if (typeof last !== 'string' || !isObject(above) || !Object.hasOwn(above, last)) return json
  const { [last]: _, ...rest } = above
  return writePath(json, path.slice(0, -1), rest)
}
