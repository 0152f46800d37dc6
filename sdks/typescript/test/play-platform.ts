import { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { Client, type ClientOptions } from '../src/index.ts'

/** A request as it came over the wire. */
export interface Recorded {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Answers a request; may be any code, so that answers can stall, break off or stream. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A platform that plays its answers in turn, the last one for ever, on a real socket. */
export const playPlatform = async (...answers: Answer[]) => {
  const requests: Recorded[] = []
  let turn = 0
  const server = createServer((request, response) => {
    const answer = answers[Math.min(turn, answers.length - 1)]!
    turn += 1
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('error', () => {})
    request.on('end', () => {
      const { method, url, headers } = request
      requests.push({ method: method!, path: url!, headers, body: Buffer.concat(chunks) })
      answer(request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const slept: number[] = []
  /** A client of it that sleeps in no time; what it would have slept is in `slept`. */
  const clientWith = (options: ClientOptions = {}): Client =>
    new Client(
      { baseUrl: url, apiKey: 'key_1', ...options },
      {
        sleep: async (ms) => void slept.push(ms),
        random: () => 0.5,
      },
    )
  return { url, requests, slept, client: clientWith(), clientWith }
}

/** An answer of a provider that comes through. */
export const provider =
  (body: unknown, { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {}): Answer =>
  (_, response) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      'connector-source': 'provider',
      'connector-request-id': 'req_1',
      ...headers,
    })
    response.end(typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body))
  }

/** An answer of the platform itself. */
export const platform =
  (body: unknown, status = 200): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', 'connector-request-id': 'req_1' })
    response.end(JSON.stringify(body))
  }

/** A page in its envelope. */
export const envelope = (body: unknown, next: string | null = null, status = 200): Answer =>
  provider({
    status,
    headers: { 'content-type': 'application/json', 'x-of-provider': 'yes' },
    content_type: 'application/json',
    encoding: 'json',
    body,
    next,
  })

/** A problem document. */
export const problem =
  (status: number, members: Record<string, unknown>, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, {
      'content-type': 'application/problem+json',
      'connector-source': 'platform',
      'connector-request-id': 'req_1',
      ...headers,
    })
    const document = { type: 'about:blank', title: 'Title.', status, source: 'platform', retryable: false, ...members }
    response.end(JSON.stringify({ ...document, request_id: 'req_1' }))
  }

/** Cuts the connection without an answer. */
export const hangUp: Answer = (request) => void request.socket.destroy()
