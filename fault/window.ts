import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRecordFile } from '../src/storage/journal/record-file.ts'
import { type Bar, figuresOf } from './bar.ts'
import { callOnce, connections } from './interrupted.ts'
import { type Platforms, startPlatforms } from './platforms.ts'
import { oidcProvider } from './servers/oidc-provider.ts'

const CONNECTIONS = 20
/** So many refreshes of each. */
const ROUNDS = 100
const RECORD_BYTES = 2_000
const TOKENS_END_MS = 2 * 3_600_000
const P99_MS_MAX = 5

/** A9: how long a new refresh token is with the process alone, from the last byte of the answer until the disk has it. */
export async function* window(): AsyncIterable<Bar> {
  const { atMost, toBeRead } = figuresOf('A9', oidcProvider.name)
  const { took, diskTook } = await measure()
  yield toBeRead(at(diskTook, 0.99), `ms that this disk takes by itself, p99 of ${diskTook.length}`)
  yield toBeRead(at(took, 0.5), `ms until the answer is on disk, median of ${took.length}`)
  yield atMost(at(took, 0.99), `ms until the answer is on disk, p99 of ${took.length}`, P99_MS_MAX)
  if (process.env.SABOTAGE !== undefined) return
  yield figuresOf('A9', `${oidcProvider.name}, slow-disk`).atLeast(
    at((await measure('slow-disk')).took, 0.99),
    'ms, p99',
    P99_MS_MAX,
  )
}

interface Measured {
  readonly took: readonly number[]
  /** A record of the same size, written between the refreshes to a file that nobody else has. */
  readonly diskTook: readonly number[]
}

const measure = async (sabotage?: string): Promise<Measured> => {
  const disk = await openDisk()
  const platforms = await startPlatforms({
    count: 1,
    server: oidcProvider,
    timing: { aheadEvery: 3_600_000 },
    ...(sabotage !== undefined && { sabotage }),
  })
  try {
    const ids = await connections(platforms, CONNECTIONS)
    // The first ones compile the code, as every process does once.
    await refreshAll(platforms, ids, disk)
    const from = platforms.processes[0]!.points.length
    const rounds = sabotage === undefined ? ROUNDS : 3
    const diskTook: number[] = []
    for (let round = 0; round < rounds; round++) diskTook.push(...(await refreshAll(platforms, ids, disk)))
    return { took: durations(platforms, from), diskTook }
  } finally {
    await platforms.stop()
    await disk.close()
  }
}

interface Disk {
  /** How long a record took to be on it, in milliseconds. */
  write(): Promise<number>
  close(): Promise<void>
}

const openDisk = async (): Promise<Disk> => {
  const folder = mkdtempSync(join(tmpdir(), 'cp-disk-'))
  const file = await createRecordFile(join(folder, 'records.log'))
  const record = Buffer.alloc(RECORD_BYTES, 1)
  return {
    write: async () => {
      const from = performance.now()
      await file.append(record)
      const took = performance.now() - from
      await file.clear()
      return took
    },
    close: async () => {
      await file.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** One after the other: each finds the process idle, as most refreshes do. Gives what the disk took between them. */
const refreshAll = async (platforms: Platforms, ids: readonly string[], disk: Disk): Promise<number[]> => {
  platforms.advance(TOKENS_END_MS)
  const diskTook: number[] = []
  for (const id of ids) {
    await callOnce(platforms, id, 0)
    diskTook.push(await disk.write())
  }
  return diskTook
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
