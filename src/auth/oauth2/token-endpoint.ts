import * as oauth from 'oauth4webapi'
import { parseJson } from '../../runtime/json.ts'
import { type ErrorCode } from '../../errors/catalogue.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { plainText } from '../../runtime/plain-text.ts'
import { retryAfterSeconds } from '../../runtime/retry-after.ts'
import type { AuthContext } from '../auth-type.ts'
import type { TokenAnswer, TokenHttp } from '../token-http.ts'
import type { OAuth2Settings } from './settings.ts'
import { standardAnswer } from './token-answer.ts'

type Fetch = (url: string, options: { headers: Record<string, string>; body: unknown }) => Promise<Response>
type Exchange<Result> = (fetch: {
  [oauth.customFetch]: Fetch
  [oauth.allowInsecureRequests]: boolean
}) => Promise<Result>

/** What an exchange gave: in the standard's terms, and the provider's own answer whole. */
export interface Exchanged<Result = oauth.TokenEndpointResponse> {
  readonly tokens: Result
  readonly document: Readonly<Record<string, unknown>>
}

/** What a failure of an exchange is called, and what must not be seen in its words. */
interface Failure {
  readonly code: ErrorCode
  /** The code where the provider says `invalid_grant`. */
  readonly invalidGrant: ErrorCode
  /** What else means as much as `invalid_grant`. */
  readonly fatal?: readonly string[]
  readonly secrets: readonly string[]
}

/** Runs a token request of oauth4webapi through the connector's quirks and our egress. */
export const exchangeToken = async <Result = oauth.TokenEndpointResponse>(
  settings: OAuth2Settings,
  { http, clock }: AuthContext,
  exchange: Exchange<Result>,
  failure: Failure,
  standardOf = standardAnswer,
): Promise<Exchanged<Result>> => {
  let answer: TokenAnswer | undefined
  let document: Exchanged['document'] = {}
  const fetch: Fetch = async (url, { headers, body }) => {
    answer = await sendQuirky(http, settings, url, headers, body as URLSearchParams)
    const standard = standardOf(answer, settings)
    document = standard.document
    // An unreadable answer goes on as it came: judging it is oauth4webapi's part.
    if (standard.body === undefined) return new Response(null, { status: answer.status < 200 ? 502 : answer.status })
    return Response.json(standard.body, { status: standard.status })
  }
  try {
    // Egress decides where plain http is allowed: nowhere but on networks the operator names.
    const tokens = await exchange({ [oauth.customFetch]: fetch, [oauth.allowInsecureRequests]: true })
    return { tokens, document }
  } catch (error) {
    throw tokenError(error, answer, failure, clock.now())
  }
}

/** Sends a request in the shape that the provider wants it in. Parameters may be there twice, as `resource` may. */
export const sendQuirky = (
  http: TokenHttp,
  { tokenRequest }: Pick<OAuth2Settings, 'tokenRequest'>,
  url: string,
  headers: Record<string, string>,
  body: URLSearchParams,
): Promise<TokenAnswer> => {
  const { format, method, rename } = tokenRequest
  const renamed = [...body].map(([name, value]): [string, string] => [rename[name] ?? name, value])
  const { 'content-type': _, ...rest } = { ...headers, ...tokenRequest.headers }
  if (format === 'query') {
    const address = new URL(url)
    for (const [name, value] of renamed) address.searchParams.append(name, value)
    return http({ url: address.href, method, headers: rest, ...(method === 'POST' && { body: '' }) })
  }
  const isJson = format === 'json'
  const contentType = isJson ? 'application/json' : 'application/x-www-form-urlencoded;charset=UTF-8'
  return http({
    url,
    method: 'POST',
    headers: { ...rest, 'content-type': contentType },
    body: isJson ? JSON.stringify(jsonMembers(renamed)) : new URLSearchParams(renamed).toString(),
  })
}

const jsonMembers = (pairs: readonly [string, string][]): Record<string, string | string[]> =>
  Object.fromEntries(
    [...Map.groupBy(pairs, ([name]) => name)].map(([name, same]) => [
      name,
      same.length === 1 ? same[0]![1] : same.map(([, value]) => value),
    ]),
  )

const CLIENT_ERRORS = new Set(['invalid_client', 'unauthorized_client'])
const WORDS_MAX = 300

/** Says what went wrong at the token endpoint: whose fault, with the provider's status, code and words. */
const tokenError = (
  error: unknown,
  answer: TokenAnswer | undefined,
  { code, invalidGrant, fatal = [], secrets }: Failure,
  now: Date,
): PlatformError => {
  if (error instanceof PlatformError || answer === undefined) {
    return error instanceof PlatformError
      ? error
      : new PlatformError(code, { detail: 'The request could not be made.' }, error)
  }
  const asked = retryAfterSeconds(answer.headers, now)
  const facts = { providerStatus: answer.status, ...(asked !== undefined && { retryAfterSeconds: asked }) }
  if (error instanceof oauth.ResponseBodyError) {
    const { error: providerCode, error_description: words } = error
    const described = {
      ...facts,
      providerCode: withoutSecrets(providerCode, secrets),
      ...(words !== undefined && { providerMessage: withoutSecrets(words, secrets) }),
    }
    if (fatal.includes(providerCode)) return new PlatformError(invalidGrant, { ...described, retryable: false }, error)
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
const withoutSecrets = (words: string, secrets: readonly string[]): string => {
  const clean = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed())])
    .reduce((text, secret) => text.replaceAll(secret, '[secret]'), words)
  return plainText(clean.slice(0, WORDS_MAX))
}
