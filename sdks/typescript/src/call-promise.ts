import type { CallResponse } from './response.js'

/** The data of an answer, and what is known beside it. */
export interface WithResponse<T> {
  readonly data: T
  readonly response: CallResponse
}

/** A call under way: a promise of its data. `withResponse()` gives status, headers and request id too. */
export class CallPromise<T> implements Promise<T> {
  readonly #answer: Promise<WithResponse<T>>

  /** @internal */
  constructor(answer: Promise<WithResponse<T>>) {
    this.#answer = answer
  }

  get [Symbol.toStringTag](): string {
    return 'CallPromise'
  }

  /** The data together with status, headers, request id and the body as it came. */
  withResponse(): Promise<WithResponse<T>> {
    return this.#answer
  }

  // oxlint-disable-next-line unicorn/no-thenable -- it is a promise
  then<A = T, B = never>(
    onFulfilled?: ((data: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#answer.then(({ data }) => data).then(onFulfilled, onRejected)
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(null, onRejected)
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.#answer.then(({ data }) => data).finally(onFinally)
  }
}
