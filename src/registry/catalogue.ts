import type { Connector } from '../definition/connector.ts'
import type { ParseConnector } from '../definition/parse.ts'
import type { Log } from '../runtime/log.ts'
import { parserFingerprint } from './fingerprint.ts'
import { type ConnectorFile, type ConnectorSource, createLoader } from './load.ts'
import { createDiskCache, createMemoryCache } from './parsed-cache.ts'
import { type Registry, createRegistry } from './registry.ts'
import type { ConnectorSummary } from './summary.ts'
import { watchFolder } from './watch.ts'

/** The connectors of a folder, kept up to date while it changes. */
export interface Catalogue {
  readonly registry: Registry
  /** A valid connector as its file says, whatever the registry makes of it. */
  original(name: string): Connector | undefined
  /** Has the registry serve changed connectors, such as ones moved to a simulator. */
  adapt(change: (connector: Connector) => Connector): void
  /** What the valid connectors are called and are. */
  summaries(): readonly ConnectorSummary[]
  count(): { valid: number; invalid: number }
  stop(): void
}

export interface CatalogueOptions {
  /** Keeps what was parsed beyond the process. */
  readonly cacheFolder?: string
}

/** Loads a folder of connectors and watches it. Throws where the folder itself cannot be read. */
export const loadCatalogue = async (
  folder: string,
  parse: ParseConnector,
  log: Log,
  { cacheFolder }: CatalogueOptions = {},
): Promise<Catalogue> => {
  const cache = cacheFolder === undefined ? createMemoryCache() : createDiskCache(cacheFolder, parserFingerprint())
  const load = createLoader(folder, parse, cache)
  const registry = createRegistry()
  let files = await load()
  let change = (connector: Connector): Connector => connector
  let adapted = new WeakMap<Connector, Connector>()

  const adaptOnce = (connector: Connector): Connector => {
    const known = adapted.get(connector) ?? change(connector)
    adapted.set(connector, known)
    return known
  }
  const adapting = (source: ConnectorSource): ConnectorSource => ({ ...source, read: () => adaptOnce(source.read()) })
  // What is there only to be extended is no connector that anybody could use.
  const callable = (): ConnectorFile[] => files.filter(({ current }) => current.summary?.abstract !== true)
  const publish = (): void => {
    registry.replace(
      callable().map((file) => ({ ...file, current: adapting(file.current), older: file.older.map(adapting) })),
    )
    for (const { name, isValid, findings } of registry.list()) {
      if (!isValid)
        log.warn({ connector: name, findings: findings.length, first: findings[0]?.says }, 'connector is invalid')
    }
  }
  publish()
  const stop = watchFolder(
    folder,
    async () => {
      files = await load()
      publish()
    },
    log,
  )
  return {
    registry,
    original: (name) => {
      const current = callable().find((file) => file.name === name)?.current
      return current?.summary === undefined ? undefined : current.read()
    },
    adapt: (next) => {
      change = next
      adapted = new WeakMap()
      publish()
    },
    summaries: () => callable().flatMap(({ current }) => current.summary ?? []),
    count: () => {
      const valid = registry.list().filter(({ isValid }) => isValid).length
      return { valid, invalid: registry.list().length - valid }
    },
    stop,
  }
}
