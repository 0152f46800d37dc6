import type { Place } from './vault.ts'

/** One sealed value, with where it lives; `column` by its name in the place. */
export interface SealedCell {
  readonly place: Place
  readonly sealed: Buffer
  /** The key of its owner, sealed; absent for what is sealed without one. */
  readonly ownerKey?: Buffer
}

/** The sealed values of one row. */
export interface SealedRow {
  /** What the row is found by: the values of its primary key, in order. */
  readonly key: readonly string[]
  readonly cells: readonly SealedCell[]
}

/** A row that has something to reseal, and how many sealed bytes it has. */
export interface StaleRow {
  readonly key: readonly string[]
  readonly bytes: number
}

/** What is put in the place of a row's cells, each where it still is as it was. */
export interface Resealed {
  readonly key: readonly string[]
  readonly cells: readonly { readonly column: string; readonly before: Buffer; readonly after: Buffer }[]
}

/** How many values of a column are sealed with a key, and how; `''` for what is no envelope. */
export interface SealedCount {
  readonly table: string
  readonly column: string
  readonly key: string
  /** Whether they are a user's and sealed without the user's own key, as by older versions. */
  readonly lacksOwnerKey: boolean
  readonly count: number
}

/** Every sealed value of the database, past those it belongs to. */
export interface SealedStore {
  /** The tables that hold sealed values. */
  readonly tables: readonly string[]
  /** How many blocks a table has now: `stale` is asked for a range of them. */
  blocks(table: string): Promise<number>
  /** The rows of some blocks with a value that another key than this has sealed, or that lacks its owner's. */
  stale(table: string, blocks: { readonly from: number; readonly to: number }, keyId: string): Promise<StaleRow[]>
  /** Gives those owners of rows a key that have none. */
  giveOwnerKeys(table: string, keys: readonly (readonly string[])[], newKey: (owner: string) => Buffer): Promise<void>
  read(table: string, keys: readonly (readonly string[])[]): Promise<SealedRow[]>
  /** Replaces rows whose cells are all as they were and that nobody holds; gives how many. */
  replace(table: string, rows: readonly Resealed[]): Promise<number>
  counts(): Promise<SealedCount[]>
}
