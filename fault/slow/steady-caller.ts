// Calls at an even pace from a process of its own, and says how long each call took: `seconds`, `key`, addresses in turn,
// and the processes that a call goes through, the platform first, as comma-separated lists.
import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { ownTime } from './own-time.ts'

/** How long calls took. */
export interface Times {
  readonly p50: number
  readonly p99: number
  readonly slowest: number
}

/** What the process says at the end; times are in milliseconds. */
export interface Steady {
  readonly calls: number
  readonly failed: number
  readonly wall: Times
  /** Without the time in which others had the processors. */
  readonly own: Times
}

const [seconds, key, urls, pids] = process.argv.slice(2)
const PACE_MS = 10
/** So many that a slow call holds up no other on its way to the platform. */
const SOCKETS = 64
const addresses = urls!.split(',')
const watched = [...pids!.split(','), String(process.pid)]
const dispatcher = new Agent({ connections: SOCKETS })
const times: ReturnType<ReturnType<typeof ownTime>>[] = []
let failed = 0

const call = async (url: string): Promise<void> => {
  const end = ownTime(watched)
  try {
    const { statusCode, body } = await request(url, { dispatcher, headers: { authorization: `Bearer ${key}` } })
    await body.dump()
    if (statusCode !== 200) failed += 1
  } catch {
    failed += 1
  }
  times.push(end())
}

const timesOf = (name: 'wallMs' | 'ownMs'): Times => {
  const sorted = times.map((time) => time[name]).toSorted((one, other) => one - other)
  const at = (share: number): number => Math.round(sorted[Math.ceil(sorted.length * share) - 1]! * 10) / 10
  return { p50: at(0.5), p99: at(0.99), slowest: at(1) }
}

const under: Promise<void>[] = []
const end = performance.now() + Number(seconds) * 1000
while (performance.now() < end) {
  under.push(call(addresses[under.length % addresses.length]!))
  await sleep(PACE_MS)
}
await Promise.all(under)
process.send!({ calls: times.length, failed, wall: timesOf('wallMs'), own: timesOf('ownMs') } satisfies Steady)
await dispatcher.close()
