import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../definition/finding.ts'
import type { ParseConnector, Parsed } from '../definition/parse.ts'
import { CONNECTOR_NAME } from '../definition/schema.ts'

/** What one folder of the catalogue holds: `connector.yaml`, and `versions/<version>.yaml`. */
export interface ConnectorFile {
  readonly name: string
  readonly file: string
  readonly current: Parsed
  readonly older: readonly Parsed[]
}

/** Reads a catalogue folder. A file whose text has not changed since the last call is not parsed again. */
export const createLoader = (folder: string, parse: ParseConnector) => {
  const known = new Map<string, { text: string; parsed: Parsed }>()

  const parseFile = async (file: string, expectedName: string): Promise<Parsed> => {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => unreadable(error))
    if (typeof text !== 'string') return text
    const before = known.get(file)
    if (before?.text === text) return before.parsed
    const parsed = checkName(parse(text, { care: 'quick' }), expectedName)
    known.set(file, { text, parsed })
    return parsed
  }

  return async (): Promise<ConnectorFile[]> => {
    const folders = await readdir(folder, { withFileTypes: true })
    const names = folders.filter((item) => item.isDirectory() && CONNECTOR_NAME.test(item.name)).map(({ name }) => name)
    const files = names.toSorted().map(async (name): Promise<ConnectorFile> => {
      const file = join(folder, name, 'connector.yaml')
      const versions = await readdir(join(folder, name, 'versions')).catch(() => [])
      const older = versions
        .filter((item) => item.endsWith('.yaml'))
        .map((item) => parseFile(join(folder, name, 'versions', item), name))
      return { name, file, current: await parseFile(file, name), older: await Promise.all(older) }
    })
    return Promise.all(files)
  }
}

const unreadable = (error: NodeJS.ErrnoException): Parsed => ({
  findings: [
    wholeFile(
      'file_unreadable',
      error.code === 'ENOENT' ? 'The folder has no connector.yaml.' : `The file cannot be read (${error.code}).`,
    ),
  ],
})

const checkName = (parsed: Parsed, expected: string): Parsed => {
  if (parsed.connector === undefined || parsed.connector.name === expected) return parsed
  const says = `The connector is called "${parsed.connector.name}", but its folder "${expected}": they must be the same.`
  return { findings: [...parsed.findings, { ...wholeFile('name_differs', says), path: 'name' }] }
}

const wholeFile = (code: string, says: string): Finding => ({
  code,
  level: 'error',
  line: 1,
  column: 1,
  path: '',
  says,
})
