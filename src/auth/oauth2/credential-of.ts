import type * as oauth from 'oauth4webapi'
import { Secret } from '../../runtime/secret.ts'
import type { AuthContext } from '../auth-type.ts'
import { type Values, capturedFromEndpoints, capturedFromToken, tokenValues } from '../captured.ts'
import type { Credential } from '../credential.ts'
import { endOf } from '../token-life.ts'
import { revokeToken } from './revoke.ts'
import type { OAuth2Settings } from './settings.ts'
import { unwrapped } from './token-answer.ts'

/** A credential of a token answer. Where the answer names no scopes, those asked for were granted, RFC 6749 section 5.1. */
export const credentialOf = (
  tokens: oauth.TokenEndpointResponse,
  { refresh }: OAuth2Settings,
  receivedAt: Date,
  askedScope = '',
): Credential => {
  const scope = tokens.scope ?? (askedScope === '' ? undefined : askedScope)
  return {
    accessToken: new Secret(tokens.access_token),
    tokenType: 'Bearer',
    ...(tokens.refresh_token !== undefined && { refreshToken: new Secret(tokens.refresh_token) }),
    ...(tokens.expires_in !== undefined && { expiresAt: endOf(tokens.expires_in, refresh.leeway, receivedAt) }),
    ...(scope !== undefined && { scope }),
  }
}

/** The credential with further values beside it. */
export const withExtra = (credential: Credential, more: Values): Credential => {
  const extra = { ...credential.extra, ...more }
  return Object.keys(extra).length === 0 ? credential : { ...credential, extra }
}

/** The credential with what calls need beside it. A grant that lacks something is of no use, and given back. */
export const withCaptured = async (
  credential: Credential,
  document: Readonly<Record<string, unknown>>,
  settings: OAuth2Settings,
  context: AuthContext,
  { isRefresh = false }: { isRefresh?: boolean } = {},
): Promise<Credential> => {
  const { capture, tokenResponse } = settings
  const members = { ...document, ...unwrapped(document, tokenResponse) }
  const kept = tokenValues(context.tokenMembers, members)
  // A refreshed token is stored whatever else the answer holds: the one before may be spent.
  if (isRefresh) return withExtra(credential, { ...kept, ...capturedFromToken(capture, document, { isRefresh }) })
  try {
    const told = { ...kept, ...capturedFromToken(capture, document) }
    const found = await capturedFromEndpoints(capture, (endpoint, params, known) =>
      context.askEndpoint(endpoint, params, withExtra(credential, { ...told, ...known })),
    )
    return withExtra(credential, { ...told, ...found })
  } catch (error) {
    await revokeToken(settings, credential, context).catch(() => undefined)
    throw error
  }
}
