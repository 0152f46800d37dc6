// Sockets that take their time, from a process of their own: `url`, `key`, `kind`, `count`, and connections in turn.
// Each that is closed is opened anew. Says over and over how many there are.
import { type Socket, connect } from 'node:net'
import { type Kind, slownessOf } from './kinds.ts'

/** What the process says. */
export interface SlowSaid {
  readonly open: number
  /** How many the platform has closed so far. */
  readonly closed: number
}

const [url, key, kind, count, ...connections] = process.argv.slice(2)
const SECOND_MS = 1_000
const SAYS_MS = 100
/** A hundred a second: what is meant are sockets that are open, not calls that come all at once. */
const OPENS_MS = 10
const { hostname, port } = new URL(url!)
const sockets = new Set<Socket>()
const toOpen = Array.from({ length: Number(count) }, (_, index) => index)
let closed = 0

const open = (index: number): void => {
  const { method, target, rest, drip, reads } = slownessOf(kind as Kind, index)
  const path = `/v1/connections/${connections[index % connections.length]}/proxy/${target}`
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  if (reads === 'a piece') socket.on('data', () => socket.pause())
  if (reads === 'all') socket.resume()
  else socket.pause()
  socket.once('connect', () => sockets.add(socket))
  socket.write(`${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${key}\r\n${rest}`)
  const timer = setInterval(() => {
    if (drip !== '') socket.write(drip)
    if (reads === 'a piece') socket.resume()
  }, SECOND_MS)
  socket.once('close', () => {
    clearInterval(timer)
    sockets.delete(socket)
    closed += 1
    toOpen.push(index)
  })
}

setInterval(() => {
  const index = toOpen.shift()
  if (index !== undefined) open(index)
}, OPENS_MS)
setInterval(() => process.send!({ open: sockets.size, closed } satisfies SlowSaid), SAYS_MS)
process.once('SIGTERM', () => process.exit(0))
