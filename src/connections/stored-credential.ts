import { createHash } from 'node:crypto'
import type { Credential } from '../auth/credential.ts'
import { Secret } from '../runtime/secret.ts'
import { type OwnersVault, type Place, type Vault, ownerOf } from '../vault/vault.ts'
import type { Connection } from './connection.ts'
import type { StoredCredential } from './connection-store.ts'

type Owned = Pick<Connection, 'id' | 'applicationId' | 'userId'>

/** Where a part of a connection's credential lives. */
export const credentialPlace = (
  { id, applicationId, userId }: Owned,
  column: 'access_token' | 'refresh_token' | 'extra',
  generation: number,
): Place => ({
  table: 'oauth_tokens',
  column,
  row: id,
  owner: ownerOf(applicationId, userId),
  generation,
})

/** The vault for what belongs to a connection's owner. */
export const vaultFor = (
  { applicationId, userId }: Pick<Owned, 'applicationId' | 'userId'>,
  ownerKey: Buffer | undefined,
  vault: Vault,
): OwnersVault => vault.of(ownerOf(applicationId, userId), ownerKey)

/** Seals a credential for its connection and generation. */
export const sealCredential = (
  credential: Credential,
  connection: Owned,
  generation: number,
  vault: OwnersVault,
): StoredCredential => {
  const { accessToken, refreshToken, tokenType, expiresAt, scope, extra } = credential
  const { ownerKey } = vault
  return {
    accessToken: vault.seal(accessToken, credentialPlace(connection, 'access_token', generation)),
    ...(refreshToken !== undefined && {
      refreshToken: vault.seal(refreshToken, credentialPlace(connection, 'refresh_token', generation)),
    }),
    tokenType,
    generation,
    ...(ownerKey !== undefined && { ownerKey }),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(scope !== undefined && { scope }),
    ...(extra !== undefined && {
      extra: vault.seal(new Secret(JSON.stringify(extra)), credentialPlace(connection, 'extra', generation)),
    }),
  }
}

/** Tells tokens of one connection apart without telling anything of them. */
export const fingerprintOf = (token: Secret, connectionId: string): string =>
  createHash('sha256').update(`fingerprint ${connectionId} ${token.reveal()}`).digest('hex').slice(0, 12)

/** Opens a stored credential. Throws `credential_unreadable` where it was changed, moved, or a key of it is missing. */
export const openCredential = (stored: StoredCredential, connection: Owned, vault: Vault): Credential => {
  const { accessToken, refreshToken, tokenType, expiresAt, scope, extra, generation, ownerKey } = stored
  const owners = vaultFor(connection, ownerKey, vault)
  return {
    accessToken: owners.open(accessToken, credentialPlace(connection, 'access_token', generation)),
    ...(refreshToken !== undefined && {
      refreshToken: owners.open(refreshToken, credentialPlace(connection, 'refresh_token', generation)),
    }),
    tokenType,
    ...(expiresAt !== undefined && { expiresAt }),
    ...(scope !== undefined && { scope }),
    ...(extra !== undefined && {
      extra: JSON.parse(owners.open(extra, credentialPlace(connection, 'extra', generation)).reveal()) as Record<
        string,
        string
      >,
    }),
  }
}
