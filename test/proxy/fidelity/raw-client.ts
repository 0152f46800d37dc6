import { connect } from 'node:net'
import { type Message, takeAnswer } from './http-message.ts'
import { type Step, perform } from './raw-provider.ts'

/** What a client saw of an exchange. */
export interface Seen {
  /** The statuses that came before the answer, RFC 9110 section 15.2. */
  readonly interim: readonly Message[]
  /** Absent where the connection ended without one. */
  readonly answer: Message | undefined
}

const PATIENCE_MS = 20_000

/** Sends bytes as they stand, all of them where the connection lasts, and reads until the answer is whole or the connection over. */
export const exchange = (port: number, method: string, steps: readonly Step[]): Promise<Seen> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let bytes = Buffer.alloc(0)
    const interim: Message[] = []
    const patience = setTimeout(
      () => finish(new Error(`No whole answer came: ${bytes.toString('latin1')}`)),
      PATIENCE_MS,
    )
    const finish = (outcome: Seen | Error): void => {
      clearTimeout(patience)
      if (outcome instanceof Error) {
        socket.destroy()
        return reject(outcome)
      }
      // An answer may come before the request is whole.
      void sending.then(() => {
        socket.end(() => socket.destroy())
        resolve(outcome)
      })
    }
    const look = (isOver: boolean): void => {
      const taken = takeAnswer(bytes, method, isOver)
      if (taken === undefined) return isOver ? finish({ interim, answer: undefined }) : undefined
      const status = Number(taken.message.line[1])
      if (status >= 200) return finish({ interim, answer: taken.message })
      interim.push(taken.message)
      bytes = bytes.subarray(taken.next)
      look(isOver)
    }
    socket.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk])
      look(false)
    })
    socket.on('close', () => look(true)).on('error', () => {})
    const sending = perform(socket, steps)
  })
