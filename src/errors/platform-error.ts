import { type ErrorCode, catalogue } from './catalogue.ts'

/** What the caller may see beside the catalogue's words. Everything here must be safe to show. */
export interface PublicFacts {
  /** One sentence on this very case, in the caller's terms; what to do next belongs here. */
  readonly detail?: string
  readonly providerStatus?: number
  readonly providerCode?: string
  readonly providerMessage?: string
  readonly retryAfterSeconds?: number
  /** Headers that the answer says it with as well, by lower-case name. */
  readonly headers?: Readonly<Record<string, string>>
  /** Overrides the catalogue's status where a connector's `errors` rule says so. */
  readonly status?: number
  readonly retryable?: boolean
  /** Whether a request to the provider had left the process; undefined where it may have. Not shown. */
  readonly wasSent?: boolean
  /** Further members of the problem document: candidates, findings, issues. */
  readonly members?: Readonly<Record<string, unknown>>
}

/** An error of the catalogue. `facts` reach the caller; `cause` goes to the log only. */
export class PlatformError extends Error {
  readonly code: ErrorCode
  readonly facts: PublicFacts

  constructor(code: ErrorCode, facts: PublicFacts = {}, cause?: unknown) {
    super(facts.detail ?? catalogue[code].says, { cause })
    this.name = 'PlatformError'
    this.code = code
    this.facts = facts
  }
}
