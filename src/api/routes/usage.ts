import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Usage } from '../../calls/call-record.ts'
import type { UsagePage } from '../../calls/call-store.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { parseJson } from '../../runtime/json.ts'
import { scopeOf } from '../scope.ts'
import { listOf, pageQuery, problems, userId } from '../shapes.ts'
import type { Routes } from './index.ts'

const DAYS_SHOWN = 30

export const usageEntry = z
  .object({
    day: z.iso.date().describe('Of UTC.'),
    user_id: userId,
    connector: z.string(),
    calls: z.number().int(),
    errors: z.number().int().describe('Calls that were answered with 400 or more.'),
    bytes_in: z.number().int(),
    bytes_out: z.number().int(),
  })
  .meta({ id: 'UsageEntry', description: 'How much a user called by a connector on one day.' })

const shapeOf = (from: Usage): z.input<typeof usageEntry> => ({
  day: from.day,
  user_id: from.userId,
  connector: from.connector,
  calls: from.calls,
  errors: from.errors,
  bytes_in: from.bytesIn,
  bytes_out: from.bytesOut,
})

/** No calendar that the database knows has a year 0. */
const day = z.iso.date().refine((text) => !text.startsWith('0000'), { error: 'must be a day since the year 1' })

const filter = z.object({
  from: day.optional().describe(`The first day, of UTC; ${DAYS_SHOWN} days before the last unless stated.`),
  to: day.optional().describe('The last day, of UTC; today unless stated.'),
  user_id: userId.optional(),
  connector: z.string().max(100).optional(),
  ...pageQuery,
})

export const usageRoutes: Routes = (server, { callRecords, clock }) => {
  server.withTypeProvider<ZodTypeProvider>().get(
    '/v1/usage',
    {
      config: { needs: 'connections:read' },
      schema: {
        tags: ['calls'],
        summary: 'How much was called, by day, user and connector; the last day first',
        description:
          'Counted within a second, and kept for USAGE_RETENTION_DAYS. A key or token of single connections sees none, as usage is of all connections of a user.',
        querystring: filter,
        response: { 200: listOf(usageEntry), ...problems(400) },
      },
    },
    async (request) => {
      const { limit, cursor, user_id, connector } = request.query
      const to = request.query.to ?? dayOf(clock.now())
      const from = request.query.from ?? daysBefore(to, DAYS_SHOWN)
      const scope = scopeOf(request)
      // A narrowed caller sees its own user's usage, whatever it asks for.
      if (scope.userId !== undefined && user_id !== undefined && user_id !== scope.userId)
        return { items: [], next_cursor: null }
      const found = await callRecords.usage(
        { ...scope, ...(user_id !== undefined && { userId: user_id }) },
        { from, to, ...(connector !== undefined && { connector }) },
        { limit: limit + 1, ...(cursor !== undefined && { after: readCursor(cursor) }) },
      )
      const items = found.slice(0, limit)
      return { items: items.map(shapeOf), next_cursor: found.length > limit ? cursorOf(items.at(-1)!) : null }
    },
  )
}

const dayOf = (time: Date): string => time.toISOString().slice(0, 10)

const daysBefore = (day: string, days: number): string =>
  dayOf(new Date(Math.max(Date.parse(day) - days * 24 * 3_600_000, Date.parse('0001-01-01'))))

const position = z.tuple([day, z.string().max(255), z.string().max(100)])

const cursorOf = ({ day, userId: user, connector }: Usage): string =>
  Buffer.from(JSON.stringify([day, user, connector])).toString('base64url')

const readCursor = (cursor: string): NonNullable<UsagePage['after']> => {
  const read = position.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()))
  if (!read.success || !isStorable(read.data))
    throw new PlatformError('invalid_request', { detail: 'The cursor is not one that this list gave.' })
  const [day, user, connector] = read.data
  return { day, userId: user, connector }
}

const isStorable = (texts: readonly string[]): boolean => texts.every((text) => !text.includes('\0'))
