import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { Agent, request } from 'undici'
import { PlatformError } from '../errors/platform-error.ts'
import { PROBLEM_CONTENT_TYPE, problemOf } from '../errors/problem.ts'
import type { Call } from '../proxy/proxy.ts'

/** What a caller sends to the platform, and gets from it. */
export interface Asked {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | Readable | undefined
}

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** A caller of the platform over HTTP: the proxy reads from sockets and writes to them, so that there must be some. */
export interface Front {
  /** Sends a request and has it answered by `serve`, whose errors become problem documents. */
  ask(
    asked: Asked,
    serve: (call: Pick<Call, 'incoming' | 'reply' | 'signal' | 'requestId'>) => Promise<void>,
  ): Promise<Answered>
  close(): Promise<void>
}

const REQUEST_ID = 'test'

export const startFront = async (): Promise<Front> => {
  let serve: Parameters<Front['ask']>[1] | undefined
  const server = createServer((incoming, reply) => {
    const gone = new AbortController()
    reply.once('close', () => gone.abort())
    const failed = (error: unknown): void => {
      if (reply.headersSent) return void reply.destroy()
      const known = error instanceof PlatformError ? error : new PlatformError('internal', {}, error)
      const problem = problemOf(known, REQUEST_ID)
      const detail = known.code === 'internal' ? { detail: String((error as Error)?.stack ?? error) } : {}
      reply.writeHead(problem.status, { 'content-type': PROBLEM_CONTENT_TYPE, connection: 'close' })
      reply.end(JSON.stringify({ ...problem, ...detail }))
    }
    serve!({ incoming, reply, signal: gone.signal, requestId: REQUEST_ID }).catch(failed)
  })
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0 })
  return {
    ask: async ({ headers, body }, next) => {
      serve = next
      const answer = await request(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        dispatcher,
        headers,
        ...(body !== undefined && { body }),
      })
      return {
        status: answer.statusCode,
        headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
        body: Buffer.from(await answer.body.arrayBuffer()),
      }
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await dispatcher.close()
    },
  }
}
