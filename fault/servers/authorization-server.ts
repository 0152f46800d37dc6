import { createServer } from 'node:http'
import type { FaultProxy } from '../proxy.ts'
import { listen, stopServer } from '../listen.ts'

/** What a platform's connector must know of an authorization server; its words are those of the format's `oauth2`. */
export interface OAuthAddresses {
  readonly authorizationUrl: string
  readonly tokenUrl: string
  readonly revocationUrl: string
  /** Where the server says in its answers who it is, RFC 9207. */
  readonly issuer?: string
  readonly clientAuth: 'post' | 'basic'
  readonly scopes: readonly string[]
  readonly authorizeParams?: Readonly<Record<string, string>>
}

/** An authorization server that the project did not write, in a process and a folder of its own, with an API that takes its tokens. */
export interface AuthorizationServer {
  readonly name: string
  readonly addresses: OAuthAddresses
  readonly client: { readonly id: string; readonly secret: string }
  readonly resource: ResourceServer
  /** Everything to the server passes here, from browsers as from the platform. */
  readonly proxy: FaultProxy
  /** Token requests that came so far, whatever became of them. */
  tokenRequests(): number
  /** Signs the one user in and consents, as in a browser; gives the address to which it is sent back. */
  signIn(authorizeUrl: URL): Promise<URL>
  /** Ends the process and removes its folder. */
  stop(): Promise<void>
}

export interface AuthorizationServerOptions {
  /** The client's only redirect URI. */
  readonly redirectUri: string
  /** How long access tokens live. */
  readonly tokenLifeSeconds: number
}

/** One that can be started on this machine, or says what is missing. */
export interface AuthorizationServerKind {
  readonly name: string
  /** What it does to refresh tokens, and on reuse of a spent one: as it was seen to do. */
  readonly rotation: string
  /** The Debian packages that it needs. */
  readonly packages: readonly string[]
  start(options: AuthorizationServerOptions): Promise<AuthorizationServer>
}

export const CLIENT = { id: 'client-of-notebook', secret: 'client-secret-canary-of-the-notebook' } as const
export const USER = { name: 'mara', password: 'password-of-mara' } as const

/** What a server says of a token: whose it is, or undefined where it is not alive. */
export type WhoIs = (token: string) => Promise<string | undefined>

/** An API: `/me` and `/notes` answer 200 to an access token that its authorization server calls live, else 401. */
export interface ResourceServer {
  readonly url: string
  /** Whether the token that came last is still alive. */
  isLastTokenLive(): Promise<boolean>
  stop(): Promise<void>
}

/** The API behind an authorization server. It asks about each token, once for all who bring it at the same time. */
export const startResourceServer = async (whoIs: WhoIs): Promise<ResourceServer> => {
  let lastToken = ''
  const asked = new Map<string, Promise<string | undefined>>()
  const ask = (token: string): Promise<string | undefined> => {
    const found = asked.get(token) ?? whoIs(token).finally(() => asked.delete(token))
    asked.set(token, found)
    return found
  }
  const server = createServer(async (request, response) => {
    const answer = (status: number, content: unknown): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content))
    const [, token = ''] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? []
    lastToken = token
    try {
      const who = token === '' ? undefined : await ask(token)
      if (who === undefined) return answer(401, { error: 'invalid_token' })
      if (request.url === '/me') return answer(200, { id: who })
      answer(200, { notes: [{ id: 'n1', text: 'Grüße' }] })
    } catch (error) {
      answer(503, { error: String(error) })
    }
  })
  return {
    url: `http://127.0.0.1:${await listen(server)}`,
    isLastTokenLive: async () => (await whoIs(lastToken)) !== undefined,
    stop: () => stopServer(server),
  }
}

/** Token introspection, RFC 7662, as the client. */
export const introspection =
  (url: string, client: AuthorizationServer['client'] = CLIENT): WhoIs =>
  async (token) => {
    const credentials = Buffer.from(`${client.id}:${client.secret}`).toString('base64')
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Basic ${credentials}` },
      body: new URLSearchParams({ token, token_type_hint: 'access_token' }),
    })
    if (!response.ok) throw new Error(`introspection: ${response.status} ${await response.text()}`)
    const { active, sub, username } = (await response.json()) as { active: boolean; sub?: string; username?: string }
    return active ? (username ?? sub ?? 'somebody') : undefined
  }
