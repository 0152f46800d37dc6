// The platform in a process of its own, so that all that it prints is seen. What its journal holds for a moment is kept.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { startPlatform } from '../../src/main.ts'
import type { ProxyDependencies } from '../../src/proxy/dependencies.ts'
import { createLog } from '../../src/runtime/log.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { movedTo } from './connectors.ts'
import { sabotages } from '../../test/sabotage/index.ts'

const settings = readSettings(process.env)
let appended = 0

/** A record is in the journal for as long as the database takes to have it. */
const withJournalKept = (parts: ProxyDependencies): ProxyDependencies => {
  const { journal } = parts.refresh
  const append: typeof journal.append = async (refreshed) => {
    const written = await journal.append(refreshed)
    const filter = (path: string): boolean => !path.endsWith('.sock') && !path.endsWith('live')
    cpSync(settings.JOURNAL_DIR!, join(settings.DATA_DIR, `journal-${++appended}`), { recursive: true, filter })
    return written
  }
  return { ...parts, refresh: { ...parts.refresh, journal: { ...journal, append } } }
}

const sabotage = process.env.SABOTAGE
const platform = await startPlatform({
  settings,
  environment: process.env,
  log: createLog(settings.LOG_LEVEL),
  adapt: (connector) => movedTo(connector, process.env.ECHO_ORIGIN!),
  change: (parts) => withJournalKept(sabotage === undefined ? parts : sabotages[sabotage]!(parts)),
  timing: { confirmAfter: 0, probeAfter: 0, backoffFirst: 1, backoffLongest: 5, aheadEvery: 3_600_000 },
})
process.send!({ url: platform.url, apiKey: platform.access!.apiKey })
process.once('SIGTERM', () => {
  void platform.close().then(() => process.exit(0))
})
