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
  /**
   * Takes over the journals of processes that are gone; gives them, and those that it took over before, until each is
   * removed or set aside. One that cannot be read is left where it is and tried again the next time.
   */
  adopt(): Promise<Adopted[]>
  /** Lets go of the journal, and removes it where nothing is left in it on disk. */
  close(): Promise<void>
}

/** The journal of a process that is gone. */
export interface Adopted {
  readonly id: string
  readonly records: readonly Refreshed[]
  /** Whether some of it could not be read: what a process had not finished is then not known. */
  readonly isDamaged: boolean
  /** Takes the files that were read off the disk. For one that is whole, when each of its records is stored or void. */
  remove(): Promise<void>
  /** Leaves it on disk and is not given it again while this process lives. For a damaged one, when the rest of it is stored. */
  setAside(): void
}
