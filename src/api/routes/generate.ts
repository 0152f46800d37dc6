import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { findConnector } from '../../applications/find-connector.ts'
import { archiveOf } from '../../codegen/archive.ts'
import { CodegenError } from '../../codegen/codegen-error.ts'
import { type Language, languages } from '../../codegen/targets/index.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { problems } from '../shapes.ts'
import type { Routes } from './index.ts'

const request = z.strictObject({ language: z.enum(languages as [Language, ...Language[]]) })

export const generateRoutes: Routes = (server, deps) => {
  server.withTypeProvider<ZodTypeProvider>().post(
    '/v1/connectors/:name/generate',
    {
      config: { needs: 'connectors:read', audit: { none: 'It renders code and changes nothing.' } },
      schema: {
        tags: ['connectors'],
        summary: 'A typed client, as an archive',
        description:
          'Gives a gzipped tar of the package and of the runtime that it needs. The same connector gives the same bytes.',
        params: z.object({ name: z.string() }),
        body: request,
        response: {
          200: { description: 'The archive.', content: { 'application/gzip': { schema: z.unknown() } } },
          ...problems(400, 404, 422, 503),
        },
      },
    },
    async ({ caller, params, body }, reply) => {
      const { language } = body
      const connector = await findConnector(caller.applicationId, params.name, undefined, deps)
      const rendered = await deps.renderers.render(connector, language).catch((error: unknown) => {
        throw error instanceof CodegenError && error.kind === 'busy' ? new PlatformError('overloaded') : error
      })
      const { name, bytes } = await archiveOf(rendered, language)
      return reply.type('application/gzip').header('content-disposition', `attachment; filename="${name}"`).send(bytes)
    },
  )
}
