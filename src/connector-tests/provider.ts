import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildConnector } from 'undici'
import type { CannedAnswer } from '../definition/test-file.ts'
import { type Egress, createEgress } from '../egress/egress.ts'
import type { Json } from '../runtime/json.ts'
import { bytesOf, madeUpBytes } from '../simulator/bytes.ts'

/** A request as it left the platform. */
export interface Recorded {
  readonly method: string
  readonly url: string
  /** Names in lower case; of several of a name, the values joined. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Every provider at once: the platform's own egress, whose sockets all lead to a server that records and answers. */
export interface RecordingProvider {
  readonly egress: Egress
  /** Starts anew: forgets what was recorded, and answers with these in turn. */
  play(answers: readonly CannedAnswer[], fixtures: Readonly<Record<string, Json>>): void
  recorded(): readonly Recorded[]
  close(): Promise<void>
}

/** The answer to a request that no test foresaw; it is not to be taken for one of the provider's. */
const UNFORESEEN = 599

export const startRecordingProvider = async (): Promise<RecordingProvider> => {
  let recorded: Recorded[] = []
  let answers: CannedAnswer[] = []
  let fixtures: Readonly<Record<string, Json>> = {}
  const server = createServer(async (request, response) => {
    const answer = answers.shift()
    const body = await readAll(request)
    recorded.push({
      method: request.method!,
      // Egress lets nothing but https out, so that a host says all there is to say of an origin.
      url: `https://${request.headers.host}${request.url}`,
      headers: headersOf(request),
      body,
    })
    if (answer === undefined) response.writeHead(UNFORESEEN).end()
    else if ('drop' in answer) request.socket.destroy()
    else await writeAnswer(answer, fixtures, response)
  })
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const open = buildConnector({})
  const egress = createEgress({
    allowPrivate: [],
    ownPorts: () => new Set(),
    connect: (options, callback) =>
      open({ ...options, protocol: 'http:', hostname: '127.0.0.1', host: '127.0.0.1', port: String(port) }, callback),
  })
  return {
    egress,
    play: (next, known) => {
      recorded = []
      answers = [...next]
      fixtures = known
    },
    recorded: () => recorded,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await egress.close()
    },
  }
}

const readAll = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  // A body that breaks off is judged as far as it came.
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer)
  } catch {
    return Buffer.concat(chunks)
  }
  return Buffer.concat(chunks)
}

const headersOf = ({ rawHeaders }: IncomingMessage): Record<string, string> => {
  const headers: Record<string, string> = {}
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name, value] = [rawHeaders[index]!.toLowerCase(), rawHeaders[index + 1]!]
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`
  }
  return headers
}

type Said = Exclude<CannedAnswer, { drop: true }>

const writeAnswer = async (
  answer: Said,
  fixtures: Readonly<Record<string, Json>>,
  response: ServerResponse,
): Promise<void> => {
  const { type, run } = bodyOf(answer, fixtures)
  const bodyHeaders =
    run === undefined ? {} : { ...(type !== undefined && { 'content-type': type }), 'content-length': run.length }
  response.writeHead(answer.status, { ...bodyHeaders, ...lowerCased(answer.headers) })
  for (const chunk of run?.read(0, run.length) ?? []) {
    if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve))
  }
  response.end()
}

const bodyOf = (answer: Said, fixtures: Readonly<Record<string, Json>>) => {
  const json = answer.fixture === undefined ? answer.json : fixtures[answer.fixture]
  if (json !== undefined) return { type: 'application/json', run: bytesOf(JSON.stringify(json)) }
  if (answer.text !== undefined) return { type: 'text/plain; charset=utf-8', run: bytesOf(answer.text) }
  if (answer.base64 !== undefined)
    return { type: 'application/octet-stream', run: bytesOf(Buffer.from(answer.base64, 'base64')) }
  if (answer.bytes !== undefined) return { type: 'application/octet-stream', run: madeUpBytes(answer.bytes) }
  return { run: answer.status === 204 || answer.status === 304 ? undefined : bytesOf('') }
}

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
