import type { Connection, ConnectionStatus } from '../connection.ts'

/** What happens to connections, as events name it. */
export const CONNECTION_EVENT_TYPES = [
  'connection.created',
  'connection.connected',
  'connection.outcome_unknown',
  'connection.needs_reauth',
  'connection.recovered',
  'connection.revoked',
  'connection.deleted',
] as const
export type ConnectionEventType = (typeof CONNECTION_EVENT_TYPES)[number]

/** Something that happened to a connection. It outlives the connection, and is kept for 90 days. */
export interface ConnectionEvent extends Pick<Connection, 'applicationId' | 'userId' | 'connector'> {
  readonly id: string
  readonly connectionId: string
  readonly type: ConnectionEventType
  /** The status that it left the connection in. */
  readonly status: ConnectionStatus
  readonly reason?: string
  readonly at: Date
}
