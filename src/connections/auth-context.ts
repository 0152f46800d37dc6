import type { AuthContext } from '../auth/auth-type.ts'
import type { Credential } from '../auth/credential.ts'
import type { TokenAnswer, TokenRequest } from '../auth/token-http.ts'
import { type Connector, connectorKey } from '../definition/connector.ts'
import type { Egress } from '../egress/egress.ts'
import type { ProviderResponse } from '../egress/provider-response.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { tokenMembersOf } from '../definition/template-names.ts'
import { parseJson } from '../runtime/json.ts'
import { buildRequest } from '../outgoing/build.ts'
import { signRequest } from '../outgoing/sign.ts'
import { findEndpoint } from '../registry/registry.ts'
import type { Dependencies } from './dependencies.ts'
import { type Authenticating, injectionFor, templateInputs } from './live-connection.ts'

const TOKEN_DEADLINE_MS = 20_000

/** How a request is sent that spends something. */
export interface Sending {
  /** Asked when the socket is open and nothing is written: an error forbids to send. */
  readonly mayStillSend?: () => Error | undefined
  /** How long the whole answer may take. */
  readonly deadlineMs?: number
}

const TOKEN_BODY_BYTES_MAX = 1024 * 1024
const ANSWER_BYTES_MAX = 1024 * 1024

type Needs = Pick<Dependencies, 'egress' | 'clock' | 'findOAuthClient' | 'publicUrl'>

/**
 * The redirect URI of a connector: each has its own, so that no provider can answer for another; also each that an
 * application uploaded, whatever others have called theirs.
 */
export const redirectUriOf = (publicUrl: string, connector: Pick<Connector, 'name' | 'owner'>): string =>
  `${publicUrl}/oauth/callback/${connectorKey(connector)}`

/** What an auth type gets to work with for one connection; `extra` is what its credential keeps. */
export const authContextOf = (
  connector: Connector,
  of: Authenticating,
  needs: Needs,
  extra: Credential['extra'] = {},
  sending: Sending = {},
): AuthContext => ({
  connector: connector.name,
  client: () => needs.findOAuthClient(connector, of.applicationId),
  redirectUri: redirectUriOf(needs.publicUrl, connector),
  inputs: { ...templateInputs(connector, of.inputs), ...extra },
  tokenMembers: tokenMembersOf(connector),
  clock: needs.clock,
  http: (request) => sendTokenRequest(request, sending, needs.egress),
  callEndpoint: async (endpoint, credential) => {
    const response = await askEndpoint(connector, of, endpoint, {}, credential, needs)
    response.abort()
    return response.status
  },
  askEndpoint: async (endpoint, params, credential) => {
    const response = await askEndpoint(connector, of, endpoint, params, credential, needs)
    const body = parseJson((await response.read(ANSWER_BYTES_MAX)).toString('utf8'))
    if (response.status < 300 && body !== undefined) return body
    throw new PlatformError('token_exchange_failed', {
      detail: `The endpoint "${endpoint}", which must be asked on connecting, did not answer as it should.`,
      providerStatus: response.status,
    })
  },
})

/** Sends a request that may spend a code or a refresh token: once, on a socket of its own, in a bounded time. */
const sendTokenRequest = async (
  { url, method, headers, body }: TokenRequest,
  { mayStillSend, deadlineMs = TOKEN_DEADLINE_MS }: Sending,
  egress: Egress,
): Promise<TokenAnswer> => {
  const late = new AbortController()
  const watch = watchDeadline(() => late.abort(), deadlineMs)
  try {
    const response = await egress.send({
      url: new URL(url),
      method,
      headers: Object.entries(headers).flat(),
      ...(body !== undefined && { body }),
      ...(mayStillSend !== undefined && { mayStillSend }),
      isOnce: true,
      // Timers of their own would fire before the answer is read that has arrived meanwhile.
      timeoutMs: 2 * deadlineMs,
      idleMs: 0,
      signal: late.signal,
    })
    return await wholeAnswer(response)
  } catch (error) {
    throw late.signal.aborted ? timedOut(error, new URL(url).hostname, deadlineMs) : error
  } finally {
    watch.end()
  }
}

/** So long a process must have been running when it gives an answer up. */
const AWAKE_MS = 100

/**
 * Says when a time is over. Where the process stood still meanwhile, it first takes what arrived: an answer that is here
 * must not be thrown away for having come in time and been read late.
 */
const watchDeadline = (say: () => void, deadlineMs: number): { end(): void } => {
  const awakeMs = Math.min(AWAKE_MS, deadlineMs / 2)
  let timer = setTimeout(() => {
    timer = setTimeout(say, awakeMs)
  }, deadlineMs - awakeMs)
  return { end: () => clearTimeout(timer) }
}

const timedOut = (error: unknown, host: string, deadlineMs: number): PlatformError => {
  const wasSent = error instanceof PlatformError ? error.facts.wasSent : undefined
  return new PlatformError(
    'provider_timed_out',
    { detail: `${host}: no whole answer within ${deadlineMs} ms.`, ...(wasSent !== undefined && { wasSent }) },
    error,
  )
}

const wholeAnswer = async (response: ProviderResponse): Promise<TokenAnswer> => {
  const bytes = await response.read(TOKEN_BODY_BYTES_MAX)
  const { status, rawHeaders } = response
  const pairs = Array.from({ length: rawHeaders.length / 2 }, (_, index) => [
    rawHeaders[2 * index]!.toLowerCase(),
    rawHeaders[2 * index + 1]!,
  ])
  const cookies = pairs.flatMap(([name, value]) => (name === 'set-cookie' ? [value!] : []))
  return { status, headers: Object.fromEntries(pairs), cookies, body: bytes.toString('utf8') }
}

const askEndpoint = (
  connector: Connector,
  of: Authenticating,
  name: string,
  params: Readonly<Record<string, unknown>>,
  credential: Credential,
  needs: Needs,
): Promise<ProviderResponse> => {
  const values = { ...templateInputs(connector, of.inputs), ...credential.extra }
  const request = buildRequest(connector, findEndpoint(connector, name), { params }, values)
  const injection = injectionFor(request, connector, of, credential, needs)
  return needs.egress.send(signRequest(request, injection))
}
