import { type NetConnectOpts, type Socket, connect, createServer } from 'node:net'
import { listen } from './listen.ts'

/** Stands in front of anything that speaks TCP, such as PostgreSQL or Redis. */
export interface TcpProxy {
  readonly port: number
  /** Connections there are. */
  readonly open: number
  /** Nothing gets through from now on, in either direction: what a partition looks like. New connections are taken. */
  pause(): void
  /** What was held back arrives. */
  resume(): void
  /** Breaks every connection there is. */
  cut(): void
  /** Breaks every connection there is and every new one, until `accept`. */
  refuse(): void
  accept(): void
  stop(): Promise<void>
}

/** A reset where the transport knows one: a Unix socket can only be closed. */
const breakOff = (socket: Socket): void => {
  if (socket.remoteAddress === undefined) socket.destroy()
  else socket.resetAndDestroy()
}

/** Starts a proxy on a free port in front of a TCP port or a Unix socket. */
export const startTcpProxy = async (target: NetConnectOpts): Promise<TcpProxy> => {
  const pairs = new Set<readonly [Socket, Socket]>()
  let isPaused = false
  let isRefusing = false

  const join = (near: Socket): void => {
    if (isRefusing) return void near.resetAndDestroy()
    const far = connect(target)
    const pair = [near, far] as const
    pairs.add(pair)
    for (const [from, to] of [pair, [far, near] as const]) {
      from.setNoDelay(true)
      from.on('data', (chunk) => {
        if (!to.write(chunk)) from.pause()
      })
      to.on('drain', () => {
        if (!isPaused) from.resume()
      })
      from.on('error', () => breakOff(to))
      // What was said before the end still arrives.
      from.on('close', () => {
        to.destroySoon()
        pairs.delete(pair)
      })
    }
    if (isPaused) for (const socket of pair) socket.pause()
  }

  const cut = (): void => {
    for (const [near, far] of pairs) {
      near.resetAndDestroy()
      far.destroy()
    }
  }

  const server = createServer(join)
  const port = await listen(server)
  return {
    port,
    get open() {
      return pairs.size
    },
    pause: () => {
      isPaused = true
      for (const pair of pairs) for (const socket of pair) socket.pause()
    },
    resume: () => {
      isPaused = false
      for (const pair of pairs) for (const socket of pair) socket.resume()
    },
    cut,
    refuse: () => {
      isRefusing = true
      cut()
    },
    accept: () => {
      isRefusing = false
    },
    stop: async () => {
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()))
      cut()
      await closed
    },
  }
}
