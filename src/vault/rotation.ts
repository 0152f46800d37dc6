import type { Pause } from '../runtime/pause.ts'
import { OWNED, sealingKeyOf, versionOf } from './envelope.ts'
import type { KeyRing } from './keyring.ts'
import type { Resealed, SealedCell, SealedCount, SealedRow, SealedStore, StaleRow } from './sealed-store.ts'
import { type Vault } from './vault.ts'

/** A row with something that does not open: changed, moved, or sealed with a key that is not on the ring. */
export interface Unreadable {
  readonly table: string
  readonly key: readonly string[]
}

/** How far a rotation has come. */
export interface RotationProgress {
  readonly resealed: number
  /** Rows that were to be resealed when the walk through the tables began, and rows found since. */
  readonly total: number
}

export interface RotationResult {
  readonly resealed: number
  /** What is sealed with other keys still, or again, after the last walk. */
  readonly left: readonly SealedCount[]
  /** The first few of them. */
  readonly unreadable: readonly Unreadable[]
}

interface Needs {
  readonly store: SealedStore
  readonly ring: KeyRing
  readonly vault: Vault
  readonly onProgress: (progress: RotationProgress) => void
  readonly pause: Pause
  /** Set off, nothing more is resealed than what is under way. */
  readonly signal: AbortSignal
}

/** So many blocks of a table are looked through by one statement. */
const BLOCKS_AT_ONCE = 64
/** So much is in memory at a time: a row at least, and no more of them than this. */
const BYTES_AT_ONCE = 4 * 1024 * 1024
const ROWS_AT_ONCE = 500
/** Rows that were held are found by the next walk. */
const WALKS_MAX = 20
const BETWEEN_WALKS_MS = 200
const UNREADABLE_SHOWN = 20

/**
 * Seals everything anew that another key has sealed than the first of the ring, or that is a user's and sealed without the
 * user's own key, as by older versions: those users are given one. Rows are replaced only while they are
 * as they were read, so that others may go on writing; what they write is new already, or found by the next walk. It
 * remembers nothing: broken off, it goes on where it was, as the values say themselves what has sealed them.
 */
export const rotate = async (needs: Needs): Promise<RotationResult> => {
  const { store, ring, signal } = needs
  const stale = async (): Promise<SealedCount[]> =>
    (await store.counts()).filter(({ key, lacksOwnerKey }) => key !== ring.sealing.id || lacksOwnerKey)
  const state: State = { resealed: 0, total: rowsIn(await stale()), unreadable: new Map() }
  for (let walk = 0; walk < WALKS_MAX && !signal.aborted; walk++) {
    const before = state.resealed
    const found = await walkThrough(state, needs)
    // Whoever held a row has most likely let go of it; what cannot be opened stays as it is.
    if (found === 0 || (found === state.unreadable.size && state.resealed === before)) break
    await needs.pause(BETWEEN_WALKS_MS)
  }
  return {
    resealed: state.resealed,
    left: await stale(),
    unreadable: [...state.unreadable.values()].slice(0, UNREADABLE_SHOWN),
  }
}

interface State {
  resealed: number
  total: number
  readonly unreadable: Map<string, Unreadable>
}

/** At least so many rows there are: a row has several values, each of which is counted. */
const rowsIn = (counts: readonly SealedCount[]): number => {
  const most = new Map<string, number>()
  for (const { table, column } of counts) {
    const inColumn = counts.filter((each) => each.table === table && each.column === column)
    most.set(
      table,
      Math.max(
        most.get(table) ?? 0,
        inColumn.reduce((sum, { count }) => sum + count, 0),
      ),
    )
  }
  return [...most.values()].reduce((sum, count) => sum + count, 0)
}

/** Goes through every table once; gives how many rows were stale. */
const walkThrough = async (state: State, { store, ring, vault, onProgress, signal }: Needs): Promise<number> => {
  let found = 0
  for (const table of store.tables) {
    const end = await store.blocks(table)
    for (let from = 0; from < end; from += BLOCKS_AT_ONCE) {
      const stale = await store.stale(table, { from, to: from + BLOCKS_AT_ONCE }, ring.sealing.id)
      found += stale.length
      for (const keys of batchesOf(stale)) {
        if (signal.aborted) return found
        await store.giveOwnerKeys(table, keys, vault.newOwnerKey)
        const rows = await store.read(table, keys)
        const resealed = rows.flatMap((row) => resealedRow(row, { table, ring, vault, state }))
        state.resealed += await store.replace(table, resealed)
        state.total = Math.max(state.total, state.resealed)
        onProgress({ resealed: state.resealed, total: state.total })
      }
    }
  }
  return found
}

function* batchesOf(stale: readonly StaleRow[]): Generator<(readonly string[])[]> {
  let batch: (readonly string[])[] = []
  let size = 0
  for (const { key, bytes } of stale) {
    if (batch.length > 0 && (size + bytes > BYTES_AT_ONCE || batch.length === ROWS_AT_ONCE)) {
      yield batch
      batch = []
      size = 0
    }
    batch.push(key)
    size += bytes
  }
  if (batch.length > 0) yield batch
}

interface Context {
  readonly table: string
  readonly ring: KeyRing
  readonly vault: Vault
  readonly state: State
}

/** The row's cells under the sealing key; those that do not open, or are sealed with it already, as they are. */
const resealedRow = ({ key, cells }: SealedRow, { table, ring, vault, state }: Context): Resealed[] => {
  const name = JSON.stringify([table, ...key])
  const resealed = cells.map((cell) => ({
    column: cell.place.column,
    before: cell.sealed,
    after: resealedCell(cell, ring, vault),
  }))
  const isReadable = resealed.every(({ after }, index) => isSettled({ ...cells[index]!, sealed: after }, ring))
  if (isReadable) state.unreadable.delete(name)
  else state.unreadable.set(name, { table, key })
  return resealed.some(({ before, after }) => after !== before) ? [{ key, cells: resealed }] : []
}

/** Whether a cell is as it would be sealed now. */
const isSettled = ({ sealed, ownerKey }: SealedCell, ring: KeyRing): boolean =>
  sealingKeyOf(sealed) === ring.sealing.id && (ownerKey === undefined || versionOf(sealed) === OWNED)

const resealedCell = (cell: SealedCell, ring: KeyRing, vault: Vault): Buffer => {
  const { place, sealed, ownerKey } = cell
  if (isSettled(cell, ring)) return sealed
  const owners = vault.of(place.owner, ownerKey)
  try {
    return owners.seal(owners.open(sealed, place), place)
  } catch {
    return sealed
  }
}
