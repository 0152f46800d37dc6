import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { type Connector, connectorOf } from '../definition/connector.ts'
import type { Finding } from '../definition/finding.ts'
import type { Parents } from '../definition/inherit.ts'
import type { ParseConnector } from '../definition/parse.ts'
import { CONNECTOR_NAME } from '../definition/schema.ts'
import { parentsIn } from './parents.ts'
import type { Judged, ParsedCache } from './parsed-cache.ts'
import { summaryOf } from './summary.ts'

/** A file of the catalogue: judged, with the connector there to be read when it is used. */
export interface ConnectorSource extends Judged {
  readonly digest?: string
  /** Only where there is a summary. */
  read(): Connector
}

/** What one folder of the catalogue holds: `connector.yaml`, and `versions/<version>.yaml`. */
export interface ConnectorFile {
  readonly name: string
  readonly file: string
  readonly current: ConnectorSource
  readonly older: readonly ConnectorSource[]
}

/** How many connectors are held ready; any other is read again when it is called. */
const READY_MAX = 200

/** Reads a catalogue folder. A text that the cache knows is not parsed. */
export const createLoader = (folder: string, parse: ParseConnector, cache: ParsedCache) => {
  const parents = parentsIn(folder)
  const options = { care: 'quick', parents } as const
  const ready = new LRUCache<string, Connector>({ max: READY_MAX })

  const judge = (bytes: Buffer, digest: string): Judged => {
    const known = cache.find(digest)
    if (known !== undefined) return known
    const { findings, connector, document } = parse(bytes.toString('utf8'), options)
    const judged = { findings, ...(connector !== undefined && { summary: summaryOf(connector) }) }
    cache.keep(digest, judged, document)
    return judged
  }

  const read = (file: string, digest: string): Connector => {
    const known = ready.get(digest)
    if (known !== undefined) return known
    const document = cache.document(digest) ?? parse(readFileSync(file, 'utf8'), options).document
    if (document === undefined) throw new Error(`${file} has changed while it was read.`)
    const connector = connectorOf(document)
    ready.set(digest, connector)
    return connector
  }

  const readSource = async (file: string, expectedName: string): Promise<ConnectorSource> => {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => unreadable(error))
    if (!Buffer.isBuffer(bytes)) return bytes
    const digest = digestOf(bytes.toString('utf8'), parents)
    return { digest, ...checkName(judge(bytes, digest), expectedName), read: () => read(file, digest) }
  }

  const readFolder = async (name: string): Promise<ConnectorFile> => {
    const file = join(folder, name, 'connector.yaml')
    const versions = await readdir(join(folder, name, 'versions')).catch(() => [])
    const current = await readSource(file, name)
    const older: ConnectorSource[] = []
    for (const item of versions.filter((version) => version.endsWith('.yaml')))
      older.push(await readSource(join(folder, name, 'versions', item), name))
    return { name, file, current, older }
  }

  return async (): Promise<ConnectorFile[]> => {
    const folders = await readdir(folder, { withFileTypes: true })
    const names = folders.filter((item) => item.isDirectory() && CONNECTOR_NAME.test(item.name)).map(({ name }) => name)
    const files: ConnectorFile[] = []
    // One after the other: all at once would hold every text at the same time.
    for (const name of names.toSorted()) files.push(await readFolder(name))
    cache.save(files.flatMap(({ current, older }) => [current, ...older].flatMap(({ digest }) => digest ?? [])))
    return files
  }
}

/** At the margin, as a block has it; else in the first line that has it and is no comment, as JSON does. */
const EXTENDS = [
  /^['"]?extends['"]?\s*:\s*['"]?([a-z][a-z0-9-]*)/m,
  /^(?![ \t]*#).*?\bextends['"]?\s*:\s*['"]?([a-z][a-z0-9-]*)/m,
]

/**
 * A digest of a text and of those that it extends: a change in one of them is a change of the connector. A file extends
 * one other at most and none twice: texts that name one another cost one reading each.
 */
const digestOf = (text: string, parents: Parents): string => {
  const lineage = [text]
  const seen = new Set<string>()
  for (let name = parentIn(text); name !== undefined && !seen.has(name); name = parentIn(lineage.at(-1)!)) {
    seen.add(name)
    lineage.push(parents.text(name) ?? '')
  }
  return hash('sha256', lineage.join('\0'))
}

const parentIn = (text: string): string | undefined =>
  EXTENDS.map((pattern) => pattern.exec(text)?.[1]).find((name) => name !== undefined)

const unreadable = (error: NodeJS.ErrnoException): ConnectorSource => {
  const says =
    error.code === 'ENOENT' ? 'The folder has no connector.yaml.' : `The file cannot be read (${error.code}).`
  return { findings: [wholeFile('file_unreadable', says)], read: neverRead }
}

const neverRead = (): never => {
  throw new Error('A file without a summary has no connector.')
}

const checkName = ({ findings, summary }: Judged, expected: string): Judged => {
  if (summary === undefined) return { findings }
  if (summary.name === expected) return { findings, summary }
  const says = `The connector is called "${summary.name}", but its folder "${expected}": they must be the same.`
  return { findings: [...findings, { ...wholeFile('name_differs', says), path: 'name' }] }
}

const wholeFile = (code: string, says: string): Finding => ({
  code,
  level: 'error',
  line: 1,
  column: 1,
  path: '',
  says,
})
