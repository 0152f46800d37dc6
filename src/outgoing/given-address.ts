import type { Host } from '../definition/connector.ts'
import type { Place } from '../definition/schema.ts'
import { readPath } from '../definition/json-path.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { type Inputs, urlOf } from './build.ts'
import { isAllowed } from './send.ts'

/** An address that a provider's answer named, and the host in whose name it is called. */
export interface GivenAddress {
  readonly url: URL
  readonly host: Host
}

interface Rules {
  /** The hosts whose answer it may be; the first is what a relative address is relative to. */
  readonly hosts: readonly Host[]
  readonly inputs: Inputs
  /** Whether the credential may go there: only ever to one of these hosts themselves. */
  readonly sendAuth: boolean
}

/** Judges an address as a redirect is judged: the connector's own host, or one that it allows. Throws `address_forbidden`. */
export const givenAddress = (text: unknown, { hosts, inputs, sendAuth }: Rules): GivenAddress => {
  const bases = hosts.map((host) => ({ host, base: urlOf(host, '/', inputs) }))
  const url = typeof text === 'string' ? URL.parse(text, bases[0]!.base.href) : null
  if (url === null)
    throw new PlatformError('provider_answer_invalid', { detail: 'The provider named no address where one belongs.' })
  const own = bases.find(({ base }) => base.origin === url.origin)
  if (own !== undefined) return { url, host: { ...own.host, sendAuth: own.host.sendAuth && sendAuth } }
  const isSafe = url.protocol === 'https:' || bases.some(({ base }) => base.protocol === url.protocol)
  if (!isSafe || !hosts.some(({ allow }) => isAllowed(url, allow))) {
    throw new PlatformError('address_forbidden', {
      detail: `The provider named an address at "${url.host}", which the connector does not allow.`,
    })
  }
  return { url, host: { ...hosts[0]!, sendAuth: false } }
}

/** What an answer holds at a place: in a header, or in its JSON. */
export const readPlace = (response: ProviderResponse, json: unknown, place: Place): unknown =>
  'header' in place ? response.header(place.header) : readPath(json, place.path)
