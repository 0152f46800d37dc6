import type { Connector } from '../definition/connector.ts'
import { readPath } from '../definition/json-path.ts'
import type { ErrorRule } from '../definition/schema.ts'
import { readWaitMs } from '../definition/time-form.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import type { Clock } from '../runtime/clock.ts'
import { parseJson } from '../runtime/json.ts'
import type { Soon } from '../runtime/soon.ts'
import { decodeBody } from './decode-body.ts'

const WORDS_MAX = 500
const DETAIL_MAX = 2_000
const ERROR_BYTES_MAX = 256 * 1024

/** What a rule of the connector says of an answer. */
export interface Ruled {
  readonly rule: ErrorRule
  readonly error: PlatformError
}

/** What an answer means by the connector's rules; undefined where none fits. The answer can still be read afterwards. */
export const ruledError = (
  connector: Connector,
  response: ProviderResponse,
  clock: Pick<Clock, 'now'>,
): Soon<Ruled | undefined> =>
  mayBeError(connector.errors, response) ? judged(connector, response, clock.now()) : undefined

const judged = async (
  { errors, retry }: Connector,
  response: ProviderResponse,
  now: Date,
): Promise<Ruled | undefined> => {
  const bytes = await response.peek(ERROR_BYTES_MAX)
  const text = bytes === undefined ? undefined : decodedText(bytes, response.header('content-encoding'))
  if (text === undefined) return undefined
  const given = response.header((retry?.header ?? 'Retry-After').toLowerCase())
  const waitMs = retry === undefined ? undefined : readWaitMs(given, retry.after, now)
  return providerError(errors, response.status, waitMs === undefined ? given : String(Math.ceil(waitMs / 1000)), text)
}

/** Whether a rule of the connector may turn an answer into a problem. Of successes only JSON is looked into. */
const mayBeError = (rules: readonly ErrorRule[], response: ProviderResponse): boolean =>
  rules.some((rule) => rule.status.includes(response.status)) &&
  (response.status >= 400 || /^application\/(.+\+)?json\b/i.test(response.header('content-type') ?? ''))

const decodedText = (bytes: Buffer, encoding: string | undefined): string | undefined => {
  try {
    return decodeBody(bytes, encoding, ERROR_BYTES_MAX).toString('utf8')
  } catch {
    return undefined
  }
}

const providerError = (
  rules: readonly ErrorRule[],
  status: number,
  retryAfter: string | undefined,
  body: string,
): Ruled | undefined => {
  const document = parseJson(body)
  const rule = rules.find(
    (candidate) =>
      candidate.status.includes(status) &&
      (candidate.path === undefined || readPath(document, candidate.path) === candidate.equals),
  )
  if (rule === undefined) return undefined
  // A success that is none has no status that could be passed on.
  const as = rule.as ?? (status < 400 ? 502 : status)
  const code = rule.code && textOf(readPath(document, rule.code))
  const message = rule.message && textOf(readPath(document, rule.message))
  const error = new PlatformError(as === 429 ? 'provider_rate_limited' : 'provider_rejected', {
    status: as,
    providerStatus: status,
    retryable: rule.retry ?? as === 429,
    ...(code !== undefined && { providerCode: code }),
    ...(message !== undefined && { providerMessage: message }),
    members: { ...detailsOf(rule, document), ...(retryAfter !== undefined && { retry_after: retryAfter }) },
    ...(Number(retryAfter) > 0 && { retryAfterSeconds: Number(retryAfter) }),
  })
  return { rule, error }
}

/** What else a rule tells of a failure; what is longer than words may be is left out. */
const detailsOf = ({ details }: ErrorRule, document: unknown): { provider_details?: Record<string, unknown> } => {
  const told = Object.entries(details)
    .map(([name, path]) => [name, readPath(document, path)] as const)
    .filter(([, value]) => value !== undefined && JSON.stringify(value).length <= DETAIL_MAX)
  return told.length === 0 ? {} : { provider_details: Object.fromEntries(told) }
}

/** The provider's own code and words in a document that no status marks as a failure: those of the first rule that finds any. */
export const providerWords = (
  rules: readonly ErrorRule[],
  document: unknown,
): { readonly providerCode?: string; readonly providerMessage?: string } => {
  for (const rule of rules) {
    const code = rule.code && textOf(readPath(document, rule.code))
    const message = rule.message && textOf(readPath(document, rule.message))
    if (code !== undefined || message !== undefined)
      return {
        ...(code !== undefined && { providerCode: code }),
        ...(message !== undefined && { providerMessage: message }),
      }
  }
  return {}
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, WORDS_MAX) : undefined
