import { PlatformError } from '../errors/platform-error.ts'
import type { Connector, Endpoint } from '../definition/connector.ts'
import type { Finding } from '../definition/finding.ts'
import { didYouMean } from '../definition/nearest.ts'
import type { ConnectorFile } from './load.ts'

/** A connector as the registry knows it. One whose file has errors is listed, with what is wrong. */
export interface CatalogueEntry {
  readonly name: string
  readonly file: string
  /** What serves calls: the newest valid version. After a bad edit, the last good one until the process ends. */
  readonly connector?: Connector
  readonly findings: readonly Finding[]
  readonly isValid: boolean
  /** Every version there is, newest first. */
  readonly versions: readonly Connector[]
}

/** Finds connectors and their endpoints. */
export interface Registry {
  /** The connector, of the version asked for or the newest. Throws `connector_not_found` or `connector_invalid`. */
  find(name: string, version?: string): Connector
  entry(name: string): CatalogueEntry
  list(): readonly CatalogueEntry[]
  /** Entries whose name, display name, description or categories hold every word of the query. */
  search(query: string): readonly CatalogueEntry[]
  /** Takes what was read from disk in place of what was known. */
  replace(files: readonly ConnectorFile[]): void
  onChange(listener: () => void): void
}

export const createRegistry = (): Registry => {
  let entries = new Map<string, CatalogueEntry>()
  const listeners: (() => void)[] = []

  const entry = (name: string): CatalogueEntry => {
    const found = entries.get(name)
    if (found !== undefined) return found
    throw new PlatformError('connector_not_found', {
      detail: `There is no connector "${name}".${didYouMean(name, entries.keys())}`,
    })
  }
  return {
    entry,
    find: (name, version) => {
      const { connector, versions, findings, file } = entry(name)
      if (version !== undefined) {
        const pinned = versions.find((known) => known.version === version)
        if (pinned !== undefined) return pinned
      }
      if (connector !== undefined) return connector
      const first = findings.find(({ level }) => level === 'error')
      throw new PlatformError('connector_invalid', {
        detail: `${file}:${first?.line}: ${first?.says}`,
        members: { findings },
      })
    },
    list: () => [...entries.values()],
    search: (query) => {
      const words = query
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== '')
      return [...entries.values()].filter((known) => words.every((word) => searchText(known).includes(word)))
    },
    replace: (files) => {
      entries = new Map(files.map((file) => [file.name, entryOf(file, entries.get(file.name))]))
      for (const listener of listeners) listener()
    },
    onChange: (listener) => void listeners.push(listener),
  }
}

const entryOf = ({ name, file, current, older }: ConnectorFile, before: CatalogueEntry | undefined): CatalogueEntry => {
  const connector = current.connector ?? before?.connector
  const versions = [
    ...(connector === undefined ? [] : [connector]),
    ...older.flatMap((parsed) => (parsed.connector === undefined ? [] : [parsed.connector])),
  ]
  return {
    name,
    file,
    findings: [...current.findings, ...older.flatMap(({ findings }) => findings)],
    isValid: current.connector !== undefined,
    versions: versions.toSorted((one, other) => compareVersions(other.version, one.version)),
    ...(connector !== undefined && { connector }),
  }
}

/** Orders semantic versions. */
export const compareVersions = (one: string, other: string): number => {
  const [left, right] = [one.split('.').map(Number), other.split('.').map(Number)]
  const index = left.findIndex((part, position) => part !== right[position])
  return index === -1 ? 0 : left[index]! - right[index]!
}

const searchText = ({ name, connector }: CatalogueEntry): string =>
  [name, connector?.displayName, connector?.description, ...(connector?.categories ?? [])].join(' ').toLowerCase()

/** An endpoint by its name. Throws `endpoint_not_found`, which offers the nearest one. */
export const findEndpoint = (connector: Connector, name: string): Endpoint => {
  const endpoint = connector.endpoints.get(name)
  if (endpoint !== undefined) return endpoint
  const detail = `${connector.displayName} has no endpoint "${name}".${didYouMean(name, connector.endpoints.keys())}`
  throw new PlatformError('endpoint_not_found', { detail })
}
