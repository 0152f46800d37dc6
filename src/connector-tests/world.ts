import type { Belongings, Own } from '../applications/own.ts'
import { redact } from '../connections/redact.ts'
import { createBacklog } from '../connections/refresh/backlog.ts'
import type { Journal } from '../connections/refresh/journal.ts'
import type { IncidentStore } from '../connections/refresh/refresh-store.ts'
import { REFRESH_TIMING } from '../connections/refresh/timing.ts'
import { createHealthParts } from '../connections/health-parts.ts'
import type { LiveConnection } from '../connections/live-connection.ts'
import type { Connector } from '../definition/connector.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { Egress } from '../egress/egress.ts'
import type { ProxyDependencies } from '../proxy/dependencies.ts'
import { unsharedShares } from '../proxy/shares/shares.ts'
import { createUploadMemory } from '../proxy/upload/upload-memory.ts'
import { createRegistry } from '../registry/registry.ts'
import { summaryOf } from '../registry/summary.ts'
import { createCache } from '../runtime/cache.ts'
import { type Clock, systemClock } from '../runtime/clock.ts'
import { LIMITS } from '../runtime/limits.ts'
import { createLog } from '../runtime/log.ts'
import { Secret } from '../runtime/secret.ts'
import { newKeyEntry, parseKeyRing } from '../vault/keyring.ts'
import { createVault } from '../vault/vault.ts'
import { type MemoryStores, createMemoryStores } from './memory-stores.ts'

/** The time at which every test runs, so that signatures and lifetimes are the same each time. */
export const TEST_TIME = new Date('2026-01-01T00:00:00Z')
export const TEST_CLIENT = { id: 'test-client-id', secret: 'test-client-secret' } as const
/** The address under which a test's platform is known to providers. */
export const TEST_PUBLIC_URL = 'https://connector.test'

/** All that the platform's parts need from outside, for one test. */
export interface World {
  readonly deps: ProxyDependencies
  readonly stores: MemoryStores
}

const log = createLog('silent')

const NO_BELONGINGS: Belongings = {
  isFirst: true,
  connectors: new Map(),
  clients: new Map(),
  rows: { isFirst: true, versions: [], clients: [] },
}
/** Nobody has uploaded anything. */
export const NOTHING_OWN: Own = {
  judge: { judge: async () => ({ findings: [] }), close: async () => {} },
  isOfCatalogue: () => true,
  of: async () => NO_BELONGINGS,
  known: () => NO_BELONGINGS,
  changed: () => {},
  allChanged: () => {},
  read: async ({ name }) => {
    throw new PlatformError('connector_not_found', { detail: name })
  },
  forgetConnectors: () => {},
}

/** The stores are memory: nothing needs to outlive them. */
const NO_JOURNAL: Journal = {
  id: 'jrn_test',
  append: async () => {},
  forget: () => {},
  adopt: async () => [],
  close: async () => {},
}
const NO_INCIDENTS: IncidentStore = {
  report: async () => true,
  judge: async () => 'sound',
  probeSoon: async () => {},
  close: async () => false,
}

/** A platform of one connector and no database: everything else is the platform's own. */
export const createWorld = (connector: Connector, egress: Egress): World => {
  const stores = createMemoryStores()
  let pausedMs = 0
  const clock: Clock = { now: () => TEST_TIME, monotonicMs: () => systemClock.monotonicMs() + pausedMs }
  const registry = createRegistry()
  const current = { findings: [], summary: summaryOf(connector), read: () => connector }
  registry.replace([{ name: connector.name, file: '', current, older: [] }])
  const { connections, sessions, uploads, keyedCalls } = stores
  const deps: ProxyDependencies = {
    registry,
    own: NOTHING_OWN,
    vault: createVault(parseKeyRing(newKeyEntry('test'))),
    egress,
    clock,
    log,
    connections,
    sessions,
    findOAuthClient: () => ({ id: TEST_CLIENT.id, secret: new Secret(TEST_CLIENT.secret) }),
    publicUrl: TEST_PUBLIC_URL,
    live: createCache<LiveConnection>({ entriesMax: 10, lifetimeMs: 60_000 }),
    refresh: {
      store: stores.refresh,
      incidents: NO_INCIDENTS,
      journal: NO_JOURNAL,
      backlog: createBacklog({ store: stores.refresh, journal: NO_JOURNAL, giveBack: async () => {}, log }),
      timing: REFRESH_TIMING,
      flights: new Map(),
      closing: new AbortController().signal,
      process: 'test',
      observe: () => {},
    },
    health: createHealthParts(stores.health),
    uploads,
    keyedCalls,
    shares: unsharedShares,
    // A test takes no time, but what waits in it comes to its end.
    redact,
    pause: async (ms) => {
      pausedMs += ms
    },
    random: () => 0,
    limits: LIMITS,
    uploadMemory: createUploadMemory(),
  }
  return { deps, stores }
}
