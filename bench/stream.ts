import { type Figure, atMost, median, round } from './figure.ts'
import type { Target } from './load.ts'
import { startNginx } from './nginx.ts'
import { type Part, run, startPart } from './parts.ts'
import { residentMb } from './start.ts'
import type { TransferOrder, TransferResult } from './transfer.ts'

const GB = 1_000_000_000
const ROUNDS = 3
const RATIO_MIN = 0.9
const GROWTH_MB_MAX = 40
const SLOW = { count: 8, bytes: 50_000_000, rate: 10_000_000 }
const SLOW_GROWTH_MB_MAX = 10

export type Side = Part<{ target: Target }>

/** 1 GB in one request, down and up, beside a bare undici pass-through and nginx; then callers who take their time. */
export const benchStream = async (): Promise<Figure[]> => {
  const upstream = await startPart<{ origin: string }>('upstream.ts')
  const bare: Side = await startPart('bare.ts', upstream.says.origin)
  const platform: Side = await startPart('platform.ts', upstream.says.origin)
  const nginx = await startNginx(upstream.says.origin)
  try {
    const figures: Figure[] = []
    for (const direction of ['down', 'up'] as const) {
      await move(platform, direction, { bytes: GB / 4, count: 1 })
      const rounds: { ours: Moved; bare: Moved; nginx: Moved | undefined }[] = []
      for (let index = 0; index < ROUNDS; index++)
        rounds.push({
          ours: await move(platform, direction, { bytes: GB, count: 1 }),
          bare: await move(bare, direction, { bytes: GB, count: 1 }),
          nginx: nginx && (await move(nginx, direction, { bytes: GB, count: 1 })),
        })
      const ratio = round(median(rounds.map(({ ours, bare: other }) => ours.rate / other.rate)), 2)
      const beside = nginx && `, nginx: ${round(median(rounds.map((one) => one.nginx!.rate)))}`
      figures.push(
        {
          bar: `stream.${direction}`,
          figure: ratio,
          unit: `of a bare undici pass-through's MB/s, 1 GB, median of ${ROUNDS} (${round(median(rounds.map(({ ours }) => ours.rate)))} MB/s; bare: ${round(median(rounds.map((one) => one.bare.rate)))}${beside ?? ''})`,
          limit: `>= ${RATIO_MIN}`,
          holds: ratio >= RATIO_MIN,
        },
        atMost(
          `stream.${direction}.memory`,
          round(median(rounds.map(({ ours }) => ours.growthMb))),
          'MB more resident memory at most, meanwhile',
          GROWTH_MB_MAX,
        ),
      )
    }
    const slow = await move(platform, 'down', SLOW)
    figures.push(
      atMost('stream.slow', round(slow.growthMb), 'MB more for 8 slow callers of 50 MB each', SLOW_GROWTH_MB_MAX),
    )
    return figures
  } finally {
    for (const part of [nginx, platform, bare, upstream]) await part?.stop()
  }
}

export interface Moved {
  /** MB a second. */
  readonly rate: number
  readonly growthMb: number
  /** Resident memory in the course of it, in MB. */
  readonly samples: readonly number[]
}

/** Moves bodies through a process, and looks at its memory meanwhile. Throws where a byte is missing. */
export const move = async (
  { pid, says: { target } }: Side,
  direction: 'down' | 'up',
  { bytes, count, rate }: { readonly bytes: number; readonly count: number; readonly rate?: number },
): Promise<Moved> => {
  const path = target.paths[0]!.replace(/items$/, direction === 'down' ? `bytes/${bytes}` : 'sink')
  const order: TransferOrder = {
    url: target.origin + path,
    headers: target.headers,
    direction,
    bytes,
    count,
    ...(rate !== undefined && { rate }),
  }
  const before = residentMb(pid)
  const samples = [before]
  const watch = setInterval(() => samples.push(residentMb(pid)), 20)
  try {
    const moved = await run<TransferResult>('transfer.ts', order)
    if (moved.bytes !== bytes * count) throw new Error(`${moved.bytes} bytes came through of ${bytes * count}.`)
    return { rate: moved.bytes / moved.elapsedMs / 1000, growthMb: largest(samples) - before, samples }
  } finally {
    clearInterval(watch)
  }
}

/** There may be more of them than a call has arguments. */
const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value))
