import { loadavg } from 'node:os'
import { median, round } from '../bench/figure.ts'
import { startPart } from '../bench/parts.ts'
import { type Moved, type Side, move } from '../bench/stream.ts'
import { type Bar, figuresOf } from '../fault/bar.ts'

const GIGABYTES = Number(process.env.GIGABYTES ?? 10)
const GB = 1_000_000_000
/** A hundredth of what goes through, of the ten. */
const GROWTH_MB_MAX = 100
const LATER_GROWTH_MB_MAX = 10
/** In a shorter run memory says more about warming up than about bodies. */
const LATER_GIGABYTES_MIN = 10

/** One body of many gigabytes down, and one up, through a process whose memory stays as it is. `GIGABYTES` says how many. */
export async function* largeBodies(): AsyncIterable<Bar> {
  const upstream = await startPart<{ origin: string }>('upstream.ts')
  try {
    const platform: Side = await startPart('platform.ts', upstream.says.origin)
    try {
      for (const direction of ['down', 'up'] as const) {
        // What the first body needs is not what a longer one needs more.
        await move(platform, direction, { bytes: GB / 4, count: 1 })
        yield* figures(direction, await move(platform, direction, { bytes: GIGABYTES * GB, count: 1 }))
      }
    } finally {
      await platform.stop()
    }
  } finally {
    await upstream.stop()
  }
}

function* figures(direction: string, { rate, growthMb, samples }: Moved): Iterable<Bar> {
  const { atMost, toBeRead } = figuresOf('stream', `${GIGABYTES} GB ${direction}`)
  const more = round(grownBy(samples), 1)
  const later = 'MB more resident memory in the last quarter than in the second one'
  yield atMost(round(growthMb), 'MB more resident memory at most than before', GROWTH_MB_MAX)
  yield GIGABYTES >= LATER_GIGABYTES_MIN ? atMost(more, later, LATER_GROWTH_MB_MAX) : toBeRead(more, later)
  yield toBeRead(round(rate), `MB/s, load ${round(loadavg()[0]!, 1)}`)
}

/** The first quarter is for warming up. */
const grownBy = (samples: readonly number[]): number => {
  const quarter = Math.floor(samples.length / 4)
  return median(samples.slice(-quarter)) - median(samples.slice(quarter, 2 * quarter))
}
