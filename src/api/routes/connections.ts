import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { CONNECTION_STATUSES } from '../../connections/connection.ts'
import { connectorOfConnection } from '../../connections/connector-of-connection.ts'
import { judgeChange } from '../../connections/inputs.ts'
import { createConnection, removeConnection } from '../../connections/lifecycle.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { theConnection } from '../audit-subjects.ts'
import { takeOver, takeOverOf } from '../take-over.ts'
import { cursorAfter, positionOf } from '../list-cursor.ts'
import { judgeMaking, scopeOf } from '../scope.ts'
import { connection, connectionShape, listOf, pageQuery, problems, userId } from '../shapes.ts'
import type { Routes } from './index.ts'

const filter = z.object({
  user_id: userId.optional(),
  connector: z.string().optional(),
  status: z.enum(CONNECTION_STATUSES).optional(),
  ...pageQuery,
})

const change = z.strictObject({
  name: z.string().min(1).max(255).optional(),
  config: z.record(z.string(), z.string().max(1024)).optional().describe("Replaces the connector's inputs."),
})

const removal = z.object({
  id: z.string(),
  user_id: userId,
  deleted: z.literal(true),
  revocation: z
    .enum(['revoked', 'not_supported', 'nothing_to_revoke', 'failed'])
    .describe('What became of the token at the provider.'),
})

export const connectionRoutes: Routes = (server, deps) => {
  const routes = server.withTypeProvider<ZodTypeProvider>()
  const tags = ['connections']
  const byId = z.object({ connectionId: z.string() })

  routes.get(
    '/v1/connections',
    {
      config: { needs: 'connections:read' },
      schema: {
        tags,
        summary: 'List connections, newest first',
        querystring: filter,
        response: { 200: listOf(connection), ...problems(400) },
      },
    },
    async (request) => {
      const { user_id, connector, status, limit, cursor } = request.query
      const scope = scopeOf(request)
      // A narrowed caller sees its own user's connections, whatever it asks for.
      if (scope.userId !== undefined && user_id !== undefined && user_id !== scope.userId)
        return { items: [], next_cursor: null }
      const found = await deps.connections.list(
        { ...scope, ...(user_id !== undefined && { userId: user_id }) },
        { ...(connector !== undefined && { connector }), ...(status !== undefined && { status }) },
        { limit: limit + 1, ...(cursor !== undefined && { after: positionOf(cursor) }) },
      )
      const items = found.slice(0, limit)
      return {
        items: items.map(connectionShape),
        next_cursor: found.length > limit ? cursorAfter(items.at(-1)!) : null,
      }
    },
  )

  routes.post(
    '/v1/connections',
    {
      config: { needs: 'connections:write', audit: { action: 'connection.created', subjects: theConnection } },
      schema: {
        tags,
        summary: 'Take over credentials that you already have',
        body: takeOver,
        response: { 201: connection, ...problems(400, 404, 409, 422, 502, 504) },
      },
    },
    async (request, reply) => {
      const { body, caller } = request
      judgeMaking(request, body.user_id)
      const made = await createConnection(caller.applicationId, takeOverOf(body), deps)
      reply.code(201)
      return connectionShape(made)
    },
  )

  routes.get(
    '/v1/connections/:connectionId',
    {
      config: { needs: 'connections:read' },
      schema: { tags, summary: 'One connection', params: byId, response: { 200: connection, ...problems(404) } },
    },
    async (request) => {
      const found = await deps.connections.find(scopeOf(request), request.params.connectionId)
      if (found === undefined) throw new PlatformError('connection_not_found')
      return connectionShape(found.connection)
    },
  )

  routes.patch(
    '/v1/connections/:connectionId',
    {
      config: { needs: 'connections:write', audit: { action: 'connection.changed', subjects: theConnection } },
      schema: {
        tags,
        summary: 'Change name or inputs',
        params: byId,
        body: change,
        response: { 200: connection, ...problems(400, 404) },
      },
    },
    async (request) => {
      const scope = scopeOf(request)
      const id = request.params.connectionId
      const { name, config } = request.body
      const found = await deps.connections.find(scope, id)
      if (found === undefined) throw new PlatformError('connection_not_found')
      if (config !== undefined)
        judgeChange(await connectorOfConnection(found.connection, deps), found.connection.inputs, config)
      const changed = await deps.connections.update(scope, id, {
        ...(name !== undefined && { name }),
        ...(config !== undefined && { inputs: config }),
      })
      deps.live.forget(id)
      if (changed === undefined) throw new PlatformError('connection_not_found')
      return connectionShape(changed)
    },
  )

  routes.delete(
    '/v1/connections/:connectionId',
    {
      config: { needs: 'connections:write', audit: { action: 'connection.deleted', subjects: theConnection } },
      schema: {
        tags,
        summary: 'Revoke at the provider, then remove',
        params: byId,
        response: { 200: removal, ...problems(404) },
      },
    },
    async (request) => {
      const { connection: removed, outcome } = await removeConnection(
        scopeOf(request),
        request.params.connectionId,
        deps,
      )
      return { id: removed.id, user_id: removed.userId, deleted: true as const, revocation: outcome }
    },
  )
}
