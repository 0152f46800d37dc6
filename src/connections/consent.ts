import type { Answer, Field } from '../auth/auth-type.ts'
import { authTypes } from '../auth/index.ts'
import { type Connector, connectorKey } from '../definition/connector.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { newToken, sha256 } from '../runtime/ids.ts'
import { Secret } from '../runtime/secret.ts'
import { type OwnersVault, type Place, ownerOf } from '../vault/vault.ts'
import { authContextOf } from './auth-context.ts'
import { secretsPlace } from './connect.ts'
import type { ConnectSession } from './connect-session-store.ts'
import { connectorOfConnection } from './connector-of-connection.ts'
import type { Dependencies } from './dependencies.ts'
import { type Identity, probeIdentity } from './identity.ts'
import { type SplitInputs, judgeInputs, splitInputs, userInputs, withDefaults, withSecrets } from './inputs.ts'
import { type Authentication, authenticationOf } from './live-connection.ts'
import { vaultFor } from './stored-credential.ts'

const STATE_LIFETIME_MS = 10 * 60_000
const COMPLETION_LIFETIME_MS = 5 * 60_000

type Texts = Readonly<Record<string, string>>

/** A connect session with what the page needs to know about it. */
export interface OpenSession extends Authentication {
  readonly session: ConnectSession
  readonly connector: Connector
  /** Secret inputs that are known beforehand. */
  readonly secrets: Texts
}

/** Where the browser goes next. */
export interface Onward {
  readonly url: string
}

/** What an attempt remembers, sealed: the auth type's own memory, and the secret inputs. */
export interface Remembered {
  readonly memory: Texts
  readonly secrets: Texts
}

/** What the user brought, sealed until the backend completes the session. */
export interface Brought extends Answer {
  readonly secrets: Texts
  /** Who is connected, where the provider was asked already. */
  readonly identity?: Identity
}

/** The session behind a link. Throws `connect_session_not_found` where there is none, or it has expired or served. */
export const openSession = async (id: string, deps: Dependencies): Promise<OpenSession> => {
  const session = await deps.sessions.find(id)
  if (session === undefined || session.status !== 'open') throw new PlatformError('connect_session_not_found')
  const connector = await connectorOfConnection(session, deps)
  const secrets =
    session.secrets === undefined
      ? {}
      : (JSON.parse(vaultOf(session, deps).open(session.secrets, secretsPlace(session)).reveal()) as Texts)
  return { session, connector, secrets, ...authenticationOf(connector, session.authType) }
}

/** All inputs of an attempt, judged: what the session has, and what the user was asked for. */
export const settledInputs = ({ connector, session, secrets }: OpenSession, given: Texts): SplitInputs => {
  const asked = userInputs(connector).map(({ name }) => name)
  const answered = Object.fromEntries(Object.entries(given).filter(([name]) => asked.includes(name)))
  const inputs = withDefaults(connector, { ...answered, ...session.inputs, ...secrets })
  judgeInputs(connector, inputs, 'all')
  return splitInputs(connector, inputs)
}

/** What an auth type gets to work with while a user connects. */
export const contextFor = ({ connector, session }: OpenSession, { open, secret }: SplitInputs, deps: Dependencies) =>
  authContextOf(connector, { ...session, inputs: { ...open, ...secret } }, deps)

/** Sends the browser to the provider: makes the state, bound to this browser, and keeps the verifier sealed. */
export const beginConsent = async (
  open: OpenSession,
  given: Texts,
  browserToken: string,
  deps: Dependencies,
): Promise<Onward> => {
  const { session, connector, type, settings } = open
  const inputs = settledInputs(open, given)
  const { url, state, memory } = await type.begin!(settings, session.scopes, contextFor(open, inputs, deps))
  const stateHash = sha256(state)
  await deps.sessions.insertState({
    stateHash,
    browserHash: sha256(browserToken),
    sessionId: session.id,
    connector: connectorKey(connector),
    memory: sealRemembered({ memory, secrets: inputs.secret }, session, stateHash, deps),
    inputs: inputs.open,
    expiresAt: new Date(deps.clock.now().getTime() + STATE_LIFETIME_MS),
  })
  return { url }
}

/** Takes what the provider sent back. The state is used up whatever comes of it; the code is sealed, not redeemed. */
export const receiveCallback = async (
  connectorKeyGiven: string,
  values: Texts,
  browserToken: string | undefined,
  deps: Dependencies,
): Promise<Onward> => {
  const given = stateIn(values)
  if (given === undefined || browserToken === undefined) throw new PlatformError('state_invalid')
  const stateHash = sha256(given)
  const state = await deps.sessions.takeState({
    stateHash,
    browserHash: sha256(browserToken),
    connector: connectorKeyGiven,
  })
  if (state === undefined) throw new PlatformError('state_invalid')
  const open = await openSession(state.sessionId, deps)
  const { session, type, settings } = open
  const { memory, secrets } = openRemembered(state.memory, session, stateHash, deps)
  const answer: Answer = { values, memory }
  const inputs = { open: state.inputs, secret: secrets }
  const refusal = type.receive?.(settings, answer, contextFor(open, inputs, deps))
  if (refusal !== undefined) return refused(session, refusal)
  return authorize(session, { ...answer, secrets }, state.inputs, deps)
}

const STATE_PARAMETERS = ['state', ...authTypes.flatMap(({ stateParameters }) => stateParameters ?? [])]

/** The state that a callback carries, wherever the protocol has it. */
const stateIn = (values: Readonly<Record<string, string>>): string | undefined =>
  STATE_PARAMETERS.map((name) => values[name]).find((value) => value !== undefined)

/** Takes what the user typed, after asking the provider whether it is any good. */
export const submitForm = async (
  open: OpenSession,
  values: Texts,
  given: Texts,
  deps: Dependencies,
): Promise<Onward> => {
  const { session, connector, type, settings } = open
  const inputs = settledInputs(open, given)
  judgeFields(type.fields(settings), values)
  const answer: Answer = { values, memory: { scope: session.scopes.join(' ') } }
  const made = await type.complete(settings, answer, contextFor(open, inputs, deps))
  const credential = withSecrets(made, inputs.secret)
  const identity = await probeIdentity(connector, { ...session, inputs: inputs.open, credential }, deps)
  if (identity !== undefined && (identity.status === 401 || identity.status === 403)) {
    throw new PlatformError('invalid_request', {
      detail: `${connector.displayName} does not accept this (it answered ${identity.status}).`,
    })
  }
  return authorize(
    session,
    { ...answer, secrets: inputs.secret, ...(identity !== undefined && identity.status < 300 && { identity }) },
    inputs.open,
    deps,
  )
}

/** Judges what was given for the fields of an auth type. Throws `invalid_request`. */
export const judgeFields = (fields: readonly Field[], values: Readonly<Record<string, string>>): void => {
  const unknown = Object.keys(values).find((given) => !fields.some(({ name }) => name === given))
  if (unknown !== undefined) throw new PlatformError('invalid_request', { detail: `There is no field "${unknown}".` })
  const missing = fields.find(({ name, isOptional }) => !isOptional && !values[name]?.trim())
  if (missing !== undefined) throw new PlatformError('invalid_request', { detail: `${missing.label} is needed.` })
  const strange = fields.find(({ name, isMultiline }) => hasControlCharacter(values[name] ?? '', isMultiline))
  if (strange !== undefined)
    throw new PlatformError('invalid_request', {
      detail: `${strange.label} holds a character that no header may hold.`,
    })
}

/** Whether a text holds a line break or the like, which would end a header; several lines may have theirs. */
const hasControlCharacter = (text: string, isMultiline = false): boolean =>
  (isMultiline ? /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/ : /[\u0000-\u001f\u007f]/).test(text)

/** Keeps what the user brought, sealed, and sends the browser back with the token that the backend must show. */
export const authorize = async (
  session: ConnectSession,
  brought: Brought,
  inputs: Texts,
  deps: Dependencies,
): Promise<Onward> => {
  const completionToken = newToken()
  const isOpen = await deps.sessions.authorize(session.id, {
    sealed: vaultOf(session, deps).seal(new Secret(JSON.stringify(brought)), answerPlace(session)),
    inputs,
    completionHash: sha256(completionToken),
    completionExpiresAt: new Date(deps.clock.now().getTime() + COMPLETION_LIFETIME_MS),
  })
  if (!isOpen) throw new PlatformError('connect_session_not_found')
  return { url: returnUrl(session, { completion_token: completionToken }) }
}

/** The way back where the user or the provider did not want. */
export const refused = (session: ConnectSession, error: string): Onward => ({
  url: returnUrl(session, { error: /^[\w.-]{1,64}$/.test(error) ? error : 'access_denied' }),
})

const returnUrl = (session: ConnectSession, more: Record<string, string>): string => {
  const url = new URL(session.returnUrl)
  for (const [name, value] of Object.entries({ session: session.id, ...more })) url.searchParams.set(name, value)
  return url.href
}

/** Seals what an attempt remembers, for its session and state alone. */
export const sealRemembered = (
  remembered: Remembered,
  session: ConnectSession,
  stateHash: string,
  deps: Dependencies,
): Buffer => vaultOf(session, deps).seal(new Secret(JSON.stringify(remembered)), memoryPlace(session, stateHash))

/** Opens what `sealRemembered` sealed. Throws `credential_unreadable`. */
export const openRemembered = (
  sealed: Buffer,
  session: ConnectSession,
  stateHash: string,
  deps: Dependencies,
): Remembered => JSON.parse(vaultOf(session, deps).open(sealed, memoryPlace(session, stateHash)).reveal()) as Remembered

const vaultOf = (session: ConnectSession, { vault }: Dependencies): OwnersVault =>
  vaultFor(session, session.ownerKey, vault)

/** Where the sealed memory of an attempt lives. */
export const memoryPlace = (
  { applicationId, userId }: Pick<ConnectSession, 'applicationId' | 'userId'>,
  stateHash: string,
): Place => ({
  table: 'oauth_states',
  column: 'memory',
  row: stateHash,
  owner: ownerOf(applicationId, userId),
  generation: 0,
})

/** Where a session's sealed answer lives. */
export const answerPlace = ({
  id,
  applicationId,
  userId,
}: Pick<ConnectSession, 'id' | 'applicationId' | 'userId'>): Place => ({
  table: 'connect_sessions',
  column: 'answer',
  row: id,
  owner: ownerOf(applicationId, userId),
  generation: 0,
})
