import { afterAll, beforeAll } from 'vitest'
import type { Application } from '../../src/api/application-store.ts'
import type { ConnectSession } from '../../src/connections/connect-session-store.ts'
import type { Connection } from '../../src/connections/connection.ts'
import type { StoredCredential } from '../../src/connections/connection-store.ts'
import { newId } from '../../src/runtime/ids.ts'
import { createLog } from '../../src/runtime/log.ts'
import { type Storage, openStorage } from '../../src/storage/storage.ts'
import type { ForOwner } from '../../src/vault/for-owner.ts'
import { type PostgresVersion, createDatabase, servingUrl } from '../setup/database.ts'

const log = createLog('error')

/** Opens the stores on a database of their own. */
export const openStores = async (databaseUrl: string): Promise<Storage> =>
  openStorage({ databaseUrl: servingUrl(databaseUrl), migrationUrl: databaseUrl, directory: '', log })

/** The stores of one suite, opened before and closed after its tests. */
export const withStores = (version: PostgresVersion): { readonly stores: Storage; readonly url: string } => {
  let stores: Storage
  let url = ''
  beforeAll(async () => {
    url = await createDatabase(version)
    stores = await openStores(url)
  })
  afterAll(() => stores?.close())
  return {
    get stores() {
      return stores
    },
    get url() {
      return url
    },
  }
}

/** The key that an owner has whose rows are stored `asItIs`. */
export const OWNER_KEY = Buffer.from('owner key')

/** For a store that seals: what is sealed already, or never is. */
export const asItIs = <Sealed>(
  sealed: Sealed,
  { applicationId, userId }: { readonly applicationId: string; readonly userId: string },
): ForOwner<Sealed> => ({ applicationId, userId, newKey: () => OWNER_KEY, seal: () => sealed })

const CREATED = new Date('2026-03-02T09:00:00.123Z')

export const applicationRow = (more: Partial<Application> = {}): Application => ({
  id: newId('app'),
  name: 'app',
  returnUrls: [],
  createdAt: CREATED,
  ...more,
})

export const connectionRow = (applicationId: string, more: Partial<Connection> = {}): Connection => ({
  id: newId('con'),
  applicationId,
  userId: 'mara',
  connector: 'gmail',
  connectorVersion: '1.0.0',
  authType: 'oauth2',
  name: 'Mara',
  status: 'active',
  inputs: {},
  createdAt: CREATED,
  updatedAt: CREATED,
  ...more,
})

export const credentialRow = (generation: number, more: Partial<StoredCredential> = {}): StoredCredential => ({
  accessToken: Buffer.from(`access ${generation}`),
  refreshToken: Buffer.from(`refresh ${generation}`),
  tokenType: 'Bearer',
  expiresAt: new Date('2026-03-02T10:00:00.000Z'),
  scope: 'a b',
  extra: Buffer.from(`extra ${generation}`),
  generation,
  ownerKey: OWNER_KEY,
  ...more,
})

export const sessionRow = (connection: Connection, more: Partial<ConnectSession> = {}): ConnectSession => ({
  id: newId('cs'),
  applicationId: connection.applicationId,
  userId: connection.userId,
  connectionId: connection.id,
  connector: connection.connector,
  connectorVersion: connection.connectorVersion,
  authType: connection.authType,
  returnUrl: 'https://app.example.com/connected',
  scopes: ['a', 'b'],
  inputs: { shop: 'mara' },
  secrets: Buffer.from('secrets'),
  flow: 'device',
  status: 'open',
  expiresAt: inMs(60_000),
  ownerKey: OWNER_KEY,
  ...more,
})

/** A time by the system's clock, which the database goes by. */
export const inMs = (ms: number): Date => new Date(Date.now() + ms)
