import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Adopted, Journal } from '../../connections/refresh/journal.ts'
import type { Refreshed } from '../../connections/refresh/refresh-store.ts'
import { newId } from '../../runtime/ids.ts'
import type { Log } from '../../runtime/log.ts'
import type { Vault } from '../../vault/vault.ts'
import { isLive, markAsLive } from './live-mark.ts'
import { openRecord, sealRecord } from './record.ts'
import { type RecordFile, createRecordFile, readRecords } from './record-file.ts'

const SEGMENT_BYTES_MAX = 1024 * 1024
const LOG_SUFFIX = '.log'
const ADOPTED = 'adopted'

interface Segment {
  readonly file: RecordFile
  readonly open: Set<string>
  bytes: number
}

/**
 * Opens a journal of this process's own in a directory that may be shared with others, and that must outlive them.
 * Below it each process has a folder, in which a socket shows that it lives.
 */
export const openJournal = async (directory: string, vault: Vault, log: Log): Promise<Journal> => {
  const id = newId('jrn')
  const own = join(directory, id)
  const live = await createFolder(directory, id)
  const segments: Segment[] = []
  const adopted = new Map<string, Adopted>()

  const newSegment = async (): Promise<Segment> => {
    const file = await createRecordFile(
      join(own, `${String(segments.length).padStart(8, '0')}-${newId('seg')}${LOG_SUFFIX}`),
    )
    await syncFolder(own)
    const segment = { file, open: new Set<string>(), bytes: 0 }
    segments.push(segment)
    return segment
  }
  let current = await newSegment()
  let isRolling = false

  /** So that what is long stored is not kept for the sake of one that is not. */
  const roll = async (): Promise<void> => {
    if (isRolling || current.bytes < SEGMENT_BYTES_MAX) return
    isRolling = true
    const full = current
    try {
      current = await newSegment()
      if (full.open.size === 0) await remove(full)
    } catch (err) {
      log.warn({ err }, 'the journal could not be continued in another file')
    } finally {
      isRolling = false
    }
  }
  const remove = async (segment: Segment): Promise<void> => {
    segments.splice(segments.indexOf(segment), 1)
    await segment.file.close()
    await rm(segment.file.path, { force: true })
  }
  const emptied = (segment: Segment): Promise<void> => {
    if (segment !== current) return remove(segment)
    segment.bytes = 0
    return segment.file.clear()
  }

  return {
    id,
    append: async (refreshed) => {
      const segment = current
      const bytes = sealRecord(refreshed, vault)
      segment.open.add(refreshed.attemptId)
      segment.bytes += bytes.length
      try {
        await segment.file.append(bytes)
      } catch (error) {
        segment.open.delete(refreshed.attemptId)
        throw error
      }
      void roll()
    },
    forget: ({ attemptId }) => {
      const segment = segments.find(({ open: waiting }) => waiting.has(attemptId))
      if (segment === undefined) return
      segment.open.delete(attemptId)
      if (segment.open.size > 0) return
      emptied(segment).catch((err: unknown) => log.warn({ err }, 'the journal could not be cleared'))
    },
    adopt: async () => {
      for (const name of await foldersOf(directory)) {
        if (name === id || !name.startsWith('jrn_') || (await isLive(join(directory, name)))) continue
        if (await take(join(directory, name), join(own, ADOPTED, name)))
          for (const each of await readFolder(join(own, ADOPTED, name), name, vault, log)) adopted.set(each.id, each)
      }
      return [...adopted.values()].map((each) => ({
        ...each,
        remove: async () => {
          adopted.delete(each.id)
          await each.remove()
        },
      }))
    },
    close: async () => {
      for (const { file } of segments) await file.close()
      await live.remove()
      if (segments.every(({ open: waiting }) => waiting.size === 0) && adopted.size === 0)
        await rm(own, { recursive: true, force: true })
    },
  }
}

/** Makes the folder of a process that lives from its first moment: nobody may take it for one that is gone. */
const createFolder = async (directory: string, id: string): Promise<{ remove(): Promise<void> }> => {
  const fresh = join(directory, `new-${id}`)
  await mkdir(join(fresh, ADOPTED), { recursive: true, mode: 0o700 })
  const live = await markAsLive(fresh)
  await rename(fresh, join(directory, id))
  await syncFolder(directory)
  return { remove: () => rm(join(directory, id, 'live'), { force: true }).then(() => live.remove()) }
}

/** Moves the folder of a process that is gone into ours. Of several who try, one succeeds. */
const take = async (from: string, to: string): Promise<boolean> => {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

/** The journal in a folder, and those that its process had taken over. */
const readFolder = async (folder: string, id: string, vault: Vault, log: Log): Promise<Adopted[]> => {
  const inner = await foldersOf(join(folder, ADOPTED))
  const nested = await Promise.all(inner.map((name) => readFolder(join(folder, ADOPTED, name), name, vault, log)))
  const records: Refreshed[] = []
  let isDamaged = false
  for (const name of (await readdir(folder)).filter((each) => each.endsWith(LOG_SUFFIX)).toSorted()) {
    for (const bytes of await readRecords(join(folder, name))) {
      try {
        records.push(openRecord(bytes, vault))
      } catch (err) {
        isDamaged = true
        log.error({ err, journal: id }, 'a journal holds a credential that cannot be opened: it is kept')
      }
    }
  }
  // Its own folder goes last: those that it had taken over lie in it.
  const isEmptied = async (): Promise<boolean> => (await foldersOf(join(folder, ADOPTED))).length === 0
  const remove = async (): Promise<void> => {
    for (const name of await readdir(folder))
      if (name.endsWith(LOG_SUFFIX)) await rm(join(folder, name), { force: true })
    if (await isEmptied()) await rm(folder, { recursive: true, force: true })
  }
  return [...nested.flat(), { id, records, isDamaged, remove }]
}

const foldersOf = async (directory: string): Promise<string[]> => {
  try {
    const entries = await readdir(directory, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** A file that was made is there after a power cut only if its folder was written too. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
