import * as oauth from 'oauth4webapi'
import { fillAddress, fillTemplates } from '../../definition/template.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import type { Answer, AuthContext, AuthType } from '../auth-type.ts'
import { capturedFromCallback } from '../captured.ts'
import { injectedOf } from '../injection.ts'
import { credentialOf, withCaptured, withExtra } from './credential-of.ts'
import { beginDevice, deviceTokens, pollDevice } from './device.ts'
import { pinned, withPinned } from './pinned.ts'
import { askedScopes, partiesOf, resourcePairs, secretOf, serverOf } from './parties.ts'
import { revokeToken } from './revoke.ts'
import { type OAuth2Settings, oauth2Settings } from './settings.ts'
import { type Exchanged, exchangeToken } from './token-endpoint.ts'

/** OAuth 2.0, by authorization code with PKCE or by device code: RFC 6749, 7523, 7636, 7009, 8628, 8707, 9207, 9700. */
export const oauth2: AuthType<OAuth2Settings> = {
  name: 'oauth2',
  summary: "The provider's own consent page: OAuth 2.0 authorization code with PKCE, or device code.",
  settings: oauth2Settings,
  fields: () => [],
  needsClient: () => true,
  flows: ({ authorizationUrl, deviceUrl }) => [
    ...(authorizationUrl === undefined ? [] : (['code'] as const)),
    ...(deviceUrl === undefined ? [] : (['device'] as const)),
  ],
  beginDevice,
  pollDevice,
  isAnsweredByForm: ({ authorizeParams }) => authorizeParams.response_mode === 'form_post',

  begin: async (settings, scopes, context) => {
    const state = oauth.generateRandomState()
    const verifier = oauth.generateRandomCodeVerifier()
    const url = new URL(fillAddress(settings.authorizationUrl!, context.inputs))
    const asked = askedScopes(settings, scopes)
    const params = {
      // Ours come later: no connector can take the state or the challenge out of an address.
      ...fillTemplates(settings.authorizeParams, context.inputs),
      response_type: 'code',
      client_id: context.client().id,
      redirect_uri: context.redirectUri,
      state,
      [settings.scopes.param]: asked.join(settings.scopes.separator),
      ...(settings.pkce === 'S256' && {
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }),
    }
    for (const [name, value] of Object.entries(params)) {
      if (value !== '') url.searchParams.set(settings.tokenRequest.rename[name] ?? name, value)
    }
    for (const [name, value] of resourcePairs(settings)) url.searchParams.append(name, value)
    // A blank as + is a form's way; some authorization servers read + as it stands.
    url.search = url.search.replaceAll('+', '%20')
    return { url: url.href, state, memory: { state, verifier, scope: asked.join(' '), ...pinned(settings, context) } }
  },

  receive: (settings, answer, context) => {
    try {
      validated(withPinned(settings, answer.memory), answer, context)
      return undefined
    } catch (error) {
      if (error instanceof oauth.AuthorizationResponseError) return error.error
      throw error
    }
  },

  complete: async (settings, answer, given) => {
    const fromDevice = deviceTokens(answer)
    const callback = fromDevice === undefined ? capturedFromCallback(settings.capture, answer.values) : {}
    // What the redirect brought may say where the token endpoint is.
    const context = { ...given, inputs: { ...given.inputs, ...callback } }
    const exchanged = fromDevice ?? (await redeemCode(withPinned(settings, answer.memory), answer, context))
    const receivedAt = fromDevice?.receivedAt ?? context.clock.now()
    const credential = credentialOf(exchanged.tokens, settings, receivedAt, answer.memory.scope)
    return withCaptured(withExtra(credential, callback), exchanged.document, settings, context)
  },

  isRenewable: ({ refreshToken }) => refreshToken !== undefined,

  renewal: ({ refresh: { rotates, grace, keepAlive, idleLifetime }, refreshUrl, tokenUrl }) => ({
    isSingleUse: rotates,
    graceSeconds: grace,
    ...(idleLifetime !== undefined && { idleLifetimeSeconds: idleLifetime }),
    ...(keepAlive && idleLifetime !== undefined && { idleSeconds: idleLifetime }),
    server: hostOf(refreshUrl ?? tokenUrl),
  }),

  renew: async (settings, credential, context) => {
    if (credential.refreshToken === undefined) {
      throw new PlatformError('connection_needs_reauth', {
        detail: 'The access token has expired, and the provider gave no refresh token.',
      })
    }
    const exchanged = await refresh(settings, credential.refreshToken.reveal(), context)
    const fresh = credentialOf(exchanged.tokens, settings, context.clock.now())
    // An answer without a refresh token, or without scopes, leaves the old ones in force (RFC 6749 section 6).
    const { refreshToken: keptToken, scope: keptScope, extra } = credential
    const renewed = {
      ...(keptToken !== undefined && { refreshToken: keptToken }),
      ...(keptScope !== undefined && { scope: keptScope }),
      ...fresh,
      ...(extra !== undefined && { extra }),
    }
    return withCaptured(renewed, exchanged.document, settings, context, { isRefresh: true })
  },

  revoke: revokeToken,

  isSteady: true,
  sign: (_request, { inject }, credential, context) => injectedOf(inject, credential, context),
}

const redeemCode = (settings: OAuth2Settings, answer: Answer, context: AuthContext): Promise<Exchanged> => {
  const { client, clientAuth, server } = partiesOf(settings, settings.tokenUrl, context)
  const parameters = validated(settings, answer, context)
  const verifier = settings.pkce === 'S256' ? answer.memory.verifier! : oauth.nopkce
  return exchangeToken(
    settings,
    context,
    async (options) => {
      const additionalParameters = [
        ...Object.entries(fillTemplates(settings.tokenParams, context.inputs)),
        ...resourcePairs(settings),
      ]
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        clientAuth,
        parameters,
        context.redirectUri,
        verifier,
        { ...options, additionalParameters },
      )
      return oauth.processAuthorizationCodeResponse(server, client, response)
    },
    {
      code: 'token_exchange_failed',
      invalidGrant: 'token_exchange_failed',
      secrets: [answer.values.code ?? '', answer.memory.verifier ?? '', secretOf(context)],
    },
  )
}

const refresh = (settings: OAuth2Settings, refreshToken: string, context: AuthContext): Promise<Exchanged> => {
  const { client, clientAuth, server } = partiesOf(settings, settings.refreshUrl ?? settings.tokenUrl, context)
  const fixed = fillTemplates({ ...settings.tokenParams, ...settings.refreshParams }, context.inputs)
  return exchangeToken(
    settings,
    context,
    async (options) => {
      const more = { ...options, additionalParameters: [...Object.entries(fixed), ...resourcePairs(settings)] }
      const response = await oauth.refreshTokenGrantRequest(server, client, clientAuth, refreshToken, more)
      return oauth.processRefreshTokenResponse(server, client, response)
    },
    {
      code: 'token_refresh_failed',
      invalidGrant: 'connection_needs_reauth',
      fatal: settings.refresh.fatal,
      secrets: [refreshToken, secretOf(context)],
    },
  )
}

/** The host as the connector writes it: templates are not filled, so that all customers of one provider are one server. */
const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? url

/** The callback's parameters once state, issuer and absence of an error are certain. */
const validated = (settings: OAuth2Settings, { values, memory }: Answer, context: AuthContext): URLSearchParams => {
  const parameters = new URLSearchParams(values)
  // Without a known issuer there is nothing to compare with; the redirect URI of its own parts the connectors.
  if (settings.issuer === undefined) parameters.delete('iss')
  try {
    return oauth.validateAuthResponse(
      serverOf(settings, 'https://unused.invalid'),
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
