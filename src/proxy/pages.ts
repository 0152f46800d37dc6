import type { Connector, Endpoint } from '../definition/connector.ts'
import { type JsonPath, readPath, writePath } from '../definition/json-path.ts'
import type { Pagination } from '../definition/schema.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { Connection } from '../connections/connection.ts'
import { urlOf } from '../outgoing/build.ts'
import { sharedHeaders } from '../outgoing/shared-headers.ts'
import { findEndpoint } from '../registry/registry.ts'
import { parseJson } from '../runtime/json.ts'
import { Secret } from '../runtime/secret.ts'
import { type Place, type Vault, ownerOf } from '../vault/vault.ts'
import { nextLink } from './link-header.ts'

/** The request for the page after this one: another call, or an address that the provider gave. */
export type NextPage =
  | { readonly endpoint: string; readonly params: Readonly<Record<string, unknown>> }
  | { readonly url: string }

/** What an answer says about further pages. */
export interface PageAnswer {
  readonly body: unknown
  /** Its header `Link`; several joined by commas. */
  readonly link?: string | undefined
  /** Where it comes from: a provider may name the next page relative to this one. */
  readonly url: URL
}

type Params = Readonly<Record<string, unknown>>

/** The next page of an endpoint's answer, or undefined on the last one, and of what is no page at all. */
export const nextPageOf = (endpoint: Endpoint, params: Params, answer: PageAnswer): NextPage | undefined => {
  const { paginate } = endpoint
  if (paginate === undefined || itemsOf(endpoint, paginate, answer.body) === undefined) return undefined
  if (paginate.style === 'next_url') return addressed(readPath(answer.body, paginate.url), answer.url)
  if (paginate.style === 'link') return addressed(nextLink(answer.link ?? ''), answer.url)
  if (paginate.more !== undefined && readPath(answer.body, paginate.more) !== true) return undefined
  return styles[paginate.style](paginate as never, { endpoint, params, body: answer.body })
}

/** A next page that is asked for whom this one was asked for. */
export const onBehalf = (page: NextPage | undefined, params: Params, connector: Connector): NextPage | undefined =>
  page === undefined || 'url' in page
    ? page
    : {
        ...page,
        params: { ...sharedHeaders(connector, findEndpoint(connector, page.endpoint), params), ...page.params },
      }

/** What will list the changes since the end of a list, where the provider says so on its last page. */
export const deltaOf = (endpoint: Endpoint, params: Params, answer: PageAnswer): NextPage | undefined => {
  const { paginate } = endpoint
  if (paginate === undefined || !('delta' in paginate) || paginate.delta === undefined) return undefined
  const value = readPath(answer.body, paginate.delta)
  if (paginate.style === 'next_url') return addressed(value, answer.url)
  return isThere(value) ? afterCursor(paginate, { endpoint, params }, value) : undefined
}

/** The body with the list that the provider leaves out where it is empty. */
export const withEmptyList = ({ paginate, response }: Endpoint, body: unknown): unknown =>
  response.omitEmpty && paginate !== undefined && !isThere(readPath(body, paginate.items))
    ? writePath(body, paginate.items, [])
    : body

/** The items of a page; undefined where the answer holds none and should. */
const itemsOf = ({ response }: Endpoint, { items }: Pagination, body: unknown): readonly unknown[] | undefined => {
  const found = readPath(body, items)
  if (Array.isArray(found)) return found
  return response.omitEmpty && !isThere(found) ? [] : undefined
}

interface PageCall {
  readonly endpoint: Endpoint
  readonly params: Params
}
type Next<Style extends Pagination['style']> = (
  paginate: Extract<Pagination, { style: Style }>,
  page: PageCall & { readonly body: unknown },
) => NextPage | undefined

/** How each style goes on from a page that is not said to be the last. */
const styles: { readonly [Style in Exclude<Pagination['style'], 'next_url' | 'link'>]: Next<Style> } = {
  cursor: (paginate, page) => goOn(paginate, page),
  continue: (paginate, page) => goOn(paginate, page),
  offset: (paginate, page) => {
    const { length } = itemsOf(page.endpoint, paginate, page.body)!
    const offset = numberOf(page, paginate.param, 0) + length
    return length === 0 || isReached(page.body, paginate.total, offset) ? undefined : another(page, paginate, offset)
  },
  page: (paginate, page) => {
    const number = numberOf(page, paginate.param, paginate.first)
    const isLast =
      itemsOf(page.endpoint, paginate, page.body)!.length === 0 ||
      isReached(page.body, paginate.pages, number - paginate.first + 1)
    return isLast ? undefined : another(page, paginate, number + 1)
  },
  keyset: (paginate, page) => {
    const last = itemsOf(page.endpoint, paginate, page.body)!.at(-1)
    const key = readPath(last, paginate.key)
    return isThere(key) ? another(page, paginate, key) : undefined
  },
}

type WithCursor = Extract<Pagination, { style: 'cursor' | 'continue' }>

const goOn = (paginate: WithCursor, page: PageCall & { readonly body: unknown }): NextPage | undefined => {
  const cursor = readPath(page.body, paginate.cursor)
  return isThere(cursor) ? afterCursor(paginate, page, cursor) : undefined
}

const afterCursor = (paginate: WithCursor, page: PageCall, cursor: unknown): NextPage =>
  paginate.style === 'continue'
    ? { endpoint: paginate.endpoint, params: { [paginate.param]: cursor } }
    : another(page, paginate, cursor)

const another = ({ endpoint, params }: PageCall, { param }: { param: string }, value: unknown): NextPage => ({
  endpoint: endpoint.name,
  params: { ...params, [param]: value },
})

const numberOf = ({ endpoint, params }: PageCall, param: string, fallback: number): number =>
  Number(params[param] ?? endpoint.params.find(({ wireName }) => wireName === param)?.default ?? fallback)

const isReached = (body: unknown, total: JsonPath | undefined, reached: number): boolean =>
  total !== undefined && reached >= Number(readPath(body, total) ?? Number.NaN)

const isThere = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

const addressed = (address: unknown, from: URL): NextPage | undefined => {
  const url = typeof address === 'string' && address !== '' ? URL.parse(address, from.href) : null
  return url === null ? undefined : { url: url.href }
}

/** Whether a provider that was asked for a page gives the same one as the next: it would be asked for without end. */
export const isSamePage = (next: NextPage, asked: NextPage | undefined): boolean =>
  JSON.stringify(next) === JSON.stringify(asked)

/** Seals a next page, so that it serves this connection and place, that of an endpoint, alone and shows nothing of the provider. */
export const sealPage = (page: NextPage, connection: Connection, place: string, vault: Vault): string =>
  vault.seal(new Secret(JSON.stringify(page)), pagePlace(connection, place)).toString('base64url')

/** Opens what `sealPage` made. Throws `invalid_request` for anything else. */
export const openPage = (cursor: string, connection: Connection, place: string, vault: Vault): NextPage => {
  try {
    return parseJson(vault.open(Buffer.from(cursor, 'base64url'), pagePlace(connection, place)).reveal()) as NextPage
  } catch (error) {
    throw new PlatformError(
      'invalid_request',
      { detail: 'The cursor is not one that this connection and endpoint gave.' },
      error,
    )
  }
}

const pagePlace = ({ id, applicationId, userId }: Connection, column: string): Place => ({
  table: 'page',
  column,
  row: id,
  owner: ownerOf(applicationId, userId),
  generation: 0,
})

/** The address of a next page, which must be at the endpoint's own host: the token goes along. */
export const pageUrl = (
  url: string,
  connector: Connector,
  endpoint: Endpoint,
  values: Readonly<Record<string, string>>,
): URL => {
  const host = connector.hosts.get(endpoint.host)!
  const base = urlOf(host, '/', values)
  const parsed = URL.parse(url)
  if (parsed !== null && parsed.origin === base.origin && parsed.pathname.startsWith(base.pathname)) return parsed
  throw new PlatformError('provider_answer_invalid', { detail: 'The provider named a next page on another host.' })
}

/** The endpoint that gives a page. */
export const pageEndpoint = (connector: Connector, page: NextPage, endpoint: Endpoint): Endpoint =>
  'endpoint' in page ? findEndpoint(connector, page.endpoint) : endpoint
