import { z } from 'zod'
import { httpsUrl, jsonPath, words } from '../../definition/words.ts'
import { capture } from '../capture.ts'
import { inject } from '../injection.ts'

const texts = z.record(z.string(), z.string()).default({})
const seconds = z.number().int().positive().optional()

const scopes = words({
  separator: z.string().default(' ').describe('What the provider puts between scopes.'),
  param: z.string().default('scope').describe('The parameter that carries them.'),
  available: z.record(z.string(), z.string()).describe('Every scope that an endpoint may need, with what it allows.'),
  default: z.array(z.string()).describe('What is asked for unless the application says otherwise.'),
  always: z.array(z.string()).default([]).describe('What is asked for in any case, such as `offline_access`.'),
})

const tokenRequest = words({
  method: z.enum(['POST', 'GET']).default('POST').describe('`GET` only with `format: query`.'),
  format: z
    .enum(['form', 'json', 'query'])
    .default('form')
    .describe('Where the parameters stand: in the content as a form or JSON, or in the address.'),
  headers: texts.describe('Fixed headers of token requests.'),
  rename: texts.describe('Parameters that this provider calls otherwise, such as `client_id: client_key`.'),
})

const tokenResponse = words({
  envelope: jsonPath
    .optional()
    .describe(
      'The member below which everything else stands, such as `$.authed_user`; an answer that lacks it is read as it is.',
    ),
  access_token: jsonPath.optional().describe('Where the access token is, unless at `$.access_token`.'),
  refresh_token: jsonPath.optional().describe('Where the refresh token is, unless at `$.refresh_token`.'),
  expires_in: jsonPath.optional().describe('Where its life in seconds is, unless at `$.expires_in`.'),
  scope: jsonPath.optional().describe('Where the scopes are that were granted, unless at `$.scope`.'),
  default_expires_in: seconds.describe('Seconds, where the provider does not say.'),
  error: jsonPath
    .optional()
    .describe('Where a failure is named, also in an answer of status 200; never below `envelope`.'),
})

const refresh = words({
  needed: z.boolean().default(true).describe('`false` where tokens never expire, or a refresh token comes unasked.'),
  rotates: z
    .boolean()
    .default(false)
    .describe('Whether each refresh gives a new refresh token and spends the old one.'),
  grace: z
    .number()
    .int()
    .nonnegative()
    .default(0)
    .describe('Seconds for which a spent refresh token is taken once more.'),
  leeway: z
    .number()
    .int()
    .nonnegative()
    .default(60)
    .describe('Seconds before its end at which a token counts as expired.'),
  idle_lifetime: seconds.describe('Seconds after which a refresh token that nobody uses dies.'),
  keep_alive: z
    .boolean()
    .default(false)
    .describe('Whether a connection that nobody uses is refreshed when half of `idle_lifetime` is over.'),
  fatal: z
    .array(z.string())
    .default([])
    .describe('Errors that say, as `invalid_grant` does, that the user must connect again.'),
})

const revoke = z.union([
  words({
    url: httpsUrl.describe('The revocation endpoint, RFC 7009.'),
    token: z.enum(['refresh_token', 'access_token']).default('refresh_token').describe('Which token it wants.'),
  }),
  words({ endpoint: z.string().describe("An endpoint of this connector, called with the connection's own token.") }),
])

/** The words below `auth` for `type: oauth2`. What must fit together is judged by the rule `oauth2_words`. */
export const oauth2Settings = words({
  type: z
    .literal('oauth2')
    .describe("The provider's own consent page: OAuth 2.0, by authorization code with PKCE or by device code."),
  authorization_url: httpsUrl
    .optional()
    .describe('Where the browser is sent, RFC 6749. Needed unless there is a `device_url`.'),
  device_url: httpsUrl
    .optional()
    .describe('The device authorization endpoint, RFC 8628, for users whose browser is on another device.'),
  token_url: httpsUrl.describe('The token endpoint, RFC 6749 section 3.2.'),
  refresh_url: httpsUrl.optional().describe('Where tokens are refreshed, unless at `token_url`.'),
  issuer: z.url().optional().describe('Who must answer, RFC 9207; also the `aud` of `private_key_jwt`.'),
  pkce: z.enum(['S256', 'none']).default('S256').describe('RFC 7636. `none` only where the provider refuses it.'),
  client_auth: z
    .enum(['post', 'basic', 'private_key_jwt', 'none'])
    .default('post')
    .describe(
      'How our OAuth client proves itself at the token endpoint. `private_key_jwt` is RFC 7523: the key is `<NAME>_CLIENT_KEY`, PEM of an RSA or P-256 key.',
    ),
  assertion_audience: z
    .string()
    .optional()
    .describe('The `aud` of `private_key_jwt`, where it is not `issuer`; often the address of the token endpoint.'),
  resource: z
    .union([z.url().transform((one) => [one]), z.array(z.url()).min(1)])
    .optional()
    .describe('What the token is for, RFC 8707.'),
  authorize_params: texts.describe(
    'Fixed parameters of the authorization URL. With `response_mode: form_post` the provider answers by a form.',
  ),
  token_params: texts.describe('Fixed parameters of token requests.'),
  refresh_params: texts.describe(
    'Fixed parameters of refresh requests, beside or in place of those of `token_params`.',
  ),
  scopes: scopes
    .default({ separator: ' ', param: 'scope', available: {}, default: [], always: [] })
    .describe('What may be asked for.'),
  token_request: tokenRequest
    .default({ method: 'POST', format: 'form', headers: {}, rename: {} })
    .describe('How the token endpoint is asked, where it is not as RFC 6749 has it.'),
  token_response: tokenResponse
    .default({
      envelope: undefined,
      accessToken: undefined,
      refreshToken: undefined,
      expiresIn: undefined,
      scope: undefined,
      defaultExpiresIn: undefined,
      error: undefined,
    })
    .describe('How the token endpoint answers, where it is not as RFC 6749 has it.'),
  refresh: refresh
    .default({
      needed: true,
      rotates: false,
      grace: 0,
      leeway: 60,
      idleLifetime: undefined,
      keepAlive: false,
      fatal: [],
    })
    .describe('How long tokens live, and how they are renewed.'),
  revoke: revoke.optional().describe('How the provider is made to forget a connection that is deleted.'),
  capture,
  inject: inject
    .default({ in: 'header', name: 'authorization', template: 'Bearer {{ secret }}' })
    .describe('Where the token goes on a request.'),
  setup: words({
    url: z.url().describe('Where a developer registers an OAuth client.'),
    steps: z.array(z.string()).default([]).describe('What to do there.'),
  })
    .optional()
    .describe('How a developer gets an OAuth client; `connector setup` and the docs show it.'),
})

export type OAuth2Settings = z.output<typeof oauth2Settings>
