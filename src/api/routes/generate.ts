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
      const { name, bytes } = await deps.renderers
        .render(connector, language)
        .then((rendered) => archiveOf(rendered, language))
        .catch((error: unknown) => {
          throw ofGenerator(error)
        })
      return reply.type('application/gzip').header('content-disposition', `attachment; filename="${name}"`).send(bytes)
    },
  )
}

/** What a caller is told of it when a client cannot be had; anything else is our own mistake. */
export const ofGenerator = (error: unknown): unknown => {
  if (!(error instanceof CodegenError)) return error
  if (error.kind === 'busy') return new PlatformError('overloaded', {}, error)
  if (error.kind === 'runtime') return new PlatformError('client_runtime_missing', { detail: error.message }, error)
  return error
}
