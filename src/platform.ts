import type { HealthTiming } from './connections/health-parts.ts'
import type { RefreshTiming } from './connections/refresh/timing.ts'
import type { Connector } from './definition/connector.ts'
import type { ProxyDependencies } from './proxy/dependencies.ts'
import type { Clock } from './runtime/clock.ts'
import type { Limits } from './runtime/limits.ts'
import type { Log } from './runtime/log.ts'
import type { Pause } from './runtime/pause.ts'
import type { Settings } from './runtime/settings.ts'
import type { ShutdownTiming } from './shutdown.ts'
import type { Simulator } from './simulator/simulator.ts'
import type { Access } from './storage/first-access.ts'
import type { Logins } from './storage/storage.ts'

/** What a platform is put together from. */
export interface PlatformOptions {
  readonly settings: Settings
  /** Where OAuth clients are looked up: `<NAME>_CLIENT_ID` and `<NAME>_CLIENT_SECRET`. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly log: Log
  readonly clock?: Clock
  /** How the platform waits before it tries again. */
  readonly pause?: Pause
  /** What another process has started for this one, which is a worker of it. */
  readonly site?: Site
  /** Whether it takes requests; one that has workers leaves that to them. */
  readonly isListening?: boolean
  /** Simulated providers in place of the real ones: another data directory, made-up OAuth clients, loopback only. */
  readonly isSandbox?: boolean
  /** Changes each connector when the program is put together, such as to move its hosts; no YAML can say this. */
  readonly adapt?: (connector: Connector) => Connector
  /** Exchanges parts when the program is put together: how a test takes a defence away, or watches one. */
  readonly change?: (parts: ProxyDependencies) => ProxyDependencies
  /** How long the steps of a refresh may take, and when idle connections are looked after, where not as usual. */
  readonly timing?: Partial<RefreshTiming>
  readonly healthTiming?: Partial<HealthTiming>
  /** What one request may take, where not as usual. */
  readonly limits?: Partial<Limits>
  /** When the steps of a shutdown come, where that is not as usual. */
  readonly shutdown?: Partial<ShutdownTiming>
}

/** What the processes of one machine have in common. */
export interface Site {
  /** The embedded PostgreSQL; undefined where the settings name another. */
  readonly database?: Logins
  readonly simulator?: Pick<Simulator, 'origin' | 'elsewhere'>
  /** Where all of them listen, also where the settings said any. */
  readonly port: number
}

/** A running platform. */
export interface Platform {
  readonly url: string
  /** The CLI's key, and where it is written. */
  readonly access: Access | undefined
  readonly simulator: Simulator | undefined
  readonly connectors: { readonly valid: number; readonly invalid: number }
  /** What its workers must know. */
  readonly site: Site
  /**
   * Takes part no more, as others do: every answer ends its connection. Resolves when those that were open have ended, a
   * little after their keep-alive time at most. To be closed then.
   */
  retire(): Promise<void>
  /** Goes out of service as `drain` says, then lets go of everything. */
  close(): Promise<void>
}
