import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Settings } from '../runtime/settings.ts'
import { explainFileError } from './embedded/embedded-postgres-error.ts'

/** The sandbox's data is apart: its connections are worth nothing outside it. */
export const dataDirectory = ({ DATA_DIR }: Pick<Settings, 'DATA_DIR'>, isSandbox: boolean): string => {
  const directory = resolve(DATA_DIR, isSandbox ? 'sandbox' : 'live')
  try {
    // PostgreSQL runs as another user when we are root, so that others must be able to pass; its own folder is closed.
    mkdirSync(directory, { recursive: true, mode: 0o755 })
  } catch (error) {
    throw explainFileError(error, directory)
  }
  return directory
}
