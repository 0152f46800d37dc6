import { readFileSync } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import path from 'node:path'
import { newId } from '../runtime/ids.ts'
import { parseJson } from '../runtime/json.ts'

/** A JSON file that is always whole: written beside its place and then moved there, readable by its owner only. */
export interface StateFile {
  read(): unknown
  /** Resolves when a state at least as new as that of the call is on disk. */
  save(): Promise<void>
}

/** Keeps what `state` gives in a file. Writes that come while one is running become one. */
export const createStateFile = (file: string, state: () => unknown): StateFile => {
  let running: Promise<void> | undefined
  let following: Promise<void> | undefined

  const write = async (): Promise<void> => {
    const text = JSON.stringify(state())
    const beside = `${file}.${newId('tmp')}`
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    const handle = await open(beside, 'w', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  }
  const start = (): Promise<void> => {
    following = undefined
    running = write().finally(() => {
      running = undefined
    })
    return running
  }
  return {
    read: () => parseJson(textOf(file)),
    save: () => {
      if (running === undefined) return start()
      following ??= running.catch(() => undefined).then(start)
      return following
    },
  }
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
