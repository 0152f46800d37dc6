import type { Action } from '../../audit/actions.ts'
import type { AuditEntry, Target } from '../../audit/audit-entry.ts'

export interface AuditLogRow {
  id: string
  at: Date
  application_id: string
  actor: string
  action: Action
  target_type: Target['type'] | null
  target_id: string | null
  connection_id: string | null
  user_id: string | null
  outcome: AuditEntry['outcome']
  request_id: string | null
  address: string | null
  count: number
}
