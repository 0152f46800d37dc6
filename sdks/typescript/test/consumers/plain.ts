// A program that knows neither DOM nor Node.
import {
  type CallPromise,
  Client,
  type Download,
  type Page,
  PlatformError,
  ProviderError,
  ReconnectRequired,
  verifyWebhook,
} from '@connector-platform/client'
import { BaseConnector, Resource, invoke, requireRuntime } from '@connector-platform/client/generated'

requireRuntime({ package: 'x', from: '0.1.0', below: '0.2.0' })

export class Mail extends BaseConnector {
  readonly messages: Messages = new Messages(this)
}

class Messages extends Resource {
  get(args: { id: string }): CallPromise<{ subject: string }> {
    return invoke(this, { name: 'messages.get', effect: 'read' }, args)
  }
}

export const use = async (client: Client): Promise<void> => {
  const mail = new Mail(client, { connection: 'con_1' }, { name: 'mail', version: '1.0.0' })
  const { subject } = await mail.messages.get({ id: '1' })
  subject satisfies string
  for await (const connection of client.connections.list({ user_id: 'u' }, { pageSize: 3, maxItems: 5 }))
    connection.id satisfies string
  const page = await client.connections.list()
  page.body.next_cursor satisfies string | null
  const things: Page<{ id: number }> = await mail.call<{ id: number }>('things.list', {}, { items: ['things'] })
  things.items[0]?.id satisfies number | undefined
  const file: Download = await mail.call('files.get', { params: { id: 1 } }, { result: 'binary' })
  for await (const chunk of file.body) chunk satisfies Uint8Array
  const { data, response } = await client.keys.create({ name: 'n' }).withResponse()
  data.key satisfies string
  data.expires_at satisfies string | null
  response.requestId satisfies string | null
  const [live] = await Promise.all([client.health.live(), client.health.ready()])
  live.status satisfies string
  const event = await verifyWebhook<{ type: string }>('', { 'webhook-id': 'x' }, ['whsec_x'])
  event.type satisfies string
}

export const explain = (error: unknown): string => {
  if (error instanceof ReconnectRequired) return `reconnect ${error.connectionId}`
  if (error instanceof ProviderError) return `${error.source satisfies 'provider'} ${error.code}`
  if (error instanceof PlatformError) return error.code === 'connection_not_found' ? 'gone' : error.message
  return 'unknown'
}

// @ts-expect-error neither connection nor user
new Mail(new Client(), {}, { name: 'mail', version: '1.0.0' })
