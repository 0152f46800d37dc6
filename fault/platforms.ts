import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../src/runtime/free-port.ts'
import { packageFolder } from '../src/runtime/package.ts'
import { newKeyEntry } from '../src/vault/keyring.ts'
import { type TestRedis, startRedis } from '../test/setup/redis.ts'
import { createTestClient } from '../test/setup/test-client.ts'
import type { Connector } from '../src/definition/connector.ts'
import type { RefreshTiming } from '../src/connections/refresh/timing.ts'
import { type SharedDatabase, startSharedDatabase } from './database.ts'
import { startPgBouncer } from './pgbouncer.ts'
import { type PlatformProcess, createPlatformProcess } from './process.ts'
import { startAll } from './started.ts'
import type { AuthorizationServer, AuthorizationServerKind } from './servers/authorization-server.ts'

export const CONNECTOR = 'notebook'

/** Several processes of the platform on one database, and one authorization server. */
export interface Platforms {
  readonly processes: readonly PlatformProcess[]
  readonly server: AuthorizationServer
  readonly database: SharedDatabase
  /** Where the processes have one. */
  readonly redis: TestRedis | undefined
  /** Good at every process. */
  readonly apiKey: string
  /** `VAULT_KEYS` of every process. */
  readonly vaultKeys: string
  /** Where everything is that processes and database write. */
  readonly folder: string
  /** Moves the clock of every process, so that what they hold expires; the database's and the server's go on as they were. */
  advance(ms: number): void
  /**
   * Makes a connection's access token expired in the database. Processes that have the connection in memory find out
   * when they forget it, `MEMORY_MS` later.
   */
  expire(connectionId: string): Promise<void>
  stop(): Promise<void>
}

/** For how long a process may go by what it remembers. */
export const MEMORY_MS = 5_000

export interface PlatformsOptions {
  readonly count: number
  readonly server: AuthorizationServerKind
  readonly tokenLifeSeconds?: number
  /** Further settings of every process. */
  readonly environment?: Readonly<Record<string, string>>
  /** Has the processes reach PostgreSQL through PgBouncer, which gives a session for a transaction only. */
  readonly hasPooler?: boolean
  /** Gives the processes a Redis. */
  readonly hasRedis?: boolean
  /** What the provider is said to allow. */
  readonly rateLimit?: NonNullable<Connector['rateLimit']>
  /** How long the steps of a refresh may take, where that is not as usual. */
  readonly timing?: Partial<RefreshTiming>
  /** A defence that is taken away; unless said otherwise, the one of `SABOTAGE`. */
  readonly sabotage?: string | undefined
  /** How far the clock of each process is ahead, in its order. */
  readonly clocksAheadMs?: readonly number[]
  /** How wrong the clock of each process's machine is, in its order. */
  readonly clocksWrongByMs?: readonly number[]
}

/** Starts everything. What was started is stopped again when something later fails. */
export const startPlatforms = (options: PlatformsOptions): Promise<Platforms> =>
  startAll(async (started) => {
    const {
      count,
      server: kind,
      tokenLifeSeconds = 3_600,
      environment = {},
      clocksAheadMs = [],
      timing,
      rateLimit,
    } = options
    const { sabotage = process.env.SABOTAGE, clocksWrongByMs = [], hasPooler = false, hasRedis = false } = options
    const folder = mkdtempSync(join(tmpdir(), 'cp-fault-'))
    started.add({ stop: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) })
    const ports = await distinctPorts(count)
    const publicUrl = `http://127.0.0.1:${ports[0]}`
    const redirectUri = `${publicUrl}/oauth/callback/${CONNECTOR}`
    const server = started.add(await kind.start({ redirectUri, tokenLifeSeconds }))
    const database = started.add(await startSharedDatabase(folder))
    const databaseUrl = hasPooler ? started.add(await startPgBouncer(database)).url : database.servingUrl
    const redis = hasRedis ? started.add(await startRedis()) : undefined
    const shared = {
      ...(redis !== undefined && { REDIS_URL: redis.url }),
      ...settingsFor(server, databaseUrl, publicUrl),
      MIGRATION_DATABASE_URL: database.url,
      ...environment,
      VAULT_KEYS: newKeyEntry('fault1'),
    }
    const apiKey = await firstKey(shared)
    const processes = ports.map((port, index) =>
      createPlatformProcess({
        name: `platform-${index + 1}`,
        url: `http://127.0.0.1:${port}`,
        folder: folderFor(folder, index),
        environment: { ...shared, PORT: String(port) },
        options: {
          addresses: server.addresses,
          resourceUrl: server.resource.url,
          clockAheadMs: clocksAheadMs[index] ?? 0,
          clockWrongByMs: clocksWrongByMs[index] ?? 0,
          ...(timing !== undefined && { timing }),
          ...(rateLimit !== undefined && { rateLimit }),
          ...(sabotage !== undefined && { sabotage }),
        },
      }),
    )
    started.add({ stop: () => Promise.all(processes.map((one) => one.end())) })
    await Promise.all(processes.map((one) => one.start()))
    return {
      processes,
      server,
      database,
      redis,
      apiKey,
      vaultKeys: shared.VAULT_KEYS,
      folder,
      advance: (ms) => {
        for (const one of processes) one.advance(ms)
      },
      expire: async (connectionId) => {
        const rows = await database.query(EXPIRE, [connectionId])
        if (rows.length !== 1) throw new Error(`There is no token of ${connectionId}.`)
      },
      stop: started.stop,
    }
  })

/** What all processes have in common. */
const settingsFor = (
  { client }: AuthorizationServer,
  databaseUrl: string,
  publicUrl: string,
): Readonly<Record<string, string>> => ({
  DATABASE_URL: databaseUrl,
  PUBLIC_URL: publicUrl,
  EGRESS_ALLOW_PRIVATE: '127.0.0.1/32',
  CONNECTORS_DIR: join(import.meta.dirname, 'connectors'),
  NOTEBOOK_CLIENT_ID: client.id,
  NOTEBOOK_CLIENT_SECRET: client.secret,
})

const EXPIRE = `UPDATE oauth_tokens SET expires_at = now() - interval '1 minute' WHERE connection_id = $1 RETURNING id`

/** Speaks to one process as an application's backend would. */
export const clientOf = ({ processes, apiKey }: Platforms, index = 0) => createTestClient(processes[index]!.url, apiKey)

const folderFor = (folder: string, index: number): string => {
  const own = join(folder, `platform-${index + 1}`)
  mkdirSync(own)
  return own
}

const distinctPorts = async (count: number): Promise<number[]> => {
  const ports = new Set<number>()
  while (ports.size < count) ports.add(await freePort())
  return [...ports]
}

/** As an operator makes it who has the database and nothing else. */
const firstKey = async (environment: Readonly<Record<string, string>>): Promise<string> => {
  const cli = join(packageFolder(), 'src/cli/connector.ts')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cli, 'keys', 'create', 'fault', '--direct', '--json'],
    { env: { PATH: process.env.PATH, ...environment } },
  )
  return (JSON.parse(stdout) as { key: string }).key
}
