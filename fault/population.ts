import { join } from 'node:path'
import { authTypes } from '../src/auth/index.ts'
import type { Connection } from '../src/connections/connection.ts'
import { storedCredential } from '../src/connections/refresh/seal.ts'
import { createParser } from '../src/definition/parse.ts'
import { loadCatalogue } from '../src/registry/catalogue.ts'
import { newId } from '../src/runtime/ids.ts'
import { createLog } from '../src/runtime/log.ts'
import { Secret } from '../src/runtime/secret.ts'
import { openStorage } from '../src/storage/storage.ts'
import { transforms } from '../src/transform/index.ts'
import { forOwner } from '../src/vault/for-owner.ts'
import { parseKeyRing } from '../src/vault/keyring.ts'
import { createVault } from '../src/vault/vault.ts'
import { movedConnector } from './moved-connector.ts'
import { CONNECTOR, type Platforms } from './platforms.ts'
import type { Mint } from './servers/mint.ts'

export interface PopulationOptions {
  readonly count: number
  /** When the access tokens of all of them end. */
  readonly expiresAt: Date
  /** What says when each is refreshed; between 0 and 1. */
  readonly random?: () => number
}

const AT_ONCE = 50

/** Gives users of the mint connections at the platforms, sealed and stored as the platform would; gives their ids. */
export const populate = async (
  { database, server, vaultKeys }: Platforms,
  mint: Mint,
  { count, expiresAt, random = Math.random }: PopulationOptions,
): Promise<string[]> => {
  const log = createLog('warn')
  const storage = await openStorage({ databaseUrl: database.url, directory: '', log })
  const catalogue = await loadCatalogue(
    join(import.meta.dirname, 'connectors'),
    createParser(authTypes, transforms),
    log,
  )
  try {
    const [application] = await database.query<{ id: string }>('SELECT id FROM applications')
    const connector = movedConnector(catalogue.original(CONNECTOR)!, server.addresses, server.resource.url)
    const deps = { vault: createVault(parseKeyRing(vaultKeys)), clock: storage.clock, random }
    const insert = async (index: number): Promise<string> => {
      const connection = connectionOf(application!.id, index, storage.clock.now())
      const { accessToken, refreshToken } = mint.grant()
      const credential = {
        accessToken: new Secret(accessToken),
        refreshToken: new Secret(refreshToken),
        tokenType: 'Bearer',
        expiresAt,
      }
      const sealed = forOwner(connection, deps.vault, (vault) =>
        storedCredential(credential, connection, 1, connector, { ...deps, vault }),
      )
      await storage.connections.insert(connection, sealed)
      return connection.id
    }
    const ids: string[] = []
    while (ids.length < count) {
      const next = Array.from({ length: Math.min(AT_ONCE, count - ids.length) }, (_, index) => ids.length + index)
      ids.push(...(await Promise.all(next.map(insert))))
    }
    return ids
  } finally {
    catalogue.stop()
    await storage.close()
  }
}

const connectionOf = (applicationId: string, index: number, now: Date): Connection => ({
  id: newId('con'),
  applicationId,
  userId: `user-${index}`,
  connector: CONNECTOR,
  connectorVersion: '1.0.0',
  authType: 'oauth2',
  name: `User ${index}`,
  status: 'active',
  inputs: {},
  createdAt: now,
  updatedAt: now,
})
