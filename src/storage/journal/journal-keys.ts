import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sealingKeyOf } from '../../vault/envelope.ts'
import { readRecords } from './record-file.ts'

/**
 * How many records each key has sealed in the journals of a directory: those of living processes, those that were left
 * behind, and those that were taken over. Opens none of them, and changes nothing.
 */
export const journalKeys = async (directory: string): Promise<Map<string, number>> => {
  const counts = new Map<string, number>()
  for (const path of await recordFilesIn(directory))
    for (const record of await recordsOf(path)) {
      const id = sealingKeyOf(record)
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  return counts
}

const recordFilesIn = async (directory: string): Promise<string[]> => {
  const names = await orNothing(readdir(directory, { recursive: true }))
  return names.filter((name) => name.startsWith('jrn_') && name.endsWith('.log')).map((name) => join(directory, name))
}

/** A file that is gone since it was listed had nothing left in it. */
const recordsOf = (path: string): Promise<Buffer[]> => orNothing(readRecords(path))

const orNothing = async <Item>(read: Promise<Item[]>): Promise<Item[]> => {
  try {
    return await read
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
