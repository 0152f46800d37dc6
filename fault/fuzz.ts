import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '../src/runtime/ids.ts'
import { type FuzzOptions, type Fuzzed, fuzz, hasSchemathesis } from '../test/api/fuzz/fuzz.ts'
import { sabotages } from '../test/sabotage/index.ts'
import { startTestPlatform } from '../test/setup/platform.ts'
import { type Bar, figuresOf } from './bar.ts'
import { type SharedDatabase, startSharedDatabase } from './database.ts'

const REQUESTS = 10_000
/** Few enough that several seeds are drawn, and each begins with a platform on which nothing is deleted yet. */
const EXAMPLES = 40
/** What is fuzzed with a defence taken away, and without. */
const LISTING = { path: '/v1/connections', phases: 'coverage', examples: 1 }

/** E4: the API is fuzzed from its own OpenAPI document, with new seeds each time, until so many requests were made. `SEED=…` repeats one round. */
export async function* fuzzed(requests = Number(process.env.REQUESTS ?? REQUESTS)): AsyncIterable<Bar> {
  if (!hasSchemathesis()) {
    // Outside CI the tool need not be there.
    const missing = figuresOf('E4').atMost(0, 'requests: Schemathesis is not installed', 0)
    yield { ...missing, holds: process.env.CI === undefined }
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'cp-fault-fuzz-'))
  const database = await startSharedDatabase(folder)
  try {
    const drawn = process.env.SEED === undefined ? undefined : Number(process.env.SEED)
    let made = 0
    do {
      const seed = drawn ?? randomInt(2 ** 31)
      const round = await fuzzOnce(database, seed)
      yield* figures(round, seed)
      made += round.requests
      // A tool that could not begin would never end.
      if (round.requests === 0) break
    } while (drawn === undefined && made < requests)
    yield figuresOf('E4').atLeast(made, 'requests', drawn === undefined ? requests : 1)
    for (const sabotage of ['', 'careless-store']) {
      const { serverErrors, findings } = await fuzzOnce(database, 1, { ...LISTING, sabotage })
      const { exactly, atLeast } = figuresOf('E4', `lists of connections, ${sabotage || 'nothing taken away'}`)
      if (sabotage === '') yield exactly(serverErrors, 'server errors', 0, findings)
      else yield atLeast(serverErrors, 'server errors', 1, findings)
    }
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A round on a platform and a database of its own. */
const fuzzOnce = async (
  database: SharedDatabase,
  seed: number,
  { sabotage = process.env.SABOTAGE ?? '', ...options }: Partial<FuzzOptions> & { readonly sabotage?: string } = {},
): Promise<Fuzzed> => {
  const name = newId('fuzz')
  await database.query(`CREATE DATABASE ${name}`)
  const change = sabotages[sabotage]
  const under = await startTestPlatform({
    databaseUrl: database.url.replace(/[^/]*$/, name),
    ...(change !== undefined && { change }),
  })
  try {
    return await fuzz(under, { seed, examples: EXAMPLES, ...options })
  } finally {
    await under.close()
  }
}

function* figures({ operations, tested, requests, serverErrors, violations, findings }: Fuzzed, seed: number) {
  const { exactly } = figuresOf('E4', `${requests} requests, seed ${seed}`)
  yield exactly(serverErrors, 'server errors', 0, findings)
  yield exactly(violations, 'answers that the document does not describe', 0, findings)
  yield exactly(tested, 'operations tried', operations, findings)
}
