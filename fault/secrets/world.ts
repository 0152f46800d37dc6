import { type ChildProcess, execFile, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packageFolder } from '../../src/runtime/package.ts'
import { newKeyEntry } from '../../src/vault/keyring.ts'
import { REDIS_PROGRAM, type TestRedis, startRedis } from '../../test/setup/redis.ts'
import { type TestClient, createTestClient } from '../../test/setup/test-client.ts'
import { type SharedDatabase, startSharedDatabase } from '../database.ts'
import { startAll } from '../started.ts'
import { writeConnectors } from './connectors.ts'
import { type EchoingProvider, startEchoingProvider } from './echoing-provider.ts'
import { type Ledger, createLedger } from './ledger.ts'

/** A platform that is given secrets, with everything that it writes and says. */
export interface World {
  readonly ledger: Ledger
  readonly provider: EchoingProvider
  readonly database: SharedDatabase
  /** Undefined where this machine has none. */
  readonly redis: TestRedis | undefined
  readonly client: TestClient
  readonly webhookSecret: string
  /** Where the platform, the database and the command line write. */
  readonly folder: string
  readonly dataFolder: string
  /** Since when something can have been written that must not be. */
  readonly begunAt: number
  /** Answers, pages and what commands print, as the story takes them down. */
  readonly said: string[]
  /** Metrics, as they were scraped. */
  readonly measured: string[]
  /** Runs a command of the command line on this platform. */
  command(...args: string[]): Promise<void>
  /** Ends the platform, so that everything is written. */
  end(): Promise<void>
  stop(): Promise<void>
}

const canary = (): string => randomBytes(24).toString('base64url')
const PASSPHRASE = 'a passphrase for moving'

/** Starts everything, with no defence taken away but the named one. */
export const startWorld = (sabotage?: string): Promise<World> =>
  startAll(async (started) => {
    const begunAt = Date.now()
    const folder = mkdtempSync(join(tmpdir(), 'cp-secrets-'))
    started.add({ stop: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) })
    chmodSync(folder, 0o755)
    const ledger = createLedger()
    const provider = started.add(await startEchoingProvider(ledger))
    writeConnectors(join(folder, 'connectors'))
    const database = started.add(await startSharedDatabase(join(folder, 'database')))
    const redisPassword = canary()
    const redis = existsSync(REDIS_PROGRAM) ? started.add(await startRedis(redisPassword)) : undefined
    const [clientSecret, webhookSecret, vaultKeys] = [canary(), canary(), newKeyEntry('bar')]
    ledger.note('password of Redis', redisPassword)
    ledger.note('client secret', clientSecret)
    ledger.note('webhook secret', webhookSecret)
    ledger.note('sealing key', vaultKeys.split(':')[1]!)
    const dataFolder = join(folder, 'data')
    const environment = {
      PATH: process.env.PATH,
      PORT: '0',
      SHUTDOWN_GRACE: '0',
      LOG_LEVEL: 'debug',
      DATABASE_URL: database.servingUrl,
      MIGRATION_DATABASE_URL: database.url,
      ...(redis !== undefined && { REDIS_URL: redis.url }),
      DATA_DIR: dataFolder,
      JOURNAL_DIR: join(folder, 'journal'),
      CONNECTORS_DIR: join(folder, 'connectors'),
      EGRESS_ALLOW_PRIVATE: '127.0.0.1/32',
      VAULT_KEYS: vaultKeys,
      ECHO_ORIGIN: provider.origin,
      ECHO_CLIENT_ID: 'client-of-echo',
      ECHO_CLIENT_SECRET: clientSecret,
      ECHO_WEBHOOK_SECRET: webhookSecret,
      CONNECTOR_EXPORT_PASSPHRASE: PASSPHRASE,
      ...(sabotage !== undefined && { SABOTAGE: sabotage }),
    }
    const log = openSync(join(folder, 'printed.log'), 'a')
    const child = fork(join(import.meta.dirname, 'platform-process.ts'), {
      stdio: ['ignore', log, log, 'ipc'],
      env: environment,
    })
    closeSync(log)
    started.add({ stop: () => ended(child) })
    const { url, apiKey } = await readyOf(child)
    ledger.note('API key of the platform', apiKey.slice(-43))
    const said: string[] = []
    const access = { CONNECTOR_URL: url, CONNECTOR_API_KEY: apiKey }
    return {
      ledger,
      provider,
      database,
      redis,
      client: createTestClient(url, apiKey),
      webhookSecret,
      folder,
      dataFolder,
      begunAt,
      said,
      measured: [],
      command: async (...args) => {
        const cli = join(packageFolder(), 'src/cli/connector.ts')
        const ran = await promisify(execFile)(process.execPath, [cli, ...args], {
          env: { ...environment, ...access },
        }).catch((error: unknown) => error as { stdout: string; stderr: string })
        said.push(ran.stdout, ran.stderr)
      },
      end: () => ended(child),
      stop: started.stop,
    }
  })

const readyOf = (child: ChildProcess): Promise<{ url: string; apiKey: string }> =>
  new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The platform ended with ${code}.`)))
    child.once('message', (message) => resolve(message as { url: string; apiKey: string }))
  })

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await exit
}
