import type { AuthFormat, AuthSettings } from '../definition/schema.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Secret } from '../runtime/secret.ts'
import type { Credential } from './credential.ts'
import type { Injection } from './injection.ts'
import type { Signable, SignContext } from './signable.ts'
import type { TokenHttp } from './token-http.ts'

/** Something that the connect page asks the user for. */
export interface Field {
  readonly name: string
  readonly label: string
  readonly description?: string
  readonly secret: boolean
  /** Whether it may be left empty. */
  readonly isOptional?: true
  /** Whether it has several lines, as a private key has. */
  readonly isMultiline?: true
}

/** The OAuth client that is registered at the provider for a connector. */
export interface OAuthClient {
  readonly id: string
  readonly secret?: Secret
}

/** What an auth type needs from outside. */
export interface AuthContext {
  readonly connector: string
  /** The OAuth client. Throws `oauth_client_missing`, which names the variable to set. */
  readonly client: () => OAuthClient
  readonly redirectUri: string
  /** The connection's inputs, as `input.<name>`. */
  readonly inputs: Readonly<Record<string, string>>
  readonly http: TokenHttp
  /** Calls an endpoint of the connector with a credential; gives the provider's status. */
  readonly callEndpoint: (endpoint: string, credential: Credential) => Promise<number>
  readonly clock: Clock
}

/** Where the browser goes, and what must be remembered until it comes back. */
export interface Begin {
  readonly url: string
  readonly state: string
  /** Secrets of this attempt, such as the PKCE verifier. Stored sealed. */
  readonly memory: Readonly<Record<string, string>>
}

/** What came back from the user: the provider's callback parameters or the form's fields, with what was remembered. */
export interface Answer {
  readonly values: Readonly<Record<string, string>>
  readonly memory: Readonly<Record<string, string>>
}

/** One way of authenticating to a provider. All the platform knows about it is in the file that implements this. */
export interface AuthType<Settings extends AuthSettings = AuthSettings> extends AuthFormat {
  /** What the connect page asks for. Empty where the provider itself asks. */
  fields(settings: Settings): readonly Field[]
  /** Whether the application's OAuth client must be there. Absent where it never must. */
  needsClient?(settings: Settings): boolean
  /** Whether nothing of a connection is needed to sign, so that an endpoint may name this type whatever the connection has. */
  isWithoutConnection?(settings: Settings): boolean
  /** A token alone is no credential of this type: what belongs to it must come with it. Absent where it is one. */
  readonly isMoreThanToken?: true
  /** The parameters of the provider's callback that may carry the state. Absent where `state` does. */
  readonly stateParameters?: readonly string[]
  /** Sends the browser to the provider. Absent where the form is all there is. */
  begin?(settings: Settings, scopes: readonly string[], context: AuthContext): Promise<Begin>
  /**
   * Judges what the browser brought back before anything is spent. Gives the provider's error, such as
   * `access_denied`, where it refused. Absent where there is nothing to judge.
   */
  receive?(settings: Settings, answer: Answer, context: AuthContext): string | undefined
  /** Turns the answer into a credential; for OAuth, redeems the code. */
  complete(settings: Settings, answer: Answer, context: AuthContext): Promise<Credential>
  /** Whether this credential can be renewed. Absent where all of them can that have `renew`. */
  isRenewable?(credential: Credential): boolean
  /** A new credential for an old one. Absent where credentials of this type cannot be renewed. */
  renew?(settings: Settings, credential: Credential, context: AuthContext): Promise<Credential>
  /** Makes the provider forget the credential. Absent where it has no way to. Gives false where the connector names none. */
  revoke?(settings: Settings, credential: Credential, context: AuthContext): Promise<boolean>
  /** What the credential adds to a request; called for each request anew, also when it is sent once more. */
  sign(request: Signable, settings: Settings, credential: Credential, context: SignContext): Injection
}
