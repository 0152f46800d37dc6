import { Agent, type IncomingMessage, createServer, request } from 'node:http'
import type { Connector } from '../../src/definition/connector.ts'
import type { ProxyPlatform } from '../../test/proxy/setup.ts'
import { listen, stopServer } from '../listen.ts'

/** What of a path came of it at the platform, and what arrived anywhere because of it. */
export interface Travelled {
  readonly status: number
  /** Targets that the provider saw. */
  readonly targets: readonly string[]
}

export const WAYS = ['proxy', 'call', 'call with slashes'] as const
export type Way = (typeof WAYS)[number]

const WITH_SLASHES = 'emails.update'

/** Lets one endpoint take slashes in its path, as connectors for files do. */
export const takingSlashes = (connector: Connector): Connector => {
  if (connector.name !== 'resend') return connector
  const endpoint = connector.endpoints.get('emails.get')!
  const params = endpoint.params.map((param) => (param.in === 'path' ? { ...param, allowSlash: true } : param))
  return {
    ...connector,
    endpoints: new Map([...connector.endpoints, [WITH_SLASHES, { ...endpoint, name: WITH_SLASHES, params }]]),
  }
}

/** Sends paths through a platform, one after the other or several at a time. */
export interface Traveller {
  travel(way: Way, path: string): Promise<Travelled>
  close(): void
}

export const createTraveller = ({ url, apiKey, connection, provider }: ProxyPlatform): Traveller => {
  const { hostname, port } = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: 32 })
  const ask = (path: string, body?: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request({
        hostname,
        port,
        // As bytes, which Node writes as they are.
        path: Buffer.from(path)
          .toString('latin1')
          .replace(/[\u0080-\u00ff ]/g, escaped),
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          authorization: `Bearer ${apiKey}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        agent,
      })
      sent.once('error', reject)
      sent.once('response', (answer: IncomingMessage) => {
        answer.resume().once('end', () => resolve(answer.statusCode!))
      })
      sent.end(body)
    })
  const endpoint = { call: 'emails.get', 'call with slashes': WITH_SLASHES }
  return {
    travel: async (way, path) => {
      const before = provider.seen.length
      const status =
        way === 'proxy'
          ? await ask(`/v1/connections/${connection}/proxy/${path}`)
          : await ask(
              `/v1/connections/${connection}/call/${endpoint[way]}`,
              JSON.stringify({ params: { email_id: path } }),
            )
      return { status, targets: provider.seen.slice(before).map(({ url: target }) => target) }
    },
    close: () => agent.destroy(),
  }
}

/** What Node's client does not write as it is. */
const escaped = (character: string): string => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`

/** A server that nobody may reach: counts who does. */
export const startCanary = async () => {
  let hits = 0
  const server = createServer((_request, response) => {
    hits += 1
    response.end()
  })
  const port = await listen(server)
  return { host: `127.0.0.1:${port}`, hits: () => hits, stop: () => stopServer(server) }
}
