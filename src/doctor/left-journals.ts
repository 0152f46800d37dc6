import { leftFolders } from '../storage/journal/left-folders.ts'
import { type Check, type Finding, ok, warn } from './check.ts'

/** Journals of processes that are gone: they may hold tokens that are not stored yet. */
export const leftJournals: Check = {
  name: 'journals',
  run: async ({ journalDirectory }) => {
    const { living, left, held } = await leftFolders(journalDirectory)
    const stuck = held.filter(({ bytes }) => bytes > 0)
    return [
      ...(left.length > 0 || stuck.length === 0 ? [leftBehind(living, left)] : []),
      ...(stuck.length > 0 ? [heldBack(stuck)] : []),
    ]
  },
}

type Folders = Awaited<ReturnType<typeof leftFolders>>

const leftBehind = (living: number, left: Folders['left']): Finding => {
  if (left.length === 0) return ok(`no process has left one behind (${living} of living ones)`)
  const holding = left.filter(({ bytes }) => bytes > 0)
  if (holding.length === 0) return ok(`${left.length} of processes that are gone, all empty`)
  return warn(
    `${holding.length} of processes that are gone hold records (${namesOf(holding)})`,
    'A server that runs on this machine stores them within seconds; start one, and do not remove them.',
  )
}

const heldBack = (stuck: Folders['held']): Finding =>
  warn(
    `${stuck.length} of processes that are gone were taken over and hold records that are not stored (${namesOf(stuck)})`,
    'That is over in a few seconds, unless records are damaged or sealed with a key that is missing: see the log, put every key back into VAULT_KEYS, and start again.',
  )

const namesOf = (folders: Folders['left']): string => folders.map(({ name }) => name).join(', ')
