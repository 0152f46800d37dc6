import { hash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folders whose code decides what a connector file means. */
const FOLDERS = ['definition', 'auth', 'transform']

/** Tells this parser from any other: a digest of the code it consists of. */
export const parserFingerprint = (): string => {
  const files = FOLDERS.flatMap((name) => {
    const folder = join(dirname(import.meta.dirname), name)
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    return names.filter((file) => /(?<!\.test|\.d)\.[jt]s$/.test(file)).map((file) => join(folder, file))
  })
  return hash(
    'sha256',
    files
      .toSorted()
      .map((file) => readFileSync(file, 'utf8'))
      .join('\0'),
  )
}
