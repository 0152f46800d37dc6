import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { createLog } from '../../src/runtime/log.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/storage/embedded/start.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection strings of the PostgreSQL servers that the run has started, by major version. */
    postgres: { readonly 18: string; readonly 15: string }
  }
}

/** Starts the two PostgreSQL versions that the platform must work on, once for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  compile()
  const directory = mkdtempSync(join(tmpdir(), 'cp-test-'))
  // PostgreSQL drops root's rights and must still be able to enter.
  chmodSync(directory, 0o755)
  const log = createLog('warn')
  const binaries15 = join(packageFolder(), 'node_modules', 'postgres-15', 'native')
  const [newest, oldest] = await Promise.all([
    startEmbeddedPostgres({ directory: join(directory, '18'), log }),
    startEmbeddedPostgres({ directory: join(directory, '15'), log, binaries: binaries15 }),
  ])
  project.provide('postgres', { 18: urlOf(newest), 15: urlOf(oldest) })
  return async () => {
    await Promise.all([newest.stop(), oldest.stop()])
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Tests of the command line run what is compiled, as users do; it must be what stands in `src`. */
const compile = (): void => {
  execFileSync(process.execPath, [join(packageFolder(), 'scripts/build.ts')], { stdio: 'inherit' })
}

/** As `DATABASE_URL` has it; the host is a Unix socket's folder. */
const urlOf = ({ connection: { host, port, user, database } }: EmbeddedPostgres): string =>
  `postgresql://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
