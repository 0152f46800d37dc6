import type { Connector, Endpoint } from '../definition/connector.ts'
import { readPath, writePath } from '../definition/json-path.ts'
import type { Example, Place, Wait } from '../definition/schema.ts'
import { newToken } from '../runtime/ids.ts'
import type { Values } from './check-parameters.ts'
import { madeUpResponse } from './examples.ts'
import type { Effects } from './faults.ts'
import { type Reply, jsonReply } from './reply.ts'

type Response = Example['response']

interface Job {
  readonly connector: string
  readonly wait: Wait
  readonly fails: boolean
  /** What the example says at the end, where it says that. */
  readonly end: unknown
  looksLeft: number
}

/** What providers have begun and not yet ended. */
export interface Jobs {
  /** Begins what an answer says to have begun; the answer then names this very job. */
  begin(
    connector: Connector,
    endpoint: Endpoint,
    response: Response,
    effects: Effects,
    address: (id: string) => string,
  ): Response
  /** What the endpoint that tells of jobs says of this one; undefined where nobody has begun it here. */
  told(connector: Connector, endpoint: Endpoint, values: Values): Response | undefined
  /** Whose job it is; undefined where there is none. */
  connectorOf(id: string): string | undefined
  /** What the address of a job says. */
  look(id: string): Reply | undefined
}

const LOOKS = 2
const JOBS_MAX = 1_000
const UNDER_WAY = 'in_progress'

export const createJobs = (): Jobs => {
  const jobs = new Map<string, Job>()
  const add = (connector: string, wait: Wait, { job, jobLooks = LOOKS }: Effects, end: unknown): string => {
    const id = newToken()
    jobs.set(id, { connector, wait, fails: job === 'failed', looksLeft: jobLooks, end })
    if (jobs.size > JOBS_MAX) jobs.delete(jobs.keys().next().value!)
    return id
  }
  return {
    begin: (connector, { wait }, response, effects, address) => {
      if (wait === undefined || response.status >= 300) return response
      const isEnd = wait.status !== undefined && wait.url !== undefined && endsWith(wait, response)
      if (!isEnd && !begins(wait, response)) return response
      const id = add(connector.name, wait, effects, isEnd ? response.json : {})
      const beginning = isEnd ? { ...response, status: wait.status!, json: undefined } : response
      if (wait.url !== undefined) return withPlace(beginning, wait.url, address(id))
      const json = Object.values(wait.params).reduce<unknown>((body, path) => writePath(body, path, id), response.json)
      return { ...response, json: json as typeof response.json }
    },
    told: (connector, endpoint, values) => {
      const job = jobNamedBy(connector, endpoint, values, jobs)
      return job && answerOf(connector, endpoint, job)
    },
    connectorOf: (id) => jobs.get(id)?.connector,
    look: (id) => {
      const job = jobs.get(id)
      if (job === undefined) return undefined
      const isUnderWay = job.looksLeft > 0
      return jsonReply(isUnderWay ? 202 : 200, writePath(isUnderWay ? {} : job.end, job.wait.state, nextState(job)))
    },
  }
}

const begins = ({ status, when }: Wait, response: Response): boolean =>
  status === undefined
    ? when !== undefined && readPath(response.json, when.path) === when.equals
    : response.status === status

/** Whether an example shows what is said at the end, in place of how it begins. */
const endsWith = ({ state, done }: Wait, { json }: Response): boolean => done.includes(readPath(json, state) as never)

/** An answer that says something at a place. */
export const withPlace = (response: Response, place: Place, text: string): Response =>
  'header' in place
    ? { ...response, headers: { ...response.headers, [place.header]: text } }
    : { ...response, json: writePath(response.json, place.path, text) as typeof response.json }

/** The job whose id stands in a parameter of the endpoint that tells of it. */
const jobNamedBy = (
  { endpoints }: Connector,
  { name }: Endpoint,
  values: Values,
  jobs: ReadonlyMap<string, Job>,
): Job | undefined =>
  [...endpoints.values()]
    .filter(({ wait }) => wait?.endpoint === name)
    .flatMap(({ wait }) => Object.keys(wait!.params))
    .map((parameter) => jobs.get(String(values[parameter])))
    .find((job) => job !== undefined)

/** How it goes, of which each look is one step. */
const nextState = (job: Job): string | number | boolean => {
  const { wait, fails } = job
  job.looksLeft -= 1
  if (job.looksLeft >= 0) return UNDER_WAY
  return fails ? (wait.failed[0] ?? 'failed') : wait.done[0]!
}

/** The example that says it, or one made so that it does. */
const answerOf = (connector: Connector, endpoint: Endpoint, job: Job): Response => {
  const { state, done, failed } = job.wait
  const wanted = nextState(job)
  const isEnd = wanted !== UNDER_WAY
  const says = endpoint.examples
    .map(({ response }) => response)
    .filter(({ status }) => status < 300)
    .find(({ json }) => {
      const said = readPath(json, state) as never
      return isEnd ? said === wanted : said !== undefined && !done.includes(said) && !failed.includes(said)
    })
  if (says !== undefined) return says
  const made = madeUpResponse(connector, endpoint)
  return { ...made, status: 200, json: writePath(isEnd ? made.json : {}, state, wanted) as typeof made.json }
}
