import { z } from 'zod'
import { httpsUrl, jsonPath, words } from '../../definition/words.ts'
import { inject } from '../injection.ts'

const texts = z.record(z.string(), z.string()).default({})

const scopes = words({
  separator: z.string().default(' ').describe('What the provider puts between scopes.'),
  param: z.string().default('scope').describe('The parameter that carries them.'),
  available: z.record(z.string(), z.string()).describe('Every scope that an endpoint may need, with what it allows.'),
  default: z.array(z.string()).describe('What is asked for unless the application says otherwise.'),
  always: z.array(z.string()).default([]).describe('What is asked for in any case, such as `offline_access`.'),
})

const tokenRequest = words({
  format: z.enum(['form', 'json']).default('form'),
  headers: texts,
  rename: texts.describe('Parameters that this provider calls otherwise, such as `client_id: client_key`.'),
})

const tokenResponse = words({
  access_token: jsonPath.optional().describe('Where the access token is, unless at `$.access_token`.'),
  refresh_token: jsonPath.optional(),
  expires_in: jsonPath.optional(),
  scope: jsonPath.optional(),
  default_expires_in: z.number().int().positive().optional().describe('Seconds, where the provider does not say.'),
  error: jsonPath.optional().describe('Where a failure is named, also in an answer of status 200.'),
})

const refresh = words({
  needed: z.boolean().default(true).describe('`false` where tokens never expire, or a refresh token comes unasked.'),
  rotates: z
    .boolean()
    .default(false)
    .describe('Whether each refresh gives a new refresh token and spends the old one.'),
  leeway: z
    .number()
    .int()
    .nonnegative()
    .default(60)
    .describe('Seconds before its end at which a token counts as expired.'),
})

const revoke = z.union([
  words({
    url: httpsUrl.describe('The revocation endpoint, RFC 7009.'),
    token: z.enum(['refresh_token', 'access_token']).default('refresh_token').describe('Which token it wants.'),
  }),
  words({ endpoint: z.string().describe("An endpoint of this connector, called with the connection's own token.") }),
])

/** The words below `auth` for `type: oauth2`. */
export const oauth2Settings = words({
  type: z.literal('oauth2'),
  authorization_url: httpsUrl,
  token_url: httpsUrl,
  refresh_url: httpsUrl.optional().describe('Where tokens are refreshed, unless at `token_url`.'),
  issuer: z.url().optional().describe('Who must answer, RFC 9207.'),
  pkce: z.enum(['S256', 'none']).default('S256').describe('RFC 7636. `none` only where the provider refuses it.'),
  client_auth: z
    .enum(['post', 'basic', 'none'])
    .default('post')
    .describe('How our OAuth client proves itself at the token endpoint.'),
  authorize_params: texts.describe('Fixed parameters of the authorization URL.'),
  token_params: texts.describe('Fixed parameters of token requests.'),
  scopes: scopes.default({ separator: ' ', param: 'scope', available: {}, default: [], always: [] }),
  token_request: tokenRequest.default({ format: 'form', headers: {}, rename: {} }),
  token_response: tokenResponse.default({
    accessToken: undefined,
    refreshToken: undefined,
    expiresIn: undefined,
    scope: undefined,
    defaultExpiresIn: undefined,
    error: undefined,
  }),
  refresh: refresh.default({ needed: true, rotates: false, leeway: 60 }),
  revoke: revoke.optional(),
  inject: inject.default({ in: 'header', name: 'authorization', template: 'Bearer {{ secret }}' }),
  setup: words({
    url: z.url().describe('Where a developer registers an OAuth client.'),
    steps: z.array(z.string()).default([]).describe('What to do there.'),
  }).optional(),
})

export type OAuth2Settings = z.output<typeof oauth2Settings>
