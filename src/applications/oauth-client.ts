import type { OAuthClient } from '../auth/auth-type.ts'
import type { FindOAuthClient } from '../auth/oauth-clients.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { Secret } from '../runtime/secret.ts'
import { type Place, type Vault, ownerOf } from '../vault/vault.ts'
import type { Own } from './own.ts'
import type { StoredOAuthClient } from './own-store.ts'

/** An OAuth client that an application was given, as it is written down before it is sealed. */
interface Plain {
  readonly id: string
  readonly secret?: string
  readonly key?: { readonly pem: string; readonly id?: string }
}

/** Seals an OAuth client for one application and connector: it opens for no other. */
export const sealOAuthClient = (
  applicationId: string,
  connector: string,
  client: OAuthClient,
  vault: Vault,
): Buffer => {
  const { id, secret, key } = client
  const plain: Plain = {
    id,
    ...(secret !== undefined && { secret: secret.reveal() }),
    ...(key !== undefined && { key: { pem: key.pem.reveal(), ...(key.id !== undefined && { id: key.id }) } }),
  }
  return vault.seal(new Secret(JSON.stringify(plain)), oauthClientPlace(applicationId, connector))
}

/** Opens what `sealOAuthClient` sealed. Throws `credential_unreadable`. */
export const openOAuthClient = (
  applicationId: string,
  { connector, sealed }: Pick<StoredOAuthClient, 'connector' | 'sealed'>,
  vault: Vault,
): OAuthClient => {
  const { id, secret, key } = JSON.parse(
    vault.open(sealed, oauthClientPlace(applicationId, connector)).reveal(),
  ) as Plain
  return {
    id,
    ...(secret !== undefined && { secret: new Secret(secret) }),
    ...(key !== undefined && { key: { pem: new Secret(key.pem), ...(key.id !== undefined && { id: key.id }) } }),
  }
}

/** Where the secrets of an application's OAuth client live. */
export const oauthClientPlace = (applicationId: string, connector: string): Place => ({
  table: 'application_oauth_clients',
  column: 'sealed',
  row: connector,
  owner: ownerOf(applicationId, ''),
  generation: 0,
})

/**
 * OAuth clients as applications have them: the one that was sealed for the application; for the first application, where
 * there is none, that of the environment. A connector that an application uploaded has what was sealed for it alone,
 * whatever it extends or is called.
 */
export const createFindOAuthClient =
  (own: Pick<Own, 'known'>, fromEnvironment: FindOAuthClient): FindOAuthClient =>
  (connector, applicationId) => {
    const belongings = own.known(applicationId)
    const names = connector.owner === undefined ? [connector.name, ...connector.parents] : [connector.name]
    const sealed = names.map((name) => belongings?.clients.get(name)).find((client) => client !== undefined)
    if (sealed !== undefined) return sealed
    if (connector.owner === undefined && belongings?.isFirst === true) return fromEnvironment(connector, applicationId)
    throw new PlatformError('oauth_client_missing', {
      detail: `Give the application its OAuth client: "connector credentials set ${connector.name}", or PUT /v1/credentials/${connector.name}.`,
    })
  }
