import type { ErrorCode } from '../errors/catalogue.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { ADDRESS_FORBIDDEN } from './connect.ts'

/** A body that neither side sent or took anything of for too long, or that was not whole in time. */
export class TooSlow extends Error {
  readonly code = 'UND_ERR_BODY_TIMEOUT'
}

/** What it means that an answer which had begun did not come to its end. */
export const brokenOff = (error: Error): PlatformError =>
  error instanceof TooSlow
    ? new PlatformError('provider_timed_out', { detail: 'The answer was not whole in time.' }, error)
    : new PlatformError('provider_unreachable', { detail: 'The answer broke off.' }, error)

/** What Node's and undici's error codes mean to a caller. Whatever is not listed is `provider_unreachable`. */
const MEANINGS: Readonly<Record<string, ErrorCode>> = {
  [ADDRESS_FORBIDDEN]: 'address_forbidden',
  UND_ERR_CONNECT_TIMEOUT: 'provider_timed_out',
  UND_ERR_HEADERS_TIMEOUT: 'provider_timed_out',
  UND_ERR_BODY_TIMEOUT: 'provider_timed_out',
  ETIMEDOUT: 'provider_timed_out',
  UND_ERR_HEADERS_OVERFLOW: 'provider_answer_invalid',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'provider_answer_invalid',
}

/** Says a transport's error in the platform's terms; the original is its cause. */
export const translateTransportError = (error: Error, hostname: string, wasSent: boolean): PlatformError => {
  if (error instanceof PlatformError) return error
  const { code } = error as { code?: string }
  const meaning =
    (code !== undefined && MEANINGS[code]) ||
    (error.name === 'HTTPParserError' ? 'provider_answer_invalid' : 'provider_unreachable')
  return new PlatformError(
    meaning,
    {
      detail: `${hostname}: ${WORDS[meaning] ?? 'the connection failed'}${code === undefined ? '' : ` (${code})`}.`,
      wasSent,
    },
    error,
  )
}

const WORDS: Partial<Record<ErrorCode, string>> = {
  address_forbidden: 'this address may not be called',
  provider_timed_out: 'there was no answer in time',
  provider_answer_invalid: 'the answer is not HTTP that can be read',
}
