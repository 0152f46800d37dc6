import { createHmac } from 'node:crypto'
import { type Dispatcher, request } from 'undici'
import { SANDBOX_WEBHOOK_SECRET } from '../../src/simulator/simulator.ts'
import { type ApiPlatform, startApiPlatform } from '../api/setup.ts'
import { type TestAnswer, answerOf } from '../setup/test-client.ts'
import type { TestPlatformOptions } from '../setup/platform.ts'

export { SANDBOX_WEBHOOK_SECRET as WEBHOOK_SECRET } from '../../src/simulator/simulator.ts'
/** Of the OAuth clients of a platform under test. */
export const CLIENT_SECRET = 'client-secret-canary'

/** The other application has OAuth clients of its own. */
export const startWebhookPlatform = async (options: TestPlatformOptions = {}): Promise<ApiPlatform> => {
  const under = await startApiPlatform({
    ...options,
    environment: {
      ONEDRIVE_WEBHOOK_SECRET: SANDBOX_WEBHOOK_SECRET,
      CHAT_WEBHOOK_SECRET: SANDBOX_WEBHOOK_SECRET,
      ...options.environment,
    },
  })
  const { items } = (await under.stranger.send('/v1/connectors')).json as { items: { name: string }[] }
  for (const { name } of items)
    await under.stranger.send(`/v1/credentials/${name}`, {
      method: 'PUT',
      json: { client_id: `client-of-${name}`, client_secret: CLIENT_SECRET },
    })
  return under
}

/** Comes to a connector's address as a provider does: without a key. */
export const come = async (
  { url }: ApiPlatform,
  path: string,
  {
    body,
    headers = {},
    method = 'POST',
  }: { body?: string | Buffer; headers?: Record<string, string>; method?: string } = {},
): Promise<TestAnswer> =>
  answerOf(
    await request(`${url}/webhooks/${path}`, {
      method: method as Dispatcher.HttpMethod,
      headers,
      ...(body !== undefined && { body }),
    }),
  )

export const hmac = (secret: string, content: string | Buffer): string =>
  createHmac('sha256', secret).update(content).digest('hex')

/** Delivers as Dropbox does. */
export const comeFromDropbox = (under: ApiPlatform, body: string | Buffer, secret = CLIENT_SECRET) =>
  come(under, 'dropbox', { body, headers: { 'x-dropbox-signature': hmac(secret, body) } })

interface Event {
  readonly id: string
  readonly connector: string
  readonly connection_id: string
  readonly user_id: string
  readonly type: string
  readonly payload: unknown
  readonly occurred_at: string | null
}

/** What providers have told that a client sees. */
export const eventsOf = async (
  client: Pick<ApiPlatform, 'send'>,
  query = '',
  userId?: string,
): Promise<readonly Event[]> => {
  const answer = await client.send(`/v1/events${query}`, {
    ...(userId !== undefined && { headers: { 'connector-user-id': userId } }),
  })
  if (answer.status !== 200) throw new Error(`events: ${answer.status} ${answer.text}`)
  return (answer.json.items as (Event & { source: string })[]).filter(({ source }) => source === 'provider')
}
