import { type AddressInfo, type Socket, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Message, takeRequest } from './http-message.ts'

/**
 * What is done on the wire, in turn: bytes that are written as they stand; a pause, in milliseconds; the connection's
 * end, or its cut, which leaves no doubt that something was lost; `request`, until the request is whole.
 */
export type Step = string | Buffer | number | { readonly does: 'end' | 'cut' | 'request' }

export const END: Step = { does: 'end' }
export const CUT: Step = { does: 'cut' }
/** What comes before it in an answer is sent as soon as the request's head is there. */
export const REQUEST: Step = { does: 'request' }

/** A provider that is no HTTP server: it records the bytes it gets, and plays those that it is given. */
export interface RawProvider {
  readonly host: string
  /** Answers every request from now on with these steps. */
  play(answer: readonly Step[]): void
  /** What came first since then; waits for it. */
  taken(): Promise<Message>
  close(): void
}

export const startRawProvider = async (): Promise<RawProvider> => {
  const sockets = new Set<Socket>()
  let answer: readonly Step[] = []
  let taken = Promise.withResolvers<Message>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    serve(socket, {
      answer: () => answer,
      take: (message) => taken.resolve(message),
    })
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    play: (steps) => {
      answer = steps
      taken = Promise.withResolvers()
    },
    taken: () => taken.promise,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

interface Play {
  readonly answer: () => readonly Step[]
  readonly take: (message: Message) => void
}

/** Plays one exchange after another on a connection, as a provider that keeps connections open. */
const serve = (socket: Socket, { answer, take }: Play): void => {
  let bytes = Buffer.alloc(0)
  let isOver = false
  let exchange: { readonly whole: PromiseWithResolvers<void> } | undefined
  const look = (): void => {
    if (exchange === undefined && bytes.includes('\r\n\r\n')) {
      exchange = { whole: Promise.withResolvers<void>() }
      const isEarly = answer().includes(REQUEST)
      void perform(socket, isEarly ? answer() : [REQUEST, ...answer()], exchange.whole.promise)
    }
    const taken = exchange && takeRequest(bytes, isOver)
    if (exchange === undefined || taken === undefined) return
    take(taken.message)
    bytes = bytes.subarray(taken.next)
    const { whole } = exchange
    exchange = undefined
    whole.resolve()
  }
  const over = (): void => {
    if (isOver) return
    isOver = true
    look()
  }
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk])
    look()
  })
  socket.on('end', over).on('close', over).on('error', over)
}

/** Takes steps on a connection. `request` waits for what is given. */
export const perform = async (socket: Socket, steps: readonly Step[], request?: Promise<void>): Promise<void> => {
  for (const step of steps) {
    if (typeof step === 'number') await sleep(step)
    else if (typeof step === 'string') socket.write(step, 'latin1')
    else if (Buffer.isBuffer(step)) socket.write(step)
    else if (step.does === 'request') await request
    else if (step.does === 'end') socket.end()
    else socket.resetAndDestroy()
  }
}
