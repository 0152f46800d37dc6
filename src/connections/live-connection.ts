import { authTypeOf } from '../auth/index.ts'
import type { AuthType, OAuthClient } from '../auth/auth-type.ts'
import type { Credential } from '../auth/credential.ts'
import { type Injection, NOTHING } from '../auth/injection.ts'
import type { SignContext } from '../auth/signable.ts'
import type { Connector } from '../definition/connector.ts'
import { takesCredential } from '../definition/fixed-values.ts'
import type { AuthSettings } from '../definition/schema.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { OutgoingRequest } from '../outgoing/outgoing-request.ts'
import type { Clock } from '../runtime/clock.ts'
import { type Soon, soon } from '../runtime/soon.ts'
import { type Connection, type Scope, isWithin } from './connection.ts'
import type { ConnectionWithCredential } from './connection-store.ts'
import type { Dependencies } from './dependencies.ts'
import { withDefaults } from './inputs.ts'
import { needsReauth } from './needs-reauth.ts'
import { openCredential } from './stored-credential.ts'

/** A connection that is ready for calls: its connector found, its credential opened. */
export interface LiveConnection {
  readonly connection: Connection
  readonly credential: Credential
  readonly generation: number
  /** When the credential was stored; with its end that says how long the provider lets it live. */
  readonly issuedAt?: Date
  /** The key of its owner, sealed, where that has one. */
  readonly ownerKey?: Buffer
}

/** How a connection authenticates: the type, and the connector's settings for it. */
export interface Authentication {
  readonly type: AuthType
  readonly settings: AuthSettings
}

/**
 * The connection with its credential, from memory where it was used lately, or where the credential is newer than what the
 * database could be told. Throws where it cannot serve calls.
 */
export const liveConnection = (
  scope: Scope,
  id: string,
  deps: Pick<Dependencies, 'live' | 'connections' | 'vault' | 'refresh'>,
): Soon<LiveConnection> => {
  // Asked for in the caller's own scope: else whoever is outside it would be told the status of a connection that cannot serve.
  const load = async () => deps.refresh.backlog.find(id) ?? loadLive(scope, id, deps)
  return soon(deps.live.get(id, load), (live) => {
    // The cache is keyed by id alone, so the owner is judged again on every hit.
    if (live === undefined || !isWithin(scope, live.connection)) throw new PlatformError('connection_not_found')
    return live
  })
}

/** Reads past the cache. Gives undefined where the connection is not there. */
export const loadLive = async (
  scope: Scope,
  id: string,
  needs: Pick<Dependencies, 'connections' | 'vault'>,
): Promise<LiveConnection | undefined> => {
  const found = await needs.connections.find(scope, id)
  if (found === undefined) return undefined
  judgeStatus(found.connection)
  return opened(found, needs)
}

/** The connection with its credential, also where the provider does not take that any more: to ask whether it does again. */
export const loadForCheck = async (
  scope: Scope,
  id: string,
  needs: Pick<Dependencies, 'connections' | 'vault'>,
): Promise<LiveConnection> => {
  const found = await needs.connections.find(scope, id)
  if (found === undefined) throw new PlatformError('connection_not_found')
  if (found.connection.status !== 'needs_reauth' || found.credential === undefined) judgeStatus(found.connection)
  return opened(found, needs)
}

const opened = (
  { connection, credential, issuedAt }: ConnectionWithCredential,
  { vault }: Pick<Dependencies, 'vault'>,
): LiveConnection => {
  if (credential === undefined) throw new PlatformError('connection_pending')
  const { ownerKey } = credential
  return {
    connection,
    credential: openCredential(credential, connection, vault),
    generation: credential.generation,
    ...(issuedAt !== undefined && { issuedAt }),
    ...(ownerKey !== undefined && { ownerKey: byItself(ownerKey) }),
  }
}

/** A copy that keeps nothing else in memory: what the database gives is a piece of a larger buffer, held as long as it is. */
const byItself = (bytes: Buffer): Buffer => {
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}

const judgeStatus = (connection: Connection): void => {
  const { status, statusReason } = connection
  if (status === 'pending') throw new PlatformError('connection_pending')
  if (status === 'revoked') throw new PlatformError('connection_revoked')
  if (status === 'needs_reauth') throw needsReauth(connection, statusReason)
}

/** How a connection of this auth type authenticates with this connector. */
export const authenticationOf = (connector: Connector, authType: string): Authentication => {
  const settings = settingsOf(connector, authType)
  return { type: authTypeOf(settings), settings }
}

const settingsOf = (connector: Connector, authType: string): AuthSettings => {
  const settings = connector.auth.find(({ type }) => type === authType)
  if (settings !== undefined) return settings
  throw new PlatformError('auth_type_mismatch', {
    detail: `${connector.displayName} does not authenticate by "${authType}".`,
  })
}

/** What a credential adds to a request, at a host that is sent one and an endpoint that takes it. */
export const injectionFor = (
  request: OutgoingRequest,
  connector: Connector,
  of: Authenticating,
  credential: Credential,
  deps: SigningNeeds,
): Injection => {
  if (!takesCredential(request.host, request.auth)) return NOTHING
  const { authType } = of
  const settings = settingsOf(connector, request.auth ?? authType)
  const type = authTypeOf(settings)
  if (settings.type !== authType && type.isWithoutConnection?.(settings) !== true)
    throw new PlatformError('auth_type_mismatch', {
      detail: `This endpoint takes "${settings.type}" alone, and the connection authenticates by "${authType}".`,
    })
  if (type.isSteady !== true) return type.sign(request, settings, credential, new Signing(connector, of, deps))
  const last = lastOf.get(credential)
  if (last?.settings === settings && last.of === of) return last.injection
  const injection = type.sign(request, settings, credential, new Signing(connector, of, deps))
  lastOf.set(credential, { settings, of, injection })
  return injection
}

/** What of a credential was added last, as long as that is in memory. */
const lastOf = new WeakMap<Credential, { settings: AuthSettings; of: Authenticating; injection: Injection }>()

/** A connection, as far as it authenticates. */
export type Authenticating = Pick<Connection, 'applicationId' | 'authType' | 'inputs'>

type SigningNeeds = Pick<Dependencies, 'clock' | 'findOAuthClient'>

/** What most types never ask for is found only when asked for: this is made for every call. */
class Signing implements SignContext {
  readonly #connector: Connector
  readonly #of: Authenticating
  readonly #needs: SigningNeeds

  constructor(connector: Connector, of: Authenticating, needs: SigningNeeds) {
    this.#connector = connector
    this.#of = of
    this.#needs = needs
  }

  get connector(): string {
    return this.#connector.name
  }

  get clock(): Clock {
    return this.#needs.clock
  }

  client(): OAuthClient {
    return this.#needs.findOAuthClient(this.#connector, this.#of.applicationId)
  }

  values(): Readonly<Record<string, string>> {
    return templateInputs(this.#connector, this.#of.inputs)
  }
}

/** Whether a request carries what the connection has, so that the connection is at fault where it is refused. */
export const usesConnection = ({ host, auth }: OutgoingRequest, { authType }: Connection): boolean =>
  host.sendAuth && (auth === undefined || auth === authType)

/** A connection's inputs as templates name them, with what a chosen value stands for. */
export const templateInputs = (
  connector: Connector,
  inputs: Readonly<Record<string, string>>,
): Record<string, string> => {
  // A connection that is older than an input has its default.
  const given = withDefaults(connector, inputs)
  const members = connector.inputs.flatMap(({ name, values }) =>
    Object.entries(values?.[given[name] ?? ''] ?? {}).map(([member, value]) => [`input.${name}.${member}`, value]),
  )
  return Object.fromEntries([...Object.entries(given).map(([name, value]) => [`input.${name}`, value]), ...members])
}

type Filling = Pick<LiveConnection, 'connection' | 'credential'>
type TemplateValues = Readonly<Record<string, string>>

/** What templates name of a connection, as long as that is in memory, and of which connector. */
const known = new WeakMap<Filling, { readonly connector: Connector; readonly values: TemplateValues }>()

/** All that templates may name for a connection: its inputs, the secret ones too, and what was captured. */
export const templateValues = (connector: Connector, live: Filling): TemplateValues => {
  const last = known.get(live)
  if (last?.connector === connector) return last.values
  const values = { ...templateInputs(connector, live.connection.inputs), ...live.credential.extra }
  known.set(live, { connector, values })
  return values
}
