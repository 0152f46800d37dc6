import * as oauth from 'oauth4webapi'
import { fillTemplate } from '../../definition/template.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { parseJson } from '../../runtime/json.ts'
import { Secret } from '../../runtime/secret.ts'
import type { Answer, AuthContext, AuthType } from '../auth-type.ts'
import type { Credential } from '../credential.ts'
import { injectionOf } from '../injection.ts'
import { type OAuth2Settings, oauth2Settings } from './settings.ts'
import { clientAuthOf, exchangeToken, serverOf } from './token-endpoint.ts'

/** OAuth 2.0 authorization code with PKCE: RFC 6749, 7636, 7009, 9207, 9700. */
export const oauth2: AuthType<OAuth2Settings> = {
  name: 'oauth2',
  summary: "The provider's own consent page: OAuth 2.0 authorization code with PKCE.",
  settings: oauth2Settings,
  fields: () => [],
  needsClient: () => true,

  begin: async (settings, scopes, context) => {
    const state = oauth.generateRandomState()
    const verifier = oauth.generateRandomCodeVerifier()
    const url = new URL(fillTemplate(settings.authorizationUrl, context.inputs))
    const params = {
      response_type: 'code',
      client_id: context.client().id,
      redirect_uri: context.redirectUri,
      state,
      [settings.scopes.param]: [...new Set([...scopes, ...settings.scopes.always])].join(settings.scopes.separator),
      ...(settings.pkce === 'S256' && {
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }),
      ...settings.authorizeParams,
    }
    for (const [name, value] of Object.entries(params)) {
      if (value !== '') url.searchParams.set(settings.tokenRequest.rename[name] ?? name, value)
    }
    return {
      url: url.href,
      state,
      memory: { state, verifier },
    }
  },

  receive: (settings, answer, context) => {
    try {
      validated(settings, answer, context)
      return undefined
    } catch (error) {
      if (error instanceof oauth.AuthorizationResponseError) return error.error
      throw error
    }
  },

  complete: async (settings, answer, context) => {
    const { client, clientAuth, server } = partiesOf(settings, settings.tokenUrl, context)
    const parameters = validated(settings, answer, context)
    const verifier = settings.pkce === 'S256' ? answer.memory.verifier! : oauth.nopkce
    const tokens = await exchangeToken(
      settings,
      context,
      async (options) => {
        const more = { ...options, additionalParameters: settings.tokenParams }
        const response = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          clientAuth,
          parameters,
          context.redirectUri,
          verifier,
          more,
        )
        return oauth.processAuthorizationCodeResponse(server, client, response)
      },
      {
        code: 'token_exchange_failed',
        invalidGrant: 'token_exchange_failed',
        secrets: [answer.values.code ?? '', answer.memory.verifier ?? '', secretOf(context)],
      },
    )
    return credentialOf(tokens, settings, context)
  },

  isRenewable: ({ refreshToken }) => refreshToken !== undefined,

  renew: async (settings, credential, context) => {
    if (credential.refreshToken === undefined) {
      throw new PlatformError('connection_needs_reauth', {
        detail: 'The access token has expired, and the provider gave no refresh token.',
      })
    }
    const refreshToken = credential.refreshToken.reveal()
    const { client, clientAuth, server } = partiesOf(settings, settings.refreshUrl ?? settings.tokenUrl, context)
    const tokens = await exchangeToken(
      settings,
      context,
      async (options) => {
        const more = { ...options, additionalParameters: settings.tokenParams }
        const response = await oauth.refreshTokenGrantRequest(server, client, clientAuth, refreshToken, more)
        return oauth.processRefreshTokenResponse(server, client, response)
      },
      {
        code: 'token_refresh_failed',
        invalidGrant: 'connection_needs_reauth',
        secrets: [refreshToken, secretOf(context)],
      },
    )
    // An answer without a refresh token, or without scopes, leaves the old ones in force (RFC 6749 section 6).
    const { refreshToken: keptToken, scope: keptScope } = credential
    return {
      ...(keptToken !== undefined && { refreshToken: keptToken }),
      ...(keptScope !== undefined && { scope: keptScope }),
      ...credentialOf(tokens, settings, context),
    }
  },

  revoke: async (settings, credential, context) => {
    if (settings.revoke === undefined) return false
    if ('endpoint' in settings.revoke) {
      const status = await context.callEndpoint(settings.revoke.endpoint, credential)
      if (status < 300 || status === 401) return true
      throw new PlatformError('token_revoke_failed', { providerStatus: status })
    }
    const token =
      settings.revoke.token === 'access_token'
        ? credential.accessToken
        : (credential.refreshToken ?? credential.accessToken)
    // The client proves itself here as at the token endpoint, RFC 7009 section 2.1.
    const { client, clientAuth, server } = partiesOf(settings, settings.tokenUrl, context)
    const headers = new Headers({
      'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
      accept: 'application/json',
    })
    const body = new URLSearchParams({ token: token.reveal() })
    await clientAuth(server, client, body, headers)
    const { status, body: answer } = await context.http({
      url: fillTemplate(settings.revoke.url, context.inputs),
      method: 'POST',
      headers: Object.fromEntries(headers),
      body: body.toString(),
    })
    // RFC 7009 asks for 200 also where the token is no longer one; Google and others answer 400 and say so.
    const { error } = (parseJson(answer) ?? {}) as { error?: unknown }
    if (status < 300 || (status === 400 && (error === 'invalid_token' || error === 'invalid_grant'))) return true
    throw new PlatformError('token_revoke_failed', {
      providerStatus: status,
      ...(typeof error === 'string' && /^[\w.-]{1,64}$/.test(error) && { providerCode: error }),
    })
  },

  sign: (_request, { inject }, { accessToken }) => injectionOf(inject, { secret: accessToken.reveal() }),
}

const partiesOf = (settings: OAuth2Settings, tokenUrl: string, context: AuthContext) => {
  const registered = context.client()
  return {
    client: { client_id: registered.id } satisfies oauth.Client,
    clientAuth: clientAuthOf(settings, registered),
    server: serverOf(settings, fillTemplate(tokenUrl, context.inputs), settings.issuer),
  }
}

const secretOf = (context: AuthContext): string => context.client().secret?.reveal() ?? ''

/** The callback's parameters once state, issuer and absence of an error are certain. */
const validated = (settings: OAuth2Settings, { values, memory }: Answer, context: AuthContext): URLSearchParams => {
  const parameters = new URLSearchParams(values)
  // Without a known issuer there is nothing to compare with; the redirect URI of its own parts the connectors.
  if (settings.issuer === undefined) parameters.delete('iss')
  try {
    return oauth.validateAuthResponse(
      serverOf(settings, fillTemplate(settings.tokenUrl, context.inputs), settings.issuer),
      { client_id: context.connector },
      parameters,
      memory.state!,
    )
  } catch (error) {
    if (error instanceof oauth.AuthorizationResponseError) throw error
    const isIssuer = error instanceof Error && error.message.includes('(issuer)')
    throw new PlatformError(isIssuer ? 'issuer_mismatch' : 'state_invalid', {}, error)
  }
}

const credentialOf = (
  tokens: oauth.TokenEndpointResponse,
  { refresh }: OAuth2Settings,
  { clock }: AuthContext,
): Credential => ({
  accessToken: new Secret(tokens.access_token),
  tokenType: 'Bearer',
  ...(tokens.refresh_token !== undefined && { refreshToken: new Secret(tokens.refresh_token) }),
  ...(tokens.expires_in !== undefined && { expiresAt: expiryOf(tokens.expires_in, refresh.leeway, clock.now()) }),
  ...(tokens.scope !== undefined && { scope: tokens.scope }),
})

/** Receive time plus lifetime, less the leeway, which is at most a tenth of the lifetime. */
const expiryOf = (lifeSeconds: number, leewaySeconds: number, receivedAt: Date): Date =>
  new Date(receivedAt.getTime() + (lifeSeconds - Math.min(leewaySeconds, lifeSeconds / 10)) * 1000)
