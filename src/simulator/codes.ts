import type { Clock } from '../runtime/clock.ts'
import { newToken, sha256 } from '../runtime/ids.ts'
import { type Grant, TOKEN_PREFIX } from './grants.ts'

/** What a user has allowed, until the client redeems it. */
export interface Allowed {
  readonly connector: string
  readonly clientId: string
  readonly redirectUri: string
  readonly account: string
  readonly scopes: readonly string[]
  readonly isOffline: boolean
  readonly codeChallenge?: string | undefined
}

interface Entry {
  readonly allowed: Allowed
  readonly expiresAtMs: number
  isUsed: boolean
  /** What the first use gave, to be taken back at a second one. */
  grant?: Grant
}

/** Authorization codes: 60 seconds, one use. They do not outlive the process. */
export interface Codes {
  issue(allowed: Allowed): string
  find(code: string): Entry | undefined
  isFresh(entry: Entry): boolean
}

const LIFETIME_MS = 60_000
const KEPT_MS = 10 * 60_000

export const createCodes = (clock: Clock): Codes => {
  const entries = new Map<string, Entry>()
  const nowMs = (): number => clock.now().getTime()
  return {
    issue: (allowed) => {
      for (const [hash, { expiresAtMs }] of entries) if (expiresAtMs + KEPT_MS < nowMs()) entries.delete(hash)
      const code = `${TOKEN_PREFIX}code_${newToken()}`
      entries.set(sha256(code), { allowed, expiresAtMs: nowMs() + LIFETIME_MS, isUsed: false })
      return code
    },
    find: (code) => entries.get(sha256(code)),
    isFresh: ({ isUsed, expiresAtMs }) => !isUsed && nowMs() < expiresAtMs,
  }
}
