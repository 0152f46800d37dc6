import { join } from 'node:path'
import type { ApplicationStore } from '../api/application-store.ts'
import type { OwnStore } from '../applications/own-store.ts'
import type { UserTokenStore } from '../api/user-token-store.ts'
import type { AuditStore } from '../audit/audit-store.ts'
import type { CallStore } from '../calls/call-store.ts'
import type { ConnectSessionStore } from '../connections/connect-session-store.ts'
import type { ConnectionStore } from '../connections/connection-store.ts'
import type { HealthStore } from '../connections/health-store.ts'
import type { IncidentStore, RefreshStore } from '../connections/refresh/refresh-store.ts'
import type { TimelineStore } from '../connections/timeline/timeline-store.ts'
import type { UserStore } from '../connections/user-store.ts'
import type { ConnectorMetadataStore } from '../registry/metadata-store.ts'
import type { KeyedCallStore } from '../proxy/keyed/keyed-call-store.ts'
import type { ShareStore } from '../proxy/shares/share-store.ts'
import type { UploadStore } from '../proxy/upload/upload-store.ts'
import type { Log } from '../runtime/log.ts'
import type { KeyStore } from '../vault/keys-in-use.ts'
import type { EventStore } from '../webhooks/event-store.ts'
import { startEmbeddedPostgres } from './embedded/start.ts'
import { createApplicationStore } from './postgres/application-store.ts'
import { createAuditStore } from './postgres/audit-store.ts'
import { type Change, type Following, followChanges } from './postgres/changes.ts'
import { createCallStore } from './postgres/call-store.ts'
import { createConnectSessionStore } from './postgres/connect-session-store.ts'
import { createConnectionStore } from './postgres/connection-store.ts'
import { createConnectorMetadataStore } from './postgres/connector-metadata-store.ts'
import {
  type DatabaseAddress,
  type PoolUse,
  isAnswering,
  migrate,
  openDatabase,
  pendingMigrations,
} from './postgres/database.ts'
import { type DatabaseClock, createDatabaseClock } from './postgres/database-clock.ts'
import { countDue } from './postgres/due-tokens.ts'
import { createEventStore } from './postgres/event-store.ts'
import { createHealthStore } from './postgres/health-store.ts'
import { createIncidentStore } from './postgres/incident-store.ts'
import { createOwnStore } from './postgres/own-store.ts'
import { createKeyedCallStore } from './postgres/keyed-call-store.ts'
import { createKeyStore } from './postgres/key-store.ts'
import { loginOf } from './postgres/logins.ts'
import { createRefreshStore } from './postgres/refresh-store.ts'
import type { ScopedDatabase } from './postgres/scoped-database.ts'
import { createShareStore } from './postgres/share-store.ts'
import { createTimelineStore } from './postgres/timeline-store.ts'
import { createUploadStore } from './postgres/upload-store.ts'
import { createUserTokenStore } from './postgres/user-token-store.ts'
import { createUserStore } from './postgres/user-store.ts'
import { StorageError } from './storage-error.ts'
import { judgeWall } from './judge-wall.ts'

/** Everything that is stored, on one PostgreSQL. */
export interface Storage {
  readonly connections: ConnectionStore
  readonly sessions: ConnectSessionStore
  readonly applications: ApplicationStore
  readonly userTokens: UserTokenStore
  readonly metadata: ConnectorMetadataStore
  readonly own: OwnStore
  readonly uploads: UploadStore
  readonly keyedCalls: KeyedCallStore
  readonly shares: ShareStore
  readonly events: EventStore
  readonly refresh: RefreshStore
  readonly incidents: IncidentStore
  readonly timeline: TimelineStore
  readonly health: HealthStore
  readonly keys: KeyStore
  readonly users: UserStore
  readonly audit: AuditStore
  readonly calls: CallStore
  /** The database's time. */
  readonly clock: DatabaseClock
  /** Where it is. */
  readonly logins: Logins
  /** The migrations that were run at start. */
  readonly migrated: readonly string[]
  isAnswering(): Promise<boolean>
  /** Tells what any process changes of what others may hold in memory. */
  follow(onChange: (change: Change) => void): Following
  /** How many tokens are due to be refreshed. */
  countDue(): Promise<number>
  /** How the connections to the database are in use. */
  poolUse(): PoolUse
  close(): Promise<void>
}

export interface StorageOptions {
  /** An external PostgreSQL. Undefined: the embedded one, below `directory`. */
  readonly databaseUrl: string | undefined
  /** The same PostgreSQL, as the login that owns the tables; undefined where the one that serves does. */
  readonly migrationUrl?: string | undefined
  readonly directory: string
  readonly log: Log
  /** The embedded PostgreSQL, where another process has started it. */
  readonly running?: Logins | undefined
}

/** Where the database is, for the login that serves and for the one that owns the tables. */
export interface Logins {
  readonly serving: DatabaseAddress
  readonly owner?: DatabaseAddress
}

interface Place extends Logins {
  readonly name: string
  stopServer(): Promise<void>
}

/** Opens the database, starting the embedded one where no other is named, and brings its tables up to date. */
export const openStorage = async (options: StorageOptions): Promise<Storage> =>
  connect(await find(options), options.log)

const find = async ({ databaseUrl, migrationUrl, directory, log, running }: StorageOptions): Promise<Place> => {
  if (running !== undefined) return { ...running, name: 'The embedded PostgreSQL', stopServer: async () => {} }
  if (databaseUrl !== undefined)
    return {
      serving: { connectionString: databaseUrl },
      ...(migrationUrl !== undefined && { owner: { connectionString: migrationUrl } }),
      name: describe(databaseUrl),
      stopServer: async () => {},
    }
  const { connection, serving, stop } = await startEmbeddedPostgres({ directory: join(directory, 'postgres'), log })
  return { serving, owner: connection, name: 'The embedded PostgreSQL', stopServer: stop }
}

const connect = async (place: Place, log: Log): Promise<Storage> => {
  const { database, poolUse, close } = openDatabase(place.serving, log)
  const closeAll = async (): Promise<void> => {
    await close()
    await place.stopServer()
  }
  try {
    const migrated = await bringUpToDate(place, database, log)
    await judgeWall(database.unscoped, place.owner !== undefined, log)
    return {
      connections: createConnectionStore(database),
      sessions: createConnectSessionStore(database),
      applications: createApplicationStore(database),
      userTokens: createUserTokenStore(database),
      metadata: createConnectorMetadataStore(database),
      own: createOwnStore(database),
      uploads: createUploadStore(database),
      keyedCalls: createKeyedCallStore(database),
      shares: createShareStore(database),
      events: createEventStore(database),
      refresh: createRefreshStore(database),
      incidents: createIncidentStore(database),
      timeline: createTimelineStore(database),
      health: createHealthStore(database),
      keys: createKeyStore(database),
      users: createUserStore(database),
      audit: createAuditStore(database),
      calls: createCallStore(database),
      clock: await createDatabaseClock(database.unscoped),
      logins: { serving: place.serving, ...(place.owner !== undefined && { owner: place.owner }) },
      migrated,
      isAnswering: () => isAnswering(database),
      follow: (onChange) => followChanges(place.serving, log, onChange),
      countDue: () => countDue(database),
      poolUse,
      close: closeAll,
    }
  } catch (error) {
    await closeAll()
    if (error instanceof StorageError) throw error
    throw new StorageError(`${place.name} cannot be used: ${reasonOf(error)}`, { cause: error })
  }
}

/** As the tables' owner. Where there is nothing to do, a login that may not do it does as well. */
const bringUpToDate = async ({ serving, owner }: Place, database: ScopedDatabase, log: Log): Promise<string[]> => {
  if (owner === undefined) {
    const { pending, unknown } = await pendingMigrations(database)
    if (pending.length + unknown.length === 0) return []
  }
  const opened = openDatabase(owner ?? serving, log, { isPatient: true })
  try {
    return await migrate(opened.database, owner && (await loginOf(database.unscoped)))
  } catch (error) {
    if (owner === undefined) throw error
    throw new StorageError(`The tables cannot be brought up to date (MIGRATION_DATABASE_URL): ${reasonOf(error)}`, {
      cause: error,
    })
  } finally {
    await opened.close()
  }
}

/** Host and database of a connection string, without user and password. */
const describe = (databaseUrl: string): string => {
  const url = URL.parse(databaseUrl)
  return url === null
    ? 'The database of DATABASE_URL'
    : `The database ${url.pathname.slice(1) || '(unnamed)'} at ${url.host || 'its socket'} (DATABASE_URL)`
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there. Is it running?',
  ENOTFOUND: 'there is no such host.',
  '28P01': 'it refuses the password.',
  '28000': 'it refuses the user.',
  '3D000': 'there is no such database. Create it first.',
  '42501': 'the user may not change the tables. Set MIGRATION_DATABASE_URL, or run "connector migrate" as one who may.',
}

const reasonOf = (error: unknown): string => {
  const { code = '', message } = error as { code?: string; message: string }
  return REASONS[code] ?? `${message}${code === '' ? '' : ` (${code})`}`
}
