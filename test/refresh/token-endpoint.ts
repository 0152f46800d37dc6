import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** What the token endpoint does with each request until it is told otherwise. */
export type Reply =
  | {
      readonly status: number
      readonly type?: string
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: unknown
    }
  /** Writes to the socket what it likes, or nothing. */
  | ((socket: Socket) => void)
  /** A new token, with these members besides or instead. */
  | { readonly good: Readonly<Record<string, unknown>> }

/** An API with its token endpoint, which answers what a test says. */
export interface TokenEndpoint {
  readonly url: string
  reply: Reply
  /** The refresh tokens that were presented, in order. */
  readonly presented: string[]
  /** The tokens that were revoked, in order. */
  readonly revoked: string[]
  stop(): Promise<void>
}

/** Its API takes every access token that begins with `at-`. */
export const startTokenEndpoint = async (): Promise<TokenEndpoint> => {
  const presented: string[] = []
  const revoked: string[] = []
  let given = 0
  const answer = (outgoing: ServerResponse, status: number, content: unknown): void =>
    void outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content))

  const token = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { reply } = endpoint
    presented.push(new URLSearchParams(await textOf(incoming)).get('refresh_token') ?? '')
    if (typeof reply === 'function') return reply(incoming.socket)
    if ('good' in reply) {
      given++
      const fresh = {
        access_token: `at-${given}`,
        refresh_token: `rt-${given}`,
        token_type: 'bearer',
        expires_in: 3600,
      }
      return answer(outgoing, 200, { ...fresh, ...reply.good })
    }
    const { status, type = 'application/json', headers = {}, body } = reply
    const content = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    outgoing.writeHead(status, { ...(content !== undefined && { 'content-type': type }), ...headers }).end(content)
  }

  const revoke = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    revoked.push(new URLSearchParams(await textOf(incoming)).get('token') ?? '')
    answer(outgoing, 200, {})
  }

  const server = createServer((incoming, outgoing) => {
    if (incoming.url === '/revoke') return void revoke(incoming, outgoing).catch(() => outgoing.destroy())
    if (incoming.url === '/token') return void token(incoming, outgoing).catch(() => outgoing.destroy())
    const isKnown = incoming.headers.authorization?.startsWith('Bearer at-') === true
    answer(outgoing, isKnown ? 200 : 401, isKnown ? { id: 'mara', notes: [] } : { error: 'invalid_token' })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint: TokenEndpoint = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reply: { good: {} },
    presented,
    revoked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return endpoint
}

const textOf = async (incoming: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
