/** Calls of one connection that came within one second and were stored together; docs/decisions/0013 has why. */
export interface CallPacketRow {
  connection_id: string
  /** When the last of them came. */
  until: Date
  /** The id of one of them. */
  id: string
  since: Date
  application_id: string
  user_id: string
  connector: string
  size: number
  /** How many of them were answered with 400 or more. */
  errors: number
  bytes_in: string
  bytes_out: string
  /** A JSON array of `WrittenCall`s. */
  calls: string
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
