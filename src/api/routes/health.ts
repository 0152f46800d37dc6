import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { PlatformError } from '../../errors/platform-error.ts'
import { problem } from '../shapes.ts'
import type { Routes } from './index.ts'

const alive = z.object({ status: z.literal('ok') })

export const healthRoutes: Routes = (server, { isReady, draining }) => {
  const routes = server.withTypeProvider<ZodTypeProvider>()
  const config = { isOpen: true as const }

  routes.get(
    '/health/live',
    {
      config,
      schema: { tags: ['operation'], security: [], summary: 'Whether the process lives', response: { 200: alive } },
    },
    () => ({
      status: 'ok' as const,
    }),
  )

  routes.get(
    '/health/ready',
    {
      config,
      schema: {
        tags: ['operation'],
        security: [],
        summary: 'Whether it can serve: the database answers, and it is not being shut down',
        response: { 200: alive, 503: problem },
      },
    },
    async () => {
      if (draining.isUnderWay) throw new PlatformError('shutting_down')
      if (!(await isReady())) throw new PlatformError('database_unavailable')
      return { status: 'ok' as const }
    },
  )
}
