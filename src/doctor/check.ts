import type { FindEnvironmentClient } from '../auth/oauth-clients.ts'
import type { Registry } from '../registry/registry.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Settings } from '../runtime/settings.ts'
import type { Database, ScopedDatabase } from '../storage/postgres/scoped-database.ts'
import type { KeyRing } from '../vault/keyring.ts'

/** `fail`: it does not work, or will lose something. `warn`: it works, and somebody should know. */
export type Level = 'ok' | 'warn' | 'fail'

/** One line of the report. */
export interface Finding {
  readonly level: Level
  readonly what: string
  /** What to do about it. */
  readonly advice?: string
}

/** What is looked at. */
export interface Site {
  readonly settings: Settings
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Where the data of this mode is, and where the journal is. */
  readonly directory: string
  readonly journalDirectory: string
  readonly isSandbox: boolean
  readonly registry: Registry
  readonly findOAuthClient: FindEnvironmentClient
  /** Undefined where it cannot be reached, or nothing was stored yet. */
  readonly database: ScopedDatabase | undefined
  /** Why the database cannot be reached. */
  readonly databaseError: Error | undefined
  /** Undefined where none was made yet. */
  readonly keys: KeyRing | undefined
  readonly clock: Clock
  /** Asks an address of the platform itself; gives the status, or undefined where nobody answers. */
  readonly ask: (url: string) => Promise<number | undefined>
  /** Opens a socket to a host, sends nothing, and closes it. Throws where it cannot be opened. */
  readonly reach: (host: string, port: number) => Promise<void>
}

/** One thing that can be wrong. A new one is its own file plus one line in `checks.ts`. */
export interface Check {
  readonly name: string
  run(site: Site): Promise<readonly Finding[]> | readonly Finding[]
}

/** A check of everything that is stored, which has nothing to say where there is no database. */
export const checkOfData = (
  name: string,
  run: (rows: Database, site: Site & { readonly database: ScopedDatabase }) => Promise<readonly Finding[]>,
): Check => ({
  name,
  run: async ({ database, ...site }) =>
    database === undefined ? [] : run(database.asPlatform(), { ...site, database }),
})

export const ok = (what: string): Finding => ({ level: 'ok', what })
export const warn = (what: string, advice: string): Finding => ({ level: 'warn', what, advice })
export const fail = (what: string, advice: string): Finding => ({ level: 'fail', what, advice })
