import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
  createServer,
  request,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Connector } from '../../src/definition/connector.ts'
import { type TestPlatform, type TestPlatformOptions, startTestPlatform } from '../setup/platform.ts'

export interface ProxyPlatform extends TestPlatform {
  /** A connection whose provider is `provider`. */
  readonly connection: string
  readonly provider: Provider
}

/** A provider that answers whatever the test says, behind the path `/base`. */
export interface Provider {
  readonly host: string
  answer: RequestListener
  /** Every request that reached it. */
  readonly seen: { readonly method: string; readonly url: string; readonly headers: IncomingHttpHeaders }[]
  close(): void
}

export const TOKEN = 'provider-token-canary'

const startProvider = async (): Promise<Provider> => {
  const seen: Provider['seen'] = []
  const server = createServer((incoming, response) => {
    seen.push({ method: incoming.method!, url: incoming.url!, headers: incoming.headers })
    provider.answer(incoming, response)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const provider: Provider = {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (_incoming, response) => void response.end('ok'),
    seen,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return provider
}

/** Starts a platform in which Resend's API is played by the test, and everything else by the simulator. */
export const startProxyPlatform = async (options: TestPlatformOptions = {}): Promise<ProxyPlatform> => {
  const provider = await startProvider()
  const moved = (connector: Connector): Connector => {
    if (connector.name !== 'resend') return connector
    const host = { ...connector.defaultHost, url: `http://${provider.host}/base` }
    return { ...connector, hosts: new Map([...connector.hosts, [host.name, host]]), defaultHost: host }
  }
  const under = await startTestPlatform({
    ...options,
    adapt: (connector) => moved((options.adapt ?? ((same) => same))(connector)),
  })
  const { json } = await under.send('/v1/connections', {
    json: { connector: 'resend', user_id: 'user-1', access_token: TOKEN },
  })
  const close = async (): Promise<void> => {
    provider.close()
    await under.close()
  }
  return { ...under, connection: json.id as string, provider, close }
}

/** Opens a request past every client's own checks: the path and the headers go out as they are. */
export const open = (
  { url, apiKey }: TestPlatform,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string | string[]>; body?: string | Buffer } = {},
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const sent = request({
      hostname,
      port,
      path,
      method,
      headers: { authorization: `Bearer ${apiKey}`, ...headers },
      agent: false,
    })
    sent.once('error', reject)
    sent.once('response', resolve)
    sent.end(body)
  })

/** How a body ended, and what came of it. */
export const bodyOf = async (answer: IncomingMessage): Promise<{ end: 'whole' | 'broken'; bytes: Buffer }> => {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of answer) chunks.push(chunk as Buffer)
    return { end: 'whole', bytes: Buffer.concat(chunks) }
  } catch {
    return { end: 'broken', bytes: Buffer.concat(chunks) }
  }
}

const CHUNK = Buffer.alloc(64 * 1024, 'x')

/** Sends so many bytes as fast as they are taken. */
export const pour = (response: ServerResponse, bytes: number): { sent: number } => {
  const state = { sent: 0 }
  const write = (): void => {
    while (state.sent < bytes) {
      state.sent += CHUNK.length
      if (!response.write(CHUNK)) return void response.once('drain', write)
    }
    response.end()
  }
  write()
  return state
}
