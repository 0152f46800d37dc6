import type { CallPromise } from '../call-promise.js'
import type { CallOptions } from '../options.js'
import type { Transport } from '../transport.js'
import { requestJson } from './request.js'
import type { Deleted } from './shapes.js'

/** Whose token it will be, and what it may do. */
export interface NewUserToken {
  /** The user for whom alone it acts, as the application's own login shows. */
  readonly user_id: string
  /** The only connections of the user that it sees; all of them unless given, also later ones. */
  readonly connections?: readonly string[]
  /** What it may call, as `connector:endpoint`, which may end in `*`; all that the key may unless given. */
  readonly endpoints?: readonly string[]
  /** Values that calls of an endpoint must have: parameters by name, members of the body as `body.name`. */
  readonly arguments?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Connectors to which it may pass requests through, whatever they ask for; none unless given. */
  readonly proxy?: readonly string[]
  /** For how many seconds it is good: 3,600 unless given, 86,400 at most, never longer than the key. */
  readonly expires_in?: number
}

/** A token of one user, for a browser or an agent; without the token. */
export interface UserToken {
  readonly id: string
  /** The application's own id of its user. */
  readonly user_id: string
  /** Null: all of the user's. */
  readonly connections: readonly string[] | null
  /** What it may do. */
  readonly scopes: readonly string[]
  /** Values that calls of an endpoint must have. */
  readonly arguments: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly created_at: string
  readonly expires_at: string
}

/** A user token that was just made. */
export interface CreatedUserToken extends UserToken {
  /** The token itself. It is shown this once. */
  readonly token: string
}

/** Short-lived tokens of single users, which browsers and agents use as keys. */
export class UserTokens {
  readonly #transport: Transport

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport
  }

  /** Makes a token, which may do nothing that the key may not; the answer shows it this once. */
  create(token: NewUserToken, options?: CallOptions): CallPromise<CreatedUserToken> {
    return requestJson(this.#transport, 'createUserToken', { json: token }, options)
  }

  /** Makes a token useless. */
  delete(id: string, options?: CallOptions): CallPromise<Deleted> {
    return requestJson(this.#transport, 'deleteUserToken', { path: { id } }, options)
  }
}
