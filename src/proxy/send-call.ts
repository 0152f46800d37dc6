import { templateValues } from '../connections/live-connection.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import { urlOf } from '../outgoing/build.ts'
import type { OutgoingRequest } from '../outgoing/outgoing-request.ts'
import type { AskedCall } from './asked-call.ts'
import { callRequest } from './call-request.ts'
import type { ProxyDependencies } from './dependencies.ts'
import { withIdempotencyKey } from './idempotency.ts'
import { type JobCall, type Settled, settle } from './job/job.ts'
import { preferredWait } from './job/prefer.ts'
import { maxWaitMs } from './rate-headers.ts'
import type { ReadCall } from './read-call.ts'
import type { Send, Sent } from './sender.ts'
import { sendUpload } from './upload/upload.ts'

/** What a call was answered with, and what the provider was asked. */
export type SentCall = Sent & { readonly settled: Settled & { readonly waited?: number }; readonly url: URL }

/** Sends a call: in one request, or its content in pieces; and waits for the end of a job as long as the caller prefers. */
export const sendCall = (opened: AskedCall, send: Send, deps: ProxyDependencies): Promise<SentCall> => {
  const { endpoint, operation } = opened
  const isSimple = endpoint.upload === undefined && endpoint.wait === undefined && operation === undefined
  return isSimple ? sendSimple(opened, send) : sendInSteps(opened, send, deps)
}

const requestOf = (opened: AskedCall): OutgoingRequest =>
  withIdempotencyKey(callRequest(opened), opened.endpoint, opened.call.incoming)

const sendSimple = async (opened: AskedCall, send: Send): Promise<SentCall> => {
  const { call, live, connector, endpoint } = opened
  const request = requestOf(opened)
  const maxWait = maxWaitMs(call.incoming.headers)
  const { response, rate, release } = await send({
    live,
    connector,
    endpoint,
    request,
    facts: call.facts,
    maxWaitMs: maxWait,
  })
  return { settled: { response }, url: request.url, response, rate, release }
}

const sendInSteps = async (opened: AskedCall, send: Send, deps: ProxyDependencies): Promise<SentCall> => {
  const { call, live, connector, endpoint, asked, operation } = opened
  let url: URL | undefined
  let release = (): void => {}
  let rate: readonly string[] = []
  const maxWait = maxWaitMs(call.incoming.headers)
  const whole = async (given: ReadCall): Promise<ProviderResponse> => {
    const request = requestOf({ ...opened, asked: given })
    url = request.url
    const sent = await send({ live, connector, endpoint, request, facts: call.facts, maxWaitMs: maxWait })
    release = sent.release
    rate = sent.rate
    return sent.response
  }
  const first = (): Promise<ProviderResponse> =>
    endpoint.upload === undefined ? whole(asked) : sendUpload(asked, { live, connector, endpoint, call, deps, whole })
  const job: JobCall = { live, connector, endpoint, params: asked.params, deps, signal: call.signal }
  try {
    const settled =
      endpoint.wait === undefined && operation === undefined
        ? { response: await first() }
        : await settle(operation ?? first, preferredWait(call.incoming.headers.prefer), job)
    url ??= urlOf(connector.hosts.get(endpoint.host)!, '/', templateValues(connector, live))
    return { settled, url, response: settled.response, rate, release }
  } catch (error) {
    release()
    throw error
  }
}
