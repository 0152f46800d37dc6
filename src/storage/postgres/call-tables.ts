import type { CallRecord } from '../../calls/call-record.ts'

export interface CallRow {
  id: string
  at: Date
  application_id: string
  user_id: string
  connection_id: string
  connector: string
  endpoint: string | null
  method: string
  status: number
  source: CallRecord['source']
  error_code: string | null
  provider_status: number | null
  provider_request_id: string | null
  ms: number
  bytes_in: string
  bytes_out: string
  attempts: number
}

export interface UsageRow {
  application_id: string
  user_id: string
  connector: string
  /** As `2026-03-02`. */
  day: string
  calls: string
  errors: string
  bytes_in: string
  bytes_out: string
}
