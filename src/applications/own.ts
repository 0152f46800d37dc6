import { LRUCache } from 'lru-cache'
import type { OAuthClient } from '../auth/auth-type.ts'
import { type Connector, connectorOf } from '../definition/connector.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { compareVersions } from '../registry/registry.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Log } from '../runtime/log.ts'
import type { Soon } from '../runtime/soon.ts'
import type { Vault } from '../vault/vault.ts'
import type { FileJudge } from './file-judge.ts'
import { openOAuthClient } from './oauth-client.ts'
import type { OwnRows, OwnStore, UploadedVersion } from './own-store.ts'

/** All that an application brought, ready for use. */
export interface Belongings {
  /** Whether it is the application that was made first, to which the environment belongs. */
  readonly isFirst: boolean
  /** Its connectors, the versions of each newest first. */
  readonly connectors: ReadonlyMap<string, readonly UploadedVersion[]>
  /** Its OAuth clients, by connector. */
  readonly clients: ReadonlyMap<string, OAuthClient>
  readonly rows: OwnRows
}

/** What applications brought themselves: connectors, and OAuth clients. */
export interface Own {
  readonly judge: FileJudge
  /** Whether the catalogue has a connector of this name, be it one that is only extended. */
  isOfCatalogue(name: string): boolean
  /** What an application brought, as it stood five seconds ago at most. */
  of(applicationId: string): Soon<Belongings>
  /** The same as it was read last, without waiting; undefined where it was not read. */
  known(applicationId: string): Belongings | undefined
  /** Something of it has changed. */
  changed(applicationId: string): void
  /** Anything may have changed of any. */
  allChanged(): void
  /** Reads an uploaded version, judged by this platform. Throws `connector_invalid`. */
  read(version: UploadedVersion): Soon<Connector>
  /** The catalogue has changed, and what extends it with it. */
  forgetConnectors(): void
}

export interface OwnOptions {
  readonly store: OwnStore
  readonly judge: FileJudge
  readonly vault: Vault
  readonly log: Log
  readonly clock: Pick<Clock, 'monotonicMs'>
  readonly isOfCatalogue: (name: string) => boolean
  readonly lifetimeMs?: number
}

const LIFETIME_MS = 5_000
const APPLICATIONS_MAX = 10_000
/** What uploaded connectors may take in memory, in characters of JSON; others are read again when they are used. */
const CONNECTORS_SIZE_MAX = 32 * 1024 * 1024

interface Entry {
  belongings: Belongings | undefined
  freshUntil: number
  loading: Promise<Belongings> | undefined
  /** How many readings have begun, and which of them `belongings` is from. */
  begun: number
  readBy: number
}

export const createOwn = ({
  store,
  judge,
  vault,
  log,
  clock,
  isOfCatalogue,
  lifetimeMs = LIFETIME_MS,
}: OwnOptions): Own => {
  const entries = new LRUCache<string, Entry>({ max: APPLICATIONS_MAX })
  const readers = createReaders({ store, judge })

  const load = async (applicationId: string, entry: Entry): Promise<Belongings> => {
    const loading = store.load(applicationId).then((rows) => belongingsOf(applicationId, rows, { vault, log }))
    const reading = ++entry.begun
    entry.loading = loading
    try {
      const belongings = await loading
      if (entry.readBy < reading) Object.assign(entry, { belongings, readBy: reading })
      // What was read before a change is known, and not what stands there now.
      if (entry.loading === loading) entry.freshUntil = clock.monotonicMs() + lifetimeMs
      return belongings
    } catch (error) {
      // While the database is away, what is known goes on to serve.
      if (entry.belongings === undefined) throw error
      return entry.belongings
    } finally {
      if (entry.loading === loading) entry.loading = undefined
    }
  }
  return {
    judge,
    isOfCatalogue,
    of: (applicationId) => {
      const known = entries.get(applicationId)
      const entry = known ?? newEntry()
      if (known === undefined) entries.set(applicationId, entry)
      if (entry.belongings !== undefined && entry.freshUntil > clock.monotonicMs()) return entry.belongings
      return entry.loading ?? load(applicationId, entry)
    },
    known: (applicationId) => entries.get(applicationId)?.belongings,
    changed: (applicationId) => outdate(entries.get(applicationId)),
    allChanged: () => {
      for (const entry of entries.values()) outdate(entry)
    },
    read: readers.read,
    forgetConnectors: readers.forget,
  }
}

const newEntry = (): Entry => ({
  belongings: undefined,
  freshUntil: -Infinity,
  loading: undefined,
  begun: 0,
  readBy: 0,
})

const outdate = (entry: Entry | undefined): void => {
  if (entry === undefined) return
  entry.freshUntil = -Infinity
  entry.loading = undefined
}

const belongingsOf = (
  applicationId: string,
  rows: OwnRows,
  { vault, log }: Pick<OwnOptions, 'vault' | 'log'>,
): Belongings => {
  const connectors = Map.groupBy(
    rows.versions.toSorted((one, other) => compareVersions(other.version, one.version)),
    ({ name }) => name,
  )
  const clients = rows.clients.flatMap((stored) => {
    try {
      return [[stored.connector, openOAuthClient(applicationId, stored, vault)] as const]
    } catch (err) {
      log.error({ err, application_id: applicationId, connector: stored.connector }, 'an OAuth client cannot be opened')
      return []
    }
  })
  return { isFirst: rows.isFirst, connectors, clients: new Map(clients), rows }
}

/** Reads uploaded connectors when they are used, each once however many ask. */
const createReaders = ({ store, judge }: Pick<OwnOptions, 'store' | 'judge'>) => {
  const ready = new LRUCache<string, Connector>({ maxSize: CONNECTORS_SIZE_MAX })
  const reading = new Map<string, Promise<Connector>>()

  const readNow = async (version: UploadedVersion, key: string): Promise<Connector> => {
    const text = await store.text(version)
    if (text === undefined) throw new PlatformError('connector_not_found')
    const { document, findings, size = 1 } = await judge.judge(text, version.applicationId)
    if (document === undefined) {
      const [first] = findings
      const detail = `${version.name} ${version.version}, line ${first?.line}: ${first?.says} Upload it again.`
      throw new PlatformError('connector_invalid', { detail, members: { findings } })
    }
    const connector = { ...connectorOf(document), owner: version.applicationId }
    ready.set(key, connector, { size })
    return connector
  }
  return {
    read: (version: UploadedVersion): Soon<Connector> => {
      const key = `${version.applicationId} ${version.name} ${version.digest}`
      const known = ready.get(key)
      if (known !== undefined) return known
      const underWay = reading.get(key)
      if (underWay !== undefined) return underWay
      const begun = readNow(version, key).finally(() => reading.delete(key))
      reading.set(key, begun)
      return begun
    },
    forget: (): void => ready.clear(),
  }
}
