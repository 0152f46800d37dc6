import type { CallPromise } from '../call-promise.js'
import type { CallOptions } from '../options.js'
import type { Transport } from '../transport.js'
import { requestJson } from './request.js'
import type { ConnectSession, Connection } from './shapes.js'

/** Who is to connect to what. */
export interface NewConnectSession {
  readonly connector: string
  /** The application's own id of its user. */
  readonly user_id: string
  /** Where the browser goes afterwards: one of the application's return URLs. */
  readonly return_url: string
  /** What the connection is called; unless given, the account's own label. */
  readonly name?: string
  /** Where the connector has several. */
  readonly auth_type?: string
  /** What to ask for; unless given, the connector's default scopes. */
  readonly scopes?: readonly string[]
  /** What the connector needs to know beside the credential; the page asks for the rest. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Reconnects this connection, which keeps its id. */
  readonly connection_id?: string
}

/** Who has connected. */
export interface ConnectSessionCompletion {
  /** The user whom the application's own login shows to be sitting at the browser. */
  readonly user_id: string
  /** What the browser brought back to the return URL. */
  readonly completion_token: string
}

/** Connecting users. */
export class ConnectSessions {
  readonly #transport: Transport

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport
  }

  /** Starts connecting a user. Gives a link, good for 30 minutes, to send the user's browser to. */
  create(session: NewConnectSession, options?: CallOptions): CallPromise<ConnectSession> {
    return requestJson(this.#transport, 'createConnectSession', { json: session }, options)
  }

  /** Completes it, once the browser is back at the return URL: only now is there a connection. Call it at once. */
  complete(id: string, completion: ConnectSessionCompletion, options?: CallOptions): CallPromise<Connection> {
    return requestJson(this.#transport, 'completeConnectSession', { path: { id }, json: completion }, options)
  }
}
