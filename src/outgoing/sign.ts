import type { Injection } from '../auth/injection.ts'
import type { EgressRequest } from '../egress/egress.ts'
import type { OutgoingRequest } from './outgoing-request.ts'

/** A request that may leave. */
export type SignedRequest = OutgoingRequest & Pick<EgressRequest, 'arrived'>

/** Adds the credential, after removing whatever stood in its place. A host with `send_auth: false` gets none. */
export const signRequest = (
  request: OutgoingRequest,
  { headers, query }: Injection,
  arrived?: NonNullable<EgressRequest['arrived']>,
): SignedRequest => {
  if (!request.host.sendAuth) return arrived === undefined ? request : { ...request, arrived }
  const url = query.length === 0 ? request.url : withQuery(request.url, query)
  const names = headers.map(([name]) => name.toLowerCase())
  const kept: string[] = []
  for (let index = 0; index < request.headers.length; index += 2) {
    if (!names.includes(request.headers[index]!)) kept.push(request.headers[index]!, request.headers[index + 1]!)
  }
  for (let at = 0; at < names.length; at++) kept.push(names[at]!, headers[at]![1])
  return arrived === undefined ? { ...request, url, headers: kept } : { ...request, url, headers: kept, arrived }
}

/** The rest of the query stays as it is written; `searchParams` would encode it anew. */
const withQuery = (url: URL, query: Injection['query']): URL => {
  const names = new Set(query.map(([name]) => name))
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && ![...new URLSearchParams(pair).keys()].some((name) => names.has(name)))
  const signed = new URL(url)
  signed.search = [...kept, ...query.map((pair) => pair.map(encodeURIComponent).join('='))].join('&')
  return signed
}
