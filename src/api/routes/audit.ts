import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { ACTION_NAMES } from '../../audit/actions.ts'
import { type AuditEntry, TARGET_TYPES } from '../../audit/audit-entry.ts'
import type { AuditFilter } from '../../audit/audit-store.ts'
import { cursorAfter, positionOf } from '../list-cursor.ts'
import { scopeOf } from '../scope.ts'
import { listOf, pageQuery, problems, userId } from '../shapes.ts'
import type { Routes } from './index.ts'

export const auditEntry = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    actor: z
      .string()
      .describe(
        'The id of the key, or of the user token; `operator` for whoever works on the database itself; `platform` of what it says of itself.',
      ),
    action: z.enum(ACTION_NAMES),
    target: z
      .object({ type: z.enum(TARGET_TYPES), id: z.string() })
      .nullable()
      .describe('What it was done to.'),
    connection_id: z.string().nullable(),
    user_id: z.string().nullable(),
    outcome: z.string().describe('`ok`, or the code of the error that was answered.'),
    request_id: z.string().nullable().describe('Of the answer, where it came by the API.'),
    address: z
      .string()
      .nullable()
      .describe("The caller's IP address; of the proxy before the platform, unless TRUSTED_PROXIES names that."),
    count: z.number().int().describe('How often, or on how many things, where one entry stands for several.'),
  })
  .meta({ id: 'AuditEntry', description: 'Who did what.' })

const shapeOf = (from: AuditEntry): z.input<typeof auditEntry> => ({
  id: from.id,
  at: from.at.toISOString(),
  actor: from.actor,
  action: from.action,
  target: from.target ?? null,
  connection_id: from.connectionId ?? null,
  user_id: from.userId ?? null,
  outcome: from.outcome,
  request_id: from.requestId ?? null,
  address: from.address ?? null,
  count: from.count,
})

const filter = z.object({
  actor: z.string().max(100).optional(),
  user_id: userId.optional(),
  connection_id: z.string().max(100).optional(),
  action: z.enum(ACTION_NAMES).optional(),
  since: z.iso.datetime({ offset: true }).optional().describe('From then on.'),
  until: z.iso.datetime({ offset: true }).optional().describe('Before then.'),
  ...pageQuery,
})

const filterOf = (query: z.output<typeof filter>): AuditFilter => ({
  ...(query.actor !== undefined && { actor: query.actor }),
  ...(query.user_id !== undefined && { userId: query.user_id }),
  ...(query.connection_id !== undefined && { connectionId: query.connection_id }),
  ...(query.action !== undefined && { action: query.action }),
  ...(query.since !== undefined && { since: new Date(query.since) }),
  ...(query.until !== undefined && { until: new Date(query.until) }),
})

export const auditRoutes: Routes = (server, { auditEntries }) => {
  server.withTypeProvider<ZodTypeProvider>().get(
    '/v1/audit',
    {
      config: { needs: 'admin' },
      schema: {
        tags: ['administration'],
        summary: 'Who did what, newest first',
        description:
          'Everything that administers the application or changes its connections, and keys that were refused; not the calls. Kept for AUDIT_RETENTION_DAYS, also of what is deleted.',
        querystring: filter,
        response: { 200: listOf(auditEntry), ...problems(400) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const { applicationId, userId, connectionIds } = scopeOf(request)
      const wanted = filterOf(request.query)
      // A narrowed caller sees what was done for its own user, whatever it asks for.
      if (userId !== undefined && wanted.userId !== undefined && wanted.userId !== userId)
        return { items: [], next_cursor: null }
      const found = await auditEntries.list(
        applicationId,
        {
          ...wanted,
          ...(userId !== undefined && { userId }),
          ...(connectionIds !== undefined && { connectionIds }),
        },
        { limit: limit + 1, ...(cursor !== undefined && { after: positionOf(cursor) }) },
      )
      const items = found.slice(0, limit)
      const last = items.at(-1)
      return {
        items: items.map(shapeOf),
        next_cursor: found.length > limit ? cursorAfter({ createdAt: last!.at, id: last!.id }) : null,
      }
    },
  )
}
