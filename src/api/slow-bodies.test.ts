import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createBodyWatch } from './slow-bodies.ts'

const IDLE_MS = 100
let stop: () => void

/** A server that reads bodies and watches them; gives its port. */
const watching = async (): Promise<number> => {
  const bodies = createBodyWatch(() => performance.now(), IDLE_MS)
  const server = createServer((request, response) => {
    bodies.watch(request)
    request.resume().once('end', () => response.end('whole'))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  stop = () => {
    bodies.stop()
    server.closeAllConnections()
    server.close()
  }
  return (server.address() as AddressInfo).port
}
afterEach(() => stop())

const send = async (port: number, parts: readonly string[], pauseMs: number): Promise<string> => {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  let received = ''
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString()
    if (received.endsWith('whole')) socket.end()
  })
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.write(
    `POST / HTTP/1.1\r\nhost: x\r\ncontent-length: ${parts.join('').length + (pauseMs === 0 ? 1 : 0)}\r\n\r\n`,
  )
  for (const part of parts) {
    socket.write(part)
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  await closed
  return received
}

test('a body that has gone silent ends its connection', async () => {
  expect(await send(await watching(), ['a'], 0)).toBe('')
})

test('a body that keeps coming may take longer than the silence allowed', async () => {
  const slow = await send(await watching(), ['a', 'b', 'c', 'd', 'e', 'f'], IDLE_MS / 2)
  expect(slow).toMatch(/whole$/)
})
