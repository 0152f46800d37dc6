import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Adopted } from '../../connections/refresh/journal.ts'
import type { Refreshed } from '../../connections/refresh/refresh-store.ts'
import type { Log } from '../../runtime/log.ts'
import type { Vault } from '../../vault/vault.ts'
import { LOG_SUFFIX, foldersOf, holdsNothing } from './folders.ts'
import { isLive } from './live-mark.ts'
import { openRecord } from './record.ts'
import { readRecords } from './record-file.ts'

/** Where a process keeps the folders that it has taken over, below its own. */
export const ADOPTED = 'adopted'

interface Needs {
  /** The folders of all processes. */
  readonly directory: string
  /** This process's. */
  readonly own: string
  readonly vault: Vault
  readonly log: Log
}

/** Makes `Journal.adopt`. What it took over is found on disk each time: a folder that could not be read is read later. */
export const createAdoption = ({ directory, own, vault, log }: Needs): (() => Promise<Adopted[]>) => {
  const adopted = new Map<string, Adopted>()
  const read = new Set<string>()
  const complainedOf = new Set<string>()

  /** One folder that cannot be moved or read keeps nobody from the others. */
  const each = async (names: readonly string[], what: string, run: (name: string) => Promise<void>): Promise<void> => {
    for (const name of names) {
      try {
        await run(name)
      } catch (err) {
        if (!complainedOf.has(name)) log.error({ err, journal: name }, `a journal cannot be ${what}: tried again`)
        complainedOf.add(name)
      }
    }
  }
  const takeOver = async (name: string): Promise<void> => {
    const folder = join(directory, name)
    if (folder !== own && name.startsWith('jrn_') && !(await isLive(folder)))
      await move(folder, join(own, ADOPTED, name))
  }
  const readOnce = async (name: string): Promise<void> => {
    if (read.has(name)) return
    for (const one of await readFolder(join(own, ADOPTED, name), name, vault, log)) adopted.set(one.id, one)
    read.add(name)
  }
  const given = (one: Adopted): Adopted => ({
    ...one,
    remove: async () => {
      adopted.delete(one.id)
      await one.remove()
    },
    setAside: () => void adopted.delete(one.id),
  })

  return async () => {
    await each(await foldersOf(directory), 'taken over', takeOver)
    await each(await foldersOf(join(own, ADOPTED)), 'read', readOnce)
    return [...adopted.values()].map(given)
  }
}

/** Moves the folder of a process that is gone into ours. Of several who try, one succeeds. */
const move = async (from: string, to: string): Promise<void> => {
  try {
    await rename(from, to)
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

/** The journal in a folder, and those that its process had taken over. */
const readFolder = async (folder: string, id: string, vault: Vault, log: Log): Promise<Adopted[]> => {
  const inner = await foldersOf(join(folder, ADOPTED))
  const nested = await Promise.all(inner.map((name) => readFolder(join(folder, ADOPTED, name), name, vault, log)))
  const files = (await readdir(folder)).filter((name) => name.endsWith(LOG_SUFFIX)).toSorted()
  const records: Refreshed[] = []
  let isDamaged = false
  for (const name of files) {
    for (const bytes of await readRecords(join(folder, name))) {
      try {
        records.push(openRecord(bytes, vault))
      } catch (err) {
        isDamaged = true
        log.error({ err, journal: id }, 'a journal holds a credential that cannot be opened: it is kept')
      }
    }
  }
  const remove = async (): Promise<void> => {
    for (const name of files) await rm(join(folder, name), { force: true })
    // Those that it had taken over lie in it, and may hold something still.
    if (await holdsNothing(folder)) await rm(folder, { recursive: true, force: true })
  }
  return [...nested.flat(), { id, records, isDamaged, remove, setAside: () => {} }]
}
