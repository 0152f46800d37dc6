import { once } from 'node:events'
import { type Socket, connect, createServer } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listen } from '../../fault/listen.ts'
import { type TcpProxy, startTcpProxy } from '../../fault/tcp-proxy.ts'

let proxy: TcpProxy
let stop: () => Promise<void>
const clients: Socket[] = []

beforeEach(async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (chunk) => void socket.write(`echo ${chunk.toString()}`))
  })
  const port = await listen(server)
  proxy = await startTcpProxy({ host: '127.0.0.1', port })
  stop = async () => {
    for (const client of clients.splice(0)) client.destroy()
    await proxy.stop()
    await new Promise<void>((resolve) => void server.close(() => resolve()))
  }
})
afterEach(() => stop())

/** A connection through the proxy that notes what it gets and how it ends. */
const dial = () => {
  const socket = connect(proxy.port, '127.0.0.1')
  clients.push(socket)
  const notes = { socket, got: '', error: '', isClosed: false }
  socket.on('data', (chunk) => void (notes.got += chunk.toString()))
  socket.on('error', (error: NodeJS.ErrnoException) => void (notes.error = error.code ?? ''))
  socket.on('close', () => void (notes.isClosed = true))
  return notes
}

test('bytes pass both ways, and a connection that ends at one side ends at the other', async () => {
  const client = dial()
  client.socket.write('hello')
  await expect.poll(() => client.got).toBe('echo hello')
  expect(proxy.open).toBe(1)
  client.socket.end()
  await expect.poll(() => [client.isClosed, proxy.open]).toEqual([true, 0])
})

test('paused, nothing passes in connections old and new; resumed, everything arrives', async () => {
  const old = dial()
  old.socket.write('a')
  await expect.poll(() => old.got).toBe('echo a')
  proxy.pause()
  const young = dial()
  await once(young.socket, 'connect')
  await expect.poll(() => proxy.open).toBe(2)
  old.socket.write('b')
  young.socket.write('c')
  // A moment in which it would have passed.
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect([old.got, young.got]).toEqual(['echo a', ''])
  proxy.resume()
  await expect.poll(() => [old.got, young.got]).toEqual(['echo aecho b', 'echo c'])
})

test('a cut breaks connections as a network does, and new ones work', async () => {
  const client = dial()
  client.socket.write('a')
  await expect.poll(() => client.got).toBe('echo a')
  proxy.cut()
  await expect.poll(() => [client.isClosed, client.error]).toEqual([true, 'ECONNRESET'])
  const next = dial()
  next.socket.write('b')
  await expect.poll(() => next.got).toBe('echo b')
})

test('while it refuses, new connections break too, until it accepts again', async () => {
  proxy.refuse()
  const refused = dial()
  await expect.poll(() => refused.isClosed).toBe(true)
  proxy.accept()
  const next = dial()
  next.socket.write('b')
  await expect.poll(() => next.got).toBe('echo b')
})

test('more than the buffers hold arrives whole', async () => {
  const client = dial()
  let bytes = 0
  client.socket.on('data', (chunk) => void (bytes += chunk.length))
  client.got = ''
  client.socket.write(Buffer.alloc(8 * 1024 * 1024, 'x'))
  await expect.poll(() => bytes, { timeout: 10_000 }).toBeGreaterThanOrEqual(8 * 1024 * 1024)
})
