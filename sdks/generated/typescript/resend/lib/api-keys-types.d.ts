// Generated from the connector resend 1.0.0; do not edit.

/** Arguments of `api-keys.list`. */
export interface ApiKeysListParams {
  /** Goes on after the item with this id. */
  after?: string
  /** Goes back before the item with this id. */
  before?: string
  /** How many to give. */
  limit?: number
}

export interface ApiKey {
  created_at?: string
  id?: string
  last_used_at?: string | null
  name?: string
}

export interface ListApiKeysResponse {
  data?: ApiKey[]
  has_more?: boolean
  object?: string
}
