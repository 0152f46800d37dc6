import { setTimeout as sleep } from 'node:timers/promises'
import { MEMORY_MS, type Platforms, clientOf } from './platforms.ts'
import { connectUser } from './drive.ts'

/** Short enough that a run need not wait minutes to see something lapse; in the proportions of the real ones. */
export const SHORT_TIMING = {
  lease: 3_000,
  sendWithin: 1_000,
  deadline: 1_500,
  wait: 5_000,
  confirmAfter: 1_000,
  unknownAfter: 4_000,
  backoffFirst: 50,
  backoffLongest: 500,
  sweepEvery: 250,
  aheadEvery: 250,
  aheadHold: 1_000,
}

/** What became of a connection whose refresh was interrupted. */
export type Fate = 'kept' | 'lost' | 'undecided'

/** Connects so many users. */
export const connections = async (platforms: Platforms, count: number): Promise<string[]> => {
  const ids: string[] = []
  for (let index = 0; index < count; index++) ids.push((await connectUser(platforms, `user-${index}`)).id)
  return ids
}

/** Makes the tokens of connections end, for every process. */
export const expireAll = async (platforms: Platforms, ids: readonly string[]): Promise<void> => {
  for (const id of ids) await platforms.expire(id)
  await sleep(MEMORY_MS)
}

/** Calls once; gives the status and the code of a problem, or 0 where nobody answered. */
export const callOnce = async (
  platforms: Platforms,
  connectionId: string,
  process: number,
): Promise<{ status: number; code?: string }> => {
  try {
    const { status, json } = await clientOf(platforms, process).send(
      `/v1/connections/${connectionId}/call/notes.list`,
      {
        json: { params: {} },
      },
    )
    return { status, ...(typeof json?.code === 'string' && { code: json.code }) }
  } catch {
    return { status: 0 }
  }
}

/** Calls until the connection serves again or is given up. */
export const fateOf = async (
  platforms: Platforms,
  connectionId: string,
  process: number,
  patienceMs: number,
): Promise<{ fate: Fate; ms: number; last: string }> => {
  const began = performance.now()
  let last = ''
  while (performance.now() - began < patienceMs) {
    const { status, code } = await callOnce(platforms, connectionId, process)
    last = `${status} ${code ?? ''}`
    const ms = Math.round(performance.now() - began)
    if (status === 200) return { fate: 'kept', ms, last }
    if (code === 'connection_needs_reauth') return { fate: 'lost', ms, last }
    await sleep(100)
  }
  return { fate: 'undecided', ms: Math.round(performance.now() - began), last }
}

/** Waits for something that a process does. */
export const until = async (isSo: () => boolean, patienceMs = 20_000): Promise<boolean> => {
  for (let waited = 0; waited < patienceMs; waited += 10) {
    if (isSo()) return true
    await sleep(10)
  }
  return false
}
