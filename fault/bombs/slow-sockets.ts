import { type Socket, connect } from 'node:net'
import type { Edge } from './edge.ts'

const DRIP_MS = 1_000
const BODY_BYTES = 100_000
const ENDLESS = Buffer.alloc(64 * 1024)

/** Sockets that take their time, over and over: each that is closed is opened anew. */
export interface SlowSockets {
  /** How many are open now. */
  open(): number
  /** How many the platform has closed so far. */
  closed(): number
  stop(): void
}

/** A third each is slow with headers, with a body, and in reading; each on one of many connections in turn. */
export const openSlowSockets = (edge: Edge, count: number): SlowSockets => {
  const { url, apiKey, connections } = edge
  edge.answer = (incoming, response) => {
    incoming.resume()
    if (!incoming.url!.startsWith('/endless')) return void incoming.once('end', () => response.end('ok'))
    const pour = (): void => {
      while (response.write(ENDLESS));
      response.once('drain', pour)
    }
    pour()
  }
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  const timers = new Set<NodeJS.Timeout>()
  let closed = 0
  let isOver = false

  const head = (index: number, method: string, target: string): string =>
    `${method} /v1/connections/${connections.resend[1 + (index % (connections.resend.length - 1))]}/proxy/${target} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${apiKey}\r\n`
  const starts = [
    { begin: (index: number) => head(index, 'GET', 'x'), drip: 'X-A: 1\r\n' },
    { begin: (index: number) => `${head(index, 'PUT', 'x')}Content-Length: ${BODY_BYTES}\r\n\r\n`, drip: 'a' },
    { begin: (index: number) => `${head(index, 'GET', 'endless')}\r\n`, drip: '' },
  ]

  const open = (index: number): void => {
    const { begin, drip } = starts[index % starts.length]!
    const socket = connect(Number(port), hostname)
    sockets.add(socket)
    socket.on('error', () => {})
    if (drip === '') socket.pause()
    else socket.resume()
    socket.write(begin(index))
    const timer = setInterval(() => void (drip !== '' && socket.write(drip)), DRIP_MS)
    timers.add(timer)
    socket.once('close', () => {
      clearInterval(timer)
      timers.delete(timer)
      sockets.delete(socket)
      if (isOver) return
      closed += 1
      open(index)
    })
  }
  for (let index = 0; index < count; index++) open(index)
  return {
    open: () => sockets.size,
    closed: () => closed,
    stop: () => {
      isOver = true
      for (const timer of timers) clearInterval(timer)
      for (const socket of sockets) socket.destroy()
    },
  }
}
