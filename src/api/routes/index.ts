import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '../dependencies.ts'
import { applicationRoutes } from './applications.ts'
import { auditRoutes } from './audit.ts'
import { callRecordRoutes } from './call-records.ts'
import { callRoutes } from './calls.ts'
import { connectPageRoutes } from './connect-page.ts'
import { connectSessionRoutes } from './connect-sessions.ts'
import { connectionActionRoutes } from './connection-actions.ts'
import { connectionImportRoutes } from './connection-import.ts'
import { connectionRoutes } from './connections.ts'
import { connectorRoutes } from './connectors.ts'
import { credentialRoutes } from './credentials.ts'
import { eventRoutes } from './events.ts'
import { generateRoutes } from './generate.ts'
import { healthRoutes } from './health.ts'
import { keyRoutes } from './keys.ts'
import { metricsRoutes } from './metrics.ts'
import { ownConnectorRoutes } from './own-connectors.ts'
import { timelineRoutes } from './timeline.ts'
import { upgradeRoutes } from './upgrades.ts'
import { uploadRoutes } from './uploads.ts'
import { usageRoutes } from './usage.ts'
import { userTokenRoutes } from './user-tokens.ts'
import { userRoutes } from './users.ts'
import { webhookRoutes } from './webhooks.ts'

/** Adds routes to a server. */
export type Routes = (server: FastifyInstance, deps: Dependencies) => void

/** Every route of the API, a file a resource. */
export const routes: readonly Routes[] = [
  healthRoutes,
  metricsRoutes,
  connectorRoutes,
  ownConnectorRoutes,
  upgradeRoutes,
  generateRoutes,
  connectSessionRoutes,
  connectPageRoutes,
  connectionRoutes,
  connectionImportRoutes,
  connectionActionRoutes,
  timelineRoutes,
  callRoutes,
  callRecordRoutes,
  usageRoutes,
  uploadRoutes,
  eventRoutes,
  webhookRoutes,
  userRoutes,
  applicationRoutes,
  credentialRoutes,
  keyRoutes,
  userTokenRoutes,
  auditRoutes,
]
