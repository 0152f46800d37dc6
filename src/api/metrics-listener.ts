import { fastify } from 'fastify'
import type { Metrics } from '../metrics/metrics.ts'

/** Serves metrics, and nothing else, on a port of their own, without a key: whoever reaches the port may read them. */
export const listenForMetrics = async (
  { host, port }: { readonly host: string; readonly port: number },
  metrics: Pick<Metrics, 'render' | 'contentType'>,
): Promise<{ stop(): Promise<void> }> => {
  const server = fastify({ logger: false, forceCloseConnections: true, exposeHeadRoutes: false })
  server.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.render()))
  server.setNotFoundHandler((_request, reply) => void reply.code(404).send())
  await server.listen({ host, port })
  return { stop: () => server.close() }
}
