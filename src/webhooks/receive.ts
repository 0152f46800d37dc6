import type { Connector } from '../definition/connector.ts'
import { readPath } from '../definition/json-path.ts'
import type { Webhooks } from '../definition/schema.ts'
import { PlatformError } from '../errors/platform-error.ts'
import { newId } from '../runtime/ids.ts'
import { parseJson } from '../runtime/json.ts'
import { Secret } from '../runtime/secret.ts'
import { ownerOf } from '../vault/vault.ts'
import type { Delivery } from './delivery.ts'
import type { WebhookDependencies } from './dependencies.ts'
import type { Recipient, StoredEvent } from './event-store.ts'
import { type Event, eventsIn } from './events-in.ts'
import { payloadPlace } from './payload.ts'
import { webhookSecretOf } from './secrets.ts'
import { connectionOfToken } from './token.ts'
import { isGenuine } from './verify.ts'

/** What a provider may have echoed: no more than it needs. */
const ECHO_LENGTH_MAX = 4096

/**
 * Takes what came for a connector: gives the text with which the provider's question is answered, or stores the events
 * and gives undefined. Throws `webhook_unverified`, with nothing stored, for what is not the provider's.
 */
export const receive = async (
  name: string,
  delivery: Delivery,
  deps: WebhookDependencies,
): Promise<string | undefined> => {
  const { connector, words } = webhooksOf(name, deps)
  const asked = queryAsked(words, delivery)
  if (asked !== undefined) return asked
  if (delivery.method !== 'POST') throw notHere()
  const secret = words.verify.type === 'none' ? undefined : secretFor(connector, words, deps)
  if (words.verify.type === 'hmac' && !isGenuine(words.verify, delivery, secret!, deps.clock.now()))
    throw new PlatformError('webhook_unverified')
  const document = parseJson(delivery.body.toString('utf8'))
  if (document === undefined) throw new PlatformError('invalid_request', { detail: 'The body is not JSON.' })
  const answer = jsonAsked(words, document)
  if (answer !== undefined) return answer
  await store(connector, await addressed(connector, words, eventsIn(document, words, delivery), secret, deps), deps)
  return undefined
}

/** Whoever asks is nobody: what is wrong with a connector, or which others there are, is not for them. */
const webhooksOf = (name: string, { registry }: WebhookDependencies): { connector: Connector; words: Webhooks } => {
  const isKnown = registry.list().some((entry) => entry.name === name && entry.summary !== undefined)
  const connector = isKnown && registry.isEnabled(name) ? registry.find(name) : undefined
  if (connector?.webhooks === undefined) throw notHere()
  return { connector, words: connector.webhooks }
}

const notHere = (): PlatformError => new PlatformError('not_found', { detail: 'No provider is awaited here.' })

const secretFor = (connector: Connector, words: Webhooks, deps: WebhookDependencies): Secret => {
  try {
    return webhookSecretOf(connector, words.verify, deps)
  } catch (err) {
    deps.log.warn({ err, connector: connector.name }, 'a delivery cannot be verified')
    throw err
  }
}

const queryAsked = ({ handshake }: Webhooks, { method, query }: Delivery): string | undefined => {
  if (handshake?.type !== 'query' || handshake.method !== method) return undefined
  const value = query[handshake.name]
  return value === undefined ? undefined : echo(value)
}

const jsonAsked = ({ handshake }: Webhooks, document: unknown): string | undefined =>
  handshake?.type === 'json' && readPath(document, handshake.when) === handshake.equals
    ? echo(readPath(document, handshake.path))
    : undefined

const echo = (value: unknown): string => {
  if (typeof value === 'string' && value.length <= ECHO_LENGTH_MAX) return value
  throw new PlatformError('invalid_request', { detail: 'This cannot be answered as it came.' })
}

type Addressed = readonly [event: Event, recipient: Recipient]

/** Every event with each connection that it is for. Throws where tokens are needed and none is genuine. */
const addressed = async (
  { name }: Connector,
  { verify }: Webhooks,
  events: readonly Event[],
  secret: Secret | undefined,
  { events: store }: WebhookDependencies,
): Promise<Addressed[]> => {
  const isByToken = verify.type === 'token'
  const keyed = events.flatMap((event) => {
    const key = isByToken ? connectionOfToken(event.token, name, secret!) : event.account
    return key === undefined ? [] : [[event, key] as const]
  })
  if (isByToken && events.length > 0 && keyed.length === 0) throw new PlatformError('webhook_unverified')
  const keys = [...new Set(keyed.map(([, key]) => key))].filter((key) => !key.includes('\0'))
  if (keys.length === 0) return []
  const found = isByToken ? await store.withIds(name, keys) : await store.withAccounts(name, keys)
  const byKey = Map.groupBy(found, ({ id, accountId }) => (isByToken ? id : accountId!))
  return keyed.flatMap(([event, key]) => (byKey.get(key) ?? []).map((recipient) => [event, recipient] as const))
}

const store = async (
  { name }: Connector,
  addressees: readonly Addressed[],
  { events, vault, clock }: WebhookDependencies,
): Promise<void> => {
  const receivedAt = clock.now()
  const storedOf = ([event, recipient]: Addressed): StoredEvent => {
    const { type, sourceId, occurredAt, payload } = event
    const { id: connectionId, applicationId, userId, ownerKey } = recipient
    const owners = vault.of(ownerOf(applicationId, userId), ownerKey)
    const id = newId('evt')
    return {
      id,
      applicationId,
      connectionId,
      userId,
      connector: name,
      type,
      sourceId,
      receivedAt,
      payload: owners.seal(new Secret(payload), payloadPlace({ id, applicationId, userId })),
      ...(occurredAt !== undefined && { occurredAt }),
    }
  }
  const { ided = [], others = [] } = Object.groupBy(addressees, ([{ hasId }]) => (hasId ? 'ided' : 'others'))
  if (ided.length > 0) await events.keep(ided.map(storedOf), false)
  if (others.length > 0) await events.keep(others.map(storedOf), true)
}
