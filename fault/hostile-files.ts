import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import { request } from 'undici'
import { createFileJudge } from '../src/applications/file-judge.ts'
import { startPlatform } from '../src/main.ts'
import type { ProxyDependencies } from '../src/proxy/dependencies.ts'
import { createLog } from '../src/runtime/log.ts'
import { shippedConnectors } from '../src/runtime/package.ts'
import { readSettings } from '../src/runtime/settings.ts'
import { newKeyEntry } from '../src/vault/keyring.ts'
import { sabotages } from '../test/sabotage/index.ts'
import { type Bar, figuresOf } from './bar.ts'
import { type Bomb, bombs } from './bombs.ts'
import { startSharedDatabase } from './database.ts'

/** What came of sending every file to `POST /v1/connectors/validate`. */
export interface HostileFiles {
  readonly files: number
  /** Files that were not answered by findings, or by the word that the file is right. */
  readonly unjudged: readonly string[]
  /** Deep files that were not refused before they were parsed, but took all the time there was. */
  readonly fatal: readonly string[]
  /** Files of which nothing is known but that they took too much, as their thread was ended. */
  readonly ended: readonly string[]
  /** The longest that the server's event loop stood still. */
  readonly delayMs: number
  /** The most that the server's thread computed without a pause, which other programs on the machine do not lengthen. */
  readonly computingMs: number
  /** The longest that a thread stood still that does nothing, on this machine meanwhile. */
  readonly idleDelayMs: number
}

const AT_ONCE = 4
const DELAY_MS_MAX = 250
const TIME_LIMIT_MS = 4_000

/** E1: hundreds of hostile files at the route that judges files. */
export async function* hostileFiles(): AsyncIterable<Bar> {
  const { SABOTAGE } = process.env
  yield* hostileFileFigures(await inOwnDatabase(SABOTAGE), SABOTAGE)
  if (SABOTAGE !== undefined) return
  const weakened = await inOwnDatabase('no-depth-scan')
  const { atLeast } = figuresOf('E1', 'no-depth-scan')
  yield atLeast(weakened.fatal.length, 'deep files that were parsed until their thread was ended', 1)
}

/** The figures of a run. A machine that stands still by itself lets everything on it stand still. */
export function* hostileFileFigures(found: HostileFiles, sabotage?: string): Iterable<Bar> {
  const { exactly, atLeast, atMost, toBeRead } = figuresOf('E1', sabotage)
  yield atLeast(found.files, 'files', 300)
  yield exactly(found.unjudged.length, 'files without a verdict', 0, found.unjudged.join('\n'))
  yield exactly(
    found.fatal.length,
    'deep files that were parsed until their thread was ended',
    0,
    found.fatal.join('\n'),
  )
  yield toBeRead(found.ended.length, 'files whose thread was ended')
  yield atMost(Math.round(found.computingMs), 'milliseconds of computing without a pause', DELAY_MS_MAX)
  yield toBeRead(Math.round(found.idleDelayMs), 'ms for which an idle thread stood still')
  const limit = Math.max(DELAY_MS_MAX, Math.round(2 * found.idleDelayMs))
  yield atMost(Math.round(found.delayMs), 'ms for which the server stood still', limit)
}

const inOwnDatabase = async (sabotage: string | undefined): Promise<HostileFiles> => {
  const folder = mkdtempSync(join(tmpdir(), 'cp-bombs-'))
  const database = await startSharedDatabase(folder)
  try {
    return await playHostileFiles({ databaseUrl: database.url, sabotage })
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

export interface HostileFilesOptions {
  readonly databaseUrl: string
  readonly sabotage?: string | undefined
}

/** Sends every file to a platform of this process, a few at a time, and watches the event loop meanwhile. */
export const playHostileFiles = async ({ databaseUrl, sabotage }: HostileFilesOptions): Promise<HostileFiles> => {
  const directory = mkdtempSync(join(tmpdir(), 'cp-bombs-data-'))
  const platform = await startPlatform({
    settings: readSettings({
      PORT: '0',
      SHUTDOWN_GRACE: '0',
      DATA_DIR: directory,
      DATABASE_URL: databaseUrl,
      VAULT_KEYS: newKeyEntry('e1'),
    }),
    environment: {},
    log: createLog('silent'),
    change: (parts) => (sabotage === undefined ? quicker(parts) : sabotages[sabotage]!(parts)),
  })
  const files = bombs()
  const idle = watchIdleThread()
  try {
    const judge = (text: string) => judgeFile(text, platform.url, platform.access!.apiKey)
    // What is loaded and compiled once is no file's doing.
    await judge('format: 1')
    await idle.begin()
    const delay = monitorEventLoopDelay({ resolution: 10 })
    delay.enable()
    const computing = watchComputing()
    const verdicts = await inTurns(files, ({ text }) => judge(text))
    delay.disable()
    return {
      files: files.length,
      delayMs: delay.max / 1e6,
      computingMs: computing.end(),
      idleDelayMs: await idle.end(),
      ...sorted(files, verdicts),
    }
  } finally {
    await platform.close()
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Gives up sooner than in earnest, as a dozen of these files would take all the time they are given. */
const quicker = (parts: ProxyDependencies): ProxyDependencies => {
  const judge = createFileJudge({ folder: shippedConnectors(), timeLimitMs: TIME_LIMIT_MS })
  return { ...parts, own: { ...parts.own, judge } }
}

/** The codes of the findings, or what the platform said instead. */
type Verdict = readonly string[] | string

const judgeFile = async (text: string, url: string, apiKey: string): Promise<Verdict> => {
  const { statusCode, body } = await request(`${url}/v1/connectors/validate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/yaml' },
    body: text,
    headersTimeout: 120_000,
  })
  const answer = (await body.json()) as { valid?: boolean; findings?: { code: string }[]; code?: string }
  if (statusCode !== 200 || answer.findings === undefined) return `${statusCode} ${answer.code}`
  return answer.findings.map(({ code }) => code)
}

const inTurns = async <Item, Result>(
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = []
  const left = items.entries()
  const worker = async (): Promise<void> => {
    for (const [index, item] of left) results[index] = await run(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return results
}

const sorted = (files: readonly Bomb[], verdicts: readonly Verdict[]) => {
  const names = (fits: (verdict: Verdict, bomb: Bomb) => boolean): string[] =>
    files.flatMap((bomb, index) => (fits(verdicts[index]!, bomb) ? [`${bomb.name}: ${String(verdicts[index])}`] : []))
  const says = (verdict: Verdict, code: string): boolean => typeof verdict !== 'string' && verdict.includes(code)
  const isEnded = (verdict: Verdict): boolean => says(verdict, 'took_too_long') || says(verdict, 'too_costly')
  return {
    unjudged: names((verdict) => typeof verdict === 'string'),
    fatal: names((verdict, { of }) => of === 'depth' && isEnded(verdict)),
    ended: names(isEnded),
  }
}

/** The most processor time that this thread used between two turns of its event loop. */
const watchComputing = (): { end(): number } => {
  let longest = 0
  let before = process.threadCpuUsage()
  const turn = (): void => {
    const { user, system } = process.threadCpuUsage(before)
    longest = Math.max(longest, (user + system) / 1_000)
    before = process.threadCpuUsage()
  }
  const timer = setInterval(turn, 5)
  return {
    end: () => {
      clearInterval(timer)
      return longest
    },
  }
}

/** A thread that only measures how long it was not let run: what the machine does to everybody. */
const watchIdleThread = () => {
  const worker = new Worker(
    `const { monitorEventLoopDelay } = require('node:perf_hooks')
     const { parentPort } = require('node:worker_threads')
     const delay = monitorEventLoopDelay({ resolution: 10 })
     parentPort.on('message', (word) => {
       if (word === 'begin') delay.enable()
       parentPort.postMessage(word === 'end' ? delay.max / 1e6 : 0)
     })`,
    { eval: true },
  )
  const ask = (word: string): Promise<number> =>
    new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.postMessage(word)
    })
  return {
    begin: () => ask('begin'),
    end: async (): Promise<number> => {
      const delayMs = await ask('end')
      await worker.terminate()
      return delayMs
    },
  }
}
