import { type LiveConnection, templateInputs } from '../../connections/live-connection.ts'
import type { Connector, Endpoint } from '../../definition/connector.ts'
import { readPath } from '../../definition/json-path.ts'
import type { Wait } from '../../definition/schema.ts'
import type { ProviderResponse } from '../../egress/provider-response.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { buildRequest } from '../../outgoing/build.ts'
import { givenAddress, readPlace } from '../../outgoing/given-address.ts'
import { findEndpoint } from '../../registry/registry.ts'
import { parseJson } from '../../runtime/json.ts'
import { decodeBody } from '../decode-body.ts'
import type { ProxyDependencies } from '../dependencies.ts'
import { providerWords } from '../provider-error.ts'
import { retryAfterMs } from '../retry-after.ts'
import { sendAs } from '../send-as.ts'
import { isPassing } from '../upload/attempt.ts'
import type { Operation } from './operation.ts'

/** The call that has begun a job, or looks after one. */
export interface JobCall {
  readonly live: LiveConnection
  readonly connector: Connector
  readonly endpoint: Endpoint
  readonly deps: ProxyDependencies
  readonly signal: AbortSignal
}

/** An answer, and what is still under way with it, if anything. */
export interface Settled {
  readonly response: ProviderResponse
  readonly operation?: Operation
}

const ANSWER_BYTES_MAX = 1024 * 1024
const RETRY_AFTER_MS_MAX = 60_000

/** What an answer says to have begun; undefined where all is done with it. */
export const operationOf = async (
  response: ProviderResponse,
  { endpoint }: JobCall,
): Promise<Operation | undefined> => {
  const { wait } = endpoint
  if (wait === undefined || response.status >= 300) return undefined
  if (wait.status !== undefined && wait.status !== response.status) return undefined
  const json = await jsonOf(response)
  if (wait.when !== undefined && readPath(json, wait.when.path) !== wait.when.equals) return undefined
  if (wait.url === undefined)
    return {
      params: Object.fromEntries(Object.entries(wait.params).map(([name, path]) => [name, readPath(json, path)])),
    }
  const url = readPlace(response, json, wait.url)
  // Without an address there is nothing to wait for: the answer is all that will be known.
  return typeof url === 'string' && url !== '' ? { url } : undefined
}

/** Looks after a job until its end, or for so many seconds. Gives the first answer where no look was taken. */
export const awaitEnd = async (
  operation: Operation,
  first: ProviderResponse,
  seconds: number,
  call: JobCall,
): Promise<Settled> => {
  const { deps, endpoint, signal } = call
  const endsAtMs = deps.clock.monotonicMs() + seconds * 1000
  let latest: Settled = { response: first, operation }
  for (;;) {
    const asked = retryAfterMs(latest.response, deps.clock.now()) ?? 0
    const pauseMs = Math.max(endpoint.wait!.everyMs, Math.min(asked, RETRY_AFTER_MS_MAX))
    if (deps.clock.monotonicMs() + pauseMs > endsAtMs) return latest
    await deps.pause(pauseMs, signal)
    const next = await look(operation, call)
    latest.response.abort()
    latest = next
    if (latest.operation === undefined) return latest
  }
}

/** Asks the provider how a job goes. Throws `job_failed` where it came to nothing. */
export const look = async (operation: Operation, call: JobCall): Promise<Settled> => {
  const { connector, endpoint } = call
  const wait = endpoint.wait!
  const response = await ask(operation, wait, call)
  // What passes says nothing of the job; what does not is the answer.
  if (isPassing(response.status)) return { response, operation }
  if (response.status >= 300) return { response }
  const json = await jsonOf(response)
  const state = readPath(json, wait.state) as never
  if (wait.failed.includes(state)) {
    response.abort()
    throw new PlatformError('job_failed', {
      providerStatus: response.status,
      detail: `The provider says of what ${endpoint.name} began: ${String(state)}.`,
      ...providerWords(connector.errors, json),
    })
  }
  return wait.done.includes(state) ? { response } : { response, operation }
}

const ask = (operation: Operation, wait: Wait, call: JobCall): Promise<ProviderResponse> => {
  const { live, connector, endpoint, deps, signal } = call
  const inputs = templateInputs(connector, live.connection.inputs)
  if ('params' in operation) {
    const request = buildRequest(connector, findEndpoint(connector, wait.endpoint!), operation, inputs)
    return sendAs(live, connector, { ...request, signal }, 'return', deps)
  }
  const hosts = [connector.hosts.get(endpoint.host)!]
  const address = givenAddress(operation.url, { hosts, inputs, sendAuth: wait.sendAuth })
  const timeoutMs = endpoint.timeoutMs ?? connector.defaults.timeoutMs
  const headers = ['accept', 'application/json']
  return sendAs(live, connector, { method: 'GET', ...address, headers, timeoutMs, signal }, 'return', deps)
}

/** An answer's JSON, without using the answer up. */
const jsonOf = async (response: ProviderResponse): Promise<unknown> => {
  const bytes = await response.peek(ANSWER_BYTES_MAX)
  return bytes && parseJson(decodeBody(bytes, response.header('content-encoding'), ANSWER_BYTES_MAX).toString('utf8'))
}
