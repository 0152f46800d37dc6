import { PlatformError } from '../errors/platform-error.ts'
import type { Connector, Endpoint } from '../definition/connector.ts'
import type { Finding } from '../definition/finding.ts'
import { didYouMean } from '../definition/nearest.ts'
import type { ConnectorFile, ConnectorSource } from './load.ts'
import type { ConnectorSummary } from './summary.ts'

/** A connector as the registry knows it. One whose file has errors is listed, with what is wrong. */
export interface CatalogueEntry {
  readonly name: string
  readonly file: string
  /** Of what serves calls: the newest valid version. After a bad edit, the last good one until the process ends. */
  readonly summary?: ConnectorSummary
  readonly findings: readonly Finding[]
  readonly isValid: boolean
  /** Every version there is, newest first. */
  readonly versions: readonly ConnectorSummary[]
}

/** Finds connectors and their endpoints. */
export interface Registry {
  /** The connector, of the version asked for or the newest. Throws `connector_not_found` or `connector_invalid`. */
  find(name: string, version?: string): Connector
  entry(name: string): CatalogueEntry
  has(name: string): boolean
  list(): readonly CatalogueEntry[]
  /** Entries whose name, display name, description or categories hold every word of the query. */
  search(query: string): readonly CatalogueEntry[]
  /** Whether an operator lets the connector be used. */
  isEnabled(name: string): boolean
  /** Switches a connector on or off in this process. */
  setEnabled(name: string, isEnabled: boolean): void
  /** Takes what was read from disk in place of what was known. */
  replace(files: readonly ConnectorFile[]): void
  onChange(listener: () => void): void
}

export const createRegistry = (): Registry => {
  let entries = new Map<string, KnownEntry>()
  const listeners: (() => void)[] = []
  const disabled = new Set<string>()

  const entry = (name: string): KnownEntry => {
    const found = entries.get(name)
    if (found !== undefined) return found
    throw new PlatformError('connector_not_found', {
      detail: `There is no connector "${name}".${didYouMean(name, entries.keys())}`,
    })
  }
  return {
    entry,
    find: (name, version) => {
      const { source, sources, findings, file } = entry(name)
      const pinned = version === undefined ? undefined : sources.get(version)
      const serving = pinned ?? source
      if (serving !== undefined) return serving.read()
      const first = findings.find(({ level }) => level === 'error')
      throw new PlatformError('connector_invalid', {
        detail: `${file}:${first?.line}: ${first?.says}`,
        members: { findings },
      })
    },
    has: (name) => entries.has(name),
    list: () => [...entries.values()],
    search: (query) => {
      const words = query
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== '')
      return [...entries.values()].filter((known) => words.every((word) => known.searchText.includes(word)))
    },
    isEnabled: (name) => !disabled.has(name),
    setEnabled: (name, isEnabled) => void (isEnabled ? disabled.delete(name) : disabled.add(name)),
    replace: (files) => {
      entries = new Map(files.map((file) => [file.name, entryOf(file, entries.get(file.name))]))
      for (const listener of listeners) listener()
    },
    onChange: (listener) => void listeners.push(listener),
  }
}

/** An entry with where its connectors are read. */
interface KnownEntry extends CatalogueEntry {
  readonly source: ConnectorSource | undefined
  readonly sources: ReadonlyMap<string, ConnectorSource>
  readonly searchText: string
}

const entryOf = ({ name, file, current, older }: ConnectorFile, before: KnownEntry | undefined): KnownEntry => {
  const source = current.summary === undefined ? before?.source : current
  // A version that stands beside the current one as well counts once.
  const isOlder = (known: ConnectorSource): boolean => known.summary?.version !== source?.summary?.version
  const valid = [source, ...older.filter(isOlder)].flatMap((known) => (known?.summary === undefined ? [] : [known]))
  const versions = valid
    .map(({ summary }) => summary!)
    .toSorted((one, other) => compareVersions(other.version, one.version))
  const summary = source?.summary
  return {
    name,
    file,
    source,
    sources: new Map(valid.toReversed().map((known) => [known.summary!.version, known])),
    findings: [...current.findings, ...older.flatMap(({ findings }) => findings)],
    isValid: current.summary !== undefined,
    versions,
    searchText: [name, summary?.displayName, summary?.description, ...(summary?.categories ?? [])]
      .join(' ')
      .toLowerCase(),
    ...(summary !== undefined && { summary }),
  }
}

/** Orders semantic versions. */
export const compareVersions = (one: string, other: string): number => {
  const [left, right] = [one.split('.').map(Number), other.split('.').map(Number)]
  const index = left.findIndex((part, position) => part !== right[position])
  return index === -1 ? 0 : left[index]! - right[index]!
}

/** An endpoint by its name. Throws `endpoint_not_found`, which offers the nearest one. */
export const findEndpoint = (connector: Connector, name: string): Endpoint => {
  const endpoint = connector.endpoints.get(name)
  if (endpoint !== undefined) return endpoint
  const detail = `${connector.displayName} has no endpoint "${name}".${didYouMean(name, connector.endpoints.keys())}`
  throw new PlatformError('endpoint_not_found', { detail })
}
