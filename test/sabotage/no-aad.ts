import type { Place, Sealer, Vault } from '../../src/vault/vault.ts'
import type { Sabotage } from './index.ts'

const ANYWHERE: Place = { table: '', column: '', row: '', owner: '', generation: 0 }

/** A vault that does not bind what it seals to any place. */
export const withoutPlaces = (vault: Vault): Vault => ({
  ...unplaced(vault),
  of: () => ({ ...unplaced(vault), ownerKey: undefined }),
  newOwnerKey: vault.newOwnerKey,
})

const unplaced = (vault: Vault): Sealer => ({
  seal: (secret) => vault.seal(secret, ANYWHERE),
  open: (sealed) => vault.open(sealed, ANYWHERE),
})

/** What is sealed opens wherever it stands. */
export const noAad: Sabotage = (parts) => ({ ...parts, vault: withoutPlaces(parts.vault) })
