import type { Connector, Endpoint } from '../definition/connector.ts'
import { type JsonPath, readPath } from '../definition/json-path.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { Connection } from '../connections/connection.ts'
import { templateInputs } from '../connections/live-connection.ts'
import { urlOf } from '../outgoing/build.ts'
import { findEndpoint } from '../registry/registry.ts'
import { parseJson } from '../runtime/json.ts'
import { Secret } from '../runtime/secret.ts'
import { type Place, type Vault, ownerOf } from '../vault/vault.ts'

/** The request for the page after this one: another call, or an address that the provider gave. */
export type NextPage =
  | { readonly endpoint: string; readonly params: Readonly<Record<string, unknown>> }
  | { readonly url: string }

/** The next page of an endpoint's answer, or undefined on the last one. `link` is the answer's header of that name. */
export const nextPageOf = (
  { name, params: known, paginate }: Endpoint,
  params: Readonly<Record<string, unknown>>,
  body: unknown,
  link?: string,
): NextPage | undefined => {
  if (paginate === undefined) return undefined
  if (paginate.style === 'next_url') return addressed(readPath(body, paginate.url))
  if (paginate.style === 'link') return addressed(nextLink(link ?? ''))
  if (paginate.more !== undefined && readPath(body, paginate.more) !== true) return undefined
  const items = readPath(body, paginate.items)
  const count = Array.isArray(items) ? items.length : 0
  const numberOf = (fallback: number): number =>
    Number(params[paginate.param] ?? known.find(({ wireName }) => wireName === paginate.param)?.default ?? fallback)
  const upTo = (path: JsonPath | undefined, reached: number): boolean =>
    path !== undefined && reached >= Number(readPath(body, path))
  const another = (value: unknown): NextPage => ({ endpoint: name, params: { ...params, [paginate.param]: value } })

  switch (paginate.style) {
    case 'offset': {
      const offset = numberOf(0) + count
      return count === 0 || upTo(paginate.total, offset) ? undefined : another(offset)
    }
    case 'page': {
      const page = numberOf(paginate.first)
      return count === 0 || upTo(paginate.pages, page - paginate.first + 1) ? undefined : another(page + 1)
    }
    case 'keyset': {
      const key = count === 0 ? undefined : readPath((items as unknown[]).at(-1), paginate.key)
      return isThere(key) ? another(key) : undefined
    }
    default: {
      const cursor = readPath(body, paginate.cursor)
      if (!isThere(cursor)) return undefined
      return paginate.style === 'continue'
        ? { endpoint: paginate.endpoint, params: { [paginate.param]: cursor } }
        : another(cursor)
    }
  }
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

const addressed = (url: unknown): NextPage | undefined => (typeof url === 'string' && url !== '' ? { url } : undefined)

/** The target of `rel="next"`, RFC 8288. */
const nextLink = (link: string): string | undefined =>
  [...link.matchAll(/<([^>]*)>((?:\s*;\s*[\w*!#$&+.^`|~-]+\s*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^\s,;"]+))?)*)/g)].find(
    ([, , parameters = '']) => /;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next(?=\s|;|$))/i.test(parameters),
  )?.[1]

/** Whether a provider that was asked for a page gives the same one as the next: it would be asked for without end. */
export const isSamePage = (next: NextPage, asked: NextPage | undefined): boolean =>
  JSON.stringify(next) === JSON.stringify(asked)

/** Seals a next page, so that it serves this connection and endpoint alone and shows nothing of the provider. */
export const sealPage = (page: NextPage, connection: Connection, endpoint: string, vault: Vault): string =>
  vault.seal(new Secret(JSON.stringify(page)), pagePlace(connection, endpoint)).toString('base64url')

/** Opens what `sealPage` made. Throws `invalid_request` for anything else. */
export const openPage = (cursor: string, connection: Connection, endpoint: string, vault: Vault): NextPage => {
  try {
    return parseJson(vault.open(Buffer.from(cursor, 'base64url'), pagePlace(connection, endpoint)).reveal()) as NextPage
  } catch (error) {
    throw new PlatformError(
      'invalid_request',
      { detail: 'The cursor is not one that this connection and endpoint gave.' },
      error,
    )
  }
}

const pagePlace = ({ id, applicationId, userId }: Connection, endpoint: string): Place => ({
  table: 'page',
  column: endpoint,
  row: id,
  owner: ownerOf(applicationId, userId),
  generation: 0,
})

/** The address of a next page, which must be at the endpoint's own host: the token goes along. */
export const pageUrl = (url: string, connector: Connector, endpoint: Endpoint, connection: Connection): URL => {
  const host = connector.hosts.get(endpoint.host)!
  const base = urlOf(host, '/', templateInputs(connection.inputs))
  const parsed = URL.parse(url)
  if (parsed !== null && parsed.origin === base.origin && parsed.pathname.startsWith(base.pathname)) return parsed
  throw new PlatformError('provider_answer_invalid', { detail: 'The provider named a next page on another host.' })
}

/** The endpoint that gives a page. */
export const pageEndpoint = (connector: Connector, page: NextPage, endpoint: Endpoint): Endpoint =>
  'endpoint' in page ? findEndpoint(connector, page.endpoint) : endpoint
