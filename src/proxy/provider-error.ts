import { readPath } from '../definition/json-path.ts'
import type { ErrorRule } from '../definition/schema.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { parseJson } from '../runtime/json.ts'

const WORDS_MAX = 500

/** Whether a rule of the connector may turn an answer of this status into a problem. */
export const mayBeError = (rules: readonly ErrorRule[], status: number): boolean =>
  status >= 400 && rules.some((rule) => rule.status.includes(status))

/** The error that a provider's answer means by the connector's rules, or undefined where none fits. */
export const providerError = (
  rules: readonly ErrorRule[],
  status: number,
  retryAfter: string | undefined,
  body: string,
): PlatformError | undefined => {
  const document = parseJson(body)
  const rule = rules.find(
    (candidate) =>
      candidate.status.includes(status) &&
      (candidate.path === undefined || readPath(document, candidate.path) === candidate.equals),
  )
  if (rule === undefined) return undefined
  const as = rule.as ?? status
  const code = rule.code && textOf(readPath(document, rule.code))
  const message = rule.message && textOf(readPath(document, rule.message))
  return new PlatformError(as === 429 ? 'provider_rate_limited' : 'provider_rejected', {
    status: as,
    providerStatus: status,
    retryable: rule.retry ?? as === 429,
    ...(code !== undefined && { providerCode: code }),
    ...(message !== undefined && { providerMessage: message }),
    ...(retryAfter !== undefined && { members: { retry_after: retryAfter } }),
    ...(Number(retryAfter) > 0 && { retryAfterSeconds: Number(retryAfter) }),
  })
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
