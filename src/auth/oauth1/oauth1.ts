import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { fillAddress } from '../../definition/template.ts'
import { httpsUrl, words } from '../../definition/words.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { Secret } from '../../runtime/secret.ts'
import type { AuthContext, AuthType, OAuthClient } from '../auth-type.ts'
import { clientSecretOf } from '../oauth-clients.ts'
import { type Signable, headerIn } from '../signable.ts'
import { type OAuth1Keys, type Pair, SIGNATURE_METHODS, oauth1Authorization } from './signature.ts'

const settings = words({
  type: z.literal('oauth1').describe("The provider's own consent page: OAuth 1.0a, RFC 5849."),
  request_token_url: httpsUrl.describe('Where temporary credentials come from, RFC 5849 section 2.1.'),
  authorization_url: httpsUrl.describe('Where the browser is sent, RFC 5849 section 2.2.'),
  access_token_url: httpsUrl.describe('Where token credentials come from, RFC 5849 section 2.3.'),
  signature_method: z
    .enum(SIGNATURE_METHODS)
    .default('HMAC-SHA1')
    .describe("For RSA-SHA1 the client's secret is its private key in PEM."),
  realm: z
    .string()
    .regex(/^[^"\\]*$/)
    .optional()
    .describe('What the `Authorization` header names as realm.'),
  authorize_params: z.record(z.string(), z.string()).default({}).describe('Fixed parameters of the authorization URL.'),
  setup: words({
    url: z.url().describe('Where a developer registers an OAuth client.'),
    steps: z.array(z.string()).default([]).describe('What to do there.'),
  })
    .optional()
    .describe('How a developer gets an OAuth client; `connector setup` and the docs show it.'),
})

export type OAuth1Settings = z.output<typeof settings>

const TOKEN_SECRET = 'token_secret'

/** OAuth 1.0a, RFC 5849: three legs, and a signature on every request. */
export const oauth1: AuthType<OAuth1Settings> = {
  name: 'oauth1',
  summary: "The provider's own consent page: OAuth 1.0a, with a signature on every request, RFC 5849.",
  settings,
  fields: () => [],
  needsClient: () => true,
  isMoreThanToken: true,
  stateParameters: ['oauth_token', 'denied'],

  begin: async (settings, _scopes, context) => {
    const temporary = await askTokens(settings, settings.requestTokenUrl, context, [
      ['oauth_callback', context.redirectUri],
    ])
    if (temporary.answer.oauth_callback_confirmed !== 'true')
      throw failed('The provider did not confirm the callback: it does not speak OAuth 1.0a.')
    const url = new URL(fillAddress(settings.authorizationUrl, context.inputs))
    for (const [name, value] of Object.entries({ ...settings.authorizeParams, oauth_token: temporary.token }))
      url.searchParams.set(name, value)
    // The protocol has no state; the temporary token serves as one, since it too is good for this browser alone.
    return { url: url.href, state: temporary.token, memory: { token: temporary.token, secret: temporary.secret } }
  },

  receive: (_settings, { values, memory }) => {
    if (values.denied !== undefined || values.oauth_problem !== undefined) return 'access_denied'
    if (values.oauth_token !== memory.token) throw new PlatformError('state_invalid')
    if (!values.oauth_verifier) throw failed('The provider sent no oauth_verifier: it does not speak OAuth 1.0a.')
    return undefined
  },

  complete: async (settings, { values, memory }, context) => {
    const verifier: Pair = ['oauth_verifier', values.oauth_verifier ?? '']
    const temporary = { token: memory.token!, secret: memory.secret! }
    const { token, secret } = await askTokens(settings, settings.accessTokenUrl, context, [verifier], temporary)
    return { accessToken: new Secret(token), tokenType: 'oauth1', extra: { [TOKEN_SECRET]: secret } }
  },

  sign: (request, { signatureMethod, realm }, { accessToken, extra = {} }, context) => {
    const client = context.client()
    const parameters: Pair[] = [
      ...protocolParameters(client, signatureMethod, context.clock.now()),
      ['oauth_token', accessToken.reveal()],
    ]
    const keys = keysOf(client, context.connector, extra[TOKEN_SECRET])
    const { method, url } = request
    const covered = { method, url, ...formOf(request) }
    const authorization = oauth1Authorization(covered, parameters, signatureMethod, keys, realm)
    return { headers: [['authorization', authorization]], query: [] }
  },
}

const protocolParameters = ({ id }: OAuthClient, method: string, now: Date): Pair[] => [
  ['oauth_consumer_key', id],
  // Letters and digits: some providers refuse any other.
  ['oauth_nonce', randomBytes(16).toString('hex')],
  ['oauth_signature_method', method],
  ['oauth_timestamp', String(Math.floor(now.getTime() / 1000))],
  ['oauth_version', '1.0'],
]

const keysOf = (client: OAuthClient, connector: string, tokenSecret: string | undefined): OAuth1Keys => ({
  clientSecret: clientSecretOf(client, connector).reveal(),
  ...(tokenSecret !== undefined && { tokenSecret }),
})

/** The content where it is signed: a form that is there whole. */
const formOf = (request: Signable): { form?: string } => {
  const { body } = request
  const isForm = headerIn(request, 'content-type')?.startsWith('application/x-www-form-urlencoded') === true
  if (!isForm || (typeof body !== 'string' && !Buffer.isBuffer(body))) return {}
  return { form: body.toString() }
}

interface Temporary {
  readonly token: string
  readonly secret: string
}

/** Asks for temporary or token credentials, RFC 5849 sections 2.1 and 2.3. */
const askTokens = async (
  { signatureMethod, realm }: OAuth1Settings,
  address: string,
  context: AuthContext,
  more: readonly Pair[],
  temporary?: Temporary,
): Promise<Temporary & { answer: Record<string, string> }> => {
  const url = new URL(fillAddress(address, context.inputs))
  const client = context.client()
  const parameters: Pair[] = [
    ...protocolParameters(client, signatureMethod, context.clock.now()),
    ...(temporary === undefined ? [] : [['oauth_token', temporary.token] as Pair]),
    ...more,
  ]
  const keys = keysOf(client, context.connector, temporary?.secret)
  const authorization = oauth1Authorization({ method: 'POST', url }, parameters, signatureMethod, keys, realm)
  const { status, body } = await context.http({
    url: url.href,
    method: 'POST',
    headers: { authorization, accept: '*/*' },
    body: '',
  })
  return tokensIn(status, body)
}

const tokensIn = (status: number, body: string): Temporary & { answer: Record<string, string> } => {
  if (status === 401) throw new PlatformError('oauth_client_rejected', { providerStatus: status, retryable: false })
  const answer = status < 300 ? Object.fromEntries(new URLSearchParams(body)) : {}
  const { oauth_token: token, oauth_token_secret: secret } = answer
  if (token && secret !== undefined) return { token, secret, answer }
  throw new PlatformError('token_exchange_failed', {
    detail: `The provider answered ${status} without a token.`,
    providerStatus: status,
    retryable: status >= 500 || status === 429,
  })
}

const failed = (detail: string): PlatformError =>
  new PlatformError('token_exchange_failed', { detail, retryable: false })
