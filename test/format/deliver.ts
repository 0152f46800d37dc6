import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Connector } from '../../src/definition/connector.ts'
import { Secret } from '../../src/runtime/secret.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import { summaryOf } from '../../src/registry/summary.ts'
import { createLog } from '../../src/runtime/log.ts'
import { type Deliver, deliver } from '../../src/simulator/deliveries.ts'
import { newKeyEntry, parseKeyRing } from '../../src/vault/keyring.ts'
import { createVault } from '../../src/vault/vault.ts'
import type { Delivery } from '../../src/webhooks/delivery.ts'
import type { WebhookDependencies } from '../../src/webhooks/dependencies.ts'
import type { Recipient, StoredEvent } from '../../src/webhooks/event-store.ts'
import { payloadPlace } from '../../src/webhooks/payload.ts'
import { receive } from '../../src/webhooks/receive.ts'
import { webhookToken } from '../../src/webhooks/token.ts'

/** A provider that sends what a connector says that it sends, and a platform that takes it as a connector says. */
export interface PlayedDeliveries {
  /** What is sent; as a text that is the same each time. */
  sent(connector: Connector): Promise<string>
  /** What becomes of deliveries of the one, taken by the words of the other. */
  received(sender: Connector, taker: Connector): Promise<string>
  close(): Promise<void>
}

const NOW = new Date('2026-03-02T09:00:00Z')
const clock = { now: () => NOW, monotonicMs: () => 0 }
const CLIENT_SECRET = 'a secret of the client'
const WEBHOOK_SECRET = 'a secret of webhooks, which is long enough'
const CONNECTIONS: readonly Recipient[] = ['u1', 'u2'].map((accountId, index) => ({
  id: `con_${String(index).repeat(25)}`,
  applicationId: 'app',
  userId: 'user',
  accountId,
}))

export const startPlayedDeliveries = async (): Promise<PlayedDeliveries> => {
  let arrived: Delivery[] = []
  const server = createServer(async (message, answer) => {
    const chunks: Buffer[] = []
    for await (const chunk of message) chunks.push(chunk as Buffer)
    const query = Object.fromEntries(new URL(message.url!, 'http://platform').searchParams)
    arrived.push({ method: message.method!, query, headers: message.headers, body: Buffer.concat(chunks) })
    answer.end()
  })
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
  const to = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const deliveriesOf = async (connector: Connector, asked: readonly Partial<Deliver>[]): Promise<Delivery[]> => {
    arrived = []
    const settings = {
      find: () => connector,
      clock,
      clientSecret: CLIENT_SECRET,
      webhookSecret: WEBHOOK_SECRET,
      deliverTo: undefined,
    }
    for (const one of asked) await deliver({ connector: connector.name, to, ...one }, settings).catch(() => {})
    return arrived
  }
  return {
    sent: async (connector) => {
      if (connector.webhooks === undefined) return ''
      return (await deliveriesOf(connector, [{ token: 'chosen' }, { ask: true }])).map(shown).join('\n')
    },
    received: async (sender, taker) => {
      if (sender.webhooks === undefined) return ''
      return taken(await deliveriesOf(sender, askedOf(sender)), taker)
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** The question whether events are wanted; the first example forged, old and very old; every example; the first again. */
const askedOf = ({ name, webhooks }: Connector): Partial<Deliver>[] => {
  const token = webhookToken(name, CONNECTIONS[0]!.id, new Secret(WEBHOOK_SECRET))
  const examples = webhooks!.examples.map(({ body }) => ({ body, token }))
  const tampered = examples
    .slice(0, 1)
    .flatMap((one) => [{ forged: true }, { ageS: 200 }, { ageS: 400 }].map((how) => ({ ...one, ...how })))
  return [{ ask: true }, ...tampered, ...examples, ...examples.slice(0, 1)]
}

/** But for what is made up anew each time: ids, and what is signed of them. */
const shown = ({ method, query, headers, body }: Delivery): string => {
  const own = Object.entries(headers).filter(([name]) => name !== 'host')
  return JSON.stringify([
    method,
    Object.keys(query),
    own.map(([name, value]) => [name, masked(String(value))]),
    `${body}`,
  ])
}

const masked = (value: string): string => value.replace(/[A-Za-z0-9+/_]{16,}/g, (text) => `#${text.length}`)

/** What the platform answers to each delivery and stores of it; which of the events are one is said by a number. */
const taken = async (deliveries: readonly Delivery[], connector: Connector): Promise<string> => {
  const ids: string[] = []
  const lines: unknown[] = []
  const vault = createVault(parseKeyRing(newKeyEntry('test')))
  const told = ({ id, applicationId, userId, payload, ...event }: StoredEvent, replaces: boolean): unknown => {
    if (!ids.includes(event.sourceId)) ids.push(event.sourceId)
    const text = vault.open(payload, payloadPlace({ id, applicationId, userId })).reveal()
    return [event.type, event.connectionId, event.occurredAt, text, ids.indexOf(event.sourceId), replaces]
  }
  const events = {
    withAccounts: async (_: string, accounts: readonly string[]) =>
      CONNECTIONS.filter(({ accountId }) => accounts.includes(accountId!)),
    withIds: async (_: string, wanted: readonly string[]) => CONNECTIONS.filter(({ id }) => wanted.includes(id)),
    keep: async (some: readonly StoredEvent[], replaces: boolean) =>
      void lines.push(some.map((event) => told(event, replaces))),
  }
  const registry = createRegistry()
  const current = { findings: [], summary: summaryOf(connector), read: () => connector }
  registry.replace([{ name: connector.name, file: '', current, older: [] }])
  const deps = {
    registry,
    vault,
    clock,
    log: createLog('silent'),
    findWebhookClient: () => ({ id: 'client', secret: new Secret(CLIENT_SECRET) }),
    findWebhookSecret: () => new Secret(WEBHOOK_SECRET),
    events,
  } as unknown as WebhookDependencies
  for (const delivery of deliveries)
    lines.push(
      await receive(connector.name, delivery, deps).then(
        // A question has a text of its own each time.
        (text = 'taken') => (Object.values(delivery.query).includes(text) ? 'echoed' : text),
        ({ code }: { code?: string }) => code,
      ),
    )
  return JSON.stringify(lines)
}
