import { type IncomingHttpHeaders, createServer } from 'node:http'
import { listen, stopServer } from '../../fault/listen.ts'

/** What somebody brought to the token endpoint. */
export interface Caught {
  readonly headers: IncomingHttpHeaders
  readonly parameters: URLSearchParams
}

/** An authorization server that does as it is told, which need not be what RFC 6749 says. */
export interface HostileServer {
  readonly issuer: string
  /** Everything that came to the token endpoint. */
  readonly caught: readonly Caught[]
  /** Where browsers are sent that come to the authorization endpoint. Unless changed: back, with a code and `iss`. */
  sendOn: (asked: URL) => string
  stop(): Promise<void>
}

export const startHostileServer = async (): Promise<HostileServer> => {
  const caught: Caught[] = []
  const server = createServer(async (request, response) => {
    const url = new URL(request.url!, hostile.issuer)
    const answer = (content: unknown): void =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(content))
    if (url.pathname === '/auth') return void response.writeHead(302, { location: hostile.sendOn(url) }).end()
    if (url.pathname !== '/token') return answer({ id: 'somebody', email: 'somebody@hostile.example', notes: [] })
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    caught.push({ headers: request.headers, parameters: new URLSearchParams(Buffer.concat(chunks).toString('utf8')) })
    answer({ access_token: 'hostile-access', refresh_token: 'hostile-refresh', token_type: 'Bearer', expires_in: 3600 })
  })
  const hostile: HostileServer = {
    issuer: '',
    caught,
    sendOn: (asked) => backWith(asked, { code: `code-${caught.length}`, iss: hostile.issuer }),
    stop: () => stopServer(server),
  }
  return Object.assign(hostile, { issuer: `http://127.0.0.1:${await listen(server)}` })
}

/** The address to which the platform asked to be sent back, with its state and these parameters. */
export const backWith = (asked: URL, parameters: Readonly<Record<string, string>>): string => {
  const back = new URL(asked.searchParams.get('redirect_uri')!)
  for (const [name, value] of Object.entries({ state: asked.searchParams.get('state')!, ...parameters }))
    back.searchParams.set(name, value)
  return back.href
}
