import type { Own } from '../applications/own.ts'
import type { FindOAuthClient } from '../auth/oauth-clients.ts'
import type { Egress } from '../egress/egress.ts'
import type { Registry } from '../registry/registry.ts'
import type { Cache } from '../runtime/cache.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Log } from '../runtime/log.ts'
import type { Vault } from '../vault/vault.ts'
import type { ConnectSessionStore } from './connect-session-store.ts'
import type { ConnectionStore } from './connection-store.ts'
import type { HealthParts } from './health-parts.ts'
import type { Pause } from '../runtime/pause.ts'
import type { LiveConnection } from './live-connection.ts'
import type { Redact } from './redact.ts'
import type { RefreshParts } from './refresh/parts.ts'

/** What connections need from outside. */
export interface Dependencies {
  readonly registry: Registry
  readonly own: Own
  readonly vault: Vault
  readonly egress: Egress
  readonly clock: Clock
  readonly log: Log
  readonly connections: ConnectionStore
  readonly sessions: ConnectSessionStore
  readonly findOAuthClient: FindOAuthClient
  /** The address under which browsers reach the platform, without a slash at the end. */
  readonly publicUrl: string
  /** Connections that were used lately, opened. */
  readonly live: Cache<LiveConnection>
  readonly refresh: RefreshParts
  readonly health: HealthParts
  readonly pause: Pause
  /** Takes the connection's secrets out of what a provider answers. */
  readonly redact: Redact
  /** Between 0 and 1, as `Math.random`. */
  readonly random: () => number
}
