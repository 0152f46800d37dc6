import { createHash } from 'node:crypto'
import { type IncomingMessage, type Server, type ServerResponse, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as a client made it, in the terms that all languages share. */
export interface Recorded {
  readonly request: string
  readonly params?: unknown
  readonly body?: unknown
  /** `envelope` where the client asks for one. */
  readonly accept?: 'envelope'
  readonly isNextPage?: true
  /** Which key it carries: the first of the step is 1. */
  readonly idempotencyKey?: number
  /** What it prefers, such as `wait=60`. */
  readonly prefer?: string
  readonly version?: string
  readonly user?: string
}

/** Stands between clients and the platform: writes down what comes, and answers some things itself. */
export interface Recorder {
  readonly url: string
  /** What clients did and saw, by step, in their order. */
  readonly steps: Map<string, { readonly requests: Recorded[]; got?: unknown }>
  reset(): void
  stop(): Promise<void>
}

/** What the recorder itself answers; it gives nothing where the platform shall. */
export type Answer = (asked: Recorded, attempt: number) => Play | undefined
export type Play = { readonly status: number; readonly headers?: Record<string, string>; readonly text: string } | 'cut'

export const startRecorder = async (platform: string, answer: Answer): Promise<Recorder> => {
  const steps: Recorder['steps'] = new Map()
  const attempts = new Map<string, number>()
  let keys: string[] = []
  let current = ''

  const control = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const given = JSON.parse((await bytesOf(incoming)).toString()) as { step: string; got?: unknown }
    if (incoming.url === '/-/step') {
      current = given.step
      keys = []
      attempts.clear()
      steps.set(current, { requests: [] })
    } else steps.get(given.step)!.got = given.got ?? null
    response.end('{}')
  }
  const record = (incoming: IncomingMessage, body: Buffer): Recorded => {
    const recorded = recordedOf(incoming, body, keys)
    steps.get(current)?.requests.push(recorded)
    return recorded
  }
  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (incoming.url!.startsWith('/-/')) return control(incoming, response)
    // Large bodies are counted, not kept: both ways stream.
    if (!isJson(incoming)) return forwardStream(platform, incoming, response, (sent) => record(incoming, sent))
    const body = await bytesOf(incoming)
    const recorded = record(incoming, body)
    const about = JSON.stringify([recorded.request, recorded.params, recorded.body])
    attempts.set(about, (attempts.get(about) ?? 0) + 1)
    const played = answer(recorded, attempts.get(about)!)
    if (played === 'cut') response.destroy()
    else if (played !== undefined) response.writeHead(played.status, played.headers).end(played.text)
    else forward(platform, incoming, response).end(body)
  }
  const server = createServer((incoming, response) => {
    handle(incoming, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    steps,
    reset: () => steps.clear(),
    stop: () => stop(server),
  }
}

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

const isJson = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' || method === 'DELETE' || (headers['content-type'] ?? '').startsWith('application/json')

const bytesOf = async (stream: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const forward = (platform: string, { method, url, rawHeaders }: IncomingMessage, response: ServerResponse) => {
  const headers = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 && name.toLowerCase() !== 'host' ? [[name, rawHeaders[index + 1]!] as const] : [],
  )
  const onward = request(
    new URL(url!, platform),
    { method: method!, headers: Object.fromEntries(headers) },
    (answer) => {
      response.writeHead(answer.statusCode!, answer.rawHeaders)
      answer.pipe(response)
      answer.once('error', () => response.destroy())
    },
  )
  onward.once('error', () => response.destroy())
  response.once('close', () => onward.destroy())
  return onward
}

const forwardStream = (
  platform: string,
  incoming: IncomingMessage,
  response: ServerResponse,
  whenSent: (summary: Buffer) => void,
): void => {
  const digest = createHash('sha256')
  let bytes = 0
  incoming.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    digest.update(chunk)
  })
  incoming.once('end', () => whenSent(Buffer.from(JSON.stringify({ bytes, sha256: digest.digest('hex') }))))
  incoming.pipe(forward(platform, incoming, response))
}

const recordedOf = ({ method, url, headers }: IncomingMessage, body: Buffer, keys: string[]): Recorded => {
  const path = decodeURIComponent(url!).replace(/con_\w+/, '{connection}')
  const streamed = headers['connector-params']
  const given = body.length === 0 ? {} : (JSON.parse(body.toString()) as Record<string, unknown>)
  const isCall = path.includes('/call/')
  const params = isCall && streamed !== undefined ? (JSON.parse(String(streamed)) as unknown) : given.params
  const sent = isCall && streamed === undefined ? given.body : body.length === 0 ? undefined : given
  const key = headers['idempotency-key']
  if (key !== undefined && !keys.includes(String(key))) keys.push(String(key))
  return {
    request: `${method} ${path}`,
    ...(params !== undefined && { params }),
    ...(sent !== undefined && { body: sent }),
    ...(headers.accept?.includes('envelope') === true && { accept: 'envelope' as const }),
    ...(given.cursor !== undefined && { isNextPage: true as const }),
    ...(key !== undefined && { idempotencyKey: keys.indexOf(String(key)) + 1 }),
    ...(headers.prefer !== undefined && { prefer: String(headers.prefer) }),
    ...(headers['connector-version'] !== undefined && { version: String(headers['connector-version']) }),
    ...(headers['connector-user-id'] !== undefined && { user: String(headers['connector-user-id']) }),
  }
}
