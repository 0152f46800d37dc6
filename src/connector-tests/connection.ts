import type { Credential } from '../auth/credential.ts'
import type { Connection, UserScope } from '../connections/connection.ts'
import type { Dependencies } from '../connections/dependencies.ts'
import { withDefaults } from '../connections/inputs.ts'
import { openCredential, sealCredential } from '../connections/stored-credential.ts'
import type { Connector } from '../definition/connector.ts'
import type { StatedCredential } from '../definition/test-file.ts'
import { newId } from '../runtime/ids.ts'
import { Secret } from '../runtime/secret.ts'
import { forOwner } from '../vault/for-owner.ts'
import { TEST_TIME } from './world.ts'

/** Whose connections a test's are. */
export const SCOPE: UserScope = { applicationId: 'test-application', userId: 'test-user' }

export interface StatedConnection {
  readonly as?: string | undefined
  readonly inputs?: Readonly<Record<string, string>> | undefined
  readonly credential?: StatedCredential | undefined
}

/** Stores an active connection, as a test states it. */
export const insertConnection = async (
  connector: Connector,
  { as, inputs, credential }: StatedConnection,
  deps: Dependencies,
): Promise<Connection> => {
  const connection: Connection = {
    id: newId('con'),
    ...SCOPE,
    connector: connector.name,
    connectorVersion: connector.version,
    authType: as ?? connector.auth[0]!.type,
    name: connector.displayName,
    status: 'active',
    inputs: withDefaults(connector, inputs ?? {}),
    createdAt: TEST_TIME,
    updatedAt: TEST_TIME,
  }
  const sealed = forOwner(connection, deps.vault, (vault) =>
    sealCredential(credentialOf(credential), connection, 1, vault),
  )
  await deps.connections.insert(connection, sealed)
  return connection
}

/** A stated credential as the platform has it. */
const credentialOf = (stated: StatedCredential | undefined): Credential => ({
  accessToken: new Secret(stated?.accessToken ?? 'test-access-token'),
  ...(stated?.refreshToken !== undefined && { refreshToken: new Secret(stated.refreshToken) }),
  ...(stated?.expiresIn !== undefined && { expiresAt: new Date(TEST_TIME.getTime() + stated.expiresIn * 1000) }),
  ...(stated?.scope !== undefined && { scope: stated.scope }),
  ...(stated?.captured !== undefined && { extra: prefixed(stated.captured) }),
  tokenType: 'Bearer',
})

/** What a connection has, in the words of a test; undefined where it has no credential. */
export const statedCredential = async (
  connection: Connection,
  deps: Dependencies,
): Promise<Record<string, unknown> | undefined> => {
  const stored = (await deps.connections.find(SCOPE, connection.id))?.credential
  if (stored === undefined) return undefined
  const { accessToken, refreshToken, expiresAt, scope, extra } = openCredential(stored, connection, deps.vault)
  const captured = capturedIn(extra)
  return {
    accessToken: accessToken.reveal(),
    ...(refreshToken !== undefined && { refreshToken: refreshToken.reveal() }),
    ...(expiresAt !== undefined && { expiresIn: Math.round((expiresAt.getTime() - TEST_TIME.getTime()) / 1000) }),
    ...(scope !== undefined && { scope }),
    ...(Object.keys(captured).length > 0 && { captured }),
  }
}

/** What was captured stands in a credential as templates name it. */
const PREFIX = 'capture.'

const prefixed = (captured: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(captured).map(([name, value]) => [PREFIX + name, value]))

const capturedIn = (extra: Credential['extra'] = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(extra).flatMap(([name, value]) =>
      name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value]] : [],
    ),
  )
