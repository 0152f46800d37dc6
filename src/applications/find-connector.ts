import type { Connector } from '../definition/connector.ts'
import { didYouMean } from '../definition/nearest.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { CatalogueEntry, Registry } from '../registry/registry.ts'
import { type Soon, soon } from '../runtime/soon.ts'
import type { Belongings, Own } from './own.ts'
import type { UploadedVersion } from './own-store.ts'

interface Needs {
  readonly registry: Registry
  readonly own: Own
}

/**
 * The connector as an application sees it, of the version asked for or the newest: its own, or else the catalogue's. Its
 * own comes first, so that a name which the catalogue gets later changes nothing for the connections that are there.
 * Throws `connector_not_found` or `connector_invalid`.
 */
export const findConnector = (
  applicationId: string,
  name: string,
  version: string | undefined,
  { registry, own }: Needs,
): Soon<Connector> =>
  soon(own.of(applicationId), ({ connectors }) => {
    const versions = connectors.get(name)
    if (versions !== undefined) return own.read(versions.find((one) => one.version === version) ?? versions[0]!)
    if (!registry.has(name)) throw notFound(name, connectors, registry)
    return registry.find(name, version)
  })

/** A connector as lists show it to an application. */
export interface VisibleEntry extends CatalogueEntry {
  readonly isOwn: boolean
}

/** What is known of a connector that an application sees. Throws `connector_not_found`. */
export const findEntry = async (
  applicationId: string,
  name: string,
  { registry, own }: Needs,
): Promise<VisibleEntry> => {
  const { connectors } = await own.of(applicationId)
  const versions = connectors.get(name)
  if (versions !== undefined) return ownEntry(versions)
  if (!registry.has(name)) throw notFound(name, connectors, registry)
  return { ...registry.entry(name), isOwn: false }
}

/** The connectors that an application sees whose words hold every word of the query. */
export const searchConnectors = async (
  applicationId: string,
  query: string,
  { registry, own }: Needs,
): Promise<VisibleEntry[]> => {
  const { connectors } = await own.of(applicationId)
  const words = query.toLowerCase().split(/\s+/)
  const mine = [...connectors.values()].map(ownEntry).filter(({ name, summary }) => {
    const text = [name, summary!.displayName, summary!.description, ...summary!.categories].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const others = registry.search(query).filter(({ name }) => !connectors.has(name))
  return [...mine, ...others.map((entry) => ({ ...entry, isOwn: false }))].toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  )
}

/** The names of what others uploaded are none that could be meant. */
const notFound = (name: string, own: Belongings['connectors'], registry: Registry): PlatformError => {
  const names = [...own.keys(), ...registry.list().map((entry) => entry.name)]
  return new PlatformError('connector_not_found', {
    detail: `There is no connector "${name}".${didYouMean(name, names)}`,
  })
}

const ownEntry = (versions: readonly UploadedVersion[]): VisibleEntry => {
  const [{ name, summary }] = versions as readonly [UploadedVersion]
  return {
    name,
    file: `${name}.yaml`,
    summary,
    findings: [],
    isValid: true,
    versions: versions.map((one) => one.summary),
    isOwn: true,
  }
}
