import { type Socket, createServer } from 'node:net'
import { listen } from '../listen.ts'

/** What came over one connection, read byte for byte. */
export interface SeenRequest {
  /** The request line. */
  readonly head: string
  /** Names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
  /** What came behind the body. */
  readonly rest: string
  readonly isWhole: boolean
}

/** A provider that is no HTTP server: it keeps the bytes, and answers what looks like a whole request. */
export interface RawProvider {
  readonly host: string
  /** Every one so far. */
  requests(): SeenRequest[]
  stop(): void
}

const ANSWER = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok'

export const startRawProvider = async (): Promise<RawProvider> => {
  const received: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    const at = received.push('') - 1
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    socket.on('data', (chunk: Buffer) => {
      received[at] += chunk.toString('latin1')
      if (read(received[at]!).isWhole) socket.end(ANSWER)
    })
  })
  const port = await listen(server)
  return {
    host: `127.0.0.1:${port}`,
    requests: () => received.filter((text) => text !== '').map(read),
    stop: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

const read = (text: string): SeenRequest => {
  const end = text.indexOf('\r\n\r\n')
  const [head = '', ...lines] = text.slice(0, end === -1 ? undefined : end).split('\r\n')
  const headers = lines.map((line) => {
    const [, name = line, value = ''] = /^([^:]*):\s*(.*)$/s.exec(line) ?? []
    return [name.toLowerCase(), value] as const
  })
  const after = end === -1 ? '' : text.slice(end + 4)
  const isChunked = headers.some(([name, value]) => name === 'transfer-encoding' && value.includes('chunked'))
  const length = Number(headers.find(([name]) => name === 'content-length')?.[1] ?? 0)
  const { body, rest, isWhole } = isChunked ? chunked(after) : sized(after, length)
  return { head, headers, body, rest, isWhole: end !== -1 && isWhole }
}

const sized = (after: string, length: number) => ({
  body: after.slice(0, length),
  rest: after.slice(length),
  isWhole: after.length >= length,
})

const chunked = (after: string) => {
  let body = ''
  for (let left = after; ; ) {
    const line = /^([0-9a-f]+)\r\n/i.exec(left)
    if (line === null) return { body, rest: '', isWhole: false }
    const size = Number.parseInt(line[1]!, 16)
    const chunk = left.slice(line[0].length, line[0].length + size)
    left = left.slice(line[0].length + size + 2)
    if (size === 0) return { body, rest: left, isWhole: true }
    body += chunk
  }
}
