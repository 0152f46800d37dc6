import { randomBytes } from 'node:crypto'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { listen, stopServer } from '../listen.ts'
import type { Ledger } from './ledger.ts'

/** How the token endpoint fails: each time with all that it was sent. */
export const TOKEN_FAILURES = ['error', 'client', 'html', 'malformed', 'redirect', 'cut', 'unusable'] as const
export type TokenFailure = (typeof TOKEN_FAILURES)[number]

/** A provider that repeats everything it is sent, in every answer that is no success. */
export interface EchoingProvider {
  readonly origin: string
  /** What the next token request comes to; a success unless said. */
  failNext(failure: TokenFailure): void
  stop(): Promise<void>
}

/** Starts an authorization server and an API in one. Every secret that it makes or is sent is noted. */
export const startEchoingProvider = async (ledger: Ledger): Promise<EchoingProvider> => {
  let failure: TokenFailure | undefined
  const newToken = (kind: 'access token' | 'refresh token'): string => {
    const token = `${kind === 'access token' ? 'at' : 'rt'}/${randomBytes(24).toString('base64')}`
    ledger.note(kind, token)
    return token
  }
  const newTokens = () => ({
    access_token: newToken('access token'),
    refresh_token: newToken('refresh token'),
    token_type: 'Bearer',
    expires_in: 3600,
  })
  const token = (sent: Sent, response: ServerResponse): void => {
    const { code_verifier: verifier } = Object.fromEntries(new URLSearchParams(sent.body))
    if (verifier !== undefined) ledger.note('state or PKCE verifier', verifier)
    const how = failure
    failure = undefined
    if (how === undefined) return json(response, 200, newTokens())
    FAILURES[how](response, everythingOf(sent), newTokens())
  }
  const authorize = ({ url }: Sent, response: ServerResponse): void => {
    const state = url.searchParams.get('state')!
    ledger.note('state or PKCE verifier', state)
    const back = new URL(url.searchParams.get('redirect_uri')!)
    back.search = new URLSearchParams({ code: randomBytes(24).toString('hex'), state }).toString()
    response.writeHead(302, { location: back.href }).end()
  }
  const server = createServer(async (request, response) => {
    const sent = await readSent(request)
    const { pathname } = sent.url
    if (pathname === '/authorize') return authorize(sent, response)
    if (pathname === '/token') return token(sent, response)
    if (pathname === '/api/me') return json(response, 200, { id: 'mara', name: 'Mara' })
    if (pathname === '/api/items') return json(response, 200, { items: [{ id: 1 }] })
    const echo = everythingOf(sent)
    if (pathname === '/api/redirect')
      return void response
        .writeHead(302, { location: `https://elsewhere.example/?was=${encodeURIComponent(echo)}` })
        .end()
    if (pathname === '/api/headers') {
      // As its own name of the request: calls are listed with it.
      const name = (request.headers.authorization ?? sent.url.search).split(' ').at(-1)!.slice(0, 200)
      return json(response, 403, {}, { 'x-echo': echo.replaceAll('\n', ' '), 'x-request-id': name || 'none' })
    }
    if (pathname === '/api/malformed') return void response.writeHead(500).end(`{"error": {"message": "${echo}`)
    if (pathname === '/api/cut') {
      response.writeHead(502, { 'content-length': 1_000_000 }).write(echo)
      return void setTimeout(() => response.destroy(), 20)
    }
    json(response, Number(/^\/api\/(\d{3})$/.exec(pathname)?.[1] ?? 400), { error: { code: echo, message: echo } })
  })
  const origin = `http://127.0.0.1:${await listen(server)}`
  return {
    origin,
    failNext: (next) => {
      failure = next
    },
    stop: () => stopServer(server),
  }
}

type Fail = (response: ServerResponse, echo: string, tokens: Readonly<Record<string, unknown>>) => void

const FAILURES: Readonly<Record<TokenFailure, Fail>> = {
  error: (response, echo) => json(response, 400, { error: 'temporarily_unavailable', error_description: echo }),
  client: (response, echo) => json(response, 401, { error: 'invalid_client', error_description: echo }),
  html: (response, echo) =>
    void response.writeHead(500, { 'content-type': 'text/html', 'x-echo': encodeURI(echo) }).end(`<h1>${echo}</h1>`),
  malformed: (response, _echo, tokens) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(tokens).slice(0, -1)),
  redirect: (response, echo) =>
    void response.writeHead(302, { location: `http://127.0.0.1:9/?was=${encodeURIComponent(echo)}` }).end(),
  cut: (response, _echo, tokens) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 10_000 })
    response.write(JSON.stringify(tokens))
    setTimeout(() => response.destroy(), 20)
  },
  unusable: (response, echo, tokens) => json(response, 200, { token: tokens, said: echo }),
}

interface Sent {
  readonly url: URL
  readonly headers: string
  readonly body: string
}

const readSent = async (request: IncomingMessage): Promise<Sent> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return {
    url: new URL(request.url!, 'http://127.0.0.1'),
    headers: request.rawHeaders.join('\n'),
    body: Buffer.concat(chunks).toString(),
  }
}

/** As it was sent, and as whoever decodes it would write it down. */
const everythingOf = ({ url, headers, body }: Sent): string =>
  [url.href, headers, body, ...new URLSearchParams(body).values()].join('\n')

const json = (response: ServerResponse, status: number, content: unknown, headers: object = {}): void =>
  void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(content))
