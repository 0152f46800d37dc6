import { type JsonPath, readPath } from '../../definition/json-path.ts'
import { isObject, parseJson } from '../../runtime/json.ts'
import { plainText } from '../../runtime/plain-text.ts'
import { lifeSeconds } from '../token-life.ts'
import type { TokenAnswer } from '../token-http.ts'
import type { OAuth2Settings } from './settings.ts'

/** What oauth4webapi reads: an answer as RFC 6749 sections 5.1 and 5.2 have it. */
export interface StandardAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>> | undefined
  /** The provider's own answer, whole. */
  readonly document: Readonly<Record<string, unknown>>
}

const DEVICE_LIFE_SECONDS_MAX = 86_400
const DEVICE_INTERVAL_SECONDS_MAX = 3_600

/**
 * Says a provider's answer in the standard's terms: form-encoded bodies, nested or renamed members, `null` for absent,
 * numbers as text, lists of scopes, a failure in an answer of status 200. The status of a failure is kept, since 429
 * and 5xx mean something else than 400.
 */
export const standardAnswer = (answer: TokenAnswer, { tokenResponse, scopes }: OAuth2Settings): StandardAnswer => {
  const parsed = parseBody(answer)
  if (parsed === undefined) return { status: answer.status, body: undefined, document: {} }
  const isSuccess = answer.status >= 200 && answer.status < 300
  const error = failureIn(parsed, tokenResponse.error, isSuccess)
  if (error !== undefined || !isSuccess)
    return { status: isSuccess ? 400 : answer.status, body: { error: 'invalid_request', ...error }, document: parsed }

  const inner = unwrapped(parsed, tokenResponse)
  const read = (path: JsonPath | undefined, standard: string): unknown =>
    readPath(inner, path ?? [standard]) ?? undefined
  const refreshToken = read(tokenResponse.refreshToken, 'refresh_token')
  const body = {
    access_token: read(tokenResponse.accessToken, 'access_token'),
    // Providers leave it out, invent names, or nest it; what the credential looks like on the wire is said by `inject`.
    token_type: 'bearer',
    refresh_token: refreshToken === '' ? undefined : refreshToken,
    expires_in: lifeSeconds(read(tokenResponse.expiresIn, 'expires_in'), tokenResponse.defaultExpiresIn),
    scope: scopeText(read(tokenResponse.scope, 'scope'), scopes.separator),
  }
  const given = Object.entries(body).filter(([, value]) => value !== undefined)
  return { status: 200, body: Object.fromEntries(given), document: parsed }
}

/** The part of a token answer that speaks of the token: below `envelope`, where the answer has that. */
export const unwrapped = (
  document: Readonly<Record<string, unknown>>,
  { envelope }: OAuth2Settings['tokenResponse'],
): Readonly<Record<string, unknown>> => {
  const inner = envelope === undefined ? undefined : readPath(document, envelope)
  return isObject(inner) ? inner : document
}

/** Says a device authorization answer in the terms of RFC 8628; Google and others wrote `verification_url` before it. */
export const deviceAnswer = (answer: TokenAnswer, settings: OAuth2Settings): StandardAnswer => {
  const parsed = parseBody(answer)
  if (parsed?.device_code === undefined) return standardAnswer(answer, settings)
  const atMost = (most: number, told: unknown): number | undefined => {
    const seconds = lifeSeconds(told)
    return seconds && Math.min(seconds, most)
  }
  const body = {
    ...parsed,
    verification_uri: parsed.verification_uri ?? parsed.verification_url,
    verification_uri_complete: parsed.verification_uri_complete ?? parsed.verification_url_complete,
    expires_in: atMost(DEVICE_LIFE_SECONDS_MAX, parsed.expires_in),
    interval: atMost(DEVICE_INTERVAL_SECONDS_MAX, parsed.interval),
  }
  const given = Object.entries(body).filter(([, value]) => value !== undefined && value !== null)
  return { status: 200, body: Object.fromEntries(given), document: parsed }
}

const parseBody = ({ body, headers }: TokenAnswer): Record<string, unknown> | undefined => {
  const json = parseJson(body)
  if (isObject(json)) return json
  const isForm = headers['content-type']?.includes('x-www-form-urlencoded') || body.startsWith('access_token=')
  return isForm ? Object.fromEntries<unknown>(new URLSearchParams(body).entries()) : undefined
}

/** A failure as `error` and `error_description`, from wherever the provider puts it. */
const failureIn = (
  body: Record<string, unknown>,
  path: JsonPath | undefined,
  isSuccess: boolean,
): Record<string, string> | undefined => {
  const named = path === undefined ? undefined : readPath(body, path)
  const error = named ?? (isSuccess && body.access_token !== undefined ? undefined : body.error)
  if (error === undefined || error === null || error === false || error === '') return undefined
  const members = isObject(error) ? error : {}
  const code = isObject(error) ? (members.code ?? members.type ?? members.status) : error
  const words = body.error_description ?? members.message ?? body.message
  const isScalar = ['string', 'number', 'boolean'].includes(typeof code)
  return {
    error: isScalar ? String(code) : 'invalid_request',
    ...(typeof words === 'string' && { error_description: words }),
  }
}

/** Scopes joined by spaces, however the provider gave them; some are asked with blanks and answer with commas. */
const scopeText = (value: unknown, separator: string): string | undefined => {
  const texts = Array.isArray(value)
    ? value.filter((scope) => typeof scope === 'string')
    : typeof value === 'string'
      ? value.split(separator)
      : undefined
  return texts
    ?.flatMap((text) => plainText(text).split(/[\s,]+/))
    .filter((scope) => scope !== '')
    .join(' ')
}
