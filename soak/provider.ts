import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'undici'
import { listen, stopServer } from '../fault/listen.ts'
import type { AuthorizationServerKind } from '../fault/servers/authorization-server.ts'

/** What an API does to a call in place of answering it at once. */
export type Mishap = 'error' | 'limited' | 'reset' | 'slow'

/** How many of a thousand calls each of them befalls. */
const OF_A_THOUSAND: Readonly<Record<Mishap, number>> = { error: 20, limited: 10, reset: 10, slow: 20 }
const SLOW_MS = 3_000
const RETRY_AFTER_SECONDS = '1'

/** An authorization server whose API fails now and then, as APIs do, and says in its answer that it was the API. */
export interface MoodyProvider {
  readonly kind: AuthorizationServerKind
  /** What has befallen calls so far. */
  readonly counts: Readonly<Record<Mishap, number>>
}

/** What the API answers where it fails: the mark by which a caller tells its failures from the platform's. */
export const failureOf = (status: number): string => JSON.stringify({ failed_here: status })

/** Stands in front of another server's API. Which calls fail is `random`, between 0 and 1. */
export const moody = (kind: AuthorizationServerKind, random: () => number = Math.random): MoodyProvider => {
  const counts = { error: 0, limited: 0, reset: 0, slow: 0 }
  return {
    counts,
    kind: {
      ...kind,
      start: async (options) => {
        const server = await kind.start(options)
        const front = await startFront(server.resource.url, () => {
          const mishap = mishapAt(random() * 1000)
          if (mishap !== undefined) counts[mishap]++
          return mishap
        })
        return {
          ...server,
          resource: { ...server.resource, url: front.url },
          stop: async () => {
            await front.stop()
            await server.stop()
          },
        }
      },
    },
  }
}

/** Each mishap has its part of the way from 0 to 1000; most of it is nobody's. */
const mishapAt = (place: number): Mishap | undefined => {
  let end = 0
  for (const [mishap, share] of Object.entries(OF_A_THOUSAND) as [Mishap, number][]) {
    end += share
    if (place < end) return mishap
  }
  return undefined
}

const startFront = async (target: string, nextMishap: () => Mishap | undefined) => {
  const pool = new Pool(target, { connections: 128, pipelining: 1 })
  const server = createServer({ keepAliveTimeout: 60_000 }, async (incoming, outgoing) => {
    const fail = (status: number, headers: Record<string, string> = {}): void =>
      void outgoing.writeHead(status, { 'content-type': 'application/json', ...headers }).end(failureOf(status))
    incoming.resume()
    try {
      const mishap = nextMishap()
      if (mishap === 'error') return fail(503)
      if (mishap === 'limited') return fail(429, { 'retry-after': RETRY_AFTER_SECONDS })
      if (mishap === 'reset') return void incoming.socket.resetAndDestroy()
      if (mishap === 'slow') await sleep(SLOW_MS)
      const { authorization = '' } = incoming.headers
      const answer = await pool.request({ path: incoming.url!, method: 'GET', headers: { authorization } })
      const text = await answer.body.text()
      outgoing.writeHead(answer.statusCode, { 'content-type': 'application/json' }).end(text)
    } catch {
      outgoing.destroy()
    }
  })
  const port = await listen(server)
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      await stopServer(server)
      await pool.destroy()
    },
  }
}
