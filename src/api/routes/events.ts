import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { findConnector } from '../../applications/find-connector.ts'
import { CONNECTION_STATUSES } from '../../connections/connection.ts'
import { CONNECTION_EVENT_TYPES } from '../../connections/timeline/connection-event.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import type { ListedEvent } from '../../webhooks/event-store.ts'
import { openPayload } from '../../webhooks/payload.ts'
import { webhookSecretOf } from '../../webhooks/secrets.ts'
import { webhookToken } from '../../webhooks/token.ts'
import { theConnection } from '../audit-subjects.ts'
import type { Dependencies } from '../dependencies.ts'
import { cursorAfter, positionOf } from '../list-cursor.ts'
import { scopeOf } from '../scope.ts'
import { listOf, pageQuery, problems, userId } from '../shapes.ts'
import type { Routes } from './index.ts'

const event = z
  .object({
    id: z.string(),
    source: z
      .enum(['provider', 'platform'])
      .describe('Who tells it: the provider, of the account; or the platform, of the connection.'),
    connector: z.string(),
    connection_id: z.string(),
    user_id: userId,
    type: z
      .string()
      .describe(
        `Of a provider, as it calls it; \`unknown\` where it does not say. Of the platform one of ${CONNECTION_EVENT_TYPES.map((type) => `\`${type}\``).join(', ')}.`,
      ),
    status: z.enum(CONNECTION_STATUSES).nullable().describe('What the connection is since; null of a provider.'),
    reason: z.string().nullable().describe('Why, as a code; docs/reference/timeline.md lists them.'),
    payload: z
      .unknown()
      .describe("The provider's JSON; null where it cannot be opened with the keys at hand, and of the platform."),
    occurred_at: z.iso.datetime().nullable().describe('When it happened, where the provider says.'),
    received_at: z.iso.datetime(),
  })
  .meta({
    id: 'Event',
    description: "Something that a provider has told of one connection's account, or that happened to it.",
  })

const eventShape = (from: ListedEvent, { vault }: Pick<Dependencies, 'vault'>): z.input<typeof event> => ({
  id: from.id,
  source: from.source,
  connector: from.connector,
  connection_id: from.connectionId,
  user_id: from.userId,
  type: from.type,
  ...(from.source === 'provider'
    ? {
        status: null,
        reason: null,
        payload: openPayload(from, vault),
        occurred_at: from.occurredAt?.toISOString() ?? null,
      }
    : { status: from.status, reason: from.reason ?? null, payload: null, occurred_at: from.at.toISOString() }),
  received_at: timeOf(from).toISOString(),
})

const timeOf = (event: ListedEvent): Date => (event.source === 'provider' ? event.receivedAt : event.at)

const filter = z.object({
  connector: z.string().optional(),
  connection_id: z.string().optional(),
  user_id: userId.optional(),
  ...pageQuery,
})

const subscribing = z
  .object({
    url: z.url().describe("The address to which the provider's events go."),
    token: z
      .string()
      .nullable()
      .describe(
        'What the provider must send with each event, where the connector verifies by a token: give it only to the provider.',
      ),
  })
  .meta({ id: 'Webhook', description: 'What a provider is given to send events of a connection.' })

export const eventRoutes: Routes = (server, deps) => {
  const routes = server.withTypeProvider<ZodTypeProvider>()
  const tags = ['events']

  routes.get(
    '/v1/events',
    {
      config: { needs: 'connections:read' },
      schema: {
        tags,
        summary: 'List what providers have told and what happened to connections, newest first',
        description:
          'What providers told is kept for 30 days, what happened to connections for 90, also when they are deleted.',
        querystring: filter,
        response: { 200: listOf(event), ...problems(400) },
      },
    },
    async (request) => {
      const { connector, connection_id, user_id, limit, cursor } = request.query
      const scope = scopeOf(request)
      // A narrowed caller sees its own user's events, whatever it asks for.
      if (scope.userId !== undefined && user_id !== undefined && user_id !== scope.userId)
        return { items: [], next_cursor: null }
      const { events, isEnd } = await deps.events.list(
        { ...scope, ...(user_id !== undefined && { userId: user_id }) },
        {
          ...(connector !== undefined && { connector }),
          ...(connection_id !== undefined && { connectionId: connection_id }),
        },
        { limit, ...(cursor !== undefined && { after: positionOf(cursor) }) },
      )
      const last = events.at(-1)
      return {
        items: events.map((one) => eventShape(one, deps)),
        next_cursor: isEnd || last === undefined ? null : cursorAfter({ createdAt: timeOf(last), id: last.id }),
      }
    },
  )

  routes.get(
    '/v1/connections/:connectionId/webhook',
    {
      config: { needs: 'connections:write', audit: { action: 'connection.webhook_shown', subjects: theConnection } },
      schema: {
        tags,
        summary: 'What to give the provider to be told of changes',
        params: z.object({ connectionId: z.string() }),
        response: { 200: subscribing, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const found = await deps.connections.find(scopeOf(request), request.params.connectionId)
      if (found === undefined) throw new PlatformError('connection_not_found')
      const { id, connector: name } = found.connection
      const connector = await findConnector(found.connection.applicationId, name, undefined, deps)
      const { webhooks, owner } = connector
      // What a provider sends is verified by a secret of the operator's, which is no application's own.
      if (webhooks === undefined || owner !== undefined)
        throw new PlatformError('not_found', { detail: `${connector.displayName} has no webhooks.` })
      const token =
        webhooks.verify.type === 'token'
          ? webhookToken(name, id, webhookSecretOf(connector, webhooks.verify, deps))
          : null
      reply.header('cache-control', 'no-store')
      return { url: `${deps.publicUrl}/webhooks/${name}`, token }
    },
  )
}
