import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { createConnection } from '../../connections/lifecycle.ts'
import { problemOf } from '../../errors/problem.ts'
import { eachTakenOver } from '../audit-subjects.ts'
import { platformErrorOf } from '../errors.ts'
import { judgeMaking, scopeOf } from '../scope.ts'
import { connection, connectionShape, problem, problems } from '../shapes.ts'
import { takeOverOf, takeOverOfMany } from '../take-over.ts'
import type { Routes } from './index.ts'

const CONNECTIONS_MAX = 1_000
/** Some ask their provider. */
const AT_ONCE = 8

const asked = z.strictObject({ connections: z.array(takeOverOfMany).min(1).max(CONNECTIONS_MAX) })

const imported = z.object({
  index: z.number().int().describe('The place among those that were given, from 0.'),
  connection: connection.nullable(),
  problem: problem.nullable().describe('Why it was not taken over; null where it was.'),
})

export const connectionImportRoutes: Routes = (server, deps) => {
  server.withTypeProvider<ZodTypeProvider>().post(
    '/v1/connections/import',
    {
      config: { needs: 'connections:write', audit: { action: 'connection.created', subjects: eachTakenOver } },
      schema: {
        tags: ['connections'],
        summary: 'Take over credentials of many connections',
        description:
          'Up to 1,000 at once, each as `POST /v1/connections` takes it, and each a success or a failure of its own. Where a member has a wrong type, nothing is taken over.',
        body: asked,
        response: { 200: z.object({ items: z.array(imported) }), ...problems(400) },
      },
    },
    async (request) => {
      // A header that is none is said once, not of each.
      scopeOf(request)
      const takeOne = async (body: z.output<typeof takeOverOfMany>, index: number) => {
        try {
          judgeMaking(request, body.user_id)
          const made = await createConnection(request.caller.applicationId, takeOverOf(body), deps)
          return { index, connection: connectionShape(made), problem: null }
        } catch (error) {
          const known = platformErrorOf(error)
          if (known.code === 'internal') deps.log.error({ err: error, request_id: request.id }, 'unforeseen error')
          return { index, connection: null, problem: problemOf(known, request.id) }
        }
      }
      const given = request.body.connections
      const items: Awaited<ReturnType<typeof takeOne>>[] = []
      for (let at = 0; at < given.length; at += AT_ONCE)
        items.push(...(await Promise.all(given.slice(at, at + AT_ONCE).map((one, index) => takeOne(one, at + index)))))
      return { items }
    },
  )
}
