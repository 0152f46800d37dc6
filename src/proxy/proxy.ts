import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Scope } from '../connections/connection.ts'
import { openForUse } from '../connections/lifecycle.ts'
import { type LiveConnection, injectionFor, templateValues } from '../connections/live-connection.ts'
import type { Connector, Endpoint } from '../definition/connector.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import { buildRequest, fixedHeaders, urlOf } from '../outgoing/build.ts'
import type { OutgoingRequest } from '../outgoing/outgoing-request.ts'
import { findEndpoint } from '../registry/registry.ts'
import { answerCall, writeEnvelope } from './answer.ts'
import type { ProxyDependencies } from './dependencies.ts'
import { readEnvelope, wantsEnvelope } from './envelope.ts'
import { dryRunOf, wantsDryRun, writeDryRun } from './dry-run.ts'
import { callHeaders } from './headers.ts'
import { type JobCall, settle } from './job/job.ts'
import { type Operation, openOperation } from './job/operation.ts'
import { preferredWait } from './job/prefer.ts'
import { type NextPage, openPage, pageEndpoint, pageUrl } from './pages.ts'
import { passThroughRequest } from './pass-through.ts'
import { withIdempotencyKey } from './idempotency.ts'
import { ruledError } from './provider-error.ts'
import { type ReadCall, readCall } from './read-call.ts'
import { relay } from './relay.ts'
import { scopeMissing } from './scope-missing.ts'
import { type Sent, createSender } from './sender.ts'
import { isTransformed } from '../transform/answer-for.ts'
import { type UploadState, abandonUpload, uploadState } from './upload/find-upload.ts'
import { sendUpload } from './upload/upload.ts'
import { judgeVersion } from './version.ts'

/** One call that a caller of the platform makes through a connection. */
export interface Call {
  readonly scope: Scope
  readonly connectionId: string
  readonly requestId: string
  readonly incoming: IncomingMessage
  readonly reply: ServerResponse
  /** Aborted when the caller goes away. */
  readonly signal: AbortSignal
}

/** Forwards calls to providers as the connection's user. */
export interface Proxy {
  /** Calls a named endpoint. */
  call(call: Call, endpointName: string): Promise<void>
  /** Passes a request through to one of the connector's hosts. */
  pass(call: Call, path: string, hostName: string | undefined): Promise<void>
  /** Says where an upload stands that can be taken up again. */
  uploadState(scope: Scope, connectionId: string, uploadId: string): Promise<UploadState>
  abandonUpload(scope: Scope, connectionId: string, uploadId: string): Promise<void>
}

export const createProxy = (deps: ProxyDependencies): Proxy => {
  const send = createSender(deps)
  return {
    call: async (call, endpointName) => {
      const { live, connector } = await openForUse(call.scope, call.connectionId, deps)
      judgeVersion(connector, call.incoming.headers['connector-version'])
      const endpoint = findEndpoint(connector, endpointName)
      const asked = await readCall(call.incoming, endpoint)
      const job: JobCall = { live, connector, endpoint, params: asked.params, deps, signal: call.signal }
      const operation = askedOperation(asked, job)
      const page = operation === undefined ? askedPage(asked, endpoint, live, deps) : undefined
      if (wantsDryRun(call)) {
        const request = withCallerHeaders(requestFor(connector, endpoint, asked, page, live), endpoint, call)
        const injection = injectionFor(request, connector, live.connection, live.credential, deps)
        return writeDryRun(dryRunOf(request, injection, connector, live), call)
      }
      let url = urlOf(connector.hosts.get(endpoint.host)!, '/', templateValues(connector, live))
      let release = (): void => {}
      const whole = async (given: ReadCall): Promise<ProviderResponse> => {
        const built = withCallerHeaders(requestFor(connector, endpoint, given, page, live), endpoint, call)
        const request = withIdempotencyKey(built, endpoint, call.incoming)
        url = request.url
        const sent = await send({ live, connector, endpoint, request })
        release = sent.release
        return sent.response
      }
      const first = (): Promise<ProviderResponse> =>
        endpoint.upload === undefined
          ? whole(asked)
          : sendUpload(asked, { live, connector, endpoint, call, deps, whole })
      try {
        const settled = await settle(operation ?? first, preferredWait(call.incoming.headers.prefer), job)
        await usingUp({ response: settled.response, release }, async (response) => {
          await throwIfError(connector, response, deps).catch((error: unknown) => {
            throw scopeMissing(connector, endpoint, live, error) ?? error
          })
          const missing = scopeMissing(connector, endpoint, live, response)
          if (missing !== undefined) throw missing
          const { params } = asked
          await answerCall(settled, { call, connector, endpoint, live, params, page, url }, deps.vault)
        })
      } finally {
        // Also of a job that failed, or whose end nobody waits for any more.
        release()
      }
    },

    pass: async (call, path, hostName) => {
      const { live, connector } = await openForUse(call.scope, call.connectionId, deps)
      judgeVersion(connector, call.incoming.headers['connector-version'])
      const request = passThroughRequest(connector, live, path, hostName, call)
      await usingUp(await send({ live, connector, request }), async (response) => {
        if (wantsEnvelope(call.incoming.headers.accept)) writeEnvelope(await readEnvelope(response), call)
        else await relay(response, call)
      })
    },

    uploadState: (scope, connectionId, uploadId) => uploadState(scope, connectionId, uploadId, deps),
    abandonUpload: (scope, connectionId, uploadId) => abandonUpload(scope, connectionId, uploadId, deps),
  }
}

/** Whatever goes wrong on the way, the provider's socket is given back. */
const usingUp = async (
  { response, release }: Sent,
  use: (response: ProviderResponse) => Promise<void>,
): Promise<void> => {
  try {
    await use(response)
  } catch (error) {
    response.abort()
    throw error
  } finally {
    release()
  }
}

/** The job that a call looks after by its cursor. */
const askedOperation = ({ cursor }: ReadCall, { endpoint, live, deps }: JobCall): Operation | undefined =>
  cursor === undefined || endpoint.wait === undefined
    ? undefined
    : openOperation(cursor, live.connection, endpoint.name, deps.vault)

/** The page that a call asks for by its cursor. */
const askedPage = (
  { cursor }: ReadCall,
  { name }: Endpoint,
  { connection }: LiveConnection,
  { vault }: ProxyDependencies,
): NextPage | undefined => (cursor === undefined ? undefined : openPage(cursor, connection, name, vault))

const requestFor = (
  connector: Connector,
  endpoint: Endpoint,
  asked: ReadCall,
  page: NextPage | undefined,
  live: LiveConnection,
): OutgoingRequest => {
  const inputs = templateValues(connector, live)
  if (page === undefined) return buildRequest(connector, endpoint, asked, inputs)
  if ('endpoint' in page)
    return buildRequest(connector, pageEndpoint(connector, page, endpoint), { ...asked, params: page.params }, inputs)
  const host = connector.hosts.get(endpoint.host)!
  const headers = [...fixedHeaders(connector, endpoint, inputs)].flat()
  const timeoutMs = endpoint.timeoutMs ?? connector.defaults.timeoutMs
  const url = pageUrl(page.url, connector, endpoint, inputs)
  const { method, auth } = endpoint
  return { method, url, headers, host, timeoutMs, ...(auth !== undefined && { auth }) }
}

/** The connector's own headers win over the caller's. */
const withCallerHeaders = (
  request: OutgoingRequest,
  endpoint: Endpoint,
  { incoming, signal }: Call,
): OutgoingRequest => {
  const headers = [...request.headers]
  const given = callHeaders(incoming.rawHeaders, isTransformed(endpoint) ? 'whole' : 'as_asked')
  for (let index = 0; index < given.length; index += 2) {
    if (!request.headers.some((name, at) => at % 2 === 0 && name === given[index]))
      headers.push(given[index]!, given[index + 1]!)
  }
  return { ...request, headers, signal }
}

/** Only a rule of the connector makes a problem of a provider's answer; everything else goes on as it came. */
const throwIfError = async (
  connector: Connector,
  response: ProviderResponse,
  { clock }: ProxyDependencies,
): Promise<void> => {
  const ruled = await ruledError(connector, response, clock.now())
  if (ruled !== undefined) throw ruled.error
}
