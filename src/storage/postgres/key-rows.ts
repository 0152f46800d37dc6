import type { ColumnType } from 'kysely'

type Time = ColumnType<Date, Date | undefined, Date>

export interface OwnerKeyRow {
  application_id: string
  user_id: string
  key: Buffer
  created_at: Time
}

export interface VaultKeyRow {
  id: string
  proof: Buffer | null
  created_at: Time
}

export interface KeyRingRow {
  id: string
  process: string
  sealing: string
  opens: string[]
  seen_at: Time
}
