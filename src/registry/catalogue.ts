import type { Connector } from '../definition/connector.ts'
import type { ParseConnector } from '../definition/parse.ts'
import type { Log } from '../runtime/log.ts'
import { createLoader } from './load.ts'
import { type Registry, createRegistry } from './registry.ts'
import { watchFolder } from './watch.ts'

/** The connectors of a folder, kept up to date while it changes. */
export interface Catalogue {
  readonly registry: Registry
  /** The valid connectors as their files say. */
  readonly connectors: () => readonly Connector[]
  /** Has the registry serve changed connectors, such as ones moved to a simulator. */
  adapt(change: (connector: Connector) => Connector): void
  count(): { valid: number; invalid: number }
  stop(): void
}

/** Loads a folder of connectors and watches it. Throws where the folder itself cannot be read. */
export const loadCatalogue = async (folder: string, parse: ParseConnector, log: Log): Promise<Catalogue> => {
  const load = createLoader(folder, parse)
  const registry = createRegistry()
  let files = await load()
  let change = (connector: Connector): Connector => connector
  const adapted = new WeakMap<Connector, Connector>()

  const adaptOnce = (connector: Connector): Connector => {
    const known = adapted.get(connector) ?? change(connector)
    adapted.set(connector, known)
    return known
  }
  const publish = (): void => {
    const parsed = <One extends { connector?: Connector }>(one: One): One =>
      one.connector === undefined ? one : { ...one, connector: adaptOnce(one.connector) }
    registry.replace(files.map((file) => ({ ...file, current: parsed(file.current), older: file.older.map(parsed) })))
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
    connectors: () => files.flatMap(({ current }) => (current.connector === undefined ? [] : [current.connector])),
    adapt: (next) => {
      change = next
      publishAnew()
    },
    count: () => {
      const valid = registry.list().filter(({ isValid }) => isValid).length
      return { valid, invalid: registry.list().length - valid }
    },
    stop,
  }

  function publishAnew(): void {
    for (const { current, older } of files)
      for (const { connector } of [current, ...older]) if (connector !== undefined) adapted.delete(connector)
    publish()
  }
}
