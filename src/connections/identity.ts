import type { Credential } from '../auth/credential.ts'
import type { Connector } from '../definition/connector.ts'
import { readPath } from '../definition/json-path.ts'
import { buildRequest } from '../outgoing/build.ts'
import { sendRequest } from '../outgoing/send.ts'
import { signRequest } from '../outgoing/sign.ts'
import { findEndpoint } from '../registry/registry.ts'
import { parseJson } from '../runtime/json.ts'
import type { Dependencies } from './dependencies.ts'
import { injectionFor, templateInputs } from './live-connection.ts'

/** Who is connected, as the provider tells it. */
export interface Identity {
  readonly status: number
  readonly accountId?: string
  readonly label?: string
}

const IDENTITY_BYTES_MAX = 1024 * 1024

/** Calls the identity endpoint. Gives undefined where the connector has none. Throws only where the provider is out of reach. */
export const probeIdentity = async (
  connector: Connector,
  {
    authType,
    inputs,
    credential,
  }: { authType: string; inputs: Readonly<Record<string, string>>; credential: Credential },
  deps: Pick<Dependencies, 'egress' | 'clock' | 'findOAuthClient'>,
): Promise<Identity | undefined> => {
  if (connector.identity === undefined) return undefined
  const endpoint = findEndpoint(connector, connector.identity.endpoint)
  const { params } = connector.identity
  const values = { ...templateInputs(connector, inputs), ...credential.extra }
  const request = buildRequest(connector, endpoint, { params }, values)
  const injection = injectionFor(request, connector, { authType, inputs }, credential, deps)
  const response = await sendRequest(signRequest(request, injection), deps.egress)
  const body = parseJson((await response.read(IDENTITY_BYTES_MAX)).toString('utf8'))
  if (response.status >= 300) return { status: response.status }
  const accountId = textAt(body, connector.identity.id)
  const label = connector.identity.label === undefined ? undefined : textAt(body, connector.identity.label)
  return {
    status: response.status,
    ...(accountId !== undefined && { accountId }),
    ...(label !== undefined && { label }),
  }
}

const textAt = (body: unknown, path: Parameters<typeof readPath>[1]): string | undefined => {
  const value = readPath(body, path)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
