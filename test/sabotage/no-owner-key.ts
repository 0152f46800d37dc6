import type { Vault } from '../../src/vault/vault.ts'
import type { Sabotage } from './index.ts'

/** A vault that seals what is a user's with the key ring alone. */
export const withoutOwnerKeys = (vault: Vault): Vault => ({
  ...vault,
  of: (owner, ownerKey) => ({ ...vault.of(owner, ownerKey), ...vault.of(owner, undefined) }),
})

/** What is sealed for a user opens also when the user's key is gone. */
export const noOwnerKey: Sabotage = (parts) => ({ ...parts, vault: withoutOwnerKeys(parts.vault) })
