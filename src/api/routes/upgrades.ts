import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { eachUpgraded } from '../audit-subjects.ts'
import { scopeOf } from '../scope.ts'
import { listOf, problems } from '../shapes.ts'
import { planUpgrade } from '../upgrade.ts'
import type { Routes } from './index.ts'

const change = z.object({ weight: z.enum(['breaking', 'compatible']), at: z.string(), says: z.string() })
const nameChange = z.object({
  language: z.string(),
  thing: z.string(),
  before: z.string(),
  after: z.string().nullable(),
})

export const upgrade = z
  .object({
    connection_id: z.string(),
    name: z.string(),
    user_id: z.string(),
    from: z.string(),
    to: z.string(),
    verdict: z
      .enum(['breaking', 'compatible', 'none', 'unknown'])
      .describe('`unknown` where the version that the connection has is no longer there.'),
    changes: z.array(change),
    names: z.array(nameChange),
    blocked: z.string().nullable().describe('Why the connection cannot go over as it is.'),
    applied: z.boolean(),
  })
  .meta({ id: 'Upgrade', description: 'What another version of its connector means to a connection.' })

const body = z.strictObject({
  to: z.string().optional().describe('The version; the newest unless stated.'),
  connections: z.array(z.string()).max(1000).optional().describe('Only these connections.'),
  apply: z.boolean().default(false).describe('Whether to do it; otherwise it is only said.'),
})

export const upgradeRoutes: Routes = (server, deps) => {
  server.withTypeProvider<ZodTypeProvider>().post(
    '/v1/connectors/:name/upgrade',
    {
      config: { needs: 'connections:write', audit: { action: 'connection.upgraded', subjects: eachUpgraded } },
      schema: {
        tags: ['connectors'],
        summary: 'Say what another version means to connections, and let them go over',
        params: z.object({ name: z.string() }),
        body,
        response: { 200: listOf(upgrade), ...problems(400, 404, 409, 422) },
      },
    },
    async (request) => {
      const { to, connections, apply } = request.body
      const items = await planUpgrade(
        scopeOf(request),
        { connector: request.params.name, to, connections, apply },
        deps,
      )
      return { items, next_cursor: null }
    },
  )
}
