import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isLive } from './live-mark.ts'

/** The folder of a process that is gone. */
export interface LeftFolder {
  readonly name: string
  /** How much it holds, with what its process had taken over. */
  readonly bytes: number
}

/** Tells the journals of living processes from those that were left behind. Changes nothing. */
export const leftFolders = async (directory: string): Promise<{ living: number; left: LeftFolder[] }> => {
  const names = (await readdir(directory).catch(() => [])).filter((name) => name.startsWith('jrn_'))
  const left: LeftFolder[] = []
  for (const name of names) {
    const folder = join(directory, name)
    if (!(await isLive(folder))) left.push({ name, bytes: await bytesIn(folder) })
  }
  return { living: names.length - left.length, left }
}

const bytesIn = async (folder: string): Promise<number> => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.log'))
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
