import type { Clock } from '../runtime/clock.ts'
import { newToken, sha256 } from '../runtime/ids.ts'
import { TOKEN_PREFIX } from './grants.ts'

/** Temporary credentials, RFC 5849 section 2.1: what a client began, and whether the user has allowed it. */
export interface Temporary {
  readonly connector: string
  readonly clientId: string
  readonly callback: string
  readonly expiresAtMs: number
  allowed?: { readonly account: string; readonly verifierHash: string }
}

/** What the provider remembers of OAuth 1.0 beside its grants. It does not outlive the process. */
export interface OAuth1Tokens {
  issue(temporary: Omit<Temporary, 'expiresAtMs'>): string
  find(token: string): Temporary | undefined
  /** Writes down that the user has allowed it; gives the verifier. */
  allow(temporary: Temporary, account: string): string
  /** Takes it out, once, for whoever shows the verifier. */
  spend(token: string, verifier: string): Temporary | undefined
  /** Whether this nonce came for the first time. */
  isFirstUse(nonce: string): boolean
}

const LIFETIME_MS = 10 * 60_000
const NONCES_MAX = 100_000

export const createOAuth1Tokens = (clock: Clock): OAuth1Tokens => {
  const temporaries = new Map<string, Temporary>()
  const nonces = new Set<string>()
  const nowMs = (): number => clock.now().getTime()
  const find = (token: string): Temporary | undefined => {
    const found = temporaries.get(sha256(token))
    return found !== undefined && found.expiresAtMs > nowMs() ? found : undefined
  }
  return {
    issue: (temporary) => {
      for (const [key, { expiresAtMs }] of temporaries) if (expiresAtMs <= nowMs()) temporaries.delete(key)
      const token = `${TOKEN_PREFIX}request_${newToken()}`
      temporaries.set(sha256(token), { ...temporary, expiresAtMs: nowMs() + LIFETIME_MS })
      return token
    },
    find,
    allow: (temporary, account) => {
      const verifier = newToken()
      temporary.allowed = { account, verifierHash: sha256(verifier) }
      return verifier
    },
    spend: (token, verifier) => {
      const found = find(token)
      if (found?.allowed?.verifierHash !== sha256(verifier)) return undefined
      temporaries.delete(sha256(token))
      return found
    },
    isFirstUse: (nonce) => {
      if (nonces.has(nonce)) return false
      if (nonces.size >= NONCES_MAX) nonces.clear()
      nonces.add(nonce)
      return true
    },
  }
}
