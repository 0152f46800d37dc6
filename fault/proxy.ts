import { Agent, type IncomingMessage, type ServerResponse, createServer, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { listen, stopServer } from './listen.ts'

/** What happens to a request on its way. Everything that is named happens. */
export interface Fault {
  /** Wait before the request goes on. */
  readonly delayMs?: number
  /** Wait with the answer, once the server has given it. */
  readonly answerDelayMs?: number
  /** Wait with the answer until this is fulfilled. */
  readonly answerAfter?: Promise<unknown>
  /**
   * Where the connection breaks: `before` the server hears of the request, `after` it has answered and nothing of that
   * has come back, or `within` its answer.
   */
  readonly cut?: 'before' | 'after' | 'within'
  /** Answered in the server's place, which hears nothing. */
  readonly answer?: { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
}

export interface FaultRule extends Fault {
  /** Requests to a path that begins so. */
  readonly path: string
  readonly method?: string
  /** How many requests it is for; all without it. */
  readonly times?: number
}

/** A request that came, and the status that the server answered; none while it is under way or when it never got there. */
export interface Passed {
  readonly method: string
  readonly path: string
  readonly at: number
  status?: number
  /** The server's whole answer, where it is small. */
  answer?: string
}

/** Stands in front of an HTTP server, counts what comes and does to it what the rules say. */
export interface FaultProxy {
  readonly url: string
  /** Every request to a path that begins so, in the order in which they came. */
  passed(path: string): readonly Passed[]
  /** Adds a rule, which comes before older ones; several may fit a request, and the newest says. Gives what removes it. */
  add(rule: FaultRule): () => void
  /** Requests wait from now on; those under way go on. */
  pause(): void
  resume(): void
  /** Breaks every connection there is. */
  cutAll(): void
  stop(): Promise<void>
}

const KEPT_BYTES_MAX = 16 * 1024

/** Starts a proxy on a free port. `target` is an origin; without one it must be named with `aim` before requests come. */
export const startFaultProxy = async (target?: string): Promise<FaultProxy & { aim(origin: string): void }> => {
  let origin = target
  let gate: PromiseWithResolvers<void> | undefined
  const rules: { rule: FaultRule; left: number }[] = []
  const log: Passed[] = []
  const agent = new Agent({ keepAlive: true, maxSockets: 512 })

  const faultFor = ({ method = 'GET', url = '/' }: IncomingMessage): Fault => {
    const found = rules.find(
      ({ rule, left }) => left > 0 && url.startsWith(rule.path) && (rule.method ?? method) === method,
    )
    if (found === undefined) return {}
    found.left--
    return found.rule
  }

  const server = createServer((incoming, outgoing) => {
    const entry: Passed = { method: incoming.method!, path: incoming.url!, at: performance.now() }
    log.push(entry)
    const fault = faultFor(incoming)
    const pass = async (): Promise<void> => {
      await gate?.promise
      if (fault.delayMs !== undefined) await sleep(fault.delayMs)
      if (fault.cut === 'before') outgoing.destroy()
      else if (fault.answer !== undefined) answerWith(fault.answer, incoming, outgoing)
      else forward(incoming, outgoing, { origin: origin!, agent, fault, entry })
    }
    void pass()
  })
  const port = await listen(server)
  return {
    url: `http://127.0.0.1:${port}`,
    aim: (next) => {
      origin = next
    },
    passed: (path) => log.filter((entry) => entry.path.startsWith(path)),
    add: (rule) => {
      const added = { rule, left: rule.times ?? Number.POSITIVE_INFINITY }
      rules.unshift(added)
      return () => void (added.left = 0)
    },
    pause: () => {
      gate ??= Promise.withResolvers()
    },
    resume: () => {
      gate?.resolve()
      gate = undefined
    },
    cutAll: () => server.closeAllConnections(),
    stop: async () => {
      gate?.resolve()
      await stopServer(server)
      agent.destroy()
    },
  }
}

const answerWith = (
  { status, headers = {}, body = '' }: NonNullable<Fault['answer']>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void => {
  incoming.resume()
  outgoing.writeHead(status, headers).end(body)
}

interface Way {
  readonly origin: string
  readonly agent: Agent
  readonly fault: Fault
  readonly entry: Passed
}

/**
 * Sends a request on as it came, `Host` included, so that the server believes itself at the proxy's address. A client that
 * goes away after it has sent the whole request changes nothing: the server does what was asked.
 */
const forward = (incoming: IncomingMessage, outgoing: ServerResponse, { origin, agent, fault, entry }: Way): void => {
  const { method, headers } = incoming
  const onward = request(new URL(incoming.url!, origin), { method, headers, agent }, (answer) => {
    const back = async (): Promise<void> => {
      // Only a whole answer proves that the server has done what was asked.
      const body = await wholeOf(answer)
      entry.status = answer.statusCode!
      if (body.length <= KEPT_BYTES_MAX) entry.answer = body.toString('utf8')
      if (fault.answerDelayMs !== undefined) await sleep(fault.answerDelayMs)
      await fault.answerAfter
      if (fault.cut === 'after') return void outgoing.destroy()
      outgoing.writeHead(answer.statusCode!, answer.statusMessage, answer.rawHeaders)
      if (fault.cut !== 'within') return void outgoing.end(body)
      outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy())
    }
    back().catch(() => outgoing.destroy())
  })
  onward.on('error', () => outgoing.destroy())
  incoming.on('error', () => onward.destroy())
  incoming.pipe(onward)
}

const wholeOf = async (answer: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
