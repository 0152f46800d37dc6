import { APIError, JobNotDone, TransportError } from './errors.js'
import type { JobOptions } from './options.js'
import type { ResponseHeaders } from './response.js'
import { parseRetryAfter } from './retry.js'

/** What stands in between lets hardly any request take longer. */
const ROUND_SECONDS_MAX = 60
const WAIT_SECONDS = 60
/** The header that says that work goes on, and how to ask after it. */
export const OPERATION = 'connector-operation'

/** One request of a call that waits: it begins the work, or asks after what stands for it, and waits for so many seconds. */
export type Round<T extends Answered> = (seconds: number, operation: string | undefined) => Promise<T>

interface Answered {
  readonly data: unknown
  readonly response: { readonly headers: ResponseHeaders; readonly requestId: string | null }
}

/** Asks until the work is done that a call begins. Throws `JobNotDone` when the time is over. */
export const awaitEnd = async <T extends Answered>(
  round: Round<T>,
  { wait, operation }: Pick<JobOptions, 'wait' | 'operation'>,
  sleep: (ms: number) => Promise<void>,
): Promise<T> => {
  let left = Math.ceil(wait === undefined ? WAIT_SECONDS : (wait ?? 0))
  let learnt: string | undefined
  for (;;) {
    const seconds = Math.min(left, ROUND_SECONDS_MAX)
    const answer = await round(seconds, learnt ?? operation).catch((error: unknown) => {
      // The work goes on all the same, and only this says how to ask after it.
      throw learnt !== undefined && mayPass(error) ? new JobNotDone(learnt, { cause: error }) : error
    })
    const { headers, requestId } = answer.response
    learnt = headers.get(OPERATION) ?? undefined
    if (learnt === undefined) return answer
    // The platform comes back early where the provider wants to be left alone for longer than that.
    const pauseMs = parseRetryAfter(headers.get('retry-after'), Date.now()) ?? 0
    left -= Math.max(seconds, Math.ceil(pauseMs / 1000))
    if (left <= 0) throw new JobNotDone(learnt, { body: answer.data, requestId })
    if (pauseMs > 0) await sleep(pauseMs)
  }
}

const mayPass = (error: unknown): boolean =>
  error instanceof TransportError || (error instanceof APIError && error.retryable)
