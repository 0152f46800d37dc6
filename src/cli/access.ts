import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readAccess } from '../storage/first-access.ts'
import { CliFailure } from './failure.ts'

/** Where the platform is, and the key to it. */
export interface CliAccess {
  readonly url: string
  readonly apiKey: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** From `CONNECTOR_URL` and `CONNECTOR_API_KEY`, or the `cli.json` of the platform that was started last. */
export const findAccess = (environment: Environment): CliAccess => {
  const { CONNECTOR_URL: url, CONNECTOR_API_KEY: apiKey, DATA_DIR = 'data' } = environment
  if (url && apiKey) return { url: url.replace(/\/$/, ''), apiKey }
  const files = ['sandbox', 'live'].map((name) => join(resolve(DATA_DIR), name, 'cli.json'))
  const [newest] = files
    .filter((file) => modifiedAt(file) > 0)
    .toSorted((one, other) => modifiedAt(other) - modifiedAt(one))
  const access = newest === undefined ? undefined : readAccess(newest)
  if (access === undefined) {
    throw new CliFailure('No platform is known here.', {
      next: 'Start one with "make start" in this folder, or set CONNECTOR_URL and CONNECTOR_API_KEY.',
    })
  }
  return { url: url || access.url, apiKey: apiKey || access.apiKey }
}

const modifiedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
