import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { CONNECTION_STATUSES } from '../../connections/connection.ts'
import { ATTEMPT_OUTCOMES, REFRESH_CAUSES } from '../../connections/refresh/refresh-store.ts'
import { explainEntry } from '../../connections/timeline/explain.ts'
import type { RefreshRecord, TimelineEntry } from '../../connections/timeline/timeline-store.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { cursorAfter, positionOf } from '../list-cursor.ts'
import { scopeOf } from '../scope.ts'
import { listOf, pageQuery, problems } from '../shapes.ts'
import type { Routes } from './index.ts'

const time = z.iso.datetime()

const refresh = z.object({
  cause: z.enum(REFRESH_CAUSES),
  process: z.string().describe('The process that tried, as `host:pid`.'),
  outcome: z.enum(ATTEMPT_OUTCOMES).nullable().describe('Null while it is under way.'),
  ended_at: time.nullable(),
  next_try_at: time.nullable().describe('When the token may be tried again, where that must wait.'),
  fingerprint_before: z
    .string()
    .nullable()
    .describe('Of the token that was spent: tells tokens of this connection apart, and nothing else of them.'),
  fingerprint_after: z.string().nullable().describe('Of the token that is next.'),
  error_code: z.string().nullable().describe("The platform's own error code."),
  provider_status: z.number().int().nullable(),
  provider_code: z.string().nullable(),
  provider_message: z.string().nullable(),
})

export const timelineEntry = z
  .object({
    id: z.string(),
    at: time,
    type: z.string().describe('`refresh`, or what happened to the connection, such as `connection.needs_reauth`.'),
    status: z.enum(CONNECTION_STATUSES).nullable().describe('What an event left the connection in.'),
    reason: z.string().nullable().describe('Why, as a code.'),
    means: z.string().describe('What it means, in plain words.'),
    to_do: z.string().nullable().describe('What to do about it; null where nothing is to be done.'),
    refresh: refresh.nullable(),
  })
  .meta({ id: 'TimelineEntry', description: 'One thing that happened to a connection.' })

const refreshShape = (from: RefreshRecord): z.input<typeof refresh> => ({
  cause: from.cause,
  process: from.process,
  outcome: from.outcome ?? null,
  ended_at: from.endedAt?.toISOString() ?? null,
  next_try_at: from.nextTryAt?.toISOString() ?? null,
  fingerprint_before: from.fingerprint ?? null,
  fingerprint_after: from.newFingerprint ?? null,
  error_code: from.errorCode ?? null,
  provider_status: from.providerStatus ?? null,
  provider_code: from.providerCode ?? null,
  provider_message: from.providerMessage ?? null,
})

const entryShape = (entry: TimelineEntry, connectionId: string): z.input<typeof timelineEntry> => {
  const { means, toDo } = explainEntry(entry, connectionId)
  const event = entry.is === 'event' ? entry : undefined
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    type: event?.type ?? 'refresh',
    status: event?.status ?? null,
    reason: event?.reason ?? null,
    means,
    to_do: toDo ?? null,
    refresh: entry.is === 'refresh' ? refreshShape(entry) : null,
  }
}

export const timelineRoutes: Routes = (server, deps) => {
  const routes = server.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/v1/connections/:connectionId/timeline',
    {
      config: { needs: 'connections:read' },
      schema: {
        tags: ['connections'],
        summary: 'What happened to a connection in the last 90 days, newest first',
        description:
          'Every attempt to refresh its credential and every change of its status, with what it means and what to do. It can still be read when the connection is deleted.',
        params: z.object({ connectionId: z.string() }),
        querystring: z.object(pageQuery),
        response: { 200: listOf(timelineEntry), ...problems(400, 404) },
      },
    },
    async (request) => {
      const { connectionId } = request.params
      const { limit, cursor } = request.query
      const found = await deps.timeline.list(scopeOf(request), connectionId, {
        limit: limit + 1,
        ...(cursor !== undefined && { after: positionOf(cursor) }),
      })
      if (found === undefined) throw new PlatformError('connection_not_found')
      const entries = found.slice(0, limit)
      const last = entries.at(-1)
      return {
        items: entries.map((entry) => entryShape(entry, connectionId)),
        next_cursor: found.length > limit ? cursorAfter({ createdAt: last!.at, id: last!.id }) : null,
      }
    },
  )
}
