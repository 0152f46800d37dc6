// Generated from the connector onedrive 1.1.0; do not edit.

/** Arguments of `batch`. */
export interface BatchParams {
  /** What to do. */
  requests: readonly BatchRequest[]
}

export interface BatchAnswer {
  /** JSON */
  body?: unknown
  headers?: { [name: string]: string }
  id?: string
  status?: number
}

export interface BatchRequest {
  /** What its answer is known by. */
  id: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | (string & {})
  /** From the version on, such as /me/drive. */
  url: string
  /** JSON */
  body?: unknown
  /** The ids of those that come first; where one of them fails, this one is a 424. */
  dependsOn?: string[]
  /** Content-Type too, where there is a body. */
  headers?: { [name: string]: string }
}

export interface BatchResponse {
  responses?: BatchAnswer[]
}
