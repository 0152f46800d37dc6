import type { Connection } from '../connections/connection.ts'
import type { Connector, Endpoint } from '../definition/connector.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import type { ErrorCode } from '../errors/catalogue.ts'

/** What is known of a call, filled in while it is made: for its line in the log, its record and its metrics. */
export interface CallFacts {
  connection?: Pick<Connection, 'id' | 'userId' | 'connector'>
  connector?: Connector
  /** Absent where the call is passed through. */
  endpoint?: Endpoint
  /** How often the provider was asked. */
  attempts: number
  /** What it answered at last. */
  response?: ProviderResponse
  /** What the platform answered in its place. */
  errorCode?: ErrorCode
}

/** Headers in which providers say how they name a request in their own logs, the likeliest first. */
const REQUEST_IDS = [
  'x-request-id',
  'request-id',
  'x-amzn-requestid',
  'x-amz-request-id',
  'x-ms-request-id',
  'x-goog-request-id',
  'x-github-request-id',
  'x-dropbox-request-id',
  'x-slack-req-id',
  'x-guploader-uploadid',
  'x-correlation-id',
  'x-trace-id',
]
const RANKS = new Map(REQUEST_IDS.map((name, rank) => [name, rank]))
/** Anything else is of no use to a provider's support, and might not be stored or shown as it is. */
const READABLE = /^[!-~]{1,200}$/
const LAST_LETTERS = 'dD'

/** How the provider names the request, where it says so in a usual header. */
export const providerRequestId = ({ rawHeaders }: Pick<ProviderResponse, 'rawHeaders'>): string | undefined => {
  let best = Infinity
  let found: string | undefined
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!
    // All of them end in "id", and few others do: this is asked of every answer.
    if (!LAST_LETTERS.includes(name.charAt(name.length - 1))) continue
    const rank = RANKS.get(name.toLowerCase())
    if (rank === undefined || rank >= best || !READABLE.test(rawHeaders[at + 1]!)) continue
    best = rank
    found = rawHeaders[at + 1]
  }
  return found
}
