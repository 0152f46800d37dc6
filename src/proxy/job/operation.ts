import type { Connection } from '../../connections/connection.ts'
import { parseJson } from '../../runtime/json.ts'
import { Secret } from '../../runtime/secret.ts'
import { type Place, type Vault, ownerOf } from '../../vault/vault.ts'

/** How the end of a job can be learnt: an address that the provider gave, or a call of another endpoint. */
export type Operation = { readonly url: string } | { readonly params: Readonly<Record<string, unknown>> }

/** Seals an operation, so that it serves this connection and place, that of an endpoint, alone and shows nothing of the provider. */
export const sealOperation = (operation: Operation, connection: Connection, place: string, vault: Vault): string =>
  vault.seal(new Secret(JSON.stringify(operation)), operationPlace(connection, place)).toString('base64url')

/** Opens what `sealOperation` made; undefined for anything else. */
export const openOperation = (
  cursor: string,
  connection: Connection,
  place: string,
  vault: Vault,
): Operation | undefined => {
  try {
    const opened = vault.open(Buffer.from(cursor, 'base64url'), operationPlace(connection, place))
    return parseJson(opened.reveal()) as Operation
  } catch {
    return undefined
  }
}

const operationPlace = ({ id, applicationId, userId }: Connection, column: string): Place => ({
  table: 'operation',
  column,
  row: id,
  owner: ownerOf(applicationId, userId),
  generation: 0,
})
