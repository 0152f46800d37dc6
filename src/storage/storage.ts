import { join } from 'node:path'
import type { ApplicationStore } from '../api/application-store.ts'
import type { OwnStore } from '../applications/own-store.ts'
import type { UserTokenStore } from '../api/user-token-store.ts'
import type { AuditStore } from '../audit/audit-store.ts'
import type { ConnectSessionStore } from '../connections/connect-session-store.ts'
import type { ConnectionStore } from '../connections/connection-store.ts'
import type { HealthStore } from '../connections/health-store.ts'
import type { IncidentStore, RefreshStore } from '../connections/refresh/refresh-store.ts'
import type { TimelineStore } from '../connections/timeline/timeline-store.ts'
import type { UserStore } from '../connections/user-store.ts'
import type { ConnectorMetadataStore } from '../registry/metadata-store.ts'
import type { UploadStore } from '../proxy/upload/upload-store.ts'
import type { Log } from '../runtime/log.ts'
import type { KeyStore } from '../vault/keys-in-use.ts'
import type { EventStore } from '../webhooks/event-store.ts'
import { startEmbeddedPostgres } from './embedded/start.ts'
import { createApplicationStore } from './postgres/application-store.ts'
import { createAuditStore } from './postgres/audit-store.ts'
import { type Change, type Following, followChanges } from './postgres/changes.ts'
import { createConnectSessionStore } from './postgres/connect-session-store.ts'
import { createConnectionStore } from './postgres/connection-store.ts'
import { createConnectorMetadataStore } from './postgres/connector-metadata-store.ts'
import { type DatabaseAddress, isAnswering, migrate, openDatabase } from './postgres/database.ts'
import { type DatabaseClock, createDatabaseClock } from './postgres/database-clock.ts'
import { createEventStore } from './postgres/event-store.ts'
import { createHealthStore } from './postgres/health-store.ts'
import { createIncidentStore } from './postgres/incident-store.ts'
import { createOwnStore } from './postgres/own-store.ts'
import { createKeyStore } from './postgres/key-store.ts'
import { createRefreshStore } from './postgres/refresh-store.ts'
import { createTimelineStore } from './postgres/timeline-store.ts'
import { createUploadStore } from './postgres/upload-store.ts'
import { createUserTokenStore } from './postgres/user-token-store.ts'
import { createUserStore } from './postgres/user-store.ts'
import { StorageError } from './storage-error.ts'

/** Everything that is stored, on one PostgreSQL. */
export interface Storage {
  readonly connections: ConnectionStore
  readonly sessions: ConnectSessionStore
  readonly applications: ApplicationStore
  readonly userTokens: UserTokenStore
  readonly metadata: ConnectorMetadataStore
  readonly own: OwnStore
  readonly uploads: UploadStore
  readonly events: EventStore
  readonly refresh: RefreshStore
  readonly incidents: IncidentStore
  readonly timeline: TimelineStore
  readonly health: HealthStore
  readonly keys: KeyStore
  readonly users: UserStore
  readonly audit: AuditStore
  /** The database's time. */
  readonly clock: DatabaseClock
  /** The migrations that were run at start. */
  readonly migrated: readonly string[]
  isAnswering(): Promise<boolean>
  /** Tells what any process changes of what others may hold in memory. */
  follow(onChange: (change: Change) => void): Following
  close(): Promise<void>
}

export interface StorageOptions {
  /** An external PostgreSQL. Undefined: the embedded one, below `directory`. */
  readonly databaseUrl: string | undefined
  readonly directory: string
  readonly log: Log
}

/** Opens the database, starting the embedded one where no other is named, and brings its tables up to date. */
export const openStorage = async ({ databaseUrl, directory, log }: StorageOptions): Promise<Storage> => {
  if (databaseUrl !== undefined)
    return connect({ connectionString: databaseUrl }, describe(databaseUrl), async () => {}, log)
  const embedded = await startEmbeddedPostgres({ directory: join(directory, 'postgres'), log })
  return connect(embedded.connection, 'The embedded PostgreSQL', embedded.stop, log)
}

const connect = async (
  address: DatabaseAddress,
  name: string,
  stopServer: () => Promise<void>,
  log: Log,
): Promise<Storage> => {
  const { database, close } = openDatabase(address, log)
  const closeAll = async (): Promise<void> => {
    await close()
    await stopServer()
  }
  try {
    const migrated = await migrate(database)
    return {
      connections: createConnectionStore(database),
      sessions: createConnectSessionStore(database),
      applications: createApplicationStore(database),
      userTokens: createUserTokenStore(database),
      metadata: createConnectorMetadataStore(database),
      own: createOwnStore(database),
      uploads: createUploadStore(database),
      events: createEventStore(database),
      refresh: createRefreshStore(database),
      incidents: createIncidentStore(database),
      timeline: createTimelineStore(database),
      health: createHealthStore(database),
      keys: createKeyStore(database),
      users: createUserStore(database),
      audit: createAuditStore(database),
      clock: await createDatabaseClock(database),
      migrated,
      isAnswering: () => isAnswering(database),
      follow: (onChange) => followChanges(address, log, onChange),
      close: closeAll,
    }
  } catch (error) {
    await closeAll()
    throw new StorageError(`${name} cannot be used: ${reasonOf(error)}`, { cause: error })
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
  '42501': 'the user may not create tables. Grant it, or run "connector migrate" as one who may.',
}

const reasonOf = (error: unknown): string => {
  const { code = '', message } = error as { code?: string; message: string }
  return REASONS[code] ?? `${message}${code === '' ? '' : ` (${code})`}`
}
