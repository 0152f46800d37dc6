import { randomBytes } from 'node:crypto'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { listen, stopServer } from '../listen.ts'
import { startFaultProxy } from '../proxy.ts'
import { startAll } from '../started.ts'
import { type AuthorizationServerKind, CLIENT, startResourceServer } from './authorization-server.ts'

/** Tokens as an authorization server has just given them. */
export interface MintedTokens {
  readonly accessToken: string
  readonly refreshToken: string
}

/**
 * An authorization server of the project's own, for bars with thousands of connections: its grants are made without a
 * browser, and it counts. As strict as oidc-provider: a refresh spends its token, and reuse of a spent one ends the grant.
 */
export interface Mint {
  readonly kind: AuthorizationServerKind
  /** Makes a grant, as if somebody had consented. */
  grant(): MintedTokens
  /** Takes another client secret than the platform's, or again the platform's. */
  expectSecret(secret: string): void
  /** What came so far to the token endpoint. */
  readonly counts: Readonly<MintCounts>
}

export interface MintCounts {
  requests: number
  refreshed: number
  /** Spent refresh tokens that came again, each of which ended a grant. */
  reused: number
  /** Requests with a client secret that is not expected. */
  clientsRefused: number
  /** The most requests that were under way at one time. */
  atOnceMost: number
}

export interface MintOptions {
  readonly tokenLifeSeconds: number
  /** How long a token request takes. What it does, it does at the end of that. */
  readonly latencyMs?: number
}

interface Grant {
  /** Counts the refreshes; each token names the one that made it. */
  serial: number
  /** Of the only refresh token that is good. */
  secret: string
  isAlive: boolean
}

const SECRET_BYTES = 18
const PATH = '/token'

export const createMint = ({ tokenLifeSeconds, latencyMs = 0 }: MintOptions): Mint => {
  const grants: Grant[] = []
  const counts: MintCounts = { requests: 0, refreshed: 0, reused: 0, clientsRefused: 0, atOnceMost: 0 }
  let expectedSecret: string = CLIENT.secret
  let atOnce = 0

  const tokensOf = (id: number): MintedTokens => {
    const { serial, secret } = grants[id]!
    return { accessToken: `at.${id}.${serial}.${secret}`, refreshToken: `rt.${id}.${serial}.${secret}` }
  }
  const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url')

  const refresh = (token: string): MintedTokens | undefined => {
    const [kind, id = '', serial = '', secret] = token.split('.')
    const grant = grants[Number(id)]
    if (kind !== 'rt' || grant === undefined || !grant.isAlive) return undefined
    if (Number(serial) !== grant.serial || secret !== grant.secret) {
      counts.reused++
      grant.isAlive = false
      return undefined
    }
    grant.serial++
    grant.secret = newSecret()
    counts.refreshed++
    return tokensOf(Number(id))
  }

  const answerOf = (body: URLSearchParams): { status: number; content: unknown } => {
    if (body.get('client_id') !== CLIENT.id || body.get('client_secret') !== expectedSecret) {
      counts.clientsRefused++
      return { status: 401, content: { error: 'invalid_client' } }
    }
    const tokens = refresh(body.get('refresh_token') ?? '')
    if (tokens === undefined) return { status: 400, content: { error: 'invalid_grant' } }
    const { accessToken: access_token, refreshToken: refresh_token } = tokens
    const content = { access_token, refresh_token, token_type: 'Bearer', expires_in: tokenLifeSeconds }
    return { status: 200, content }
  }

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    counts.requests++
    counts.atOnceMost = Math.max(counts.atOnceMost, ++atOnce)
    try {
      const body = new URLSearchParams(await textOf(incoming))
      if (latencyMs > 0) await sleep(latencyMs)
      const { status, content } = answerOf(body)
      outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content))
    } finally {
      atOnce--
    }
  }

  /** Access tokens of earlier refreshes live on, as they do elsewhere; their end is for the platform to know. */
  const whoIs = async (token: string): Promise<string | undefined> => {
    const [kind, id = ''] = token.split('.')
    return kind === 'at' && grants[Number(id)]?.isAlive === true ? `user-${id}` : undefined
  }

  const kind: AuthorizationServerKind = {
    name: 'mint',
    rotation: 'A refresh spends the refresh token at once. Reuse of a spent one ends the grant.',
    packages: [],
    start: () =>
      startAll(async (started) => {
        const server = createServer((incoming, outgoing) => {
          serve(incoming, outgoing).catch(() => outgoing.destroy())
        })
        const port = await listen(server)
        started.add({ stop: () => stopServer(server) })
        const proxy = started.add(await startFaultProxy(`http://127.0.0.1:${port}`))
        const resource = started.add(await startResourceServer(whoIs))
        return {
          name: 'mint',
          addresses: {
            authorizationUrl: `${proxy.url}/authorize`,
            tokenUrl: `${proxy.url}${PATH}`,
            revocationUrl: `${proxy.url}/revoke`,
            clientAuth: 'post',
            scopes: [],
          },
          client: CLIENT,
          resource,
          proxy,
          tokenRequests: () => proxy.passed(PATH).length,
          signIn: () => Promise.reject(new Error('Grants of the mint are made by `grant`.')),
          stop: started.stop,
        }
      }),
  }
  return {
    kind,
    counts,
    grant: () => {
      grants.push({ serial: 0, secret: newSecret(), isAlive: true })
      return tokensOf(grants.length - 1)
    },
    expectSecret: (secret) => {
      expectedSecret = secret
    },
  }
}

const textOf = async (incoming: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
