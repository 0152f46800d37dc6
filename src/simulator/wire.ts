import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Effects } from './faults.ts'
import { partOf } from './range.ts'
import { Cut, type Reply, Refusal } from './reply.ts'

/** A request as it stands on the wire: nothing is decoded that a provider would tell apart. */
export interface Arrival {
  readonly method: string
  /** As sent, percent-encoded. */
  readonly path: string
  /** As sent, without the question mark. */
  readonly queryText: string
  readonly query: URLSearchParams
  readonly message: IncomingMessage
}

const TEXT_BODY_BYTES_MAX = 16 * 1024 * 1024

/** Reads the request line. */
export const arrivalOf = (message: IncomingMessage): Arrival => {
  const url = message.url ?? '/'
  const mark = url.indexOf('?')
  const path = mark === -1 ? url : url.slice(0, mark)
  const queryText = mark === -1 ? '' : url.slice(mark + 1)
  return { method: message.method ?? 'GET', path, queryText, query: new URLSearchParams(queryText), message }
}

/** A header's value; several of one name are joined as node joins them. */
export const headerOf = ({ message }: Arrival, name: string): string | undefined => {
  const value = message.headers[name.toLowerCase()]
  return Array.isArray(value) ? value.join(', ') : value
}

/** The media type of the request's content, in lower case and without parameters. */
export const mediaTypeOf = (arrival: Arrival): string | undefined => {
  const header = headerOf(arrival, 'content-type')
  return header === undefined ? undefined : bareMediaType(header)
}

export const bareMediaType = (contentType: string): string => contentType.split(';')[0]!.trim().toLowerCase()

/** The whole content as text. */
export const readText = async (arrival: Arrival): Promise<string> => (await readBytes(arrival)).toString('utf8')

const readBytes = async ({ message }: Arrival): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of message as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > TEXT_BODY_BYTES_MAX) throw new Refusal(413, 'too_large', 'The content is too large.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The request with its content read, for whoever reads it after. */
export const withContent = async (arrival: Arrival): Promise<{ arrival: Arrival; content: Buffer }> => {
  const content = await readBytes(arrival)
  const { headers, rawHeaders, method, url } = arrival.message
  const message = Object.assign(Readable.from([content]), { headers, rawHeaders, method, url })
  return { arrival: { ...arrival, message: message as unknown as IncomingMessage }, content }
}

/** Hands on the content to its end, or to half of it, where the connection is then cut. Gives its length. */
export const receive = async (
  { message }: Arrival,
  isCutMidway: boolean,
  take: (chunk: Buffer) => unknown,
): Promise<number> => {
  const cutAt = isCutMidway ? Math.floor(Number(message.headers['content-length'] ?? 2) / 2) : Number.POSITIVE_INFINITY
  let bytes = 0
  for await (const chunk of message as AsyncIterable<Buffer>) {
    bytes += chunk.length
    await take(chunk)
    if (bytes >= cutAt) throw new Cut()
  }
  return bytes
}

/** What becomes of a request; `lost` where the connection is cut in place of an answer. */
export interface Answer {
  readonly reply: Reply | 'lost'
  readonly effects?: Effects
}

/** Whether the connection is cut while the content is being sent. */
export type Delivery = 'whole' | 'cut_midway'

/** Puts an answer on the wire: without content for HEAD, in part where a range was asked for. */
export const send = async (
  arrival: Arrival,
  response: ServerResponse,
  reply: Reply,
  delivery: Delivery,
): Promise<void> => {
  const { status, headers, content } = partOf(reply, arrival.message.headers)
  const mayHaveContent = status !== 204 && status !== 304
  response.writeHead(status, { ...asciiHeaders(headers), ...(mayHaveContent && { 'content-length': content.length }) })
  if (arrival.method === 'HEAD' || !mayHaveContent) {
    response.end()
    return
  }
  if (delivery === 'cut_midway') return cutMidway(response, content)
  if (content.length <= 65_536) {
    response.end(Buffer.concat([...content.read(0, content.length)]))
    return
  }
  await pipeline(Readable.from(content.read(0, content.length), { objectMode: false }), response)
}

const cutMidway = async (response: ServerResponse, content: Reply['content']): Promise<void> => {
  response.flushHeaders()
  for (const chunk of content.read(0, Math.floor(content.length / 2))) {
    await new Promise((resolve) => response.write(chunk, resolve))
  }
  response.destroy()
}

// These describe the transfer, which is the server's own business.
const TRANSFER_HEADERS = ['content-length', 'transfer-encoding', 'connection', 'keep-alive']

const asciiHeaders = (headers: Reply['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !TRANSFER_HEADERS.includes(name))
      .map(([name, value]) => [name, escapeNonAscii(value)]),
  )

// As providers do that put JSON into a header.
const escapeNonAscii = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
