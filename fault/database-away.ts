import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Bar, figuresOf } from './bar.ts'
import { callOnce, fateOf, until } from './interrupted.ts'
import { type Platforms, startPlatforms } from './platforms.ts'
import { populate } from './population.ts'
import { createMint } from './servers/mint.ts'

const CONNECTIONS = 200
/** Longer than a lease: when the database is back, nobody holds one any more. */
const AWAY_MS = 60_000
const RECOVERED_MS_MAX = 10_000
const PATIENCE_MS = 30_000
const TOKEN_LIFE_SECONDS = 3_600
/** Beyond the life of a token. */
const TOKENS_END_MS = 2 * TOKEN_LIFE_SECONDS * 1000
const OTHER_CONNECTIONS = 10
const OTHER_AWAY_MS = 2_000

/** A3: PostgreSQL is stopped when every token answer was given and none has arrived; then the processes are killed too. */
export async function* databaseAway(): AsyncIterable<Bar> {
  const { platforms, ids } = await start(CONNECTIONS)
  try {
    for (const isKilled of [false, true]) yield* figures(await play(platforms, ids, AWAY_MS, isKilled), isKilled)
  } finally {
    await platforms.stop()
  }
  yield* breaksWithoutJournal()
}

/** Everything, with so many connections whose tokens end together. */
const start = async (count: number, sabotage?: string): Promise<{ platforms: Platforms; ids: string[] }> => {
  const mint = createMint({ tokenLifeSeconds: TOKEN_LIFE_SECONDS })
  const platforms = await startPlatforms({
    count: 2,
    server: mint.kind,
    // Every refresh is one that a caller has asked for.
    timing: { aheadEvery: 3_600_000 },
    ...(sabotage !== undefined && { sabotage }),
  })
  const expiresAt = new Date(Date.now() + TOKEN_LIFE_SECONDS * 1000)
  return { platforms, ids: await populate(platforms, mint, { count, expiresAt }) }
}

interface Outcome {
  readonly connections: number
  /** Callers that got no answer from the API, although the token that it needs was there. */
  readonly failedCalls: number
  readonly lost: number
  /** Token requests beyond the one of each connection. */
  readonly further: number
  /** From the database's return until every token was stored and every journal empty. */
  readonly recoveredMs: number
  readonly found: string
}

function* figures({ connections, failedCalls, lost, further, recoveredMs, found }: Outcome, isKilled: boolean) {
  const on = `PostgreSQL stopped for ${AWAY_MS / 1000} s${isKilled ? ', processes killed' : ''}`
  const { exactly, atMost } = figuresOf('A3', on)
  yield exactly(lost, `lost of ${connections} connections`, 0, found)
  yield exactly(further, 'further refreshes', 0, found)
  yield atMost(recoveredMs, 'ms after its return until all is stored', RECOVERED_MS_MAX, found)
  // Whoever was killed has no callers left.
  if (!isKilled) yield exactly(failedCalls, 'failed calls meanwhile', 0, found)
}

/** The processes know the new tokens from memory and journal; killed, from the journal alone. */
async function* breaksWithoutJournal(): AsyncIterable<Bar> {
  if (process.env.SABOTAGE !== undefined) return
  const { platforms, ids } = await start(OTHER_CONNECTIONS, 'no-journal')
  try {
    const { lost, found } = await play(platforms, ids, OTHER_AWAY_MS, true)
    const { exactly } = figuresOf('A3', 'no-journal, processes killed')
    yield exactly(lost, `lost of ${ids.length} connections`, ids.length, found)
  } finally {
    await platforms.stop()
  }
}

const play = async (
  platforms: Platforms,
  ids: readonly string[],
  awayMs: number,
  isKilled: boolean,
): Promise<Outcome> => {
  const { server, database, processes } = platforms
  const processOf = (index: number): number => index % processes.length
  const callAll = () => Promise.all(ids.map((id, index) => callOnce(platforms, id, processOf(index))))
  const generations = await generationsOf(platforms, ids)
  await callAll()
  platforms.advance(TOKENS_END_MS)
  const asked = server.tokenRequests()
  const held = holdAnswers(platforms)
  const calls = callAll()
  if (!(await until(() => held.count() === ids.length))) throw new Error(`${held.count()} of ${ids.length} refreshes`)
  await database.halt()
  held.release()
  const answers = await calls
  if (isKilled) await Promise.all(processes.map((one) => one.kill()))
  await sleep(awayMs)
  await database.resume()
  const returned = performance.now()
  if (isKilled) await Promise.all(processes.map((one) => one.start()))
  const isRecovered = await untilStored(platforms, generations)
  const recoveredMs = isRecovered ? Math.round(performance.now() - returned) : Number.POSITIVE_INFINITY
  // At the process that has not refreshed it.
  const fates = await Promise.all(
    ids.map((id, index) => fateOf(platforms, id, processOf(index + 1), isRecovered ? PATIENCE_MS : 2 * PATIENCE_MS)),
  )
  return {
    connections: ids.length,
    failedCalls: answers.filter(({ status }) => status !== 200).length,
    lost: fates.filter(({ fate }) => fate !== 'kept').length,
    further: server.tokenRequests() - asked - ids.length,
    recoveredMs,
    found: JSON.stringify({
      isRecovered,
      answers: countOf(answers.map(({ status, code }) => `${status} ${code ?? ''}`)),
      fates: countOf(fates.map(({ fate, last }) => `${fate}: ${last}`)),
    }),
  }
}

/** Keeps what the token endpoint answers from now on from arriving, until `release`. */
const holdAnswers = ({ server: { proxy, addresses } }: Platforms) => {
  const path = new URL(addresses.tokenUrl).pathname
  const given = (): number => proxy.passed(path).filter(({ status }) => status === 200).length
  const before = given()
  const gate = Promise.withResolvers<void>()
  const remove = proxy.add({ path, answerAfter: gate.promise })
  return {
    count: () => given() - before,
    release: () => {
      remove()
      gate.resolve()
    },
  }
}

const generationsOf = async ({ database }: Platforms, ids: readonly string[]): Promise<Map<string, number>> => {
  const rows = await database.query<{ id: string; generation: number }>(
    `SELECT c.id, t.generation FROM oauth_tokens t JOIN connections c ON c.id = t.connection_id
     WHERE c.id = ANY($1) AND c.status = 'active'`,
    [ids],
  )
  return new Map(rows.map(({ id, generation }) => [id, generation]))
}

const untilStored = async (platforms: Platforms, before: ReadonlyMap<string, number>): Promise<boolean> => {
  const latest = performance.now() + PATIENCE_MS
  while (performance.now() < latest) {
    const now = await generationsOf(platforms, [...before.keys()])
    const isStored = [...before].every(([id, generation]) => now.get(id) === generation + 1)
    if (isStored && journaledBytes(platforms) === 0) return true
    await sleep(100)
  }
  return false
}

/** What stands in the journals of all processes, the dead ones' too. */
const journaledBytes = ({ processes }: Platforms): number => {
  try {
    return processes.flatMap(({ folder }) => journalsIn(join(folder, 'live', 'journal'))).reduce((a, b) => a + b, 0)
  } catch (error) {
    // A journal that was taken over went while it was looked at: there is still something to do.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Number.NaN
    throw error
  }
}

/** The size of each file. */
const journalsIn = (folder: string): number[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.log'))
    .map((name) => statSync(join(folder, name)).size)

const countOf = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
