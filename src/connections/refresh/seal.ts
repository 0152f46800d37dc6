import type { Credential } from '../../auth/credential.ts'
import type { Connector } from '../../definition/connector.ts'
import type { OwnersVault } from '../../vault/vault.ts'
import type { Connection } from '../connection.ts'
import type { StoredCredential } from '../connection-store.ts'
import type { Dependencies } from '../dependencies.ts'
import { authenticationOf } from '../live-connection.ts'
import { sealCredential } from '../stored-credential.ts'
import { dueAt } from './due.ts'

/** Seals a credential as `sealCredential` does, and says when it must be refreshed. */
export const storedCredential = (
  credential: Credential,
  connection: Pick<Connection, 'id' | 'applicationId' | 'userId' | 'authType'>,
  generation: number,
  connector: Connector,
  deps: Pick<Dependencies, 'clock' | 'random'> & { readonly vault: OwnersVault },
): StoredCredential => {
  const sealed = sealCredential(credential, connection, generation, deps.vault)
  const { type, settings } = authenticationOf(connector, connection.authType)
  const renewal = type.renewal?.(settings)
  if (renewal === undefined) return sealed
  const { refreshToken, expiresAt } = credential
  const life = { hasRefreshToken: refreshToken !== undefined, expiresAt }
  const refreshAt = dueAt(renewal, life, deps.clock.now(), deps.random())
  const server = serverAmongAll(connector, renewal.server)
  return { ...sealed, server, ...(refreshAt !== undefined && { refreshAt }) }
}

/** What an application's own connector calls its server must not take the turns of another's. */
export const serverAmongAll = ({ owner }: Connector, server: string): string =>
  owner === undefined ? server : `${owner} ${server}`
