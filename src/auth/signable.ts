import type { Readable } from 'node:stream'
import type { Clock } from '../runtime/clock.ts'
import type { OAuthClient } from './auth-type.ts'

/** A built request as an auth type sees it that signs the whole of it. */
export interface Signable {
  readonly method: string
  readonly url: URL
  /** Names and values in turn; names in lower case. */
  readonly headers: readonly string[]
  readonly body?: Readable | Buffer | string
}

/** What signing may need beside the request and the credential. */
export interface SignContext {
  readonly connector: string
  readonly clock: Clock
  /** The OAuth client. Throws `oauth_client_missing`, which names the variable to set. */
  client(): OAuthClient
  /** What templates may name: the connection's inputs as `input.<name>`. */
  values(): Readonly<Record<string, string>>
}

/** The value of a header; undefined where there is none. */
export const headerIn = ({ headers }: Pick<Signable, 'headers'>, name: string): string | undefined => {
  for (let index = 0; index < headers.length; index += 2) if (headers[index] === name) return headers[index + 1]
  return undefined
}
