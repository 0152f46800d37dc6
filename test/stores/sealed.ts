import { Secret } from '../../src/runtime/secret.ts'
import { newId, sha256 } from '../../src/runtime/ids.ts'
import { sealOAuthClient } from '../../src/applications/oauth-client.ts'
import { secretsPlace } from '../../src/connections/connect.ts'
import { answerPlace, memoryPlace } from '../../src/connections/consent.ts'
import type { Connection } from '../../src/connections/connection.ts'
import { sealCredential, vaultFor } from '../../src/connections/stored-credential.ts'
import { keyedPlace } from '../../src/proxy/keyed/outcome.ts'
import { uploadPlace } from '../../src/proxy/upload/resumable.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { forOwner } from '../../src/vault/for-owner.ts'
import { type Place, type Vault } from '../../src/vault/vault.ts'
import { payloadPlace } from '../../src/webhooks/payload.ts'
import { connectionRow, inMs, sessionRow } from './setup.ts'

export const UPLOAD_ENDPOINT = 'files.upload'

/** A connection with something in every sealed column: its credential, a session, an attempt, an upload, a call with a key, an event; and an OAuth client. */
export const storeSealed = async (
  stores: Storage,
  vault: Vault,
  applicationId: string,
  more: Partial<Connection> = {},
  generation = 1,
): Promise<{ connection: Connection; sessionId: string; stateHash: string; uploadId: string; eventId: string }> => {
  const connection = connectionRow(applicationId, more)
  const credential = forOwner(connection, vault, (owners) =>
    sealCredential(
      {
        accessToken: new Secret(`access of ${connection.id}`),
        refreshToken: new Secret(`refresh of ${connection.id}`),
        tokenType: 'Bearer',
        expiresAt: inMs(3_600_000),
        extra: { team: `team of ${connection.id}` },
      },
      connection,
      generation,
      owners,
    ),
  )
  await stores.connections.insert(connection, credential)
  const found = await stores.connections.find({ applicationId }, connection.id)
  const owners = vaultFor(connection, found?.credential?.ownerKey, vault)
  const seal = (place: Place): Buffer =>
    owners.seal(new Secret(JSON.stringify({ of: connection.id, in: `${place.table}.${place.column}` })), place)
  const id = newId('cs')
  const session = sessionRow(connection, { id, secrets: seal(secretsPlace({ ...connection, id })) })
  await stores.sessions.insert(
    forOwner(connection, vault, () => session),
    undefined,
  )
  await stores.sessions.authorize(id, {
    sealed: seal(answerPlace(session)),
    inputs: {},
    completionHash: sha256('completion'),
    completionExpiresAt: inMs(60_000),
  })
  const stateHash = sha256(newId('state'))
  await stores.sessions.insertState({
    stateHash,
    browserHash: sha256('browser'),
    sessionId: id,
    connector: connection.connector,
    memory: seal(memoryPlace(session, stateHash)),
    inputs: {},
    expiresAt: inMs(60_000),
  })
  const uploadId = newId('upl')
  await stores.uploads.insert({
    id: uploadId,
    connectionId: connection.id,
    endpoint: UPLOAD_ENDPOINT,
    session: seal(uploadPlace(connection, uploadId, UPLOAD_ENDPOINT)),
    expiresAt: inMs(60_000),
  })
  const keyed = {
    applicationId,
    userId: connection.userId,
    connectionId: connection.id,
    endpoint: 'files.delete',
    keyHash: sha256(newId('key')),
  }
  const begun = { ...keyed, claim: newId('claim'), request: seal(keyedPlace(keyed, 'request')), inFlightMs: 60_000 }
  await stores.keyedCalls.begin(begun)
  await stores.keyedCalls.finish(begun, seal(keyedPlace(keyed, 'outcome')))
  const eventId = newId('evt')
  const owner = { applicationId, userId: connection.userId }
  await stores.events.keep(
    [
      {
        ...owner,
        id: eventId,
        connectionId: connection.id,
        connector: connection.connector,
        type: 'file.changed',
        sourceId: eventId,
        payload: seal(payloadPlace({ ...owner, id: eventId })),
        receivedAt: inMs(0),
      },
    ],
    false,
  )
  const client = { id: 'client', secret: new Secret(`client secret beside ${connection.id}`) }
  const connector = newId('own')
  await stores.own.putClient(applicationId, {
    connector,
    clientId: client.id,
    sealed: sealOAuthClient(applicationId, connector, client, vault),
  })
  return { connection, sessionId: id, stateHash, uploadId, eventId }
}
