import type { Generated } from 'kysely'

export interface KeyedCallRow {
  connection_id: string
  endpoint: string
  key_hash: string
  application_id: string
  user_id: string
  claim: string
  request: Buffer
  outcome: Buffer | null
  in_flight_until: Date
  expires_at: Date
  created_at: Generated<Date>
}

export interface RateShareRow {
  lane: string
  process: string
  share: number
  wanted: number
  held_until: Date
  asks_until: Date
  blocked_until: Date | null
}
