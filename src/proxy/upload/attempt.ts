import { PlatformError } from '../../errors/platform-error.ts'
import type { ProviderResponse } from '../../egress/provider-response.ts'
import { parseJson } from '../../runtime/json.ts'
import type { Outcome } from './session.ts'

const ANSWER_BYTES_MAX = 256 * 1024
const PASSING_ERRORS = ['provider_unreachable', 'provider_timed_out']

/** Not implemented, no such version of HTTP, no room left: to ask again changes nothing. */
const LASTING = [501, 505, 507]

/** Whether a status says that the same request may be taken later. */
export const isPassing = (status: number): boolean =>
  status === 408 || status === 429 || (status >= 500 && !LASTING.includes(status))

/** Sends; a failure that passes, such as a broken connection, is an outcome and no exception. */
export const attempt = async (
  send: () => Promise<ProviderResponse>,
  judge: (response: ProviderResponse) => Promise<Outcome> | Outcome,
  signal: AbortSignal | undefined,
): Promise<Outcome> => {
  try {
    const response = await send()
    return isPassing(response.status) ? { kind: 'again', response } : await judge(response)
  } catch (error) {
    // The connection that broke may be the caller's own.
    if (signal?.aborted || !(error instanceof PlatformError) || !PASSING_ERRORS.includes(error.code)) throw error
    return { kind: 'again', error }
  }
}

/** Whether a status says that there is no such session (any more). */
export const isGone = ({ status }: ProviderResponse): boolean => status === 404 || status === 410

/** An answer's JSON, without using the answer up; undefined where it has none. */
export const jsonOf = async (response: ProviderResponse): Promise<unknown> => {
  const bytes = await response.peek(ANSWER_BYTES_MAX)
  return bytes === undefined ? undefined : parseJson(bytes.toString('utf8'))
}
