import type { Injection } from '../auth/injection.ts'
import type { OutgoingRequest } from './outgoing-request.ts'

/** Adds the credential, after removing whatever stood in its place. A host with `send_auth: false` gets none. */
export const signRequest = (request: OutgoingRequest, { headers, query }: Injection): OutgoingRequest => {
  if (!request.host.sendAuth) return request
  const url = query.length === 0 ? request.url : withQuery(request.url, query)
  const names = headers.map(([name]) => name.toLowerCase())
  const kept: string[] = []
  for (let index = 0; index < request.headers.length; index += 2) {
    if (!names.includes(request.headers[index]!)) kept.push(request.headers[index]!, request.headers[index + 1]!)
  }
  for (let at = 0; at < names.length; at++) kept.push(names[at]!, headers[at]![1])
  return { ...request, url, headers: kept }
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
