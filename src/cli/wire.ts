import type { z } from 'zod'
import type { auditEntry } from '../api/routes/audit.ts'
import type { upgrade } from '../api/routes/upgrades.ts'
import type { callRecord } from '../api/routes/call-records.ts'
import type { usageEntry } from '../api/routes/usage.ts'
import type { timelineEntry } from '../api/routes/timeline.ts'
import type * as shapes from '../api/shapes.ts'

/** What the REST API answers, as its own shapes say. */
export type Connection = z.output<typeof shapes.connection>
export type ConnectSession = z.output<typeof shapes.connectSession>
export type ConnectorSummary = z.output<typeof shapes.connectorSummary>
export type Endpoint = z.output<typeof shapes.endpointShape>
export type OAuthClient = z.output<typeof shapes.oauthClient>
export type ApiKey = z.output<typeof shapes.apiKey>
export type UserToken = z.output<typeof shapes.userToken>
export type TimelineEntry = z.output<typeof timelineEntry>
export type AuditEntry = z.output<typeof auditEntry>
export type CallRecord = z.output<typeof callRecord>
export type UsageEntry = z.output<typeof usageEntry>
export type Application = z.output<typeof shapes.application>

export type Upgrade = z.output<typeof upgrade>

export interface List<Item> {
  readonly items: readonly Item[]
  readonly next_cursor: string | null
}
