import type { Connector, Endpoint } from '../definition/connector.ts'
import { checkCredential, signsContent } from './check-credential.ts'
import { type Effects, retryAfterOf } from './faults.ts'
import type { Grants } from './grants.ts'
import type { Jobs } from './jobs.ts'
import { hostAddress } from './relocate.ts'
import { Refusal, jsonReply } from './reply.ts'
import type { Memory } from './state/memory.ts'
import { answerPiece, isQuestion } from './upload-pieces.ts'
import type { Uploads } from './uploads.ts'
import type { Signing } from './signed-requests.ts'
import { type Answer, type Arrival, withContent } from './wire.ts'

/** What stands at addresses that providers give: uploads that go on, and jobs. */
export interface Given {
  readonly uploads: Uploads
  readonly jobs: Jobs
  readonly grants: Grants
  readonly signing: Signing
  readonly memory: Memory
  readonly faults: (connector: string, ...places: string[]) => Effects
  readonly suffer: (effects: Effects) => Promise<void>
}

type Kind = 'uploads' | 'jobs'

const PATH = /^\/-\/(uploads|jobs)\/([\w-]+)$/

/** Makes an address for what an endpoint has begun: elsewhere, where its hosts send their clients on at all. */
export const addressFor = (
  kind: Kind,
  id: string,
  { hosts }: Connector,
  endpoints: readonly Endpoint[],
  { home, elsewhere }: { readonly home: string; readonly elsewhere: string },
): string => {
  const leavesHome = endpoints.some(({ host }) => hosts.get(host)!.allow.length > 0)
  return `${leavesHome ? elsewhere : hostAddress(home, endpoints[0]!.host)}/-/${kind}/${id}`
}

/** Answers at an address that a provider gave; undefined where the path is that of none. */
export const answerGiven = async (
  arrival: Arrival,
  path: string,
  given: Given,
  isAtHome: boolean,
): Promise<Answer | undefined> => {
  const [, kind, id = ''] = PATH.exec(path) ?? []
  if (kind === undefined) return undefined
  const answer = kind === 'uploads' ? await answerUpload(arrival, id, given, isAtHome) : await answerJob(id, given)
  if (answer !== undefined) return answer
  for await (const _ of arrival.message);
  return { reply: jsonReply(404, { error: { code: 'not_found', message: 'There is nothing here (any more).' } }) }
}

const answerUpload = async (
  arrived: Arrival,
  id: string,
  { uploads, grants, signing, memory, faults, suffer }: Given,
  isAtHome: boolean,
): Promise<Answer | undefined> => {
  let arrival = arrived
  const open = uploads.find(id)
  if (open === undefined || open.upload.style !== 'session') return undefined
  const { connector, endpoint, upload } = open
  const effects = faults(
    connector.name,
    isQuestion(arrival, open) || arrival.method === 'DELETE' ? 'upload_status' : endpoint.name,
  )
  await suffer(effects)
  if (isAtHome && upload.sendAuth) {
    try {
      const read = signsContent(arrived, connector) ? await withContent(arrived) : { arrival: arrived }
      arrival = read.arrival
      const place = { host: connector.hosts.get(endpoint.host)!, endpoint }
      checkCredential(arrival, connector, place, grants, { ...signing, ...read })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      for await (const _ of arrival.message);
      return { reply: jsonReply(error.status, { error: { code: error.code, message: error.message } }), effects }
    }
  }
  return { reply: await answerPiece(arrival, open, effects, uploads, memory), effects }
}

const answerJob = async (id: string, { jobs, faults, suffer }: Given): Promise<Answer | undefined> => {
  const connector = jobs.connectorOf(id)
  if (connector === undefined) return undefined
  const effects = faults(connector, 'job')
  await suffer(effects)
  if (effects.status === undefined) return { reply: jobs.look(id)!, effects }
  return { reply: jsonReply(effects.status, { error: { code: 'fault' } }, retryAfterOf(effects)), effects }
}
