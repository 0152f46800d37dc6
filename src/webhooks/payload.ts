import { PlatformError } from '../errors/platform-error.ts'
import { parseJson } from '../runtime/json.ts'
import { type Place, type Vault, ownerOf } from '../vault/vault.ts'
import type { Recipient, StoredEvent } from './event-store.ts'

/** Where the payload of an event lives: it opens for its owner's event and nowhere else. */
export const payloadPlace = ({
  id,
  applicationId,
  userId,
}: Pick<StoredEvent, 'id' | 'applicationId' | 'userId'>): Place => ({
  table: 'events',
  column: 'payload',
  row: id,
  owner: ownerOf(applicationId, userId),
  generation: 0,
})

/** The provider's JSON; null where it cannot be opened, so that one such event does not hide all others. */
export const openPayload = (event: StoredEvent & Pick<Recipient, 'ownerKey'>, vault: Vault): unknown => {
  const { applicationId, userId, ownerKey } = event
  try {
    const owners = vault.of(ownerOf(applicationId, userId), ownerKey)
    return parseJson(owners.open(event.payload, payloadPlace(event)).reveal())
  } catch (error) {
    if (error instanceof PlatformError) return null
    throw error
  }
}
