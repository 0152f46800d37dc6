// A provider that answers with 1 KB of JSON, pours as many bytes as /bytes/N says, and counts what it is sent.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const item = JSON.stringify({ text: 'x'.repeat(1024 - 11) })
const piece = Buffer.alloc(64 * 1024)

const pour = (response: ServerResponse, bytes: number): void => {
  let left = bytes
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes })
  const more = (): void => {
    while (left > 0) {
      const next = left < piece.length ? piece.subarray(0, left) : piece
      left -= next.length
      if (!response.write(next)) return void response.once('drain', more)
    }
    response.end()
  }
  more()
}

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const [, bytes] = /\/bytes\/(\d+)$/.exec(request.url!) ?? []
  if (bytes !== undefined) {
    request.resume()
    return pour(response, Number(bytes))
  }
  let received = 0
  request.on('data', (chunk: Buffer) => (received += chunk.length))
  request.on('end', () => {
    const body = received === 0 ? item : JSON.stringify({ received })
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
    response.end(body)
  })
})
server.listen(0, '127.0.0.1', () =>
  process.send!({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
)
for (const event of ['SIGTERM', 'disconnect']) process.on(event, () => process.exit(0))
