import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { createLog } from '../src/runtime/log.ts'
import { openDatabase } from '../src/storage/postgres/database.ts'
import { createSealedStore } from '../src/storage/postgres/sealed-store.ts'
import { newKeyEntry, parseKeyRing } from '../src/vault/keyring.ts'
import { type Vault, createVault } from '../src/vault/vault.ts'
import { type Bar, figuresOf } from './bar.ts'
import { startSharedDatabase } from './database.ts'
import { type CallsOutcome, callEach } from './drive.ts'
import { type Platforms, clientOf, startPlatforms } from './platforms.ts'
import { populate } from './population.ts'
import { type RotateRun, startRotation } from './rotate-process.ts'
import { createMint } from './servers/mint.ts'

/** `ROWS=1000` for a short look. */
const ROWS = Number(process.env.ROWS ?? 100_000)
const ROWS_WEAKENED = 20
const PROCESSES = 2
const CALLERS = 4
const CALLS_MOST = 1_000_000
const REST_MS = 20
const CHECKED_BY_CALLS = 500
/** Of the rows, when the rotation is killed. */
const UNTOUCHED_SHARE = 0.8
const RESTORED_SECONDS_MAX = 300
const PATIENCE_MS = 120_000

/** F3: a sealing key is replaced under load, and a backup is restored. */
export async function* rotation(rows = ROWS): AsyncIterable<Bar> {
  const mint = createMint({ tokenLifeSeconds: 3_600 })
  const platforms = await startPlatforms({
    count: PROCESSES,
    server: mint.kind,
    timing: { aheadEvery: 3_600_000 },
    environment: { SHUTDOWN_GRACE: '0' },
  })
  try {
    const ids = await populate(platforms, mint, { count: rows, expiresAt: new Date(Date.now() + 3_600_000) })
    const fresh = newKeyEntry('fault2')
    yield* rotated(platforms, ids, fresh)
    yield* restored(platforms, ids, fresh)
  } finally {
    await platforms.stop()
  }
  yield* weakened()
}

async function* rotated(platforms: Platforms, ids: readonly string[], fresh: string): AsyncIterable<Bar> {
  const { exactly, atLeast, toBeRead } = figuresOf('F3', `rotation of ${ids.length} rows under load`)
  const both = `${fresh},${platforms.vaultKeys}`
  await restart(platforms, { VAULT_KEYS: both })
  const load = startLoad(platforms, ids.slice(1))
  const killed = await killedRotation(platforms, ids[0]!, both, ids.length)
  const run = await startRotation(platforms, both).ended
  const { calls, refreshes } = await load.stop()
  const found = JSON.stringify({ calls, refreshes, killed: killed.stderr, run })
  yield exactly(calls.failed, `failed calls of ${calls.calls}`, 0, found)
  yield exactly(refreshes.failed, `failed refreshes of ${refreshes.calls}`, 0, found)
  yield atLeast(Math.min(calls.calls, refreshes.calls), 'calls and refreshes meanwhile', 1, found)
  yield atLeast(killed.left, 'rows left when it was killed', 1, found)
  yield atLeast(
    ids.length - killed.left,
    'rows done when it was killed',
    Math.floor(ids.length * (1 - UNTOUCHED_SHARE)),
    found,
  )
  yield atLeast(progressIn(run).length, 'times that progress was told', 1, found)
  yield exactly(
    Number(run.code === 0 && resultOf(run).removable.includes('fault1')),
    'old keys to be removed',
    1,
    found,
  )
  yield toBeRead(rateIn(run), 'rows a second')
  await restart(platforms, { VAULT_KEYS: fresh })
  yield exactly(
    await unopenable(platforms, createVault(parseKeyRing(fresh))),
    'values that do not open by the new key',
    0,
  )
  const after = await callEach(platforms, ids.slice(0, CHECKED_BY_CALLS), CALLERS)
  yield exactly(after.failed, `failed calls of ${after.calls} without the old key`, 0, JSON.stringify(after))
}

/** The same rotation of few rows, by processes to which the old key is gone at once. */
async function* weakened(): AsyncIterable<Bar> {
  const mint = createMint({ tokenLifeSeconds: 3_600 })
  const platforms = await startPlatforms({ count: 1, server: mint.kind, sabotage: 'newest-key-only' })
  try {
    const options = { count: ROWS_WEAKENED, expiresAt: new Date(Date.now() + 3_600_000) }
    const ids = await populate(platforms, mint, options)
    const { exactly, atLeast } = figuresOf('F3', 'newest-key-only')
    const before = await callEach(platforms, ids, CALLERS)
    yield exactly(before.failed, `failed calls of ${before.calls} under the first key`, 0, JSON.stringify(before))
    await restart(platforms, { VAULT_KEYS: `${newKeyEntry('fault2')},${platforms.vaultKeys}` })
    const { calls, failures } = await callEach(platforms, ids, CALLERS)
    const unread = Object.entries(failures).filter(([failure]) => failure.endsWith(' credential_unreadable'))
    const count = unread.reduce((sum, [, times]) => sum + times, 0)
    yield atLeast(count, `of ${calls} calls whose credential was not read`, 1, JSON.stringify(failures))
  } finally {
    await platforms.stop()
  }
}

/** A copy of the stopped database's files, as a snapshot of its disk is, becomes another database. */
async function* restored(platforms: Platforms, ids: readonly string[], fresh: string): AsyncIterable<Bar> {
  const { exactly, atMost } = figuresOf('F3', `restore of ${ids.length} rows, copy of the files`)
  const [first] = platforms.processes
  await Promise.all(platforms.processes.map((one) => one.end()))
  await platforms.database.halt()
  const folder = join(platforms.folder, 'restored')
  const began = performance.now()
  cpSync(join(platforms.folder, 'postgres'), join(folder, 'postgres'), { recursive: true, preserveTimestamps: true })
  const database = await startSharedDatabase(folder)
  try {
    const urls = { DATABASE_URL: database.servingUrl, MIGRATION_DATABASE_URL: database.url }
    await first!.start({ ...urls, VAULT_KEYS: fresh })
    const { status } = await callOf(platforms, ids[0]!)
    const seconds = Number(((performance.now() - began) / 1000).toFixed(1))
    yield exactly(status, 'status of the first call', 200)
    yield atMost(seconds, 's from the backup to the first call', RESTORED_SECONDS_MAX)
    await first!.end()
  } finally {
    await database.stop()
    await platforms.database.resume()
  }
}

const callOf = (platforms: Platforms, id: string) =>
  clientOf(platforms).send(`/v1/connections/${id}/call/notes.list`, { json: { params: {} } })

const restart = async ({ processes }: Platforms, settings: Readonly<Record<string, string>>): Promise<void> => {
  await Promise.all(processes.map((one) => one.end()))
  await Promise.all(processes.map((one) => one.start(settings)))
}

/** Calls and refreshes of connections at all processes, until it is stopped. */
const startLoad = (platforms: Platforms, ids: readonly string[]) => {
  const over = new AbortController()
  const any = (): string => ids[Math.floor(Math.random() * ids.length)]!
  const called = callEach(platforms, Array.from({ length: CALLS_MOST }, any), CALLERS, {
    restMs: REST_MS,
    signal: over.signal,
  })
  const refreshed = refreshUntil(platforms, any, over.signal)
  return {
    stop: async (): Promise<{ calls: CallsOutcome; refreshes: { calls: number; failed: number } }> => {
      over.abort()
      return { calls: await called, refreshes: await refreshed }
    },
  }
}

const refreshUntil = async (platforms: Platforms, any: () => string, signal: AbortSignal) => {
  const outcome = { calls: 0, failed: 0 }
  for (let index = 0; !signal.aborted; index++) {
    const client = clientOf(platforms, index % platforms.processes.length)
    const { status } = await client.send(`/v1/connections/${any()}/refresh`, { method: 'POST' })
    outcome.calls += 1
    if (status !== 200) outcome.failed += 1
    await sleep(REST_MS)
  }
  return outcome
}

/** A rotation that is killed when it has done something; it cannot be done before, as one row is held until then. */
const killedRotation = async (platforms: Platforms, held: string, keys: string, total: number) => {
  const holder = new pg.Client({ connectionString: platforms.database.url })
  await holder.connect()
  await holder.query('BEGIN')
  await holder.query('SELECT id FROM oauth_tokens WHERE connection_id = $1 FOR UPDATE', [held])
  const run = startRotation(platforms, keys)
  const began = performance.now()
  // Refreshes seal some rows with the new key as well.
  while ((await oldRows(platforms)) > total * UNTOUCHED_SHARE && performance.now() - began < PATIENCE_MS)
    await sleep(20)
  run.kill()
  const { stderr } = await run.ended
  await holder.query('ROLLBACK')
  await holder.end()
  return { left: await oldRows(platforms), stderr }
}

const countWhere = async ({ database }: Platforms, condition: string): Promise<number> =>
  (await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM oauth_tokens WHERE ${condition}`))[0]!.n

const oldRows = (platforms: Platforms): Promise<number> =>
  countWhere(platforms, "encode(substring(access_token FROM 3 FOR get_byte(access_token, 1)), 'escape') = 'fault1'")

const progressIn = ({ stderr }: RotateRun): string[] => stderr.split('\n').filter((line) => line.includes('per_second'))

const rateIn = (run: RotateRun): number =>
  (JSON.parse(progressIn(run).at(-1) ?? '{}') as { per_second?: number }).per_second ?? 0

const resultOf = ({ stdout }: RotateRun): { removable: string[] } =>
  stdout === '' ? { removable: [] } : (JSON.parse(stdout) as { removable: string[] })

const BLOCKS = 64

/** Opens every sealed value of the database; gives how many do not open. */
const unopenable = async ({ database }: Platforms, vault: Vault): Promise<number> => {
  const opened = openDatabase({ connectionString: database.url }, createLog('warn'))
  const store = createSealedStore(opened.database)
  let count = 0
  for (const table of store.tables)
    for (let from = 0, end = await store.blocks(table); from < end; from += BLOCKS) {
      const all = await store.stale(table, { from, to: from + BLOCKS }, '')
      const rows = await store.read(
        table,
        all.map(({ key }) => key),
      )
      for (const { place, sealed, ownerKey } of rows.flatMap(({ cells }) => cells))
        try {
          vault.of(place.owner, ownerKey).open(sealed, place)
        } catch {
          count += 1
        }
    }
  await opened.close()
  return count
}
