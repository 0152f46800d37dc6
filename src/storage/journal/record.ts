import type { Refreshed } from '../../connections/refresh/refresh-store.ts'
import { Secret } from '../../runtime/secret.ts'
import type { Place, Vault } from '../../vault/vault.ts'

/** A journal belongs to nobody: whose record it is stands in it, and its tokens are sealed for their place once more. */
const PLACE: Place = { table: 'journal', column: 'record', row: '', owner: '', generation: 0 }

const BYTES = ['accessToken', 'refreshToken', 'extra', 'ownerKey'] as const
const TIMES = ['expiresAt', 'refreshAt'] as const

/** A record as it stands in a journal, sealed. */
export const sealRecord = (refreshed: Refreshed, vault: Vault): Buffer => {
  const credential: Record<string, unknown> = { ...refreshed.credential }
  for (const name of BYTES) credential[name] = refreshed.credential[name]?.toString('base64')
  for (const name of TIMES) credential[name] = refreshed.credential[name]?.toISOString()
  return vault.seal(new Secret(JSON.stringify({ ...refreshed, credential })), PLACE)
}

/** Opens a record. Throws `credential_unreadable` where it was changed, or its key is missing. */
export const openRecord = (bytes: Buffer, vault: Vault): Refreshed => {
  const { credential: written, ...rest } = JSON.parse(vault.open(bytes, PLACE).reveal())
  const credential = { ...written }
  for (const name of BYTES) if (name in credential) credential[name] = Buffer.from(credential[name], 'base64')
  for (const name of TIMES) if (name in credential) credential[name] = new Date(credential[name])
  return { ...rest, credential } as Refreshed
}
