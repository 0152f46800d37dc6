import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { CALLING } from '../audited.ts'
import { goneSignal } from '../gone-signal.ts'
import { scopeOf } from '../scope.ts'
import { problems } from '../shapes.ts'
import type { Routes } from './index.ts'

const upload = z
  .object({
    endpoint: z.string(),
    offset: z
      .number()
      .int()
      .nullable()
      .describe('What the provider has, and where to go on; null where it has all of a content of unknown length.'),
    length: z.number().int().nullable().describe('How long the whole is; null where that was not said.'),
    expires_at: z.iso.datetime(),
  })
  .meta({ id: 'Upload', description: 'An upload that can be taken up again.' })

const removal = z.object({ id: z.string(), deleted: z.literal(true) })

/** Uploads that broke off, under the ids that their callers gave them. */
export const uploadRoutes: Routes = (server, deps) => {
  const routes = server.withTypeProvider<ZodTypeProvider>()
  const tags = ['calls']
  const params = z.object({ connectionId: z.string(), uploadId: z.string() })
  const url = '/v1/connections/:connectionId/uploads/:uploadId'

  routes.get(
    url,
    {
      config: { needs: 'calls' },
      schema: {
        tags,
        summary: 'Ask the provider how far an upload has come',
        description:
          'For uploads that were begun with `Connector-Upload-Id`. To go on, call the endpoint again with that id, `Connector-Upload-Offset` and the rest of the bytes.',
        params,
        response: { 200: upload, ...problems(404, 409, 502, 504) },
      },
    },
    async (request, reply) => {
      const { connectionId, uploadId } = request.params
      const { endpoint, offset, length, expiresAt } = await deps.proxy.uploadState(
        { scope: scopeOf(request), grant: request.caller.grant, connectionId },
        uploadId,
        goneSignal(reply.raw),
      )
      return { endpoint, offset: offset ?? null, length: length ?? null, expires_at: expiresAt.toISOString() }
    },
  )

  routes.delete(
    url,
    {
      config: { needs: 'calls', audit: { none: CALLING } },
      schema: {
        tags,
        summary: 'Give an upload up',
        params,
        response: { 200: removal, ...problems(404, 409, 502, 504) },
      },
    },
    async (request) => {
      const { connectionId, uploadId } = request.params
      await deps.proxy.abandonUpload({ scope: scopeOf(request), grant: request.caller.grant, connectionId }, uploadId)
      return { id: uploadId, deleted: true as const }
    },
  )
}
