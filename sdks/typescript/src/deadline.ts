import { TransportTimeout } from './errors.js'
import { globals } from './globals.js'
import type { AbortSignalLike } from './web-types.js'

/** More than this, timers take for nothing. */
const TIMER_MS_MAX = 2 ** 31 - 1

/** Ends one attempt when its time is up or the caller's signal says so. */
export class Deadline {
  readonly #controller = new globals.AbortController()
  readonly #caller: AbortSignalLike | undefined
  readonly #waiting = new Set<(reason: unknown) => void>()
  #timer: unknown

  constructor(caller: AbortSignalLike | undefined) {
    this.#caller = caller
    if (caller?.aborted === true) this.#onAbort()
    else caller?.addEventListener('abort', this.#onAbort)
  }

  /** For `fetch`. */
  get signal(): AbortSignalLike {
    return this.#controller.signal
  }

  /** From now on there is that long, for what the words say. */
  start(ms: number, waitingFor: string): void {
    this.stop()
    if (!(ms <= TIMER_MS_MAX) || this.signal.aborted) return
    this.#timer = globals.setTimeout(
      () => this.end(new TransportTimeout(`Timed out after ${ms} ms of waiting for ${waitingFor}.`)),
      ms,
    )
  }

  /** Time does not count until the next `start`. */
  stop(): void {
    globals.clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** Ends the attempt now, with a reason that is thrown as it is. */
  end(reason: unknown): void {
    this.release()
    // Rejected first: what `fetch` makes of the abort comes after the reason itself.
    for (const reject of this.#waiting) reject(reason)
    this.#controller.abort(reason)
  }

  /**
   * What the promise gives, or the reason of the end if that comes first, also from a `fetch` that knows no signals. Not by
   * `Promise.race`: one long promise among many short ones would hold on to whatever they gave, and so to a whole download.
   */
  guard<T>(promise: PromiseLike<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.signal.aborted) reject(this.signal.reason)
      this.#waiting.add(reject)
      const settle =
        <V>(end: (value: V) => void) =>
        (value: V): void => {
          this.#waiting.delete(reject)
          end(value)
        }
      promise.then(settle(resolve), settle(reject))
    })
  }

  /** Nothing is waited for any more. */
  release(): void {
    this.stop()
    this.#caller?.removeEventListener('abort', this.#onAbort)
  }

  readonly #onAbort = (): void => this.end(abortReason(this.#caller!))
}

/** What a caller's signal gives as the reason, or an `AbortError` as `fetch` would. */
export const abortReason = ({ reason }: AbortSignalLike): unknown =>
  reason ?? Object.assign(new Error('This operation was aborted'), { name: 'AbortError' })
