import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** How the names of files of records end. */
export const LOG_SUFFIX = '.log'

/** The names of the folders in a directory; none where it is not there. */
export const foldersOf = async (directory: string): Promise<string[]> => {
  try {
    const entries = await readdir(directory, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The bytes of records that a folder holds, with what its process had taken over. */
export const bytesIn = async (folder: string): Promise<number> => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(LOG_SUFFIX))
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Whether it is certain that a folder holds no record. */
export const holdsNothing = async (folder: string): Promise<boolean> => {
  try {
    return (await bytesIn(folder)) === 0
  } catch {
    return false
  }
}
