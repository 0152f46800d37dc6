import { expect, test } from 'vitest'
import { Secret } from '../runtime/secret.ts'
import { newKeyEntry, parseKeyRing } from '../vault/keyring.ts'
import { createVault, ownerOf } from '../vault/vault.ts'
import type { Connection } from './connection.ts'
import type { ConnectionStore } from './connection-store.ts'
import { loadLive } from './live-connection.ts'
import { sealCredential, vaultFor } from './stored-credential.ts'

const NOW = new Date('2026-01-01T00:00:00Z')
const connection: Connection = {
  id: 'con_1',
  applicationId: 'app_1',
  userId: 'mara',
  connector: 'gmail',
  connectorVersion: '1.0.0',
  authType: 'oauth2',
  name: 'Mara',
  status: 'active',
  inputs: {},
  createdAt: NOW,
  updatedAt: NOW,
}

test('a connection in memory does not keep there what its key was read with', async () => {
  const vault = createVault(parseKeyRing(newKeyEntry('k1')))
  const key = vault.newOwnerKey(ownerOf(connection.applicationId, connection.userId))
  // As the driver of the database gives it: a piece of the buffer of a whole answer.
  const read = Buffer.concat([Buffer.alloc(8_000), key]).subarray(8_000)
  const credential = sealCredential(
    { accessToken: new Secret('token'), tokenType: 'Bearer' },
    connection,
    1,
    vaultFor(connection, key, vault),
  )
  const find: ConnectionStore['find'] = async () => ({ connection, credential: { ...credential, ownerKey: read } })
  const live = await loadLive(connection, connection.id, { vault, connections: { find } as ConnectionStore })
  expect(live?.credential.accessToken.reveal()).toBe('token')
  expect(live?.ownerKey?.equals(key)).toBe(true)
  expect(live?.ownerKey?.buffer.byteLength).toBe(key.length)
})
