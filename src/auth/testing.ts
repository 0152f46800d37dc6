import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { parseNetworks } from '../egress/addresses.ts'
import { createEgress } from '../egress/egress.ts'
import { Secret } from '../runtime/secret.ts'
import type { AuthContext } from './auth-type.ts'
import type { Signable, SignContext } from './signable.ts'
import { type OAuth2Settings, oauth2Settings } from './oauth2/settings.ts'

/** What the token endpoint answers. */
export interface TokenReply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string | object
}

export interface TokenEndpoint {
  readonly url: string
  /** Every request that came, with its body. */
  readonly requests: {
    readonly method: string
    readonly path: string
    readonly headers: NodeJS.Dict<string | string[]>
    readonly body: string
  }[]
}

/** A token endpoint on loopback that always answers the same. */
export const tokenEndpoint = async ({ status = 200, headers, body }: TokenReply): Promise<TokenEndpoint> => {
  const requests: TokenEndpoint['requests'] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    requests.push({
      method: request.method!,
      path: request.url!,
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    })
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`, requests }
}

/** OAuth settings as a connector file says them, with the token endpoint moved to this address. */
export const settingsOf = (words: object, url = 'https://auth.example.com/token'): OAuth2Settings => ({
  ...oauth2Settings.parse({
    type: 'oauth2',
    authorization_url: 'https://auth.example.com/authorize',
    token_url: 'https://auth.example.com/token',
    ...words,
  }),
  tokenUrl: url,
})

export const NOW = new Date('2026-03-02T09:00:00Z')

/** What an auth type gets to work with; requests leave by egress, as they do in the platform. */
export const contextOf = (more: Partial<AuthContext> = {}): AuthContext => ({
  connector: 'demo',
  client: () => ({ id: 'client-id', secret: new Secret('client-secret-canary') }),
  redirectUri: 'https://platform.example.com/oauth/callback/demo',
  inputs: {},
  tokenMembers: [],
  clock: { now: () => NOW, monotonicMs: () => 0 },
  callEndpoint: () => Promise.resolve(200),
  askEndpoint: () => Promise.reject(new Error('No endpoint is there to be asked.')),
  http: async ({ url, method, headers, body }) => {
    const response = await egress.send({
      url: new URL(url),
      method,
      headers: Object.entries(headers).flat(),
      ...(body !== undefined && { body }),
      timeoutMs: 2000,
    })
    const bytes = await response.read(1024 * 1024)
    const { status, rawHeaders } = response
    const pairs = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [[name.toLowerCase(), rawHeaders[at + 1]!]] : []))
    const cookies = pairs.flatMap(([name, value]) => (name === 'set-cookie' ? [value!] : []))
    return { status, headers: Object.fromEntries(pairs) as Record<string, string>, cookies, body: bytes.toString() }
  },
  ...more,
})

/** A request as it is given to be signed. */
export const requestOf = (more: Partial<Omit<Signable, 'url'>> & { readonly url?: string } = {}): Signable => ({
  method: 'GET',
  headers: [],
  ...more,
  url: new URL(more.url ?? 'https://api.example.com/things?a=1'),
})

/** What an auth type gets to sign with. */
export const signContextOf = (more: Partial<SignContext> = {}): SignContext => ({
  connector: 'demo',
  values: () => ({}),
  client: () => ({ id: 'client-id', secret: new Secret('client-secret-canary') }),
  clock: { now: () => NOW, monotonicMs: () => 0 },
  ...more,
})

const egress = createEgress({ allowPrivate: parseNetworks('127.0.0.1/32'), ownPorts: () => new Set() })
