import { hostname } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { ApiKey } from './api/application-store.ts'
import type { Dependencies } from './api/dependencies.ts'
import { createDraining } from './api/draining.ts'
import { createServer, portsOf } from './api/server.ts'
import { createFileJudge } from './applications/file-judge.ts'
import { createFindOAuthClient } from './applications/oauth-client.ts'
import { createOwn } from './applications/own.ts'
import type { UserToken } from './api/user-token-store.ts'
import { createAuditLog } from './audit/audit-log.ts'
import { authTypes } from './auth/index.ts'
import { oauthClientsFromEnvironment } from './auth/oauth-clients.ts'
import { createHealthParts } from './connections/health-parts.ts'
import { startBackground } from './background.ts'
import type { LiveConnection } from './connections/live-connection.ts'
import { createBacklog } from './connections/refresh/backlog.ts'
import { giveBack } from './connections/refresh/give-back.ts'
import { redact } from './connections/redact.ts'
import { recover } from './connections/refresh/recover.ts'
import { REFRESH_TIMING } from './connections/refresh/timing.ts'
import { createRenderers } from './codegen/renderers.ts'
import { createParser } from './definition/parse.ts'
import { parseNetworks } from './egress/addresses.ts'
import { createEgress } from './egress/egress.ts'
import { parsePorts } from './egress/ports.ts'
import type { Platform, PlatformOptions, Site } from './platform.ts'
import { observeParts, startObservation } from './observation.ts'
import type { ProxyDependencies } from './proxy/dependencies.ts'
import { createShares, unsharedShares } from './proxy/shares/shares.ts'
import { createUploadMemory } from './proxy/upload/upload-memory.ts'
import { createProxy } from './proxy/proxy.ts'
import { loadCatalogue } from './registry/catalogue.ts'
import { parentsIn } from './registry/parents.ts'
import { forgetting } from './remembered.ts'
import { createCache } from './runtime/cache.ts'
import { newId } from './runtime/ids.ts'
import { LIMITS } from './runtime/limits.ts'
import { withPort } from './runtime/with-port.ts'
import { systemPause } from './runtime/pause.ts'
import { packageVersion, shippedConnectors } from './runtime/package.ts'
import { repeat } from './runtime/repeat.ts'
import { Secret } from './runtime/secret.ts'
import { originsIn } from './runtime/settings.ts'
import { SettingsError } from './runtime/settings-error.ts'
import { createStarted } from './runtime/started.ts'
import { SANDBOX_NETWORK, madeUpOAuthClient, startSandbox } from './sandbox.ts'
import type { Role } from './shared-metrics.ts'
import { SHUTDOWN_TIMING, drain } from './shutdown.ts'
import { relocate } from './simulator/relocate.ts'
import { SANDBOX_WEBHOOK_SECRET } from './simulator/simulator.ts'
import { dataDirectory } from './storage/data-directory.ts'
import { firstAccess, judgeAccess } from './storage/first-access.ts'
import { openJournal } from './storage/journal/open-journal.ts'
import { openVault } from './storage/open-vault.ts'
import { openRedis } from './storage/redis/redis.ts'
import { sharesInRedis } from './storage/redis/shares-with-stand-in.ts'
import { openStorage } from './storage/storage.ts'
import { transforms } from './transform/index.ts'
import { webhookSecretsFromEnvironment } from './webhooks/secrets.ts'

export type { Platform, PlatformOptions, Site } from './platform.ts'

const CACHE_LIFETIME_MS = 5_000
const LIVE_CONNECTIONS_MAX = 10_000
const KEYS_MAX = 10_000
const GRACE_SECONDS = 2
const SETTLE_SHARES_MS = 1_000

/** Builds the platform out of its parts and starts it. Whatever was started is stopped again when a later part fails. */
export const startPlatform = async ({
  settings: given,
  environment,
  log,
  clock: ownClock,
  pause = systemPause,
  site,
  isListening = true,
  isSandbox = false,
  adapt,
  change = (parts) => parts,
  timing: ownTiming,
  healthTiming,
  limits: ownLimits,
  shutdown,
}: PlatformOptions): Promise<Platform> => {
  const settings = await withPort(given, site?.port)
  if (isSandbox && settings.DATABASE_URL !== undefined) {
    throw new SettingsError(
      'DATABASE_URL: the sandbox keeps its own data and takes no database. Unset it, or leave out --sandbox.',
    )
  }
  const directory = dataDirectory(settings, isSandbox)
  const started = createStarted()
  const role = roleOf(site, isListening)
  // A start that fails has nobody to wait for.
  let grace = 0
  try {
    const { DATABASE_URL: databaseUrl, MIGRATION_DATABASE_URL: migrationUrl } = settings
    const storage = started.add(
      await openStorage({ databaseUrl, migrationUrl, directory, log, running: site?.database }),
    )
    await judgeAccess(settings, directory, storage.applications)
    const processName = `${hostname()}:${process.pid}`
    const journalDirectory = settings.JOURNAL_DIR ?? join(directory, 'journal')
    const keys = { settings, directory, journalDirectory, store: storage.keys, process: processName }
    const { vault, announceKeys } = started.add(await openVault(keys))
    const clock = ownClock ?? storage.clock
    const folder = settings.CONNECTORS_DIR ?? shippedConnectors()
    const parents = parentsIn(folder)
    const parse = createParser(authTypes, transforms, parents)
    const catalogue = started.add(
      await loadCatalogue(folder, parse, log, { cacheFolder: join(directory, 'connectors') }),
    )
    const simulator =
      isSandbox && site === undefined
        ? started.add(await startSandbox(settings, directory, catalogue.original, clock, log))
        : undefined
    const providers = simulator ?? site?.simulator
    if (providers !== undefined)
      catalogue.adapt((connector) => relocate(connector, providers.origin, providers.elsewhere))
    else if (adapt !== undefined) catalogue.adapt(adapt)
    const recordMetadata = (): Promise<void> => {
      const versions = catalogue.registry.list().flatMap((entry) => entry.versions)
      return storage.metadata.record(catalogue.summaries(), versions)
    }
    await recordMetadata()
    for (const name of await storage.metadata.disabled()) catalogue.registry.setEnabled(name, false)
    catalogue.registry.onChange(() => {
      recordMetadata().catch((err: unknown) => log.warn({ err }, 'connector metadata was not recorded'))
    })

    const limits = { ...LIMITS, ...ownLimits }
    let server: FastifyInstance | undefined
    const metricsPort = settings.METRICS_PORT === undefined ? [] : [settings.METRICS_PORT]
    const allowPrivate = isSandbox ? SANDBOX_NETWORK : settings.EGRESS_ALLOW_PRIVATE
    if (allowPrivate !== '') log.info({ networks: allowPrivate }, 'private networks that connectors may call')
    const out = started.add(
      createEgress({
        allowPrivate: parseNetworks(allowPrivate),
        ports: parsePorts(settings.EGRESS_PORTS),
        limits,
        ownPorts: () => new Set([...(server === undefined ? [] : portsOf(server)), ...metricsPort]),
      }),
    )
    const observing = { settings, clock, log, started, role }
    const { metrics, calls, traces, watch, observeRefresh } = startObservation(storage, observing)
    const egress = watch(out)
    const own = createOwn({
      store: storage.own,
      judge: started.add(createFileJudge({ folder })),
      vault,
      log,
      clock,
      isOfCatalogue: (name) => parents.text(name) !== undefined,
    })
    catalogue.registry.onChange(own.forgetConnectors)
    const environmentClient = isSandbox ? madeUpOAuthClient : oauthClientsFromEnvironment(environment)
    const journal = started.add(await openJournal(journalDirectory, vault, log))
    const backlog = createBacklog({
      store: storage.refresh,
      journal,
      giveBack: (refreshed) => giveBack(refreshed, connections),
      log,
    })
    started.add({ stop: backlog.flush })
    const timing = {
      ...REFRESH_TIMING,
      // A simulated provider does not refuse by mistake.
      ...(isSandbox && { confirmAfter: 0 }),
      ...ownTiming,
    }
    const redis = settings.REDIS_URL === undefined ? undefined : started.add(await openRedis(settings.REDIS_URL, log))
    const shareStore = redis === undefined ? storage.shares : sharesInRedis(redis, storage.shares, clock)
    // The embedded database serves this process alone, unless it is one of several workers.
    const shares =
      settings.DATABASE_URL === undefined && site === undefined
        ? unsharedShares
        : started.add(createShares({ store: shareStore, process: newId('proc'), clock, pause: systemPause, log }))
    started.add(repeat(SETTLE_SHARES_MS, shares.settle, log, 'settle shares of rate limits'))
    const draining = createDraining()
    const refreshes = new AbortController()
    const flights = new Map<string, Promise<LiveConnection>>()
    const connections: ProxyDependencies = change({
      registry: catalogue.registry,
      own,
      vault,
      egress,
      clock,
      log,
      connections: storage.connections,
      sessions: storage.sessions,
      findOAuthClient: createFindOAuthClient(own, environmentClient),
      publicUrl: settings.PUBLIC_URL,
      live: createCache<LiveConnection>({ entriesMax: LIVE_CONNECTIONS_MAX, lifetimeMs: CACHE_LIFETIME_MS }),
      refresh: {
        store: storage.refresh,
        incidents: storage.incidents,
        journal,
        backlog,
        timing,
        flights,
        closing: refreshes.signal,
        process: processName,
        observe: observeRefresh,
      },
      health: createHealthParts(storage.health, healthTiming),
      limits,
      uploads: storage.uploads,
      keyedCalls: storage.keyedCalls,
      shares,
      pause,
      redact,
      random: Math.random,
      uploadMemory: createUploadMemory(settings.UPLOAD_MEMORY_MB * 1024 * 1024),
    })
    await recover(connections)
    await storage.incidents.probeSoon()
    const audit = started.add(createAuditLog({ store: storage.audit, log }))
    const keysInUse = createCache<ApiKey>({ entriesMax: KEYS_MAX, lifetimeMs: CACHE_LIFETIME_MS })
    const tokens = createCache<UserToken>({ entriesMax: KEYS_MAX, lifetimeMs: CACHE_LIFETIME_MS })
    const { metadata } = storage
    started.add(storage.follow(forgetting({ ...connections, keys: keysInUse, tokens, metadata })))
    const served: Dependencies = {
      ...connections,
      applications: storage.applications,
      keys: keysInUse,
      userTokens: storage.userTokens,
      tokens,
      proxy: createProxy(connections),
      events: storage.events,
      timeline: storage.timeline,
      users: storage.users,
      findWebhookSecret: isSandbox
        ? () => new Secret(SANDBOX_WEBHOOK_SECRET)
        : webhookSecretsFromEnvironment(environment),
      findWebhookClient: environmentClient,
      metadata,
      ownStore: storage.own,
      renderers: started.add(createRenderers()),
      isReady: storage.isAnswering,
      draining,
      corsOrigins: originsIn(settings.CORS_ORIGINS),
      requestsPerKey: settings.REQUESTS_PER_KEY,
      audit,
      auditEntries: storage.audit,
      trustedProxies: parseNetworks(settings.TRUSTED_PROXIES, 'TRUSTED_PROXIES'),
      calls,
      callRecords: storage.calls,
      metrics,
      ...traces,
      version: packageVersion(),
    }
    const serving = await createServer(served)
    server = serving
    await observeParts(served, storage, { settings, started, role, redis })
    const background = startBackground(connections, storage, { announceKeys, settings })
    started.add({
      stop: () =>
        drain(
          { draining, flights: connections.refresh.flights, background, server: serving, refreshes, log },
          { ...SHUTDOWN_TIMING, ...shutdown, grace },
        ),
    })
    if (isListening) await server.listen({ host: settings.HOST, port: settings.PORT })
    grace = (settings.SHUTDOWN_GRACE ?? (isSandbox ? 0 : GRACE_SECONDS)) * 1000
    const url = settings.PUBLIC_URL
    const access = await firstAccess({
      applications: storage.applications,
      audit: storage.audit,
      clock,
      directory,
      url,
      isOwnDatabase: settings.DATABASE_URL === undefined,
    })
    const shared = {
      ...(databaseUrl === undefined && { database: storage.logins }),
      ...(providers !== undefined && { simulator: { origin: providers.origin, elsewhere: providers.elsewhere } }),
      port: settings.PORT,
    }
    const retire = (): Promise<void> => draining.retire(RETIRE_MS)
    return { url, access, simulator, connectors: catalogue.count(), site: shared, retire, close: started.stop }
  } catch (error) {
    await started.stop()
    throw error
  }
}

/** A little more than connections are kept alive. */
const RETIRE_MS = 70_000

const roleOf = (site: Site | undefined, isListening: boolean): Role => {
  if (site !== undefined) return 'worker'
  return isListening ? 'alone' : 'supervisor'
}
