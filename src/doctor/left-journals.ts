import { leftFolders } from '../storage/journal/left-folders.ts'
import { type Check, ok, warn } from './check.ts'

/** Journals of processes that are gone: they may hold tokens that are not stored yet. */
export const leftJournals: Check = {
  name: 'journals',
  run: async ({ journalDirectory }) => {
    const { living, left } = await leftFolders(journalDirectory)
    if (left.length === 0) return [ok(`no process has left one behind (${living} of living ones)`)]
    const holding = left.filter(({ bytes }) => bytes > 0)
    if (holding.length === 0) return [ok(`${left.length} of processes that are gone, all empty`)]
    return [
      warn(
        `${holding.length} of processes that are gone hold records (${holding.map(({ name }) => name).join(', ')})`,
        'A server that runs on this machine stores them within seconds; start one, and do not remove them.',
      ),
    ]
  },
}
