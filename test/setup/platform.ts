import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { authTypes } from '../../src/auth/index.ts'
import { createParser } from '../../src/definition/parse.ts'
import type { Connector } from '../../src/definition/connector.ts'
import { type Platform, type PlatformOptions, startPlatform } from '../../src/main.ts'
import { loadCatalogue } from '../../src/registry/catalogue.ts'
import { type Log, createLog } from '../../src/runtime/log.ts'
import { shippedConnectors } from '../../src/runtime/package.ts'
export { freePort } from '../../src/runtime/free-port.ts'
import type { Pause } from '../../src/runtime/pause.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { relocate } from '../../src/simulator/relocate.ts'
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts'
import { newKeyEntry } from '../../src/vault/keyring.ts'
import { type MovableClock, createMovableClock } from './clock.ts'
import { sabotages } from '../sabotage/index.ts'
import { createDatabase, servingUrl } from './database.ts'
import { type TestClient, createTestClient } from './test-client.ts'
import { transforms } from '../../src/transform/index.ts'

export interface TestPlatform extends TestClient {
  readonly platform: Platform
  readonly simulator: Simulator
  /** Of platform and simulator: moved ahead, tokens expire. */
  readonly clock: MovableClock
  /** Every line that was logged. */
  readonly logged: string[]
  readonly directory: string
  close(): Promise<void>
}

export interface TestPlatformOptions {
  readonly connectorsDirectory?: string
  readonly databaseUrl?: string
  /** Serves as the owner of the tables, a superuser: without row-level security behind the queries. */
  readonly hasOneLogin?: boolean
  /** Its data directory, which then stays when it closes: to start it again. */
  readonly directory?: string
  readonly environment?: Readonly<Record<string, string>>
  /** Changes connectors further, after they were moved to the simulator. */
  readonly adapt?: (connector: Connector) => Connector
  /** Swaps parts of the platform when it is put together. */
  readonly change?: PlatformOptions['change']
  readonly pause?: Pause
  /** A defence that is taken away; unless said otherwise, the one of `SABOTAGE`. */
  readonly sabotage?: string
  readonly timing?: PlatformOptions['timing']
  readonly healthTiming?: PlatformOptions['healthTiming']
  readonly shutdown?: PlatformOptions['shutdown']
  readonly limits?: PlatformOptions['limits']
}

/** `SABOTAGE=unchecked-completion npx vitest run test/security` must fail, as must every defence that is taken away. */
const sabotageOf = (name: string | undefined): NonNullable<PlatformOptions['change']> =>
  (name !== undefined && sabotages[name]) || ((parts) => parts)

/** Starts the whole platform on its own database, with the simulator in the providers' place, as `serve` would be. */
export const startTestPlatform = async (options: TestPlatformOptions = {}): Promise<TestPlatform> => {
  const { connectorsDirectory = shippedConnectors(), environment = {}, adapt = (connector) => connector } = options
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'cp-platform-'))
  const clock = createMovableClock()
  const logged: string[] = []
  const log: Log = createLog('debug', { write: (line) => void logged.push(line) })

  const catalogue = await loadCatalogue(connectorsDirectory, createParser(authTypes, transforms), log)
  const simulator = await startSimulator({ find: catalogue.original, clock, log, secret: 'client-secret-canary' })
  const clients = Object.fromEntries(
    catalogue.summaries().flatMap(({ name }) => [
      [`${name.toUpperCase().replaceAll('-', '_')}_CLIENT_ID`, `client-of-${name}`],
      [`${name.toUpperCase().replaceAll('-', '_')}_CLIENT_SECRET`, 'client-secret-canary'],
    ]),
  )
  const variables = { ...clients, ...environment }
  const databaseUrl = options.databaseUrl ?? (await createDatabase())
  const platform = await startPlatform({
    settings: readSettings({
      PORT: '0',
      SHUTDOWN_GRACE: '0',
      DATA_DIR: directory,
      ...(options.hasOneLogin
        ? { DATABASE_URL: databaseUrl }
        : { DATABASE_URL: servingUrl(databaseUrl), MIGRATION_DATABASE_URL: databaseUrl }),
      VAULT_KEYS: newKeyEntry('test1'),
      EGRESS_ALLOW_PRIVATE: '127.0.0.1/32',
      CONNECTORS_DIR: connectorsDirectory,
      ...environment,
    }),
    environment: variables,
    log,
    clock,
    change: sabotageOf(options.sabotage ?? process.env.SABOTAGE),
    ...(options.pause !== undefined && { pause: options.pause }),
    adapt: (connector) => adapt(relocate(connector, simulator.origin, simulator.elsewhere)),
    // A refusal is confirmed at once, and nothing is refreshed ahead that a test did not ask for.
    ...(options.healthTiming !== undefined && { healthTiming: options.healthTiming }),
    ...(options.limits !== undefined && { limits: options.limits }),
    ...(options.change !== undefined && { change: options.change }),
    ...(options.shutdown !== undefined && { shutdown: options.shutdown }),
    timing: {
      confirmAfter: 0,
      probeAfter: 0,
      backoffFirst: 1,
      backoffLongest: 10,
      aheadEvery: 3_600_000,
      ...options.timing,
    },
  })
  const close = async (): Promise<void> => {
    await platform.close()
    await simulator.stop()
    catalogue.stop()
    if (options.directory === undefined) rmSync(directory, { recursive: true, force: true })
  }
  return {
    ...createTestClient(platform.url, platform.access!.apiKey),
    platform,
    simulator,
    clock,
    logged,
    directory,
    close,
  }
}
