import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { CallRecord } from '../../calls/call-record.ts'
import type { CallFilter } from '../../calls/call-store.ts'
import { cursorAfter, positionOf } from '../list-cursor.ts'
import { scopeOf } from '../scope.ts'
import { connectionId, listOf, pageQuery, problems, userId } from '../shapes.ts'
import type { Routes } from './index.ts'

export const callRecord = z
  .object({
    id: z.string().describe('The `Connector-Request-Id` of its answer.'),
    at: z.iso.datetime().describe('When it came.'),
    connection_id: z.string(),
    user_id: userId,
    connector: z.string(),
    endpoint: z
      .string()
      .nullable()
      .describe('Null of what was passed through, and of what failed before its endpoint was found.'),
    method: z.string(),
    status: z
      .number()
      .int()
      .describe("The provider's, or the platform's where it answered; 499 where the caller left first."),
    source: z.enum(['provider', 'platform']).describe('Whose answer it is.'),
    error_code: z.string().nullable().describe("The platform's own error code."),
    provider_status: z.number().int().nullable().describe('What the provider answered, where it did.'),
    provider_request_id: z
      .string()
      .nullable()
      .describe('How the provider names it, where it says so: for its support.'),
    duration_ms: z.number().describe("From the request's headers to the last byte of the answer."),
    bytes_in: z.number().int().describe('Of the body that was sent, where its length was said.'),
    bytes_out: z.number().int().describe('Of the answer, with its headers.'),
    attempts: z.number().int().describe('How often the provider was asked.'),
  })
  .meta({ id: 'CallRecord', description: 'One call that was made through a connection, without its content.' })

const shapeOf = (from: CallRecord): z.input<typeof callRecord> => ({
  id: from.id,
  at: from.at.toISOString(),
  connection_id: from.connectionId,
  user_id: from.userId,
  connector: from.connector,
  endpoint: from.endpoint ?? null,
  method: from.method,
  status: from.status,
  source: from.source,
  error_code: from.errorCode ?? null,
  provider_status: from.providerStatus ?? null,
  provider_request_id: from.providerRequestId ?? null,
  duration_ms: from.ms,
  bytes_in: from.bytesIn,
  bytes_out: from.bytesOut,
  attempts: from.attempts,
})

const filter = z.object({
  connection_id: connectionId.optional(),
  user_id: userId.optional(),
  connector: z.string().max(100).optional(),
  endpoint: z.string().max(300).optional(),
  status: z
    .string()
    .regex(/^[1-9](\d\d|xx)$/, { error: 'must be a status such as 404, or all of a hundred such as 4xx' })
    .optional()
    .describe('Such as `404`, or `4xx` for all that begin with 4.'),
  ...pageQuery,
})

const filterOf = ({ connection_id, connector, endpoint, status }: z.output<typeof filter>): CallFilter => ({
  ...(connection_id !== undefined && { connectionId: connection_id }),
  ...(connector !== undefined && { connector }),
  ...(endpoint !== undefined && { endpoint }),
  ...(status !== undefined && { statuses: statusesOf(status) }),
})

const statusesOf = (status: string): [number, number] => [
  Number(status.replace('xx', '00')),
  Number(status.replace('xx', '99')),
]

export const callRecordRoutes: Routes = (server, { callRecords }) => {
  server.withTypeProvider<ZodTypeProvider>().get(
    '/v1/calls',
    {
      config: { needs: 'connections:read' },
      schema: {
        tags: ['calls'],
        summary: 'What was called, newest first',
        description:
          'Every call that found its connection, within a second, also when the connection is deleted. Kept for CALL_RETENTION_DAYS, without anything of its content.',
        querystring: filter,
        response: { 200: listOf(callRecord), ...problems(400) },
      },
    },
    async (request) => {
      const { limit, cursor, user_id } = request.query
      const scope = scopeOf(request)
      // A narrowed caller sees its own user's calls, whatever it asks for.
      if (scope.userId !== undefined && user_id !== undefined && user_id !== scope.userId)
        return { items: [], next_cursor: null }
      const found = await callRecords.list(
        { ...scope, ...(user_id !== undefined && { userId: user_id }) },
        filterOf(request.query),
        { limit: limit + 1, ...(cursor !== undefined && { after: positionOf(cursor) }) },
      )
      const calls = found.slice(0, limit)
      const last = calls.at(-1)
      return {
        items: calls.map(shapeOf),
        next_cursor: found.length > limit ? cursorAfter({ createdAt: last!.at, id: last!.id }) : null,
      }
    },
  )
}
