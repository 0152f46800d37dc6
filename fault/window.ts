import { type Bar, figuresOf } from './bar.ts'
import { callOnce, connections } from './interrupted.ts'
import { type Platforms, startPlatforms } from './platforms.ts'
import { oidcProvider } from './servers/oidc-provider.ts'

const CONNECTIONS = 20
/** So many refreshes of each. */
const ROUNDS = 25
const TOKENS_END_MS = 2 * 3_600_000
const P99_MS_MAX = 5

/** A9: how long a new refresh token is with the process alone, from the last byte of the answer until the disk has it. */
export async function* window(): AsyncIterable<Bar> {
  const { atMost, toBeRead } = figuresOf('A9', oidcProvider.name)
  const took = await measure()
  yield toBeRead(at(took, 0.5), `ms until the answer is on disk, median of ${took.length}`)
  yield atMost(at(took, 0.99), `ms until the answer is on disk, p99 of ${took.length}`, P99_MS_MAX)
  if (process.env.SABOTAGE !== undefined) return
  yield figuresOf('A9', `${oidcProvider.name}, slow-disk`).atLeast(
    at(await measure('slow-disk'), 0.99),
    'ms, p99',
    P99_MS_MAX,
  )
}

const measure = async (sabotage?: string): Promise<number[]> => {
  const platforms = await startPlatforms({
    count: 1,
    server: oidcProvider,
    timing: { aheadEvery: 3_600_000 },
    ...(sabotage !== undefined && { sabotage }),
  })
  try {
    const ids = await connections(platforms, CONNECTIONS)
    // The first ones compile the code, as every process does once.
    await refreshAll(platforms, ids)
    const from = platforms.processes[0]!.points.length
    for (let round = 0; round < (sabotage === undefined ? ROUNDS : 3); round++) await refreshAll(platforms, ids)
    return durations(platforms, from)
  } finally {
    await platforms.stop()
  }
}

/** One after the other: each finds the process idle, as most refreshes do. */
const refreshAll = async (platforms: Platforms, ids: readonly string[]): Promise<void> => {
  platforms.advance(TOKENS_END_MS)
  for (const id of ids) await callOnce(platforms, id, 0)
}

/** From the arrival of an answer's headers, which is before its last byte, until its record is on disk. */
const durations = ({ processes }: Platforms, from: number): number[] => {
  const points = processes[0]!.points.slice(from)
  return points.flatMap(({ point, at: end }, index) => {
    if (point !== 'append:after') return []
    const arrived = points.slice(0, index).findLast((earlier) => earlier.point === 'send:after')
    return arrived === undefined ? [] : [end - arrived.at]
  })
}

const at = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(2))
}
