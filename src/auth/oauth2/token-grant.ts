import * as oauth from 'oauth4webapi'
import { z } from 'zod'
import { fillAddress, fillTemplates } from '../../definition/template.ts'
import type { ErrorCode } from '../../errors/catalogue.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { Secret } from '../../runtime/secret.ts'
import type { AuthContext } from '../auth-type.ts'
import type { Credential } from '../credential.ts'
import { endOf } from '../token-life.ts'
import { type OAuth2Settings, oauth2Settings } from './settings.ts'
import { exchangeToken } from './token-endpoint.ts'

const { token_url, token_params, token_request, token_response, scopes, inject } = oauth2Settings.in.shape

/** The words of a type whose tokens come from a token endpoint without a user's consent. */
export const grantWords = {
  token_url,
  token_params,
  token_request,
  token_response,
  scopes,
  inject,
  leeway: z
    .number()
    .int()
    .nonnegative()
    .default(60)
    .describe('Seconds before its end at which a token counts as expired.'),
}

/** What the words of such a type say. */
export type GrantSettings = Pick<
  OAuth2Settings,
  'tokenUrl' | 'tokenParams' | 'tokenRequest' | 'tokenResponse' | 'scopes' | 'inject'
> & { readonly type: string; readonly leeway: number }

/** One request for a token, by whatever grant. */
export interface TokenGrant {
  readonly grantType: string
  readonly parameters: Readonly<Record<string, string>>
  readonly clientId: string
  readonly clientAuth: oauth.ClientAuth
  /** What was asked for; empty where the provider decides. */
  readonly askedScope: string
  /** What the user typed and a failure must not repeat. */
  readonly secrets: readonly string[]
}

/** When a token is asked for: on connecting, where the user can correct what is wrong, or later. */
export type Occasion = 'complete' | 'renew'

const CODES = { complete: 'token_exchange_failed', renew: 'token_refresh_failed' } as const
const REFUSED = { complete: 'invalid_request', renew: 'connection_needs_reauth' } as const

/** Asks the token endpoint. What it refuses is the user's to correct: `invalid_request`, or later `connection_needs_reauth`. */
export const askForToken = async (
  settings: GrantSettings,
  context: AuthContext,
  occasion: Occasion,
  { grantType, parameters, clientId, clientAuth, askedScope, secrets }: TokenGrant,
): Promise<Credential> => {
  const url = fillAddress(settings.tokenUrl, context.inputs)
  const server = { issuer: new URL(url).origin, token_endpoint: url }
  const client = { client_id: clientId }
  const { tokens } = await exchangeToken(
    settings as unknown as OAuth2Settings,
    context,
    async (options) => {
      const all = { ...parameters, ...fillTemplates(settings.tokenParams, context.inputs) }
      const response = await oauth.genericTokenEndpointRequest(server, client, clientAuth, grantType, all, options)
      return oauth.processGenericTokenEndpointResponse(server, client, response)
    },
    { code: CODES[occasion], invalidGrant: REFUSED[occasion], secrets },
  ).catch((error: unknown) => {
    throw refusedOf(error, occasion)
  })
  const { access_token, expires_in } = tokens
  // Where the answer names none, those asked for were granted, RFC 6749 section 5.1.
  const scope = tokens.scope ?? (askedScope === '' ? undefined : askedScope.replaceAll(settings.scopes.separator, ' '))
  return {
    accessToken: new Secret(access_token),
    tokenType: 'Bearer',
    ...(expires_in !== undefined && { expiresAt: endOf(expires_in, settings.leeway, context.clock.now()) }),
    ...(scope !== undefined && { scope }),
  }
}

/** On connecting, the page shows what the provider said. */
const refusedOf = (error: unknown, occasion: Occasion): unknown =>
  error instanceof PlatformError && error.code === 'invalid_request' && occasion === 'complete'
    ? refused(error.facts.providerCode, error.facts.providerMessage, error)
    : error

/** A credential that the provider refused while the user is there. */
export const refused = (code?: string, words?: string, cause?: unknown): PlatformError =>
  new PlatformError(
    'invalid_request',
    {
      detail: `The provider does not accept this${code === undefined ? '' : ` (${code})`}.${words === undefined ? '' : ` ${words}`}`,
    },
    cause,
  )

/** As `REFUSED`, for an occasion. */
export const refusedCode = (occasion: Occasion): ErrorCode => REFUSED[occasion]

/** The scopes to ask for: the session's, as they were remembered, with those that always are. */
export const scopeOf = ({ scopes }: GrantSettings, wanted: string | undefined): string =>
  [...new Set([...(wanted === undefined ? scopes.default : wanted.split(' ')), ...scopes.always])]
    .filter((scope) => scope !== '')
    .join(scopes.separator)
