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
  /** What assertions are signed with, as PEM, and the name under which the provider knows it. */
  readonly key?: { readonly pem: Secret; readonly id?: string }
}

/** What an auth type needs from outside. */
export interface AuthContext {
  readonly connector: string
  /** The OAuth client. Throws `oauth_client_missing`, which names the variable to set. */
  readonly client: () => OAuthClient
  readonly redirectUri: string
  /** What templates may name: the connection's inputs as `input.<name>`, and what was captured before. */
  readonly inputs: Readonly<Record<string, string>>
  /** The members of a token answer that templates name, as in `{{ token.x }}`. */
  readonly tokenMembers: readonly string[]
  readonly http: TokenHttp
  /** Calls an endpoint of the connector with a credential; gives the provider's status. */
  readonly callEndpoint: (endpoint: string, credential: Credential) => Promise<number>
  /** Calls an endpoint of the connector with parameters; gives the JSON of its answer. Throws where it fails. */
  readonly askEndpoint: (
    endpoint: string,
    params: Readonly<Record<string, unknown>>,
    credential: Credential,
  ) => Promise<unknown>
  readonly clock: Clock
}

/** Where the browser goes, and what must be remembered until it comes back. */
export interface Begin {
  readonly url: string
  readonly state: string
  /** Secrets of this attempt, such as the PKCE verifier. Stored sealed. */
  readonly memory: Readonly<Record<string, string>>
}

/** What the user is shown who signs in on another device, RFC 8628. */
export interface DeviceBegin {
  readonly userCode: string
  readonly verificationUri: string
  /** The address with the code in it. */
  readonly verificationUriComplete?: string
  readonly expiresInSeconds: number
  readonly intervalSeconds: number
  /** Secrets of this attempt. Stored sealed. */
  readonly memory: Readonly<Record<string, string>>
}

/** What became of signing in on another device. */
export type DevicePoll =
  | { readonly is: 'pending'; readonly slowDown: boolean }
  | { readonly is: 'expired' }
  | { readonly is: 'refused'; readonly error: string }
  | { readonly is: 'allowed'; readonly values: Readonly<Record<string, string>> }

/** How a user can be led through signing in: by redirects, or by a code for another device. */
export type Flow = 'code' | 'device'

/** What came back from the user: the provider's callback parameters or the form's fields, with what was remembered. */
export interface Answer {
  readonly values: Readonly<Record<string, string>>
  readonly memory: Readonly<Record<string, string>>
}

/** What renewing a credential does to it, for those who look after it. */
export interface Renewal {
  /** Whether each refresh token can be used once, and is lost with its answer. */
  readonly isSingleUse: boolean
  /** Seconds for which a used one is taken once more. */
  readonly graceSeconds: number
  /** Seconds after which one that nobody uses dies. */
  readonly idleLifetimeSeconds?: number
  /** The same, where it is to be kept alive. */
  readonly idleSeconds?: number
  /** The authorization server, as the connector names its host: one that is asked for many tokens at once may refuse all. */
  readonly server: string
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
  /** Whether the provider answers by a form that its own page sends: to browsers that is a request from another site. */
  isAnsweredByForm?(settings: Settings): boolean
  /** Sends the browser to the provider. Absent where the form is all there is. */
  begin?(settings: Settings, scopes: readonly string[], context: AuthContext): Promise<Begin>
  /** The ways to sign in that these settings allow, the usual one first. Absent where there is no choice. */
  flows?(settings: Settings): readonly Flow[]
  /** Asks the provider for a code that the user enters on another device. */
  beginDevice?(settings: Settings, scopes: readonly string[], context: AuthContext): Promise<DeviceBegin>
  /** Asks whether the user has decided there; `memory` is what `beginDevice` gave. */
  pollDevice?(settings: Settings, memory: Answer['memory'], context: AuthContext): Promise<DevicePoll>
  /**
   * Judges what the browser brought back before anything is spent. Gives the provider's error, such as
   * `access_denied`, where it refused. Absent where there is nothing to judge.
   */
  receive?(settings: Settings, answer: Answer, context: AuthContext): string | undefined
  /** Turns the answer into a credential; for OAuth, redeems the code. */
  complete(settings: Settings, answer: Answer, context: AuthContext): Promise<Credential>
  /** Whether this credential can be renewed. Absent where all of them can that have `renew`. */
  isRenewable?(credential: Credential): boolean
  /** What renewal does to a credential. Absent where nothing is spent by it, so that it is only done when it is needed. */
  renewal?(settings: Settings): Renewal
  /** A new credential for an old one. Absent where credentials of this type cannot be renewed. */
  renew?(settings: Settings, credential: Credential, context: AuthContext): Promise<Credential>
  /** Makes the provider forget the credential. Absent where it has no way to. Gives false where the connector names none. */
  revoke?(settings: Settings, credential: Credential, context: AuthContext): Promise<boolean>
  /** Whether what it adds is the same for every request, as long as the connection stays as it is. */
  readonly isSteady?: true
  /** What the credential adds to a request; unless it is steady called for each request anew, also when it is sent once more. */
  sign(request: Signable, settings: Settings, credential: Credential, context: SignContext): Injection
}
