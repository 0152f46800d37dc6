import type { FastifyRequest } from 'fastify'
import type { CallRecord } from '../calls/call-record.ts'
import type { CallFacts } from '../proxy/call-facts.ts'
import type { Dependencies } from './dependencies.ts'

/** An answer that is over. */
export interface Answered {
  /** When its request came. */
  readonly at: Date
  /** 499 where the caller left before anything of it was written. */
  readonly status: number
  /** With its headers. */
  readonly bytes: number
  readonly ms: number
  readonly providerRequestId: string | undefined
}

/** Measures an answer; where it is that of a call, the call is taken down too. Neither waits for anything. */
export const observeAnswer = (
  request: FastifyRequest,
  answered: Answered,
  { metrics, calls }: Pick<Dependencies, 'metrics' | 'calls'>,
): void => {
  const { matched, called, caller } = request
  const { status, ms } = answered
  metrics.observeRequest(request.method, matched.url, status, ms)
  if (called?.connection === undefined || isDryRun(called)) return
  const call = recordOf(request, called as Found, caller.applicationId, answered)
  if (called.connector !== undefined) metrics.observeCall(called.connector, called.endpoint?.name, call.status, ms)
  calls.note(call)
}

type Found = CallFacts & { readonly connection: NonNullable<CallFacts['connection']> }

/** Nothing went wrong, and nothing was sent. */
const isDryRun = ({ attempts, response, errorCode }: CallFacts): boolean =>
  attempts === 0 && response === undefined && errorCode === undefined

const recordOf = (
  { id, method, raw }: FastifyRequest,
  { connection, endpoint, response, errorCode, attempts }: Found,
  applicationId: string,
  { at, status, bytes, ms, providerRequestId }: Answered,
): CallRecord => {
  const isProviders = response !== undefined && errorCode === undefined
  return {
    id,
    at,
    applicationId,
    userId: connection.userId,
    connectionId: connection.id,
    connector: connection.connector,
    method: endpoint?.method ?? method,
    // In an envelope the provider's status stands within.
    status: isProviders && status !== 499 ? response.status : status,
    source: isProviders ? 'provider' : 'platform',
    ms,
    bytesIn: bytesOf(raw.headers['content-length']),
    bytesOut: bytes,
    attempts: Math.max(attempts, response === undefined ? 0 : 1),
    ...(endpoint !== undefined && { endpoint: endpoint.name }),
    ...(errorCode !== undefined && { errorCode }),
    ...(response !== undefined && { providerStatus: response.status }),
    ...(providerRequestId !== undefined && { providerRequestId }),
  }
}

/** A body that says no length is not counted: what a socket has read belongs to no request alone. */
const bytesOf = (contentLength: string | undefined): number => Number(contentLength ?? 0)
