import type { ErrorCode } from '../errors/catalogue.ts'
import type { Action } from './actions.ts'

export const TARGET_TYPES = [
  'api_key',
  'user_token',
  'application',
  'connector',
  'oauth_client',
  'connect_session',
  'connection',
] as const

/** What something was done to. */
export interface Target {
  readonly type: (typeof TARGET_TYPES)[number]
  readonly id: string
}

/** Who acted on the database itself, past the API: whoever runs the command line with the server's environment. */
export const OPERATOR = 'operator'

/** Who did what. Holds ids, codes and words of this program only: nothing that a provider or a caller wrote freely, but user ids. */
export interface AuditEntry {
  readonly id: string
  readonly at: Date
  readonly applicationId: string
  /** The id of the API key, or of the user token, or `operator`; `platform` of what it says of itself. */
  readonly actor: string
  readonly action: Action
  readonly target?: Target
  readonly connectionId?: string
  readonly userId?: string
  readonly outcome: 'ok' | ErrorCode
  readonly requestId?: string
  /** The caller's IP address. */
  readonly address?: string
  /** How many times, or on how many things, it was done. */
  readonly count: number
}
