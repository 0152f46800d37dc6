import { createHash, randomBytes } from 'node:crypto'
import type { AuthorizationServer } from './authorization-server.ts'

/** What a server was seen to do with refresh tokens: the ground on which a bar at this server proves something. */
export interface Rotation {
  /** Whether a refresh gives another refresh token. */
  readonly rotates: boolean
  /** Refreshes out of so many at once, with one token, that are granted. */
  readonly grantedAtOnce: number
  /** Whether a spent refresh token is granted once more, by itself and later. */
  readonly grantsSpent: boolean
  /** Whether the newest refresh token still works after a spent one was shown. */
  readonly survivesReuse: boolean
}

export const AT_ONCE = 5

/** Signs in twice without the platform, and uses refresh tokens as no client should. */
export const observeRotation = async (server: AuthorizationServer, redirectUri: string): Promise<Rotation> => {
  const first = (await signInAt(server, redirectUri)).refresh_token!
  const second = await refresh(server, first)
  const spent = await refresh(server, first)
  const after = await refresh(server, second.refresh_token ?? first)
  const raced = (await signInAt(server, redirectUri)).refresh_token!
  const atOnce = await Promise.all(Array.from({ length: AT_ONCE }, () => refresh(server, raced)))
  return {
    rotates: second.refresh_token !== undefined && second.refresh_token !== first,
    grantedAtOnce: atOnce.filter(({ access_token }) => access_token !== undefined).length,
    grantsSpent: spent.access_token !== undefined,
    survivesReuse: after.access_token !== undefined,
  }
}

interface Tokens {
  readonly access_token?: string
  readonly refresh_token?: string
}

const signInAt = async (server: AuthorizationServer, redirectUri: string): Promise<Tokens> => {
  const { authorizationUrl, scopes, authorizeParams } = server.addresses
  const verifier = randomBytes(32).toString('base64url')
  const url = new URL(authorizationUrl)
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: server.client.id,
    redirect_uri: redirectUri,
    scope: scopes.join(' '),
    state: randomBytes(16).toString('base64url'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...authorizeParams,
  }).toString()
  const code = (await server.signIn(url)).searchParams.get('code') ?? ''
  const tokens = await tokenRequest(server, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  })
  if (tokens.refresh_token !== undefined) return tokens
  throw new Error(`${server.name} gave no refresh token: ${JSON.stringify(Object.entries(tokens))}`)
}

const refresh = (server: AuthorizationServer, token: string): Promise<Tokens> =>
  tokenRequest(server, { grant_type: 'refresh_token', refresh_token: token })

const tokenRequest = async (
  { addresses, client }: AuthorizationServer,
  parameters: Readonly<Record<string, string>>,
): Promise<Tokens> => {
  const credentials = Buffer.from(`${client.id}:${client.secret}`).toString('base64')
  const response = await fetch(addresses.tokenUrl, {
    method: 'POST',
    ...(addresses.clientAuth === 'basic' && { headers: { authorization: `Basic ${credentials}` } }),
    body: new URLSearchParams({
      ...parameters,
      ...(addresses.clientAuth === 'post' && { client_id: client.id, client_secret: client.secret }),
    }),
  })
  // A server may fail in its own way under such use; what it grants is all that counts.
  return (await response.json().catch(() => ({ error: response.status }))) as Tokens
}
