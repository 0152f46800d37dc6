import { fork } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, type RequestListener, createServer } from 'node:http'
import { join } from 'node:path'
import { SERVING_ENVIRONMENT, SERVING_FLAGS } from '../../src/runtime/garbage.ts'
import { listen, stopServer } from '../listen.ts'
import { ended } from '../slow/program.ts'
import { startAll } from '../started.ts'
import type { EdgeSays } from './edge-process.ts'

/** A platform in a process of its own, and the provider of its connections. */
export interface Edge extends EdgeSays {
  readonly pid: number
  /** What the provider answers, where there is none of the caller's own. */
  answer: RequestListener
  /** The most memory that the process has had since `forgetPeak`, in MB. */
  peakMb(): number
  forgetPeak(): void
  stop(): Promise<void>
}

const FORGET_PEAK = '5'

/** With a provider in this process, unless it is told where those of `gmail` and `resend` are. */
export const startEdge = (sabotage?: string, elsewhere?: { gmail: string; resend: string }): Promise<Edge> =>
  startAll(async (started) => {
    const server = createServer((incoming: IncomingMessage, response) => edge.answer(incoming, response))
    const origin = `http://127.0.0.1:${await listen(server)}`
    started.add({ stop: () => stopServer(server) })
    const child = fork(
      join(import.meta.dirname, 'edge-process.ts'),
      [JSON.stringify(elsewhere ?? { gmail: origin, resend: origin }), ...(sabotage === undefined ? [] : [sabotage])],
      {
        execArgv: SERVING_FLAGS,
        env: { ...process.env, ...SERVING_ENVIRONMENT },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    )
    started.add({ stop: () => ended(child) })
    const says = await new Promise<EdgeSays>((resolve, reject) => {
      child.once('message', (said) => resolve(said as EdgeSays))
      child.once('exit', (code) => reject(new Error(`The platform ended with ${code}.`)))
    })
    const edge: Edge = {
      ...says,
      pid: child.pid!,
      answer: (_incoming, response) => void response.end('ok'),
      peakMb: () => {
        const [, kb] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))!
        return Math.round(Number(kb) / 1000)
      },
      forgetPeak: () => writeFileSync(`/proc/${child.pid}/clear_refs`, FORGET_PEAK),
      stop: started.stop,
    }
    return edge
  })
