import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, request } from 'undici'
import type { ConnectSession, Connection } from '../src/cli/wire.ts'
import { createJarBrowser } from '../test/journey/jar-browser.ts'
import { RETURN_URL } from '../test/setup/test-client.ts'
import { CONNECTOR, type Platforms, clientOf } from './platforms.ts'

/** Connects a user's account, or that of a connection anew, as a browser and a backend would: link, sign-in, consent, callback, completion. */
export const connectUser = async (
  platforms: Platforms,
  userId = 'user-1',
  connectionId?: string,
): Promise<Connection> => {
  const { server } = platforms
  const client = clientOf(platforms)
  const started = await client.send('/v1/connect-sessions', {
    json: {
      connector: CONNECTOR,
      user_id: userId,
      return_url: RETURN_URL,
      ...(connectionId !== undefined && { connection_id: connectionId }),
    },
  })
  if (started.status !== 201) throw new Error(`connect session: ${started.status} ${started.text}`)
  const { id, connect_url } = started.json as ConnectSession
  const browser = createJarBrowser()
  const authorizeUrl = await browser.walk(connect_url, server.addresses.authorizationUrl)
  const callback = await server.signIn(authorizeUrl)
  const returned = await browser.walk(callback, RETURN_URL)
  const completed = await client.send(`/v1/connect-sessions/${id}/complete`, {
    json: { user_id: userId, completion_token: returned.searchParams.get('completion_token') },
  })
  if (completed.status !== 200) throw new Error(`complete: ${completed.status} ${completed.text}`)
  return completed.json as Connection
}

/** How calls that were made at the same time ended. */
export interface CallsOutcome {
  readonly calls: number
  readonly failed: number
  /** Failures by status and error code, such as `409 connection_needs_reauth`. */
  readonly failures: Readonly<Record<string, number>>
  readonly slowestMs: number
  /** 99 of 100 were as fast as this, or faster. */
  readonly p99Ms: number
}

const CALL_DEADLINE_MS = 60_000

/** Calls an endpoint of a connection so many times at each process, all at once. */
export const callers = (platforms: Platforms, connectionId: string, perProcess: number): Promise<CallsOutcome> => {
  const calls = platforms.processes.flatMap((_, process) =>
    Array.from({ length: perProcess }, () => ({ process, connectionId })),
  )
  return callAll(platforms, calls, calls.length)
}

/** How calls follow each other. */
export interface Pace {
  /** How long each caller rests between its calls. */
  readonly restMs?: number
  /** Aborted, nobody calls any more. */
  readonly signal?: AbortSignal
}

/** Calls an endpoint of each connection once, at the processes in turn, so many at a time. */
export const callEach = (
  platforms: Platforms,
  ids: readonly string[],
  atOnce: number,
  pace: Pace = {},
): Promise<CallsOutcome> => {
  const { length } = platforms.processes
  return callAll(
    platforms,
    ids.map((connectionId, index) => ({ process: index % length, connectionId })),
    atOnce,
    pace,
  )
}

interface Call {
  readonly process: number
  readonly connectionId: string
}

interface Called {
  readonly ms: number
  readonly failure?: string
}

const callAll = async (
  platforms: Platforms,
  calls: readonly Call[],
  atOnce: number,
  { restMs = 0, signal }: Pace = {},
): Promise<CallsOutcome> => {
  // Each caller has a connection of its own, as callers on other machines would.
  const agent = new Agent({ connections: atOnce, pipelining: 1, connect: { timeout: CALL_DEADLINE_MS } })
  const ended: Called[] = []
  const waiting = calls.values()
  const callOn = async (): Promise<void> => {
    for (const next of waiting) {
      if (signal?.aborted === true) return
      ended.push(await callThrough(agent, platforms, next))
      if (restMs > 0) await sleep(restMs)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, callOn)).finally(() => agent.close())
  const failures: Record<string, number> = {}
  for (const { failure } of ended) if (failure !== undefined) failures[failure] = (failures[failure] ?? 0) + 1
  const times = ended.map(({ ms }) => ms).toSorted((a, b) => a - b)
  return {
    calls: ended.length,
    failed: ended.filter(({ failure }) => failure !== undefined).length,
    failures,
    slowestMs: times.at(-1) ?? 0,
    p99Ms: times[Math.ceil(times.length * 0.99) - 1] ?? 0,
  }
}

const callThrough = async (
  agent: Agent,
  { processes, apiKey }: Platforms,
  { process, connectionId }: Call,
): Promise<Called> => {
  const began = performance.now()
  try {
    const answer = await request(`${processes[process]!.url}/v1/connections/${connectionId}/call/notes.list`, {
      dispatcher: agent,
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: '{"params":{}}',
      headersTimeout: CALL_DEADLINE_MS,
    })
    const text = await answer.body.text()
    const ms = performance.now() - began
    return answer.statusCode === 200 ? { ms } : { ms, failure: `${answer.statusCode} ${codeIn(text)}` }
  } catch (error) {
    return { ms: performance.now() - began, failure: String((error as { code?: string }).code ?? error) }
  }
}

/** The code of a problem document, or the beginning of what came instead. */
const codeIn = (text: string): string => {
  try {
    return String((JSON.parse(text) as { code?: unknown }).code)
  } catch {
    return text.slice(0, 80)
  }
}
