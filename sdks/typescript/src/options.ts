import type { AbortSignalLike } from './web-types.js'

/** What any call takes beside its arguments. */
export interface CallOptions {
  /** Ends the call, with its reason thrown as it is. */
  readonly signal?: AbortSignalLike | undefined
  /** How long an attempt may take, in milliseconds; of a stream, until it begins. */
  readonly timeoutMs?: number | undefined
  /** How often a failed attempt is repeated, where that is safe; 0: never. */
  readonly maxRetries?: number | undefined
  /** Instead of a random one, for a call that changes something: the same for what must happen once. */
  readonly idempotencyKey?: string | undefined
  /** How many seconds the access token must live at least, 0 to 86400; it is refreshed first if it does not. */
  readonly minValidSeconds?: number | undefined
  /** How many seconds, 0 to 60, the call may wait for its turn within the provider's rate limit; 0: be told at once. */
  readonly maxWaitSeconds?: number | undefined
  /** Sent along; they win over the client's own. */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** What a call takes whose work may go on behind the first answer. */
export interface JobOptions extends CallOptions {
  /** For how many seconds to wait for the end, beside `timeoutMs`: 60 unless given; null or 0: not at all. */
  readonly wait?: number | null | undefined
  /** What a `JobNotDone` says: asks again after what an earlier call has begun, in place of beginning it. */
  readonly operation?: string | undefined
}

/** What an upload takes. */
export interface UploadOptions extends CallOptions {
  /** The content type of the bytes; unless given, the `Blob`'s own or `application/octet-stream`. */
  readonly contentType?: string | undefined
}

/** What a list takes. */
export interface ListOptions extends CallOptions {
  /** How many items `for await` gives at most; it stops inside a page. Awaited pages stay whole. */
  readonly maxItems?: number | undefined
  /** Where to begin: the `next` of a page of the same call. */
  readonly cursor?: string | undefined
}

/** What a list takes whose pages can be had in different sizes. */
export interface SizedListOptions extends ListOptions {
  /** How many items a page has at most: asked of the provider, which may have limits of its own. */
  readonly pageSize?: number | undefined
}
