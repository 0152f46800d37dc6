import type { Credential } from '../auth/credential.ts'
import type { Connector } from '../definition/connector.ts'
import { readPath } from '../definition/json-path.ts'
import { buildRequest } from '../outgoing/build.ts'
import { signRequest } from '../outgoing/sign.ts'
import { findEndpoint } from '../registry/registry.ts'
import { plainText } from '../runtime/plain-text.ts'
import { parseJson } from '../runtime/json.ts'
import type { Dependencies } from './dependencies.ts'
import { type Authenticating, injectionFor, templateInputs } from './live-connection.ts'

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
  { credential, ...of }: Authenticating & { readonly credential: Credential },
  deps: Pick<Dependencies, 'egress' | 'clock' | 'findOAuthClient'>,
): Promise<Identity | undefined> => {
  if (connector.identity === undefined) return undefined
  const endpoint = findEndpoint(connector, connector.identity.endpoint)
  const { params } = connector.identity
  const values = { ...templateInputs(connector, of.inputs), ...credential.extra }
  const request = buildRequest(connector, endpoint, { params }, values)
  const injection = injectionFor(request, connector, of, credential, deps)
  const response = await deps.egress.send(signRequest(request, injection))
  const body = parseJson((await response.read(IDENTITY_BYTES_MAX)).toString('utf8'))
  if (response.status >= 300) return { status: response.status }
  return { status: response.status, ...identityIn(body, connector.identity) }
}

/** Who an answer says is connected, as it can be stored. */
export const identityIn = (
  body: unknown,
  { id, label: labelPath }: Pick<NonNullable<Connector['identity']>, 'id' | 'label'>,
): Omit<Identity, 'status'> => {
  const accountId = idOf(textAt(body, id))
  const label = labelPath === undefined ? undefined : labelOf(textAt(body, labelPath))
  return { ...(accountId !== undefined && { accountId }), ...(label !== undefined && { label }) }
}

const textAt = (body: unknown, path: Parameters<typeof readPath>[1]): string | undefined => {
  const value = readPath(body, path)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

const LENGTH_MAX = 500

/** An id is taken as it is or not at all: two that were made fit could be the same. */
const idOf = (text: string | undefined): string | undefined =>
  text === undefined || text.length > LENGTH_MAX || plainText(text) !== text ? undefined : text

const labelOf = (text: string | undefined): string | undefined => {
  const label = text === undefined ? '' : plainText(text.slice(0, LENGTH_MAX)).trim()
  return label === '' ? undefined : label
}
