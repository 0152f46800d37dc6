import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { startProxyPlatform } from '../test/proxy/setup.ts'
import { type Bar, figuresOf } from './bar.ts'
import { startSharedDatabase } from './database.ts'
import { leadsOut, spellings } from './paths/spellings.ts'
import { WAYS, createTraveller, startCanary, takingSlashes } from './paths/ways.ts'
import { startAll } from './started.ts'

const PATHS = Number(process.env.PATHS ?? 100_000)
const AT_ONCE = 8
const PIECES_MAX = 10
const FORGOTTEN_AFTER = 1_000

/** E2, the generated part: paths put together from what has ever led out of a host, by each way through the platform. */
export async function* paths(): AsyncIterable<Bar> {
  const { exactly, toBeRead } = figuresOf('E2')
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
    const piece = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...spellings(canary.host)) },
      {
        weight: 2,
        arbitrary: fc.constantFrom('/', '\\', '%2f', '%5c', '%252f', ';', '.', '..', '%2e', '%25', '?', '#', 'a'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 3 }).map(encodeURIComponent) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }).map(encodeURIComponent) },
    )
    const path = fc.array(piece, { minLength: 1, maxLength: PIECES_MAX }).map((pieces) => pieces.join(''))
    const list = fc.sample(path, { numRuns: PATHS, seed: 20_261 }).values()
    const travel = async (): Promise<void> => {
      for (const one of list) {
        const way = WAYS[sent++ % WAYS.length]!
        const { status } = await traveller.travel(way, one)
        if (status >= 500) odd.push(`${way} ${JSON.stringify(one)}: ${status}`)
        if (under.provider.seen.length > FORGOTTEN_AFTER) judgeArrived()
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, travel))
    judgeArrived()
    yield exactly(out.length, `of ${sent} generated paths led out of the host's own`, 0, out.join('\n'))
    yield exactly(canary.hits(), 'requests that reached another server', 0)
    yield exactly(odd.length, 'paths that the platform had no answer for', 0, odd.join('\n'))
    yield toBeRead(arrived, 'paths that reached the provider, below its own')
  } finally {
    traveller.close()
    await stop()
  }
}
