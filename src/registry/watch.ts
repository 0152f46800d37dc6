import { type FSWatcher, watch } from 'node:fs'
import type { Log } from '../runtime/log.ts'

const SETTLE_MS = 100

/** Calls `reload` shortly after a file below the folder changed; gives what stops it. */
export const watchFolder = (folder: string, reload: () => Promise<void>, log: Log): (() => void) => {
  let timer: NodeJS.Timeout | undefined
  let watcher: FSWatcher | undefined
  const changed = (): void => {
    clearTimeout(timer)
    timer = setTimeout(
      () => void reload().catch((err: unknown) => log.error({ err, folder }, 'connectors could not be reloaded')),
      SETTLE_MS,
    )
  }
  try {
    watcher = watch(folder, { recursive: true, persistent: false }, changed)
    watcher.on('error', (err) => log.warn({ err, folder }, 'connectors are no longer watched for changes'))
  } catch (err) {
    log.warn({ err, folder }, 'connectors are not watched for changes')
  }
  return () => {
    clearTimeout(timer)
    watcher?.close()
  }
}
