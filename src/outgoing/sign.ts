import type { Injection } from '../auth/injection.ts'
import type { OutgoingRequest } from './outgoing-request.ts'

/** Adds the credential, after removing whatever stood in its place. A host with `send_auth: false` gets none. */
export const signRequest = (request: OutgoingRequest, { headers, query }: Injection): OutgoingRequest => {
  if (!request.host.sendAuth) return request
  const url = query.length === 0 ? request.url : new URL(request.url)
  for (const [name, value] of query) url.searchParams.set(name, value)
  const names = new Set(headers.map(([name]) => name.toLowerCase()))
  const kept: string[] = []
  for (let index = 0; index < request.headers.length; index += 2) {
    if (!names.has(request.headers[index]!)) kept.push(request.headers[index]!, request.headers[index + 1]!)
  }
  for (const [name, value] of headers) kept.push(name.toLowerCase(), value)
  return { ...request, url, headers: kept }
}
