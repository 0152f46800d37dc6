import type { Endpoint } from '../definition/connector.ts'
import { textOf } from './encode-value.ts'
import type { EndpointCall } from './build.ts'
import { paramsIn } from './by-place.ts'
import { multipartBody, relatedBody } from './multipart.ts'
import type { OutgoingRequest } from './outgoing-request.ts'

export interface BuiltBody {
  readonly body?: OutgoingRequest['body']
  readonly around?: OutgoingRequest['around']
  readonly headers: string[]
}

/** Whether callers give an endpoint's body as bytes, streamed, with the parameters beside it. */
export const takesBytes = ({ body }: Pick<Endpoint, 'body'>): boolean =>
  body?.binary !== undefined ||
  body?.text !== undefined ||
  body?.related !== undefined ||
  body?.multipart?.file !== undefined

/** Whether callers give a body at all; in `multipart` without a file there are only parameters. */
export const takesBody = ({ body }: Pick<Endpoint, 'body'>): boolean =>
  body !== undefined && (body.multipart === undefined || body.multipart.file !== undefined)

/** The body of a request, with the headers that describe it. */
export const bodyOf = (endpoint: Endpoint, call: EndpointCall): BuiltBody => {
  const { body: wanted } = endpoint
  const { params, body, stream } = call
  const inBody = paramsIn(endpoint, 'body')
  if (inBody.length > 0) {
    const given = inBody.filter(({ wireName }) => params[wireName] !== undefined)
    return withType(
      JSON.stringify(Object.fromEntries(given.map(({ wireName }) => [wireName, params[wireName]]))),
      'application/json',
    )
  }
  if (wanted?.multipart !== undefined) return multipartBody(endpoint, call)
  if (wanted?.related !== undefined) return relatedBody(endpoint, call)
  if (stream !== undefined) {
    const type = wanted?.contentType ?? stream.contentType ?? 'application/octet-stream'
    const length = stream.contentLength === undefined ? [] : ['content-length', stream.contentLength]
    return { body: stream.source, headers: ['content-type', type, ...length] }
  }
  if (wanted === undefined || body === undefined) return { headers: [] }
  if (wanted.json !== undefined) return withType(JSON.stringify(body), wanted.contentType ?? 'application/json')
  if (wanted.form !== undefined)
    return withType(formOf(body as Record<string, unknown>), wanted.contentType ?? 'application/x-www-form-urlencoded')
  if (wanted.text !== undefined) return withType(textOf(body), wanted.contentType ?? 'text/plain; charset=utf-8')
  return withType(
    Buffer.isBuffer(body) ? body : Buffer.from(textOf(body)),
    wanted.contentType ?? 'application/octet-stream',
  )
}

const withType = (body: string | Buffer, type: string): BuiltBody => ({ body, headers: ['content-type', type] })

const formOf = (members: Record<string, unknown>): string =>
  new URLSearchParams(
    Object.entries(members).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((item): [string, string] => [name, textOf(item)]),
    ),
  ).toString()
