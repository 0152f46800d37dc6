import { type ErrorCode, type Source, entryOf } from './catalogue.ts'
import type { PlatformError } from './platform-error.ts'

export const PROBLEM_CONTENT_TYPE = 'application/problem+json'

/** A problem document, RFC 9457, with the members that every error of the platform carries. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly code: ErrorCode
  readonly source: Source
  readonly request_id: string
  readonly retryable: boolean
  readonly provider_status?: number
  readonly provider_code?: string
  readonly provider_message?: string
  readonly [member: string]: unknown
}

/** Renders an error as the problem document that its caller gets. */
export const problemOf = ({ code, facts }: PlatformError, requestId: string): Problem => {
  const entry = entryOf(code)
  return {
    type: `urn:connector-platform:error:${code}`,
    title: entry.says,
    status: facts.status ?? entry.status,
    ...(facts.detail !== undefined && { detail: facts.detail }),
    code,
    source: entry.source,
    request_id: requestId,
    retryable: facts.retryable ?? entry.retryable ?? false,
    ...(facts.providerStatus !== undefined && { provider_status: facts.providerStatus }),
    ...(facts.providerCode !== undefined && { provider_code: facts.providerCode }),
    ...(facts.providerMessage !== undefined && { provider_message: facts.providerMessage }),
    ...facts.members,
  }
}
