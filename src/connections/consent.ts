import type { Answer, Field } from '../auth/auth-type.ts'
import { authTypes } from '../auth/index.ts'
import type { Connector } from '../definition/connector.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { newToken, sha256 } from '../runtime/ids.ts'
import { Secret } from '../runtime/secret.ts'
import { type Place, ownerOf } from '../vault/vault.ts'
import { authContextOf } from './auth-context.ts'
import type { ConnectSession } from './connect-session-store.ts'
import type { Dependencies } from './dependencies.ts'
import { probeIdentity } from './identity.ts'
import { judgeInputs, withDefaults } from './inputs.ts'
import { type Authentication, authenticationOf } from './live-connection.ts'

const STATE_LIFETIME_MS = 10 * 60_000
const COMPLETION_LIFETIME_MS = 5 * 60_000

/** A connect session with what the page needs to know about it. */
export interface OpenSession extends Authentication {
  readonly session: ConnectSession
  readonly connector: Connector
}

/** Where the browser goes next. */
export interface Onward {
  readonly url: string
}

/** The session behind a link. Throws `connect_session_not_found` where there is none, or it has expired or served. */
export const openSession = async (id: string, deps: Dependencies): Promise<OpenSession> => {
  const session = await deps.sessions.find(id)
  if (session === undefined || session.status !== 'open') throw new PlatformError('connect_session_not_found')
  const connector = deps.registry.find(session.connector, session.connectorVersion)
  return { session, connector, ...authenticationOf(connector, session.authType) }
}

/** Sends the browser to the provider: makes the state, bound to this browser, and keeps the verifier sealed. */
export const beginConsent = async (
  { session, connector, type, settings }: OpenSession,
  given: Readonly<Record<string, string>>,
  browserToken: string,
  deps: Dependencies,
): Promise<Onward> => {
  const inputs = withDefaults(connector, { ...given, ...session.inputs })
  judgeInputs(connector, inputs, 'all')
  const { url, state, memory } = await type.begin!(
    settings,
    session.scopes,
    authContextOf(connector, session.authType, inputs, deps),
  )
  const stateHash = sha256(state)
  await deps.sessions.insertState({
    stateHash,
    browserHash: sha256(browserToken),
    sessionId: session.id,
    connector: connector.name,
    memory: deps.vault.seal(new Secret(JSON.stringify(memory)), memoryPlace(session, stateHash)),
    inputs,
    expiresAt: new Date(deps.clock.now().getTime() + STATE_LIFETIME_MS),
  })
  return { url }
}

/** Takes what the provider sent back. The state is used up whatever comes of it; the code is sealed, not redeemed. */
export const receiveCallback = async (
  connectorName: string,
  values: Readonly<Record<string, string>>,
  browserToken: string | undefined,
  deps: Dependencies,
): Promise<Onward> => {
  const given = stateIn(values)
  if (given === undefined || browserToken === undefined) throw new PlatformError('state_invalid')
  const stateHash = sha256(given)
  const state = await deps.sessions.takeState({
    stateHash,
    browserHash: sha256(browserToken),
    connector: connectorName,
  })
  if (state === undefined) throw new PlatformError('state_invalid')
  const { session, connector, type, settings } = await openSession(state.sessionId, deps)
  const memory = JSON.parse(deps.vault.open(state.memory, memoryPlace(session, stateHash)).reveal()) as Record<
    string,
    string
  >
  const answer: Answer = { values, memory }
  const refusal = type.receive?.(settings, answer, authContextOf(connector, session.authType, state.inputs, deps))
  if (refusal !== undefined)
    return { url: returnUrl(session, { error: /^[\w.-]{1,64}$/.test(refusal) ? refusal : 'access_denied' }) }
  return authorize(session, answer, state.inputs, deps)
}

const STATE_PARAMETERS = ['state', ...authTypes.flatMap(({ stateParameters }) => stateParameters ?? [])]

/** The state that a callback carries, wherever the protocol has it. */
const stateIn = (values: Readonly<Record<string, string>>): string | undefined =>
  STATE_PARAMETERS.map((name) => values[name]).find((value) => value !== undefined)

/** Takes what the user typed, after asking the provider whether it is any good. */
export const submitForm = async (
  { session, connector, type, settings }: OpenSession,
  values: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
  deps: Dependencies,
): Promise<Onward> => {
  const inputs = withDefaults(connector, { ...given, ...session.inputs })
  judgeInputs(connector, inputs, 'all')
  judgeFields(type.fields(settings), values)
  const answer: Answer = { values, memory: { scope: session.scopes.join(' ') } }
  const credential = await type.complete(settings, answer, authContextOf(connector, session.authType, inputs, deps))
  const identity = await probeIdentity(connector, { authType: session.authType, inputs, credential }, deps)
  if (identity !== undefined && (identity.status === 401 || identity.status === 403)) {
    throw new PlatformError('invalid_request', {
      detail: `${connector.displayName} does not accept this (it answered ${identity.status}).`,
    })
  }
  return authorize(session, answer, inputs, deps)
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

const authorize = async (
  session: ConnectSession,
  answer: Answer,
  inputs: Readonly<Record<string, string>>,
  deps: Dependencies,
): Promise<Onward> => {
  const completionToken = newToken()
  const isOpen = await deps.sessions.authorize(session.id, {
    sealed: deps.vault.seal(new Secret(JSON.stringify(answer)), answerPlace(session)),
    inputs,
    completionHash: sha256(completionToken),
    completionExpiresAt: new Date(deps.clock.now().getTime() + COMPLETION_LIFETIME_MS),
  })
  if (!isOpen) throw new PlatformError('connect_session_not_found')
  return { url: returnUrl(session, { completion_token: completionToken }) }
}

const returnUrl = (session: ConnectSession, more: Record<string, string>): string => {
  const url = new URL(session.returnUrl)
  for (const [name, value] of Object.entries({ session: session.id, ...more })) url.searchParams.set(name, value)
  return url.href
}

/** Where what is remembered of a sign-in lives, sealed. */
export const memoryPlace = ({ applicationId, userId }: ConnectSession, stateHash: string): Place => ({
  table: 'oauth_states',
  column: 'memory',
  row: stateHash,
  owner: ownerOf(applicationId, userId),
  generation: 0,
})

/** Where a session's sealed answer lives. */
export const answerPlace = ({ id, applicationId, userId }: ConnectSession): Place => ({
  table: 'connect_sessions',
  column: 'answer',
  row: id,
  owner: ownerOf(applicationId, userId),
  generation: 0,
})
