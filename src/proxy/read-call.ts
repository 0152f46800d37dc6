import type { IncomingMessage } from 'node:http'
import type { Endpoint } from '../definition/connector.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { takesBytes } from '../outgoing/body.ts'
import type { EndpointCall } from '../outgoing/build.ts'
import { isObject, parseJson } from '../runtime/json.ts'
import type { Soon } from '../runtime/soon.ts'
import { CallerBody } from './caller-body.ts'

const PARAMS_HEADER = 'connector-params'
const PARAMS_HEADER_BYTES_MAX = 8 * 1024

/** A call of a named endpoint as the caller gave it. */
export interface ReadCall extends EndpointCall {
  readonly cursor?: string
}

/**
 * Reads a call: `{params, body, cursor}` as JSON, or, where the provider's body is bytes, those as the request's body
 * and the parameters in `Connector-Params`. Throws `body_too_large` where JSON has more bytes than may be gathered.
 */
export const readCall = (request: IncomingMessage, endpoint: Endpoint, bytesMax: number): Soon<ReadCall> => {
  const inHeader = request.headers[PARAMS_HEADER]
  const isOfBytes = takesBytes(endpoint) || endpoint.upload !== undefined
  if (inHeader === undefined && !(isOfBytes && !isJson(request)))
    return readBody(request, bytesMax).then((bytes) => jsonCallIn(bytes, isOfBytes))
  const params = inHeader === undefined ? {} : paramsOf(String(inHeader))
  if (!isOfBytes) return { params }
  const { 'content-type': contentType, 'content-length': contentLength } = request.headers
  return {
    params,
    stream: {
      source: new CallerBody(request),
      ...(contentType !== undefined && { contentType }),
      ...(contentLength !== undefined && { contentLength }),
    },
  }
}

const isJson = (request: IncomingMessage): boolean =>
  /^application\/json\b/i.test(request.headers['content-type'] ?? '')

const paramsOf = (text: string): Record<string, unknown> => {
  const parsed = text.length > PARAMS_HEADER_BYTES_MAX ? undefined : parseJson(text)
  if (isObject(parsed)) return parsed
  throw new PlatformError('invalid_request', {
    detail: 'Connector-Params must be a JSON object in ASCII of at most 8 KiB.',
  })
}

const jsonCallIn = (bytes: Buffer, isOfBytes: boolean): ReadCall => {
  if (bytes.length === 0) return { params: {} }
  const parsed = parseJson(bytes.toString('utf8'))
  if (!isObject(parsed))
    throw new PlatformError('invalid_request', {
      detail: 'The body must be a JSON object: {"params": {…}, "body": …, "cursor": …}.',
    })
  const { params = {}, body, cursor, ...unknown } = parsed
  const [stray] = Object.keys(unknown)
  if (stray !== undefined)
    throw new PlatformError('invalid_request', {
      detail: `The body has an unknown member "${stray}": it takes params, body and cursor.`,
    })
  if (!isObject(params)) throw new PlatformError('invalid_request', { detail: '"params" must be an object.' })
  if (cursor !== undefined && typeof cursor !== 'string')
    throw new PlatformError('invalid_request', { detail: '"cursor" must be a text.' })
  if (isOfBytes && body !== undefined && typeof body !== 'string') {
    throw new PlatformError('invalid_request', {
      detail: 'This endpoint takes bytes: send them as the request body, with the parameters in Connector-Params.',
    })
  }
  return { params, ...(body !== undefined && { body }), ...(cursor !== undefined && { cursor }) }
}

/** Reads a request's body up to a size. Throws `body_too_large` as soon as it passes it. */
export const readBody = (request: IncomingMessage, bytesMax: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const tooLarge = (): void => {
      // The rest is let run dry: to destroy the stream would be to cut the connection before the answer.
      request.removeAllListeners('data').resume()
      reject(new PlatformError('body_too_large', { detail: `The body is larger than ${bytesMax} bytes.` }))
    }
    const said = Number(request.headers['content-length'] ?? NaN)
    if (said > bytesMax) return tooLarge()
    const chunks: Buffer[] = []
    let bytes = 0
    let isOver = false
    const brokenOff = (): void => reject(new PlatformError('invalid_request', { detail: 'The body broke off.' }))
    const end = (): void => {
      if (isOver) return
      isOver = true
      resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks))
    }
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > bytesMax) return tooLarge()
      chunks.push(chunk)
      // Its end is known before the stream says so.
      if (bytes === said) end()
    })
    request.on('end', end)
    // A caller that leaves in mid-body gives no error where none listens for it. After its end it closes as well.
    request.on('close', () => {
      if (!isOver) brokenOff()
    })
    // Who left before that is heard of no more.
    if (request.destroyed) brokenOff()
  })
