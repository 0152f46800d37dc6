import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Scope } from '../connections/connection.ts'
import { openForUse } from '../connections/lifecycle.ts'
import { injectionFor } from '../connections/live-connection.ts'
import { type Grant, judgePermission } from '../permissions/grant.ts'
import { toPass } from '../permissions/permission.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { type Soon, soon } from '../runtime/soon.ts'
import { type Exchange, answerCall, envelopeOfCall, writeEnvelope } from './answer.ts'
import { type AskedCall, openCall } from './asked-call.ts'
import type { CallFacts } from './call-facts.ts'
import { callRequest } from './call-request.ts'
import { type Load, createCallTurns } from './call-turns.ts'
import type { ProxyDependencies } from './dependencies.ts'
import { dryRunOf, wantsDryRun, withoutQueryValues, withoutSecrets, writeDryRun } from './dry-run.ts'
import { readEnvelope, wantsEnvelope } from './envelope.ts'
import { once } from './keyed/once.ts'
import { type AskPage, answerPages, wantedPages } from './many-pages.ts'
import { withMinValid } from './min-valid.ts'
import { passThroughRequest } from './pass-through.ts'
import { ruledError } from './provider-error.ts'
import { maxWaitMs } from './rate-headers.ts'
import { relay } from './relay.ts'
import { scopeMissing } from './scope-missing.ts'
import { sendCall } from './send-call.ts'
import { type Sent, createSender } from './sender.ts'
import { type UploadState, abandonUpload, uploadState } from './upload/find-upload.ts'
import { judgeVersion } from './version.ts'

/** On whose behalf something is done at a provider, and what they may do there. */
export interface Errand {
  readonly scope: Scope
  readonly grant: Grant
  readonly connectionId: string
}

/** One call that a caller of the platform makes through a connection. */
export interface Call extends Errand {
  readonly requestId: string
  readonly incoming: IncomingMessage
  readonly reply: ServerResponse
  /** Aborted when the caller goes away. */
  readonly signal: AbortSignal
  /** What the answer says beside the provider's headers: names and values in turn. */
  readonly moreHeaders: readonly string[]
  /** Filled in on the way. */
  readonly facts: CallFacts
}

/** Forwards calls to providers as the connection's user. */
export interface Proxy {
  /** Calls a named endpoint. */
  call(call: Call, endpointName: string): Promise<void>
  /** Passes a request through to one of the connector's hosts. */
  pass(call: Call, path: string, hostName: string | undefined): Promise<void>
  /** Says where an upload stands that can be taken up again. */
  uploadState(errand: Errand, uploadId: string, signal: AbortSignal): Promise<UploadState>
  abandonUpload(errand: Errand, uploadId: string): Promise<void>
  load(): Load
}

export const createProxy = (deps: ProxyDependencies): Proxy => {
  const send = createSender(deps)
  const { bodyBytes: bytesMax } = deps.limits
  const turns = createCallTurns(deps.limits)
  /** Before anything of a body is read: what waits takes no memory. A foreign application cannot take the turns of a connection. */
  const inTurn = ({ scope, connectionId, signal }: Call, run: () => Promise<void>): Promise<void> =>
    turns.inTurn(`${scope.applicationId} ${connectionId}`, signal, run)

  const makeCall = async (call: Call, endpointName: string): Promise<void> => {
    const opened = await openCall(call, endpointName, deps)
    const pages = wantedPages(opened)
    if (wantsDryRun(call)) return showRequest(opened, deps)
    if (pages !== undefined) return answerPages(opened, pages, askPage, deps)
    const sent = await once(opened, (staying) => sendCall(staying, send, deps), deps)
    call.facts.response = sent.response
    const answer = (): Promise<void> =>
      answerCall(sent.settled, exchangeOf(opened, sent, saying(call, sent)), deps.vault)
    await usingUp(sent, (response) => {
      const judged = throwIfError(opened, response, deps)
      return judged instanceof Promise ? judged.then(answer) : answer()
    })
  }

  const exchangeOf = (
    { live, connector, endpoint, asked, page, place }: AskedCall,
    { url }: { readonly url: URL },
    call: Call,
  ): Exchange => ({ call, connector, endpoint, live, params: asked.params, page, place, url, bytesMax })

  const askPage: AskPage = async (opened, isFirst) => {
    const { call } = opened
    const sent = await sendCall(opened, send, deps)
    call.facts.response = sent.response
    return usingUp(sent, async (response) => {
      await throwIfError(opened, response, deps)
      if (response.status >= 200 && response.status < 300)
        return envelopeOfCall(response, exchangeOf(opened, sent, call), deps.vault)
      if (isFirst) {
        await relay(response, saying(call, sent))
        return undefined
      }
      throw new PlatformError('provider_rejected', {
        providerStatus: response.status,
        detail: `The provider answered ${response.status} to a further page.`,
      })
    })
  }

  const passOn = async (call: Call, path: string, hostName: string | undefined): Promise<void> => {
    const opened = openForUse(call.scope, call.connectionId, deps)
    const { live: found, connector } = opened instanceof Promise ? await opened : opened
    judgePermission(call.grant, toPass(connector.name))
    judgeVersion(connector, call.incoming.headers['connector-version'])
    call.facts.connection = found.connection
    call.facts.connector = connector
    const fresh = withMinValid(found, connector, call, deps)
    const live = fresh instanceof Promise ? await fresh : fresh
    const request = passThroughRequest(connector, live, path, hostName, call)
    const sent = await send({
      live,
      connector,
      request,
      facts: call.facts,
      maxWaitMs: maxWaitMs(call.incoming.headers),
    })
    call.facts.response = sent.response
    await usingUp(sent, (response) => {
      const told = saying(call, sent)
      if (!wantsEnvelope(call.incoming.headers.accept)) return relay(response, told)
      return readEnvelope(response, bytesMax).then((envelope) => writeEnvelope(envelope, told))
    })
  }

  return {
    call: (call, endpointName) => inTurn(call, () => makeCall(call, endpointName)),
    pass: (call, path, hostName) => inTurn(call, () => passOn(call, path, hostName)),

    uploadState: (errand, uploadId, signal) => uploadState(errand, uploadId, signal, deps),
    abandonUpload: (errand, uploadId) => abandonUpload(errand, uploadId, deps),
    load: turns.load,
  }
}

/** A call whose answer says what is left of the rate limit. */
const saying = (call: Call, { rate }: Sent): Call =>
  rate.length === 0 ? call : { ...call, moreHeaders: [...call.moreHeaders, ...rate] }

/** Whatever goes wrong on the way, the provider's socket is given back. */
const usingUp = async <Made>(
  { response, release }: Sent,
  use: (response: ProviderResponse) => Promise<Made>,
): Promise<Made> => {
  try {
    return await use(response)
  } catch (error) {
    response.abort()
    throw error
  } finally {
    release()
  }
}

/** Says what would be sent, and sends nothing. */
const showRequest = (opened: AskedCall, deps: ProxyDependencies): void => {
  const { call, connector, page } = opened
  const live = withoutSecrets(connector, opened.live)
  const made = callRequest({ ...opened, live })
  const request = page !== undefined && 'url' in page ? withoutQueryValues(made) : made
  const injection = injectionFor(request, connector, live.connection, live.credential, deps)
  writeDryRun(dryRunOf(request, injection), call)
}

/** Only a rule of the connector, or a scope that is known to be missing, makes a problem of a provider's answer. */
const throwIfError = (
  { connector, endpoint, live }: AskedCall,
  response: ProviderResponse,
  { clock }: ProxyDependencies,
): Soon<void> =>
  soon(ruledError(connector, response, clock), (ruled) => {
    const error = scopeMissing(connector, endpoint, live, ruled?.error ?? response) ?? ruled?.error
    if (error !== undefined) throw error
  })
