import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ADOPTED } from './adoption.ts'
import { bytesIn, foldersOf } from './folders.ts'
import { isLive } from './live-mark.ts'

/** The folder of a process that is gone. */
export interface LeftFolder {
  readonly name: string
  /** How much it holds, with what its process had taken over. */
  readonly bytes: number
}

/** What is in a journal directory. */
export interface Folders {
  /** How many processes live. */
  readonly living: number
  /** What was left behind and nobody has taken over. */
  readonly left: readonly LeftFolder[]
  /** What living processes have taken over and could not store yet, or not read. */
  readonly held: readonly LeftFolder[]
}

/** Tells the journals of living processes from those that were left behind. Changes nothing. */
export const leftFolders = async (directory: string): Promise<Folders> => {
  const names = (await readdir(directory).catch(() => [])).filter((name) => name.startsWith('jrn_'))
  const left: LeftFolder[] = []
  const held: LeftFolder[] = []
  for (const name of names) {
    const folder = join(directory, name)
    if (await isLive(folder)) held.push(...(await measured(join(folder, ADOPTED))))
    else left.push({ name, bytes: await bytesIn(folder) })
  }
  return { living: names.length - left.length, left, held }
}

/** One that its process removes in this moment is not there any more. */
const measured = async (folder: string): Promise<LeftFolder[]> => {
  const sizes = (await foldersOf(folder)).map(async (name) => ({
    name,
    bytes: await bytesIn(join(folder, name)).catch(() => 0),
  }))
  return Promise.all(sizes)
}
