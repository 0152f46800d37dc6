import type { ErrorCode } from './error-codes.js'

/**
 * Everything this package throws on its own account:
 *
 * ```
 * ConnectorError               message, requestId
 * ├─ TransportError            no answer, or a broken one: TransportTimeout
 * ├─ APIError                  source, status, code, retryable, body
 * │  ├─ PlatformError          Unauthorized, NotFound, Invalid, RateLimited, ReconnectRequired, Unavailable
 * │  └─ ProviderError          ProviderUnauthorized, ProviderNotFound, ProviderInvalid, …
 * ├─ JobNotDone                operation, body: what a call has begun goes on
 * ├─ DecodeError               an answer that cannot be read
 * └─ WebhookVerificationError  a webhook that is not what it says it is
 * ```
 *
 * What the caller's own `AbortSignal` gives as its reason is thrown as it is.
 */
export class ConnectorError extends Error {
  static {
    this.prototype.name = 'ConnectorError'
  }
  /** The platform's id of the request, to look it up in its log; null where no answer came. */
  readonly requestId: string | null

  constructor(message: string, { requestId = null, cause }: { requestId?: string | null; cause?: unknown } = {}) {
    super(message, cause === undefined ? undefined : { cause })
    this.requestId = requestId
  }
}

/** No answer came from the platform, or it broke off. */
export class TransportError extends ConnectorError {
  static {
    this.prototype.name = 'TransportError'
  }
}

/** The platform did not answer in time, or a stream stood still for too long. */
export class TransportTimeout extends TransportError {
  static {
    this.prototype.name = 'TransportTimeout'
  }
}

/** An answer is not JSON where it should be; for a client that is `strict`, also one that is empty or has no list where its items should be. */
export class DecodeError extends ConnectorError {
  static {
    this.prototype.name = 'DecodeError'
  }
}

/**
 * What a call has begun goes on although its `wait` is over. Call the same method with `operation` to go on waiting. Its
 * `cause` is why the provider could not be asked again, where it is not the time.
 */
export class JobNotDone extends ConnectorError {
  static {
    this.prototype.name = 'JobNotDone'
  }
  /** Stands for the work. It serves the same connection and method. */
  readonly operation: string
  /** What the provider said last. */
  readonly body: unknown

  constructor(
    operation: string,
    { body, ...facts }: { body?: unknown; requestId?: string | null; cause?: unknown } = {},
  ) {
    super('The provider has begun it and is not done yet.', facts)
    this.operation = operation
    this.body = body
  }
}

/** A webhook's signature, time or headers are not right: do not act on it. */
export class WebhookVerificationError extends ConnectorError {
  static {
    this.prototype.name = 'WebhookVerificationError'
  }
}

/** What an answer of 400 and above said. */
export interface APIErrorFacts {
  readonly status: number
  readonly code: ErrorCode | (string & {}) | null
  readonly retryable: boolean
  readonly body: unknown
  readonly requestId: string | null
  readonly retryAfterMs: number | null
  /** The provider's own status, where the platform answers with another. */
  readonly providerStatus?: number
  /** The connection that is concerned, where it is known. */
  readonly connectionId?: string
}

/** The platform, or the provider behind it, answered with an error. */
export class APIError extends ConnectorError {
  static {
    this.prototype.name = 'APIError'
  }
  /** Whose answer it is. */
  readonly source: 'platform' | 'provider'
  /** The HTTP status. */
  readonly status: number
  /** What went wrong, in a word: one of the platform's error codes, or the provider's own. */
  readonly code: ErrorCode | (string & {}) | null
  /** Whether the same request may succeed later without anything being changed. */
  readonly retryable: boolean
  /** How long the answer asks to wait, in milliseconds. */
  readonly retryAfterMs: number | null
  /** The answer's body: parsed JSON, or text of at most 64 KiB. */
  readonly body: unknown

  constructor(message: string, source: 'platform' | 'provider', facts: APIErrorFacts) {
    super(message, facts)
    this.source = source
    this.status = facts.status
    this.code = facts.code
    this.retryable = facts.retryable
    this.retryAfterMs = facts.retryAfterMs
    this.body = facts.body
  }
}

/** The platform refused or failed, before or instead of the provider. */
export class PlatformError extends APIError {
  static {
    this.prototype.name = 'PlatformError'
  }
  declare readonly source: 'platform'

  constructor(message: string, facts: APIErrorFacts) {
    super(message, 'platform', facts)
  }
}

/** The platform does not accept the API key. */
export class Unauthorized extends PlatformError {
  static {
    this.prototype.name = 'Unauthorized'
  }
}

/** The platform has no such connection, connector, endpoint or key. */
export class NotFound extends PlatformError {
  static {
    this.prototype.name = 'NotFound'
  }
}

/** The request is wrong, or does not fit the present state. */
export class Invalid extends PlatformError {
  static {
    this.prototype.name = 'Invalid'
  }
}

/** The platform limits how often it may be called. */
export class RateLimited extends PlatformError {
  static {
    this.prototype.name = 'RateLimited'
  }
}

/** The user must connect again: start a connect session with this `connectionId` as its `connection_id`. */
export class ReconnectRequired extends PlatformError {
  static {
    this.prototype.name = 'ReconnectRequired'
  }
  readonly connectionId: string | null

  constructor(message: string, facts: APIErrorFacts) {
    super(message, facts)
    this.connectionId = facts.connectionId ?? null
  }
}

/** The platform cannot serve at the moment. */
export class Unavailable extends PlatformError {
  static {
    this.prototype.name = 'Unavailable'
  }
}

/** The provider refused or failed. */
export class ProviderError extends APIError {
  static {
    this.prototype.name = 'ProviderError'
  }
  declare readonly source: 'provider'
  /** The provider's own status, where the platform answers with another: a 200 that says `ok: false`, for instance. */
  readonly providerStatus: number | null

  constructor(message: string, facts: APIErrorFacts) {
    super(message, 'provider', facts)
    this.providerStatus = facts.providerStatus ?? null
  }
}

/** The provider does not let this account do that: 401, 403. */
export class ProviderUnauthorized extends ProviderError {
  static {
    this.prototype.name = 'ProviderUnauthorized'
  }
}

/** The provider has no such thing: 404, 410. */
export class ProviderNotFound extends ProviderError {
  static {
    this.prototype.name = 'ProviderNotFound'
  }
}

/** The provider finds the request wrong: any other 4xx. */
export class ProviderInvalid extends ProviderError {
  static {
    this.prototype.name = 'ProviderInvalid'
  }
}

/** The provider limits how often it may be called: 429. */
export class ProviderRateLimited extends ProviderError {
  static {
    this.prototype.name = 'ProviderRateLimited'
  }
}

/** The provider cannot serve at the moment, or could not be reached: 5xx. */
export class ProviderUnavailable extends ProviderError {
  static {
    this.prototype.name = 'ProviderUnavailable'
  }
}
