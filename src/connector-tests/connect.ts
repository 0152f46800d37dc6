import { hash } from 'node:crypto'
import { completeConnectSession } from '../connections/complete.ts'
import { startConnectSession } from '../connections/connect.ts'
import { beginConsent, openRemembered, openSession, receiveCallback, submitForm } from '../connections/consent.ts'
import { refreshConnection, revokeConnection } from '../connections/lifecycle.ts'
import type { Connector } from '../definition/connector.ts'
import type { ConnectorTest } from '../definition/test-file.ts'
import { SCOPE, insertConnection, statedCredential } from './connection.ts'
import type { Acted } from './outcome.ts'
import type { World } from './world.ts'

type Authorize = NonNullable<ConnectorTest['authorize']>
type Connect = NonNullable<ConnectorTest['connect']>
type Renewal = NonNullable<ConnectorTest['refresh']>
type Inputs = Readonly<Record<string, string>>

const RETURN_URL = 'https://application.test/connected'
const BROWSER = 'test-browser'

const startSession = async (
  { as, scopes, inputs }: Pick<Authorize, 'as' | 'scopes' | 'inputs'>,
  connector: Connector,
  fileInputs: Inputs,
  { deps }: World,
) => {
  const session = await startConnectSession(
    SCOPE,
    {
      connector: connector.name,
      userId: SCOPE.userId,
      returnUrl: RETURN_URL,
      inputs: inputs ?? fileInputs,
      ...(as !== undefined && { authType: as }),
      ...(scopes !== undefined && { scopes }),
    },
    deps,
  )
  return openSession(session.id, deps)
}

/** Sends a user to the provider. */
export const performAuthorize = async (
  authorize: Authorize,
  connector: Connector,
  inputs: Inputs,
  world: World,
): Promise<Acted> => {
  const open = await startSession(authorize, connector, inputs, world)
  const { url } = await beginConsent(open, {}, BROWSER, world.deps)
  return { outcomes: [{ url: new URL(url) }], madeUp: madeUpTexts(world, open.session) }
}

/** Connects a user as a browser, an application's backend and the provider do it together. */
export const performConnect = async (
  connect: Connect,
  connector: Connector,
  inputs: Inputs,
  world: World,
): Promise<Acted> => {
  const { deps } = world
  const open = await startSession(connect, connector, inputs, world)
  const { onward, madeUp } = await consent(connect, open, connector, world)
  const query = new URL(onward).searchParams
  const refused = query.get('error')
  if (refused !== null) return { outcomes: [{ refused }], madeUp }
  const connection = await completeConnectSession(SCOPE, open.session.id, query.get('completion_token')!, deps)
  const credential = await statedCredential(connection, deps)
  const account = { ...(connection.accountId !== undefined && { id: connection.accountId }), label: connection.name }
  return { outcomes: [{ account, ...(credential !== undefined && { credential }) }], madeUp }
}

const consent = async (
  { callback, fields = {} }: Connect,
  open: Awaited<ReturnType<typeof openSession>>,
  connector: Connector,
  world: World,
): Promise<{ onward: string; madeUp: Record<string, string> }> => {
  const { type, settings, session } = open
  const typed = Object.fromEntries(type.fields(settings).map(({ name }) => [name, `test-${name}`]))
  if (type.begin === undefined)
    return { onward: (await submitForm(open, { ...typed, ...fields }, {}, world.deps)).url, madeUp: {} }
  await beginConsent(open, {}, BROWSER, world.deps)
  const madeUp = madeUpTexts(world, session)
  // OAuth 1.0a has no state: its temporary token stands for it.
  const values = { ...(madeUp.state !== undefined && { state: madeUp.state }), ...callback }
  return { onward: (await receiveCallback(connector.name, values, BROWSER, world.deps)).url, madeUp }
}

/** What was made up for the sign-in that was begun last: `state`, `code_verifier`, `code_challenge`. */
const madeUpTexts = (
  { stores, deps }: World,
  session: Parameters<typeof openRemembered>[1],
): Record<string, string> => {
  const state = stores.lastState()!
  const { memory } = openRemembered(state.memory, session, state.stateHash, deps)
  const { verifier, scope: _asked, ...rest } = memory
  return {
    ...rest,
    ...(verifier !== undefined && {
      code_verifier: verifier,
      code_challenge: hash('sha256', verifier, 'base64url'),
    }),
  }
}

const RENEWABLE = { accessToken: 'test-access-token', refreshToken: 'test-refresh-token' }

const insertRenewable = (given: Renewal, connector: Connector, inputs: Inputs, { deps }: World) =>
  insertConnection(
    connector,
    { as: given.as, inputs: given.inputs ?? inputs, credential: { ...RENEWABLE, ...given.credential } as never },
    deps,
  )

/** Refreshes the access token of a connection. */
export const performRefresh = async (
  given: Renewal,
  connector: Connector,
  inputs: Inputs,
  world: World,
): Promise<Acted> => {
  const connection = await insertRenewable(given, connector, inputs, world)
  await refreshConnection(SCOPE, connection.id, world.deps)
  const credential = await statedCredential(connection, world.deps)
  return { outcomes: [credential === undefined ? {} : { credential }], madeUp: {} }
}

/** Revokes a connection at the provider. */
export const performRevoke = async (
  given: Renewal,
  connector: Connector,
  inputs: Inputs,
  world: World,
): Promise<Acted> => {
  const { id } = await insertRenewable(given, connector, inputs, world)
  const { outcome } = await revokeConnection(SCOPE, id, world.deps)
  return { outcomes: [{ revocation: outcome }], madeUp: {} }
}
