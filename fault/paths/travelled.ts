import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { startProxyPlatform } from '../../test/proxy/setup.ts'
import { startSharedDatabase } from '../database.ts'
import { startAll } from '../started.ts'
import { leadsOut, spellings } from './spellings.ts'
import { WAYS, type Way, createTraveller, startCanary, takingSlashes } from './ways.ts'

const AT_ONCE = 8
const PIECES_MAX = 10
const FORGOTTEN_AFTER = 1_000

/** What became of generated paths. */
export interface TravelledPaths {
  readonly sent: number
  /** How many reached the provider. */
  readonly arrived: number
  /** Targets that the provider saw and that lead out of the host's own path. */
  readonly out: readonly string[]
  /** Paths that were answered with a server error. */
  readonly odd: readonly string[]
  /** Requests that reached another server. */
  readonly hits: number
}

/** Sends paths that are put together from what has ever led out of a host, by each of the ways through a platform of its own. */
export const travelPaths = async (count: number, ways: readonly Way[] = WAYS): Promise<TravelledPaths> => {
  const { under, canary, stop } = await startAll(async (started) => {
    const folder = mkdtempSync(join(tmpdir(), 'cp-paths-'))
    started.add({ stop: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) })
    const database = started.add(await startSharedDatabase(folder))
    const platform = await startProxyPlatform({ databaseUrl: database.url, adapt: takingSlashes })
    started.add({ stop: platform.close })
    return { under: platform, canary: started.add(await startCanary()), stop: started.stop }
  })
  const traveller = createTraveller(under)
  const out: string[] = []
  const odd: string[] = []
  let sent = 0
  let arrived = 0
  const judgeArrived = (): void => {
    for (const { url } of (under.provider.seen as unknown[]).splice(0) as { url: string }[]) {
      arrived += 1
      if (leadsOut(url)) out.push(url)
    }
  }
  try {
    const list = generated(canary.host, count).values()
    const travel = async (): Promise<void> => {
      for (const one of list) {
        const way = ways[sent++ % ways.length]!
        const { status } = await traveller.travel(way, one)
        if (status >= 500) odd.push(`${way} ${JSON.stringify(one)}: ${status}`)
        if (under.provider.seen.length > FORGOTTEN_AFTER) judgeArrived()
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, travel))
    judgeArrived()
    return { sent, arrived, out, odd, hits: canary.hits() }
  } finally {
    traveller.close()
    await stop()
  }
}

/** The same each time, but for where `elsewhere` listens. */
const generated = (elsewhere: string, count: number): string[] => {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...spellings(elsewhere)) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('/', '\\', '%2f', '%5c', '%252f', ';', '.', '..', '%2e', '%25', '?', '#', 'a'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 3 }).map(encodeURIComponent) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }).map(encodeURIComponent) },
  )
  const path = fc.array(piece, { minLength: 1, maxLength: PIECES_MAX }).map((pieces) => pieces.join(''))
  return fc.sample(path, { numRuns: count, seed: 20_261 })
}
