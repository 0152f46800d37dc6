import { type LiveConnection, templateValues } from '../../connections/live-connection.ts'
import type { Connector, Endpoint } from '../../definition/connector.ts'
import { readPath } from '../../definition/json-path.ts'
import type { Wait } from '../../definition/schema.ts'
import type { ProviderResponse } from '../../egress/provider-response.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { buildRequest } from '../../outgoing/build.ts'
import { givenAddress, readPlace } from '../../outgoing/given-address.ts'
import { sharedHeaders } from '../../outgoing/shared-headers.ts'
import { findEndpoint } from '../../registry/registry.ts'
import { parseJson } from '../../runtime/json.ts'
import { retryAfterMs } from '../../runtime/retry-after.ts'
import { decodeBody } from '../decode-body.ts'
import type { ProxyDependencies } from '../dependencies.ts'
import { providerWords } from '../provider-error.ts'
import { sendAs } from '../send-as.ts'
import { isPassing } from '../upload/attempt.ts'
import type { Operation } from './operation.ts'

/** The call that has begun a job, or looks after one. */
export interface JobCall {
  readonly live: LiveConnection
  readonly connector: Connector
  readonly endpoint: Endpoint
  readonly params: Readonly<Record<string, unknown>>
  readonly deps: ProxyDependencies
  readonly signal: AbortSignal
}

/** An answer, and what is still under way with it, if anything. */
export interface Settled {
  readonly response: ProviderResponse
  readonly operation?: Operation
  /** Whether it is only that the provider could not say. */
  readonly isUntold?: true
}

const ANSWER_BYTES_MAX = 1024 * 1024

/** What an answer says to have begun; undefined where all is done with it. */
const operationOf = async (
  response: ProviderResponse,
  { connector, endpoint, params }: JobCall,
): Promise<Operation | undefined> => {
  const { wait } = endpoint
  if (wait === undefined || response.status >= 300) return undefined
  if (wait.status !== undefined && wait.status !== response.status) return undefined
  const json = await jsonOf(response)
  if (wait.when !== undefined && readPath(json, wait.when.path) !== wait.when.equals) return undefined
  if (wait.url === undefined) {
    const told = Object.entries(wait.params).map(([name, path]) => [name, readPath(json, path)] as const)
    const shared = sharedHeaders(connector, findEndpoint(connector, wait.endpoint!), params)
    return { params: { ...shared, ...Object.fromEntries(told) } }
  }
  const url = readPlace(response, json, wait.url)
  // Without an address there is nothing to wait for: the answer is all that will be known.
  return typeof url === 'string' && url !== '' ? { url } : undefined
}

/** The answer to a call, or to a look after a job, and where the caller wants to wait for the end, that of the end. */
export const settle = async (
  made: Operation | (() => Promise<ProviderResponse>),
  seconds: number,
  call: JobCall,
): Promise<Settled & { readonly waited?: number }> => {
  const first = typeof made === 'function' ? await begun(await made(), call) : await look(made, call)
  if (first.operation === undefined || seconds === 0) return first
  return { ...(await awaitEnd(first, seconds, call)), waited: seconds }
}

const begun = async (response: ProviderResponse, call: JobCall): Promise<Settled> => {
  const operation = await operationOf(response, call)
  return operation === undefined ? { response } : { response, operation }
}

/** Looks after a job until its end, or for so many seconds. Gives what the provider said last. */
const awaitEnd = async (first: Settled, seconds: number, call: JobCall): Promise<Settled> => {
  const { deps, endpoint, signal } = call
  const endsAtMs = deps.clock.monotonicMs() + seconds * 1000
  let [told, last] = [first, first]
  while (told.operation !== undefined) {
    const asked = retryAfterMs(last.response?.header('retry-after'), deps.clock.now()) ?? 0
    const pauseMs = Math.max(endpoint.wait!.everyMs, asked)
    if (deps.clock.monotonicMs() + pauseMs > endsAtMs) break
    await deps.pause(pauseMs, signal)
    last = await look(told.operation, call)
    // Who could not say has said nothing new.
    const unwanted = last.isUntold ? last : told
    unwanted.response.abort()
    if (!last.isUntold) told = last
  }
  return told
}

/** Asks the provider how a job goes. Throws `job_failed` where it came to nothing. */
const look = async (operation: Operation, call: JobCall): Promise<Settled> => {
  const { connector, endpoint } = call
  const wait = endpoint.wait!
  const response = await ask(operation, wait, call)
  if (isPassing(response.status)) return { response, operation, isUntold: true }
  const location = response.status >= 300 && response.status < 400 ? response.header('location') : undefined
  if (location !== undefined) {
    response.abort()
    return { response: await get(location, true, call) }
  }
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
  if ('url' in operation) return get(operation.url, wait.sendAuth, call)
  const { live, connector, deps, signal } = call
  const inputs = templateValues(connector, live)
  const request = buildRequest(connector, findEndpoint(connector, wait.endpoint!), operation, inputs)
  return sendAs(live, connector, { ...request, signal }, 'return', deps)
}

const get = (
  url: string,
  sendAuth: boolean,
  { live, connector, endpoint, deps, signal }: JobCall,
): Promise<ProviderResponse> => {
  const hosts = [connector.hosts.get(endpoint.host)!]
  const inputs = templateValues(connector, live)
  const address = givenAddress(url, { hosts, inputs, sendAuth })
  const timeoutMs = endpoint.timeoutMs ?? connector.defaults.timeoutMs
  const request = { method: 'GET', ...address, headers: ['accept', 'application/json'], timeoutMs, signal }
  const { auth } = endpoint
  return sendAs(live, connector, auth === undefined ? request : { ...request, auth }, 'return', deps)
}

/** An answer's JSON, without using the answer up. */
const jsonOf = async (response: ProviderResponse): Promise<unknown> => {
  const bytes = await response.peek(ANSWER_BYTES_MAX)
  return bytes && parseJson(decodeBody(bytes, response.header('content-encoding'), ANSWER_BYTES_MAX).toString('utf8'))
}
