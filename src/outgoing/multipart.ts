import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Endpoint, Parameter } from '../definition/connector.ts'
import { fillTemplate, templatePlaces } from '../definition/template.ts'
import type { BuiltBody } from './body.ts'
import type { EndpointCall } from './build.ts'
import { textOf } from './encode-value.ts'

/** multipart/form-data, RFC 7578: a part for each parameter, then the file, as it comes. */
export const multipartBody = (endpoint: Endpoint, call: EndpointCall): BuiltBody => {
  const { file, filename } = endpoint.body!.multipart!
  const boundary = newBoundary()
  const fields = partsOf(endpoint)
    .flatMap((parameter) => fieldsOf(parameter, call.params[parameter.wireName]))
    .map(({ name, value, type }) => part(boundary, [disposition(name), ...typeLine(type)], value))
  const isWithFile = file !== undefined && (call.stream !== undefined || call.body !== undefined)
  const head = isWithFile
    ? `--${boundary}\r\n${disposition(file, filenameOf(filename, call))}\r\nContent-Type: ${contentType(endpoint, call)}\r\n\r\n`
    : ''
  const around = { head: fields.join('') + head, tail: `${isWithFile ? '\r\n' : ''}--${boundary}--\r\n` }
  return enclosed(call, around, `multipart/form-data; boundary=${boundary}`)
}

/** multipart/related, RFC 2387: what is said about the bytes as JSON, then the bytes, as they come. */
export const relatedBody = (endpoint: Endpoint, call: EndpointCall): BuiltBody => {
  const boundary = newBoundary()
  const [parameter] = partsOf(endpoint)
  const about = (parameter === undefined ? undefined : call.params[parameter.wireName]) ?? {}
  const json = part(boundary, ['Content-Type: application/json; charset=UTF-8'], JSON.stringify(about))
  const head = `${json}--${boundary}\r\nContent-Type: ${contentType(endpoint, call)}\r\n\r\n`
  return enclosed(call, { head, tail: `\r\n--${boundary}--\r\n` }, `multipart/related; boundary=${boundary}`)
}

/** Nobody can put it into what they send, as nobody knows it before. */
const newBoundary = (): string => `connector-${randomBytes(18).toString('hex')}`

const partsOf = ({ params }: Endpoint): Parameter[] => params.filter(({ in: place }) => place === 'part')

interface Field {
  readonly name: string
  readonly value: string
  readonly type?: string
}

const fieldsOf = ({ wireName, explode }: Parameter, value: unknown): Field[] => {
  if (value === undefined) return []
  const values = Array.isArray(value) && explode ? value : [value]
  return values.map((item: unknown) => ({
    name: wireName,
    value: textOf(item),
    ...(typeof item === 'object' && item !== null && { type: 'application/json' }),
  }))
}

const part = (boundary: string, headers: readonly string[], content: string): string =>
  `--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n${content}\r\n`

const typeLine = (type: string | undefined): string[] => (type === undefined ? [] : [`Content-Type: ${type}`])

const disposition = (name: string, filename?: string): string =>
  `Content-Disposition: form-data; name="${quoted(name)}"${filename === undefined ? '' : `; filename="${quoted(filename)}"`}`

/** As browsers write it (HTML, multipart/form-data encoding): nothing in a name can end the quotes or the line. */
const quoted = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint: control characters are what is looked for.
    .replace(/["\u0000-\u001f\u007f]/g, (character) => encodeURIComponent(character))

const filenameOf = (template: string, { params }: EndpointCall): string => {
  const known = templatePlaces(template).map(({ name }) => [name, textOf(params[name.replace(/^param\./, '')] ?? '')])
  return fillTemplate(template, Object.fromEntries(known) as Record<string, string>)
}

/** A caller's own type goes into the middle of a body: what no media type looks like does not. */
const contentType = ({ body }: Endpoint, { stream }: EndpointCall): string => {
  const type = body!.contentType ?? stream?.contentType ?? ''
  return /^[\w.+-]+\/[\w.+-]+(\s*;[\x20-\x7e]*)?$/.test(type) ? type : 'application/octet-stream'
}

const enclosed = (
  { stream, body }: EndpointCall,
  { head, tail }: { head: string; tail: string },
  type: string,
): BuiltBody => {
  const headers = ['content-type', type]
  if (stream === undefined) {
    const inner = body === undefined ? [] : [Buffer.isBuffer(body) ? body : Buffer.from(textOf(body))]
    return { body: Buffer.concat([Buffer.from(head), ...inner, Buffer.from(tail)]), headers }
  }
  const around = Buffer.byteLength(head) + Buffer.byteLength(tail)
  const length =
    stream.contentLength === undefined ? [] : ['content-length', String(around + Number(stream.contentLength))]
  return {
    body: Readable.from(inTurn(head, stream.source, tail), { objectMode: false }),
    around: { head, tail },
    headers: [...headers, ...length],
  }
}

async function* inTurn(head: string, source: Readable, tail: string): AsyncGenerator<Buffer> {
  yield Buffer.from(head)
  for await (const chunk of source) yield chunk as Buffer
  yield Buffer.from(tail)
}
