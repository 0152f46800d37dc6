import type { CallPromise } from './call-promise.js'
import { type CallInput, type Caller, callEndpoint } from './invoke.js'
import type { SizedListOptions, UploadOptions } from './options.js'
import type { ResultKind } from './read-answer.js'
import type { Effect } from './retry.js'
import { isUpload } from './upload.js'

/** What a call by name takes, as no class says what its endpoint is. */
export interface GenericCallOptions extends UploadOptions {
  /** Whether it changes something: decides what may be repeated. `write` unless given. */
  readonly effect?: Effect | undefined
  /** What the answer is. Unless given, its content type says: JSON is parsed, `text/…` a text, anything else bytes. */
  readonly result?: ResultKind | undefined
}

/** What a call by name of a list takes. */
export interface GenericListOptions extends SizedListOptions {
  /** The members that lead to the items in the body of a page: `['messages']`; `[]` where the body is the list. */
  readonly items: readonly (string | number)[]
  /** The parameter that says how many items a page has: for `pageSize`. */
  readonly sizeParam?: string | undefined
  readonly effect?: Effect | undefined
}

/** What a call by name takes whose answer is streamed. */
export interface GenericBinaryOptions extends GenericCallOptions {
  readonly result: 'binary'
}

/** Calls an endpoint of which only the name is known. */
export const callByName = (
  caller: Caller,
  endpoint: string,
  input: CallInput = {},
  { effect = 'write', ...options }: GenericCallOptions & Partial<GenericListOptions> = {},
): CallPromise<unknown> => {
  const { result = 'auto', items, sizeParam, ...callOptions } = options
  const spec = {
    name: endpoint,
    effect,
    result,
    // A text may be either: the platform takes it inside JSON too.
    ...(isUpload(input.body) && { body: 'binary' as const }),
    ...(items !== undefined && { items }),
    ...(sizeParam !== undefined && { size: sizeParam }),
  }
  return callEndpoint(caller, spec, input, callOptions)
}
