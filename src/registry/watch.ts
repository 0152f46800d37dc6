import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../runtime/log.ts'

const SETTLE_MS = 100

/**
 * Calls `reload` shortly after a file of a catalogue changed; gives what stops it. Every folder is watched by itself:
 * Node's recursive watching loses changes on Linux.
 */
export const watchFolder = (folder: string, reload: () => Promise<void>, log: Log): (() => void) => {
  const watchers = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  const changed = (): void => {
    clearTimeout(timer)
    if (isStopped) return
    timer = setTimeout(() => {
      follow()
      void reload().catch((err: unknown) => log.error({ err, folder }, 'connectors could not be reloaded'))
    }, SETTLE_MS)
  }
  const unwatch = (place: string): void => {
    watchers.get(place)?.close()
    watchers.delete(place)
  }
  const watchOne = (place: string): void => {
    try {
      const watcher = watch(place, { persistent: false }, changed)
      // A folder that is removed is no news: the one above it tells.
      watcher.on('error', () => unwatch(place))
      watchers.set(place, watcher)
    } catch (err) {
      log.warn({ err, folder: place }, 'connectors are not watched for changes')
    }
  }
  /** Watches the folders that are there now, and no others. */
  const follow = (): void => {
    const places = new Set(foldersOf(folder))
    for (const place of watchers.keys()) if (!places.has(place)) unwatch(place)
    for (const place of places) if (!watchers.has(place)) watchOne(place)
  }
  follow()
  return () => {
    isStopped = true
    clearTimeout(timer)
    for (const place of watchers.keys()) unwatch(place)
  }
}

/** The catalogue, its connectors, and their older versions. */
const foldersOf = (folder: string): string[] => [
  folder,
  ...subfolders(folder).flatMap((place) => [place, ...subfolders(place).filter((below) => below.endsWith('versions'))]),
]

const subfolders = (folder: string): string[] => {
  try {
    const items = readdirSync(folder, { withFileTypes: true })
    return items.filter((item) => item.isDirectory()).map(({ name }) => join(folder, name))
  } catch {
    return []
  }
}
