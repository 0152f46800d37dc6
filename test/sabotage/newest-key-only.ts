import { PlatformError } from '../../src/errors/platform-error.ts'
import { Secret } from '../../src/runtime/secret.ts'
import type { Place, Sealer, Vault } from '../../src/vault/vault.ts'
import type { Sabotage } from './index.ts'

const ANYWHERE: Place = { table: '', column: '', row: '', owner: '', generation: 0 }

/** Version, length of the key's id, the id: docs/decisions/0008. */
const keyIdOf = (sealed: Buffer): string => sealed.toString('latin1', 2, 2 + sealed[1]!)

/** What an older key of the ring has sealed does not open. */
export const newestKeyOnly: Sabotage = (parts) => {
  const { vault } = parts
  const newest = keyIdOf(vault.seal(new Secret('x'), ANYWHERE))
  const only = (sealer: Sealer): Sealer => ({
    seal: sealer.seal,
    open: (sealed, place) => {
      if (keyIdOf(sealed) !== newest) throw new PlatformError('credential_unreadable')
      return sealer.open(sealed, place)
    },
  })
  const weakened: Vault = {
    ...only(vault),
    newOwnerKey: vault.newOwnerKey,
    of: (owner, ownerKey) => {
      const of = vault.of(owner, ownerKey)
      return { ...only(of), ownerKey: of.ownerKey }
    },
  }
  return { ...parts, vault: weakened }
}
