import type { Secret } from '../runtime/secret.ts'

/** What a connection authenticates with, opened. An API key, or `username:password`, stands in `accessToken` too. */
export interface Credential {
  readonly accessToken: Secret
  readonly refreshToken?: Secret
  readonly tokenType: string
  /** When the access token must no longer be used: receive time plus lifetime, less the leeway. */
  readonly expiresAt?: Date
  /** Scopes as granted, joined by spaces. */
  readonly scope?: string
  /** What else calls or renewal need and nobody may see: `private_key`; as templates name it, `capture.x`, `input.x`. */
  readonly extra?: Readonly<Record<string, string>>
}
