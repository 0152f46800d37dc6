import type { OwnStore } from '../applications/own-store.ts'
import type { AuditLog } from '../audit/audit-log.ts'
import type { AuditStore } from '../audit/audit-store.ts'
import type { CallLog } from '../calls/call-log.ts'
import type { CallStore } from '../calls/call-store.ts'
import type { Dependencies as ConnectionDependencies } from '../connections/dependencies.ts'
import type { TimelineStore } from '../connections/timeline/timeline-store.ts'
import type { UserStore } from '../connections/user-store.ts'
import type { Network } from '../egress/addresses.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Proxy } from '../proxy/proxy.ts'
import type { ConnectorMetadataStore } from '../registry/metadata-store.ts'
import type { Renderers } from '../codegen/renderers.ts'
import type { Cache } from '../runtime/cache.ts'
import type { Limits } from '../runtime/limits.ts'
import type { Tracer } from '../tracing/tracer.ts'
import type { WebhookDependencies } from '../webhooks/dependencies.ts'
import type { Draining } from './draining.ts'
import type { ApiKey, ApplicationStore } from './application-store.ts'
import type { UserToken, UserTokenStore } from './user-token-store.ts'

/** What the REST API needs from outside. */
export interface Dependencies extends ConnectionDependencies, WebhookDependencies {
  readonly applications: ApplicationStore
  readonly userTokens: UserTokenStore
  /** Keys and user tokens that were used lately. */
  readonly keys: Cache<ApiKey>
  readonly tokens: Cache<UserToken>
  readonly proxy: Proxy
  readonly timeline: TimelineStore
  readonly users: UserStore
  /** Threads that render typed clients. */
  readonly renderers: Renderers
  readonly metadata: ConnectorMetadataStore
  readonly ownStore: OwnStore
  /** Whether the platform can serve: the database answers and connectors are loaded. */
  readonly isReady: () => Promise<boolean>
  readonly draining: Draining
  readonly limits: Limits
  /** Whose pages browsers may let call the API. */
  readonly corsOrigins: readonly string[]
  /** How many requests a minute an API key may make; 0 for any number. */
  readonly requestsPerKey: number
  readonly audit: AuditLog
  readonly auditEntries: Pick<AuditStore, 'list'>
  readonly calls: CallLog
  readonly callRecords: Pick<CallStore, 'list' | 'usage' | 'removeUser'>
  readonly metrics: Metrics
  /** Undefined where nobody wants traces. */
  readonly tracer?: Tracer
  /** Proxies that are believed whom they forward. */
  readonly trustedProxies: readonly Network[]
  readonly version: string
}
