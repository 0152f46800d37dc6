import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '../src/runtime/ids.ts'
import { startProxyPlatform } from '../test/proxy/setup.ts'
import { type Bar, figuresOf } from './bar.ts'
import { type SharedDatabase, startSharedDatabase } from './database.ts'
import { countCases } from './limits/counts.ts'
import type { LimitCase } from './limits/limit-case.ts'
import { rateCases } from './limits/rate.ts'
import { sizeCases } from './limits/sizes.ts'
import { SHORT, impatient, timeCases } from './limits/times.ts'
import { listen } from './listen.ts'
import { type Started, createStarted } from './started.ts'

/** G1: each limit with the most that it allows, and with the least that it does not. */
export async function* limits(): AsyncIterable<Bar> {
  const { SABOTAGE } = process.env
  const { played, broken } = await playAll(startLimitCases)
  const { exactly } = figuresOf('G1', SABOTAGE)
  yield exactly(broken.length, `of ${played} limits not kept at n and n + 1`, 0, broken.join('\n'))
  if (SABOTAGE !== undefined) return
  const weakened = await playAll(async (started, databaseUrl) => {
    const under = await startProxyPlatform({ databaseUrl: await databaseUrl(), sabotage: 'no-body-cap' })
    started.add({ stop: under.close })
    return sizeCases(under)
  })
  const { atLeast } = figuresOf('G1', 'no-body-cap')
  yield atLeast(weakened.broken.length, `of ${weakened.played} limits of size not kept`, 1)
}

/** Starts platforms on empty databases and plays the cases; gives how many they were, and what is wrong with which. */
const playAll = async (startCases: typeof startLimitCases): Promise<{ played: number; broken: string[] }> => {
  const started = createStarted()
  try {
    const folder = mkdtempSync(join(tmpdir(), 'cp-limits-'))
    started.add({ stop: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) })
    const database = started.add(await startSharedDatabase(folder))
    const cases = await startCases(started, () => emptyDatabase(database))
    const broken: string[] = []
    for (const limitCase of cases) {
      const found = await play(limitCase)
      if (found !== undefined) broken.push(found)
    }
    return { played: cases.length, broken }
  } finally {
    await started.stop()
  }
}

/** Each platform has keys of its own, and starts on no database that others sealed something in. */
const emptyDatabase = async ({ url, query }: SharedDatabase): Promise<string> => {
  const name = newId('test')
  await query(`CREATE DATABASE ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.href
}

/** What is wrong with how a case ended, if anything. */
export const play = async ({ limit, within, beyond, ends }: LimitCase): Promise<string | undefined> => {
  const ended = [await within(), await beyond()]
  return ended.every((end, index) => end === ends[index])
    ? undefined
    : `${limit}: ${ended.join(' / ')} instead of ${ends.join(' / ')}`
}

/** Every case, on platforms that are started for it. */
export const startLimitCases = async (
  started: Started,
  databaseUrl: () => Promise<string>,
): Promise<readonly LimitCase[]> => {
  const silent = createServer((socket) => void socket.on('error', () => {}))
  const silentPort = await listen(silent)
  started.add({ stop: () => void silent.close() })
  const start = async (options: Parameters<typeof startProxyPlatform>[0]) => {
    const under = await startProxyPlatform({ databaseUrl: await databaseUrl(), ...options })
    started.add({ stop: under.close })
    return under
  }
  const usual = await start({ limits: { waitingMs: 600_000 } })
  const short = await start({ limits: SHORT, adapt: impatient(silentPort) })
  const counted = await start({ environment: { REQUESTS_PER_KEY: '5' } })
  return [...sizeCases(usual), ...countCases(usual), ...timeCases(short), ...rateCases(counted)]
}
