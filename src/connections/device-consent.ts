import type { DevicePoll } from '../auth/auth-type.ts'
import { connectorKey } from '../definition/connector.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { newToken, sha256 } from '../runtime/ids.ts'
import type { OAuthState } from './connect-session-store.ts'
import {
  type Onward,
  type OpenSession,
  authorize,
  contextFor,
  openRemembered,
  refused,
  sealRemembered,
  settledInputs,
} from './consent.ts'
import type { Dependencies } from './dependencies.ts'

/** RFC 8628 section 3.5: so much longer between questions, whenever the provider says that they come too often. */
const SLOWER_SECONDS = 5
const INTERVAL_SECONDS_MAX = 60

/** What the page shows while the user is at the other device. */
export interface DeviceCode {
  readonly userCode: string
  readonly verificationUri: string
  readonly verificationUriComplete?: string
  /** After how many seconds the page asks again. */
  readonly intervalSeconds: number
  readonly expiresAt: Date
}

/** How far a sign-in on another device has come, in this browser. */
export type DeviceProgress =
  | { readonly is: 'not_begun' }
  | { readonly is: 'expired' }
  | { readonly is: 'waiting'; readonly code: DeviceCode }
  | ({ readonly is: 'done' } & Onward)

/** Asks the provider for a code and keeps it for this browser alone. The page itself then shows it. */
export const beginDeviceConsent = async (
  open: OpenSession,
  given: Readonly<Record<string, string>>,
  browserToken: string,
  deps: Dependencies,
): Promise<Onward> => {
  const { session, connector, type, settings } = open
  const inputs = settledInputs(open, given)
  const begun = await type.beginDevice!(settings, session.scopes, contextFor(open, inputs, deps))
  const stateHash = sha256(newToken())
  const { userCode, verificationUri, verificationUriComplete = '' } = begun
  const shown = {
    user_code: userCode,
    verification_uri: verificationUri,
    verification_uri_complete: verificationUriComplete,
  }
  const now = deps.clock.now().getTime()
  const intervalSeconds = Math.min(Math.max(1, Math.ceil(begun.intervalSeconds)), INTERVAL_SECONDS_MAX)
  await deps.sessions.insertState({
    stateHash,
    browserHash: sha256(browserToken),
    sessionId: session.id,
    connector: connectorKey(connector),
    memory: sealRemembered({ memory: { ...begun.memory, ...shown }, secrets: inputs.secret }, session, stateHash, deps),
    inputs: inputs.open,
    expiresAt: new Date(Math.min(now + begun.expiresInSeconds * 1000, session.expiresAt.getTime())),
    polling: { after: new Date(now + intervalSeconds * 1000), intervalSeconds },
  })
  return { url: `${deps.publicUrl}/connect/${session.id}` }
}

/**
 * Asks the provider, where it is time, whether the user has allowed access. The tokens that come then are sealed as the
 * session's answer, as a code is: they become a credential when the backend completes the session, and not before.
 */
export const continueDeviceConsent = async (
  open: OpenSession,
  browserToken: string,
  deps: Dependencies,
): Promise<DeviceProgress> => {
  const { session, connector } = open
  const browserHash = sha256(browserToken)
  const state = await deps.sessions.findDeviceState(session.id, browserHash)
  if (state === undefined) return { is: 'not_begun' }
  const isDue = await deps.sessions.claimPoll(state.stateHash, deps.clock.now())
  if (!isDue) return waiting(open, state, deps)

  const { memory, secrets } = openRemembered(state.memory, session, state.stateHash, deps)
  const inputs = { open: state.inputs, secret: secrets }
  const poll = await open.type.pollDevice!(open.settings, memory, contextFor(open, inputs, deps))
  if (poll.is === 'pending') return stillWaiting(open, state, poll, deps)
  await deps.sessions.takeState({ stateHash: state.stateHash, browserHash, connector: connectorKey(connector) })
  if (poll.is === 'expired') return { is: 'expired' }
  if (poll.is === 'refused') return { is: 'done', ...refused(session, poll.error) }
  return { is: 'done', ...(await authorize(session, { values: poll.values, memory, secrets }, state.inputs, deps)) }
}

const stillWaiting = async (
  open: OpenSession,
  state: OAuthState,
  { slowDown }: Extract<DevicePoll, { is: 'pending' }>,
  deps: Dependencies,
): Promise<DeviceProgress> => {
  if (!slowDown) return waiting(open, state, deps)
  await deps.sessions.slowDown(state.stateHash, deps.clock.now(), SLOWER_SECONDS)
  const intervalSeconds = state.polling!.intervalSeconds + SLOWER_SECONDS
  return waiting(open, { ...state, polling: { ...state.polling!, intervalSeconds } }, deps)
}

const waiting = ({ session }: OpenSession, state: OAuthState, deps: Dependencies): DeviceProgress => {
  const { memory } = openRemembered(state.memory, session, state.stateHash, deps)
  const { user_code: userCode, verification_uri: verificationUri, verification_uri_complete: complete } = memory
  if (userCode === undefined || verificationUri === undefined) throw new PlatformError('state_invalid')
  return {
    is: 'waiting',
    code: {
      userCode,
      verificationUri,
      ...(complete !== undefined && complete !== '' && { verificationUriComplete: complete }),
      intervalSeconds: state.polling!.intervalSeconds,
      expiresAt: state.expiresAt,
    },
  }
}
