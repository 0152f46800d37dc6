import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { request } from 'undici'

/** Stands between the platform and the token endpoints: sees each secret that passes, and can answer in their place. */
export interface TokenGateway {
  /** The address here that leads to that token endpoint. */
  through(tokenUrl: string): string
  /** Codes, verifiers, client secrets and tokens that have passed. */
  readonly secrets: ReadonlySet<string>
  /** How many requests have come. */
  requests(): number
  /** Answers the next request here, instead of passing it on. */
  answerNext(answer: Answering): void
  stop(): Promise<void>
}

/** Answers a token request, knowing the parameters it came with. */
export type Answering = (response: ServerResponse, parameters: URLSearchParams) => void

const SECRET_MEMBERS = ['code', 'code_verifier', 'client_secret', 'refresh_token', 'access_token']

export const startTokenGateway = async (): Promise<TokenGateway> => {
  const targets = new Map<string, string>()
  const secrets = new Set<string>()
  let count = 0
  let next: Answering | undefined

  const pass = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    count += 1
    const body = await text(incoming)
    const parameters = new URLSearchParams(body)
    for (const name of SECRET_MEMBERS) if (parameters.has(name)) secrets.add(parameters.get(name)!)
    const answering = next
    next = undefined
    if (answering !== undefined) return answering(response, parameters)

    const { 'content-type': type = '', authorization } = incoming.headers
    const headers = { 'content-type': type, ...(authorization !== undefined && { authorization }) }
    const answer = await request(targets.get(incoming.url!)!, { method: 'POST', headers, body })
    const content = await answer.body.text()
    const members = Object.entries(JSON.parse(content) as Record<string, unknown>)
    for (const [name, value] of members) if (SECRET_MEMBERS.includes(name)) secrets.add(String(value))
    response.writeHead(answer.statusCode, { 'content-type': 'application/json' }).end(content)
  }
  const server = createServer((incoming, response) => void pass(incoming, response).catch(() => response.destroy()))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    through: (tokenUrl) => {
      const { pathname } = new URL(tokenUrl)
      targets.set(pathname, tokenUrl)
      return `http://127.0.0.1:${port}${pathname}`
    },
    secrets,
    requests: () => count,
    answerNext: (answer) => {
      next = answer
    },
    stop: () => stopped(server),
  }
}

const stopped = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
