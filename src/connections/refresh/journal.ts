import type { Refreshed } from './refresh-store.ts'

/**
 * What providers answered, on disk before it is stored: a refresh token that can be used once is spent when its answer
 * arrives, so that the answer must outlive both the process and the database's absence.
 */
export interface Journal {
  readonly id: string
  /** Resolves when the record is on disk. */
  append(refreshed: Refreshed): Promise<void>
  /** The record is stored, or void: it need not be kept. */
  forget(refreshed: Refreshed): void
  /** Takes over the journals of processes that are gone. */
  adopt(): Promise<Adopted[]>
  /** Lets go of the journal, and removes it where it is empty. */
  close(): Promise<void>
}

/** The journal of a process that is gone. */
export interface Adopted {
  readonly id: string
  readonly records: readonly Refreshed[]
  /** Whether some of it could not be read: what a process had not finished is then not known. */
  readonly isDamaged: boolean
  /** Everything in it is stored. */
  remove(): Promise<void>
}
