// Calls at an even pace from a process of its own, and says how long each call took: `url`, `key`, `seconds`.
import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, request } from 'undici'

/** What the process says at the end. */
export interface Steady {
  readonly calls: number
  readonly failed: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly slowestMs: number
}

const [url, key, seconds] = process.argv.slice(2)
const PACE_MS = 10
const dispatcher = new Agent({ connections: 8 })
const times: number[] = []
let failed = 0
const call = async (): Promise<void> => {
  const began = performance.now()
  try {
    const { statusCode, body } = await request(url!, { dispatcher, headers: { authorization: `Bearer ${key}` } })
    await body.dump()
    if (statusCode !== 200) failed += 1
  } catch {
    failed += 1
  }
  times.push(performance.now() - began)
}
const under: Promise<void>[] = []
const end = performance.now() + Number(seconds) * 1000
while (performance.now() < end) {
  under.push(call())
  await sleep(PACE_MS)
}
await Promise.all(under)
const sorted = times.toSorted((one, other) => one - other)
const at = (share: number): number => Math.round(sorted[Math.ceil(sorted.length * share) - 1]! * 10) / 10
process.send!({ calls: times.length, failed, p50Ms: at(0.5), p99Ms: at(0.99), slowestMs: at(1) } satisfies Steady)
await dispatcher.close()
