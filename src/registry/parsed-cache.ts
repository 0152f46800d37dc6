import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../definition/finding.ts'
import type { ConnectorDocument } from '../definition/schema.ts'
import { newToken } from '../runtime/ids.ts'
import { parseJson } from '../runtime/json.ts'
import type { ConnectorSummary } from './summary.ts'

/** What came of judging a text: a summary where it is a connector. */
export interface Judged {
  readonly findings: readonly Finding[]
  readonly summary?: ConnectorSummary
}

/** Keeps what was parsed, by the digest of its text, so that a text is parsed once and not at each start. */
export interface ParsedCache {
  find(digest: string): Judged | undefined
  /** The connector's document; undefined where it must be parsed again. */
  document(digest: string): ConnectorDocument | undefined
  keep(digest: string, judged: Judged, document: ConnectorDocument | undefined): void
  /** Writes down what is known of these texts, and forgets the rest. */
  save(digests: Iterable<string>): void
}

/** A cache that ends with the process. */
export const createMemoryCache = (): ParsedCache => {
  const known = new Map<string, { judged: Judged; document: ConnectorDocument | undefined }>()
  return {
    find: (digest) => known.get(digest)?.judged,
    document: (digest) => known.get(digest)?.document,
    keep: (digest, judged, document) => void known.set(digest, { judged, document }),
    save: () => {},
  }
}

/**
 * A cache in a folder of its own: one small index, and a file a connector that is read when it is used. `fingerprint` tells
 * one parser from another: what another one made of a text counts for nothing. What cannot be read is as if it were not there.
 */
export const createDiskCache = (folder: string, fingerprint: string): ParsedCache => {
  const own = join(folder, fingerprint)
  const indexFile = join(own, 'index.json')
  const documentFile = (digest: string): string => join(own, `${digest}.json`)
  const index = new Map(Object.entries(readJson<Record<string, Judged>>(indexFile) ?? {}))
  let isSaved = true

  mkdirSync(own, { recursive: true, mode: 0o700 })
  for (const other of readdirSync(folder)) if (other !== fingerprint) rmSync(join(folder, other), { recursive: true })

  return {
    find: (digest) => index.get(digest),
    document: (digest) => readJson<ConnectorDocument>(documentFile(digest)),
    keep: (digest, judged, document) => {
      if (document !== undefined) writeWhole(documentFile(digest), JSON.stringify(document))
      index.set(digest, judged)
      isSaved = false
    },
    save: (digests) => {
      const used = new Set(digests)
      for (const digest of index.keys()) {
        if (used.has(digest)) continue
        index.delete(digest)
        rmSync(documentFile(digest), { force: true })
        isSaved = false
      }
      if (!isSaved) writeWhole(indexFile, JSON.stringify(Object.fromEntries(index)))
      isSaved = true
    },
  }
}

const readJson = <Value>(file: string): Value | undefined => {
  try {
    return parseJson(readFileSync(file, 'utf8')) as Value | undefined
  } catch {
    return undefined
  }
}

/** Another process that reads meanwhile sees the old file or the new one. */
const writeWhole = (file: string, text: string): void => {
  const draft = `${file}.${newToken()}`
  writeFileSync(draft, text, { mode: 0o600 })
  renameSync(draft, file)
}
