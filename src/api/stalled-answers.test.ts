import { once } from 'node:events'
import { type AddressInfo, type Socket, connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fastify } from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { endStalledAnswers } from './stalled-answers.ts'

const IDLE_MS = 1_000
const LARGE = 32 * 1024 * 1024

/** Asks a server whose answers it lets stall for `IDLE_MS`. */
const asked = async (path: string): Promise<{ socket: Socket; ended: Promise<unknown> }> => {
  const server = fastify()
  endStalledAnswers(server, IDLE_MS)
  server.get('/large', () => Buffer.alloc(LARGE))
  server.get('/late', async () => {
    await sleep(2 * IDLE_MS)
    return 'late'
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(() => server.close())
  const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.on('error', () => {})
  socket.pause()
  socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)
  const [request] = (await once(server.server, 'connection')) as [Socket]
  return { socket, ended: once(request, 'close') }
}

test('an answer that nobody takes is ended', async () => {
  const { ended } = await asked('/large')
  await ended
})

test('an answer that is taken slowly is not', async () => {
  const { socket } = await asked('/large')
  let bytes = 0
  socket.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    // Bit by bit, over many times what a stall may last.
    if (bytes % (2 * 1024 * 1024) < chunk.length) {
      socket.pause()
      setTimeout(() => socket.resume(), IDLE_MS / 8)
    }
  })
  socket.resume()
  await once(socket, 'close')
  expect(bytes).toBeGreaterThan(LARGE)
})

test('an answer that is not there yet may take its time', async () => {
  const { socket } = await asked('/late')
  let text = ''
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  socket.resume()
  await once(socket, 'close')
  expect(text).toMatch(/late$/)
})
