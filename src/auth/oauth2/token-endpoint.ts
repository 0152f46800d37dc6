import * as oauth from 'oauth4webapi'
import { parseJson } from '../../runtime/json.ts'
import { type ErrorCode } from '../../errors/catalogue.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import type { AuthContext, OAuthClient } from '../auth-type.ts'
import type { TokenAnswer, TokenHttp } from '../token-http.ts'
import type { OAuth2Settings } from './settings.ts'
import { standardAnswer } from './token-answer.ts'

type Fetch = (url: string, options: { headers: Record<string, string>; body: unknown }) => Promise<Response>
type Exchange = (fetch: {
  [oauth.customFetch]: Fetch
  [oauth.allowInsecureRequests]: boolean
}) => Promise<oauth.TokenEndpointResponse>

/** What a failure of an exchange is called, and what must not be seen in its words. */
interface Failure {
  readonly code: ErrorCode
  /** The code where the provider says `invalid_grant`. */
  readonly invalidGrant: ErrorCode
  readonly secrets: readonly string[]
}

/** Runs a token request of oauth4webapi through the connector's quirks and our egress. */
export const exchangeToken = async (
  settings: OAuth2Settings,
  { http }: AuthContext,
  exchange: Exchange,
  failure: Failure,
): Promise<oauth.TokenEndpointResponse> => {
  let answer: TokenAnswer | undefined
  const fetch: Fetch = async (url, { headers, body }) => {
    answer = await sendQuirky(http, settings, url, headers, body as URLSearchParams)
    const standard = standardAnswer(answer, settings)
    // An unreadable answer goes on as it came: judging it is oauth4webapi's part.
    if (standard.body === undefined) return new Response(null, { status: answer.status < 200 ? 502 : answer.status })
    return Response.json(standard.body, { status: standard.status })
  }
  try {
    // Egress decides where plain http is allowed: nowhere but on networks the operator names.
    return await exchange({ [oauth.customFetch]: fetch, [oauth.allowInsecureRequests]: true })
  } catch (error) {
    throw tokenError(error, answer, failure)
  }
}

const sendQuirky = (
  http: TokenHttp,
  { tokenRequest }: OAuth2Settings,
  url: string,
  headers: Record<string, string>,
  body: URLSearchParams,
): Promise<TokenAnswer> => {
  const renamed = [...body].map(([name, value]) => [tokenRequest.rename[name] ?? name, value] as const)
  const isJson = tokenRequest.format === 'json'
  return http({
    url,
    method: 'POST',
    headers: {
      ...headers,
      ...tokenRequest.headers,
      'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded;charset=UTF-8',
    },
    body: isJson
      ? JSON.stringify(Object.fromEntries(renamed))
      : new URLSearchParams(Object.fromEntries(renamed)).toString(),
  })
}

const CLIENT_ERRORS = new Set(['invalid_client', 'unauthorized_client'])
const WORDS_MAX = 300

/** Says what went wrong at the token endpoint: whose fault, with the provider's status, code and words. */
const tokenError = (
  error: unknown,
  answer: TokenAnswer | undefined,
  { code, invalidGrant, secrets }: Failure,
): PlatformError => {
  if (error instanceof PlatformError || answer === undefined) {
    return error instanceof PlatformError
      ? error
      : new PlatformError(code, { detail: 'The request could not be made.' }, error)
  }
  const retryAfter = Number(answer.headers['retry-after'])
  const facts = { providerStatus: answer.status, ...(retryAfter > 0 && { retryAfterSeconds: retryAfter }) }
  if (error instanceof oauth.ResponseBodyError) {
    const { error: providerCode, error_description: words } = error
    const described = {
      ...facts,
      providerCode: withoutSecrets(providerCode, secrets),
      ...(words !== undefined && { providerMessage: withoutSecrets(words, secrets) }),
    }
    if (answer.status >= 500 || answer.status === 429)
      return new PlatformError(code, { ...described, retryable: true }, error)
    if (CLIENT_ERRORS.has(providerCode)) return new PlatformError('oauth_client_rejected', described, error)
    return new PlatformError(
      providerCode === 'invalid_grant' ? invalidGrant : code,
      { ...described, retryable: false },
      error,
    )
  }
  return new PlatformError(
    code,
    { ...facts, detail: describeUnreadable(answer), retryable: answer.status >= 500 || answer.status === 429 },
    error,
  )
}

const describeUnreadable = ({ status, headers, body }: TokenAnswer): string => {
  if (body.trim() === '') return `The token endpoint answered ${status} with an empty body.`
  const isJson = parseJson(body) !== undefined
  if (isJson) return `The token endpoint answered ${status} without a usable access token.`
  return `The token endpoint answered ${status} with ${headers['content-type']?.split(';')[0] ?? 'something'} that is not a token response.`
}

/** Secrets go before the words are cut, so that no cut can leave a part of one. */
const withoutSecrets = (words: string, secrets: readonly string[]): string =>
  secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .reduce((text, secret) => text.replaceAll(secret, '[secret]'), words)
    .slice(0, WORDS_MAX)

/** The authorization server as oauth4webapi wants it described. */
export const serverOf = (
  settings: OAuth2Settings,
  tokenUrl: string,
  issuer: string | undefined,
): oauth.AuthorizationServer => ({
  issuer: issuer ?? new URL(tokenUrl).origin,
  token_endpoint: tokenUrl,
  ...(settings.issuer !== undefined && { authorization_response_iss_parameter_supported: true }),
})

/** How our OAuth client proves itself. */
export const clientAuthOf = ({ clientAuth }: OAuth2Settings, { secret }: OAuthClient): oauth.ClientAuth => {
  if (clientAuth === 'none' || secret === undefined) return oauth.None()
  return clientAuth === 'basic' ? oauth.ClientSecretBasic(secret.reveal()) : oauth.ClientSecretPost(secret.reveal())
}
