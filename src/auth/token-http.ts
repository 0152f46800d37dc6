/** A request to a token, revocation or similar endpoint. */
export interface TokenRequest {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** The whole answer, read up to a limit; redirects are never followed. */
export interface TokenAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The lines of `Set-Cookie`, which are several. */
  readonly cookies?: readonly string[]
}

/** Sends a request to an authorization server. Throws `provider_unreachable`, `provider_timed_out` or `address_forbidden`. */
export type TokenHttp = (request: TokenRequest) => Promise<TokenAnswer>
