import type { Connector, Endpoint } from '../definition/connector.ts'
import { readPath, writePath } from '../definition/json-path.ts'
import type { Example } from '../definition/schema.ts'
import { accountsOf } from './accounts.ts'
import type { ByteRun } from './bytes.ts'
import { withoutTenant } from './captures.ts'
import { readContent } from './check-body.ts'
import {
  checkCredential,
  checkScopes,
  credentialParameters,
  presentedCredential,
  signsContent,
} from './check-credential.ts'
import { checkFixed, judgeParameters, readParameters } from './check-parameters.ts'
import { type Counts, countCall, countsOf } from './counts.ts'
import type { Elsewhere } from './elsewhere.ts'
import { chooseExample, isAskedBy, madeUpResponse, replyOf, sized } from './examples.ts'
import type { Effects } from './faults.ts'
import { addressFor } from './given.ts'
import type { Grant, Grants } from './grants.ts'
import type { Idempotency } from './idempotency.ts'
import type { Limits } from './limits.ts'
import { type Match, matchEndpoint } from './match.ts'
import { type Jobs, withPlace } from './jobs.ts'
import { SKIP_PARAMETER, cutPage, isPageItself, pageOf, takesSkip } from './paging.ts'
import { providerError } from './provider-error.ts'
import type { Memory } from './state/memory.ts'
import { withMemory } from './state/answer.ts'
import type { Spool } from './state/spool.ts'
import { hostAddress, oauth2Of } from './relocate.ts'
import { Refusal, type Reply, emptyReply } from './reply.ts'
import type { Signing } from './signed-requests.ts'
import { type Acted, isOfExample, takeCall, takesPieces } from './upload-calls.ts'
import type { Uploads } from './uploads.ts'
import { type Arrival, withContent } from './wire.ts'

interface Needs {
  readonly connector: Connector
  /** The connector's address here. */
  readonly home: string
  readonly grants: Grants
  readonly signing: Signing
  readonly counts: Counts
  /** Where the hosts are that it sends its clients on to. */
  readonly elsewhere: string
  readonly offers: Elsewhere
  readonly uploads: Uploads
  readonly jobs: Jobs
  readonly limits: Limits
  readonly idempotency: Idempotency
  readonly memory: Memory
  readonly spool: Spool
  readonly faults: (endpoint: string) => Effects
  /** Carries out what goes wrong before the answer, such as waiting. */
  readonly suffer: (effects: Effects) => Promise<void>
}

/** Answers one call as the provider would. */
export const answerCall = async (
  arrival: Arrival,
  host: string,
  path: string,
  needs: Needs,
): Promise<{ reply: Reply; effects: Effects }> => {
  let endpoint: Endpoint | undefined
  let effects: Effects = {}
  try {
    const match = findEndpoint(
      arrival,
      host,
      withoutTenant(needs.connector, needs.connector.hosts.get(host)!, path),
      needs,
    )
    endpoint = match.endpoint
    countCall(needs.counts, needs.connector.name, endpoint.name)
    effects = needs.faults(endpoint.name)
    if (effects.status !== undefined) {
      await needs.suffer(effects)
      refuseByFault(effects, effects.status, needs)
    }
    return { reply: await perform(arrival, match, path, effects, needs), effects }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { reply: providerError(needs.connector, endpoint, error), effects }
  }
}

const findEndpoint = (arrival: Arrival, host: string, path: string, { connector }: Needs): Match => {
  const match = matchEndpoint(connector, host, path, arrival)
  if (!Array.isArray(match)) return match
  if (match.length === 0) throw new Refusal(404, 'not_found', `There is nothing at ${path}.`)
  throw new Refusal(405, 'method_not_allowed', `${path} does not take ${arrival.method}.`, { allow: match.join(', ') })
}

const refuseByFault = ({ retryAfter }: Effects, status: number, { connector, limits }: Needs): void => {
  const headers = retryAfter === undefined ? {} : limits.retryHeaders(connector, retryAfter * 1000)
  throw new Refusal(status, FAULT_CODES[status] ?? 'fault', 'As the fault demands.', headers)
}

const FAULT_CODES: Readonly<Record<number, string>> = {
  401: 'invalid_token',
  429: 'rate_limited',
  500: 'internal_error',
}

const perform = async (
  arrived: Arrival,
  match: Match,
  path: string,
  effects: Effects,
  needs: Needs,
): Promise<Reply> => {
  const { connector, grants } = needs
  const { endpoint } = match
  const place = { host: connector.hosts.get(endpoint.host)!, endpoint }
  const read = signsContent(arrived, connector) ? await withContent(arrived) : { arrival: arrived }
  const { arrival } = read
  const signing = { ...needs.signing, ...read }
  const { grant, token } = checkCredential(arrival, connector, place, grants, signing)
  if (effects.expire && grant !== undefined && grants.expireOnce(grant, token!))
    checkCredential(arrival, connector, place, grants, signing)
  const user = `${connector.name} ${grant?.account ?? presentedCredential(arrival, connector)}`
  const { headers, leave } = needs.limits.spend(connector, endpoint, user)
  try {
    // Slowness counts among what is under way at once.
    if (effects.status === undefined) await needs.suffer(effects)
    checkScopes(endpoint, grant)
    checkFixed(arrival, connector, endpoint)
    const values = readParameters(arrival, connector, match, takesSkip(endpoint) ? [SKIP_PARAMETER] : [])
    const isPiece = takesPieces(connector, endpoint) && !isOfExample(endpoint, values)
    const taking = { spool: needs.spool, isPiece, reset: effects.reset }
    const content = await readContent(arrival, connector, endpoint, taking)
    const params = { ...values, ...content.params }
    judgeParameters(connector, endpoint, params)
    const asked = [params, content.value, content.bytes]
    const reply = await needs.idempotency.once(arrival, endpoint, user, asked, () =>
      act(arrival, path, { endpoint, params, content }, { isPiece, grant, effects }, needs),
    )
    return { ...reply, headers: { ...headers, ...reply.headers } }
  } finally {
    leave()
  }
}

interface Circumstances {
  readonly isPiece: boolean
  readonly grant: Grant | undefined
  readonly effects: Effects
}

/** Does what a request that is in order asks for. */
const act = async (
  arrival: Arrival,
  path: string,
  asked: Acted,
  { isPiece, grant, effects }: Circumstances,
  needs: Needs,
): Promise<Reply> => {
  const { connector } = needs
  const { endpoint, params, content } = asked
  const end = isPiece ? await takeCall(connector, endpoint, params, content, needs.uploads) : undefined
  const acted = end ?? asked
  const { response: shown, content: stored } = answerOf(arrival, path, acted, grant, needs)
  const told = needs.jobs.told(connector, endpoint, params) ?? shown
  const response = begun(told, asked, grant, effects, needs)
  if (content.received !== undefined && response.status < 300)
    needs.uploads.take({ connector, endpoint, params, received: content.received })
  const reply = replyOf(personal(sized(typed(response, endpoint), acted.content), endpoint, connector, grant), stored)
  await revokeIfAsked(endpoint, grant, needs)
  return leadsElsewhere(endpoint, reply) ? redirectElsewhere(reply, endpoint, connector, needs.offers) : reply
}

/** The answer with the upload or the job that it begins, if any. */
const begun = (
  response: Example['response'],
  { endpoint, params, content: { value } }: Acted,
  grant: Grant | undefined,
  effects: Effects,
  { connector, jobs, uploads, home, elsewhere }: Needs,
): Example['response'] => {
  const at = (kind: 'uploads' | 'jobs', id: string, ...more: Endpoint[]): string =>
    addressFor(kind, id, connector, [endpoint, ...more], { home, elsewhere })
  const answer = jobs.begin(connector, endpoint, response, effects, (id) => at('jobs', id))
  const opened =
    answer.status < 300
      ? uploads.open(connector, endpoint, {
          given: params,
          body: value,
          opening: answer.json,
          account: grant?.account ?? '',
        })
      : undefined
  if (opened === undefined) return answer
  const { upload, id } = opened
  return upload.style === 'calls'
    ? withPlace(answer, { path: upload.session }, id)
    : withPlace(answer, upload.url, at('uploads', id, opened.endpoint))
}

const answerOf = (
  arrival: Arrival,
  path: string,
  { endpoint, params: values, content }: Acted,
  grant: Grant | undefined,
  { connector, home, memory }: Needs,
): { response: Example['response']; content?: ByteRun } => {
  const page = pageOf(connector, endpoint, values, arrival.query.get(SKIP_PARAMETER))
  const source = page?.source ?? endpoint
  const example = page?.example === undefined ? chooseExample(endpoint, values, content) : source.examples[page.example]
  const shown = example?.response ?? madeUpResponse(connector, source)
  if (shown.status >= 400) return { response: shown }
  const { response, content: stored } = withMemory(shown, source, memory, {
    connector,
    endpoint: source,
    account: grant?.account ?? '',
    params: page?.asked ?? values,
    body: content.value,
    content: content.stored,
    isExample: isAskedBy(example, source, page?.asked ?? values, content),
  })
  if (stored !== undefined) return { response, content: stored }
  if (page === undefined || response.json === undefined || response.status >= 300) return { response }

  if (example !== undefined && isPageItself(example, page)) return { response }
  const index = example === undefined ? -1 : source.examples.indexOf(example)
  const { json, headers } = cutPage(connector, response.json, index, page, (skip) => {
    const left = [SKIP_PARAMETER, ...credentialParameters(connector)]
    const kept = arrival.queryText
      .split('&')
      .filter((pair) => pair !== '' && !left.some((name) => new URLSearchParams(pair).has(name)))
    return `${hostAddress(home, endpoint.host)}${path}?${[...kept, `${SKIP_PARAMETER}=${skip}`].join('&')}`
  })
  return { response: { ...response, headers: { ...response.headers, ...headers }, json: json as typeof response.json } }
}

/** Text of an endpoint that answers XML is XML, unless the example says otherwise. */
const typed = (response: Example['response'], { response: { xml } }: Endpoint): Example['response'] =>
  xml !== undefined && response.text !== undefined && response.status < 300
    ? { ...response, headers: { 'content-type': 'application/xml', ...response.headers } }
    : response

/** The examples are the first user's; another one who asks who he is must not get the same answer. */
const personal = (
  response: Example['response'],
  { name }: Endpoint,
  connector: Connector,
  grant: Grant | undefined,
): Example['response'] => {
  const { identity } = connector
  const isFirst = grant === undefined || grant.account === accountsOf(connector)[0]
  if (isFirst || identity === undefined || identity.endpoint !== name || response.json === undefined) return response
  const id = readPath(response.json, identity.id)
  const label = identity.label === undefined ? undefined : readPath(response.json, identity.label)
  const ownId = id === label ? grant.account : otherId(id)
  const withId = writePath(response.json, identity.id, ownId)
  const own = identity.label === undefined ? withId : writePath(withId, identity.label, grant.account)
  return { ...response, json: own as typeof response.json }
}

const otherId = (id: unknown): unknown => {
  if (typeof id === 'number') return id + 1
  return typeof id === 'string' ? id.replace(/.$/, (last) => (last === '2' ? '3' : '2')) : id
}

const revokeIfAsked = async (endpoint: Endpoint, grant: Grant | undefined, needs: Needs): Promise<void> => {
  const revoke = oauth2Of(needs.connector)?.revoke
  if (grant === undefined || revoke === undefined || !('endpoint' in revoke) || revoke.endpoint !== endpoint.name)
    return
  needs.grants.revoke(grant)
  countsOf(needs.counts, needs.connector.name).revocations += 1
  await needs.grants.saved()
}

const leadsElsewhere = ({ redirect }: Endpoint, { status }: Reply): boolean =>
  redirect === 'follow_without_auth' && status < 400

const redirectElsewhere = (reply: Reply, endpoint: Endpoint, connector: Connector, elsewhere: Elsewhere): Reply => {
  const isFile = reply.status < 300
  const file = isFile ? reply : replyOf(fileOf(endpoint) ?? madeUpResponse(connector, endpoint))
  return emptyReply(isFile ? 302 : reply.status, { location: elsewhere.offer(file) })
}

/** What stands at the end of a redirect of which the connector's example shows only the beginning. */
const fileOf = ({ examples }: Endpoint): Example['response'] | undefined =>
  examples
    .map(({ response }) => response)
    .find(({ status, base64, bytes }) => status < 300 && (base64 ?? bytes) !== undefined)
