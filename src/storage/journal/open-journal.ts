import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Journal } from '../../connections/refresh/journal.ts'
import { newId } from '../../runtime/ids.ts'
import type { Log } from '../../runtime/log.ts'
import type { Vault } from '../../vault/vault.ts'
import { ADOPTED, createAdoption } from './adoption.ts'
import { LOG_SUFFIX, holdsNothing } from './folders.ts'
import { markAsLive } from './live-mark.ts'
import { sealRecord } from './record.ts'
import { type RecordFile, createRecordFile } from './record-file.ts'

const SEGMENT_BYTES_MAX = 1024 * 1024

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
    adopt: createAdoption({ directory, own, vault, log }),
    close: async () => {
      for (const { file } of segments) await file.close()
      await live.remove()
      // Not what is known here counts, but what would be lost.
      if (await holdsNothing(own)) await rm(own, { recursive: true, force: true })
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

/** A file that was made is there after a power cut only if its folder was written too. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
