import type { Routes } from './index.ts'

/** What is measured of this process, and of its siblings where it is a worker, of all applications together. METRICS_PORT serves the same without a key. */
export const metricsRoutes: Routes = (server, { metrics }) => {
  server.get(
    '/metrics',
    {
      config: { needs: 'admin' },
      // For whoever runs the platform; the guide of observability has it.
      schema: { hide: true },
    },
    async (_request, reply) => reply.type(metrics.contentType).send(await metrics.render()),
  )
}
