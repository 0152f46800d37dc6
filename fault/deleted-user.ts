import { createLog } from '../src/runtime/log.ts'
import { openStorage } from '../src/storage/storage.ts'
import { parseKeyRing } from '../src/vault/keyring.ts'
import type { SealedCell } from '../src/vault/sealed-store.ts'
import { type Vault, createVault } from '../src/vault/vault.ts'
import { withoutOwnerKeys } from '../test/sabotage/no-owner-key.ts'
import { type Backup, putBack, takeBackup } from '../test/stores/backup.ts'
import { columnOf, openedCell, sealedCellsIn } from '../test/stores/sealed-cells.ts'
import { storeSealed } from '../test/stores/sealed.ts'
import { type Bar, figuresOf } from './bar.ts'
import { CONNECTOR, type Platforms, clientOf, startPlatforms } from './platforms.ts'
import { oidcProvider } from './servers/oidc-provider.ts'

/** What became of a deleted user's rows when they were put back. */
interface Returned {
  /** Sealed columns of the user, all of which a platform or this has filled. */
  readonly columns: number
  readonly cells: number
  readonly opened: readonly string[]
  /** Connections that a platform served. */
  readonly served: readonly string[]
  /** Cells of others that do not open any more. */
  readonly lost: readonly string[]
  /** The user's cells that open when the user's key is put back too. */
  readonly openedByTheKey: number
}

/**
 * C4: a user is deleted whose rows somebody keeps, with the key ring and everything of the database but the keys of users:
 * put back, none of them opens. And what is so of a backup that has those keys: it opens.
 */
export async function* deletedUser(): AsyncIterable<Bar> {
  const { exactly, atLeast } = figuresOf('C4')
  const found = await deleteAndPutBack(process.env.SABOTAGE)
  yield exactly(found.columns, "sealed columns of the user's", 8)
  yield exactly(found.opened.length, `opened of ${found.cells} cells`, 0, found.opened.join('\n'))
  yield exactly(found.served.length, 'connections that a platform served', 0, found.served.join('\n'))
  yield exactly(found.lost.length, 'cells of others that are lost', 0, found.lost.join('\n'))
  yield atLeast(found.openedByTheKey, "cells that open with the user's key put back", found.cells)
  if (process.env.SABOTAGE !== undefined) return
  const weakened = await deleteAndPutBack('no-owner-key')
  yield figuresOf('C4', 'no-owner-key').atLeast(weakened.opened.length, 'cells opened', weakened.cells)
  yield figuresOf('C4', 'no-owner-key').atLeast(weakened.served.length, 'connections that a platform served', 1)
}

const deleteAndPutBack = async (sabotage: string | undefined): Promise<Returned> => {
  const platforms = await startPlatforms({ count: 1, server: oidcProvider, timing: QUIET, sabotage })
  const { url } = platforms.database
  try {
    const sound = createVault(parseKeyRing(platforms.vaultKeys))
    const vault = sabotage === 'no-owner-key' ? withoutOwnerKeys(sound) : sound
    const imported = await population(platforms, vault)
    const whole = await takeBackup(url)
    const withoutKeys: Backup = new Map([...whole].filter(([table]) => table !== 'owner_keys'))
    const before = await sealedCellsIn(url)

    const { status } = await clientOf(platforms).send('/v1/users/mara', { method: 'DELETE' })
    if (status !== 200) throw new Error(`The user was not deleted: ${status}.`)
    await putBack(url, withoutKeys)
    const after = await sealedCellsIn(url)
    const theirs = after.filter(isSealedForMara)
    const served = await servedOf(platforms, imported)
    await putBack(url, whole)
    const withKey = (await sealedCellsIn(url)).filter(isSealedForMara)
    return {
      columns: new Set(theirs.map(columnOf)).size,
      cells: theirs.length,
      opened: theirs.filter((cell) => openedCell(cell, sound) !== undefined).map(columnOf),
      served,
      lost: before
        .filter((cell) => !isMaras(cell))
        .filter(({ sealed }) => !after.some((cell) => cell.sealed.equals(sealed) && openedCell(cell, sound)))
        .map(columnOf),
      openedByTheKey: withKey.filter((cell) => openedCell(cell, sound) !== undefined).length,
    }
  } finally {
    await platforms.stop()
  }
}

/** Nothing is refreshed or looked after that was not asked for. */
const QUIET = { aheadEvery: 3_600_000, sweepEvery: 3_600_000 }

/** Two users with something in every sealed column, and connections that the platform made; gives mara's of those. */
const population = async (platforms: Platforms, vault: Vault): Promise<string[]> => {
  const storage = await openStorage({ databaseUrl: platforms.database.url, directory: '', log: createLog('warn') })
  const [application] = await platforms.database.query<{ id: string }>('SELECT id FROM applications')
  const kind = { connector: CONNECTOR, connectorVersion: '1.0.0', authType: 'oauth2' }
  for (const userId of ['mara', 'mara', 'jonas'])
    await storeSealed(storage, vault, application!.id, { ...kind, userId })
  await storage.close()
  const ids: string[] = []
  for (const userId of ['mara', 'jonas', 'mara']) {
    const { status, json } = await clientOf(platforms).send('/v1/connections', {
      json: { connector: CONNECTOR, user_id: userId, access_token: `token of ${userId}` },
    })
    if (status !== 201) throw new Error(`No connection was made: ${status} ${JSON.stringify(json)}.`)
    if (userId === 'mara') ids.push(String(json.id))
  }
  return ids
}

const isMaras = ({ place: { owner } }: SealedCell): boolean => (JSON.parse(owner) as string[])[1] === 'mara'

const isSealedForMara = (cell: SealedCell): boolean => isMaras(cell) && cell.place.table !== 'owner_keys'

/** Of connections whose rows were put back, those with which a platform called. */
const servedOf = async (platforms: Platforms, ids: readonly string[]): Promise<string[]> => {
  const served: string[] = []
  for (const id of ids) {
    const { json } = await clientOf(platforms).send(`/v1/connections/${id}/call/notes.list`, { json: { params: {} } })
    if (json?.code !== 'credential_unreadable') served.push(id)
  }
  return served
}
