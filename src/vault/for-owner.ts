import { type OwnersVault, type Vault, ownerOf } from './vault.ts'

/**
 * What is to be sealed for an owner, by a store that finds the owner's key, or keeps this new one, in the same commit as
 * what is sealed: nobody can erase the owner between the two.
 */
export interface ForOwner<Sealed> {
  readonly applicationId: string
  readonly userId: string
  /** A key for an owner that has none. */
  newKey(): Buffer
  /** With the owner's key as it is stored. */
  seal(ownerKey: Buffer): Sealed
}

/** Seals something for an owner as soon as the owner's key is known. */
export const forOwner = <Sealed>(
  { applicationId, userId }: { readonly applicationId: string; readonly userId: string },
  vault: Vault,
  seal: (vault: OwnersVault) => Sealed,
): ForOwner<Sealed> => {
  const owner = ownerOf(applicationId, userId)
  return {
    applicationId,
    userId,
    newKey: () => vault.newOwnerKey(owner),
    seal: (ownerKey) => seal(vault.of(owner, ownerKey)),
  }
}
