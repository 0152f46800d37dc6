import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { checkConnection } from '../../connections/health.ts'
import { refreshConnection, revokeConnection } from '../../connections/lifecycle.ts'
import { theConnection } from '../audit-subjects.ts'
import { scopeOf } from '../scope.ts'
import { connection, connectionShape, problems } from '../shapes.ts'
import type { Routes } from './index.ts'

const health = z.object({
  healthy: z.boolean(),
  detail: z.string(),
  provider_status: z.number().int().nullable(),
  latency_ms: z.number().int().nullable(),
  connection,
})

const refreshed = z.object({ connection, expires_at: z.iso.datetime().nullable() })
const revoked = z.object({ connection, revocation: z.enum(['revoked', 'not_supported', 'nothing_to_revoke']) })

export const connectionActionRoutes: Routes = (server, deps) => {
  const routes = server.withTypeProvider<ZodTypeProvider>()
  const tags = ['connections']
  const params = z.object({ connectionId: z.string() })
  const answers = problems(404, 409, 502, 503, 504)

  routes.post(
    '/v1/connections/:connectionId/check',
    {
      config: {
        needs: 'connections:write',
        audit: { none: 'It asks the provider. What that changes stands in the timeline.' },
      },
      schema: {
        tags,
        summary: 'Ask the provider whether the connection works',
        params,
        response: { 200: health, ...answers },
      },
    },
    async (request) => {
      const found = await checkConnection(scopeOf(request), request.params.connectionId, deps)
      return {
        healthy: found.isHealthy,
        detail: found.detail,
        provider_status: found.providerStatus ?? null,
        latency_ms: found.latencyMs ?? null,
        connection: connectionShape(found.connection),
      }
    },
  )

  routes.post(
    '/v1/connections/:connectionId/refresh',
    {
      config: { needs: 'connections:write', audit: { action: 'connection.refreshed', subjects: theConnection } },
      schema: { tags, summary: 'Replace the access token now', params, response: { 200: refreshed, ...answers } },
    },
    async (request) => {
      const { connection: found, credential } = await refreshConnection(
        scopeOf(request),
        request.params.connectionId,
        deps,
      )
      return { connection: connectionShape(found), expires_at: credential.expiresAt?.toISOString() ?? null }
    },
  )

  routes.post(
    '/v1/connections/:connectionId/revoke',
    {
      config: { needs: 'connections:write', audit: { action: 'connection.revoked', subjects: theConnection } },
      schema: {
        tags,
        summary: 'Revoke at the provider and keep the record',
        params,
        response: { 200: revoked, ...answers },
      },
    },
    async (request) => {
      const { connection: found, outcome } = await revokeConnection(scopeOf(request), request.params.connectionId, deps)
      return { connection: connectionShape(found), revocation: outcome }
    },
  )
}
