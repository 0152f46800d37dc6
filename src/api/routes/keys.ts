import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { PlatformError } from '../../errors/platform-error.ts'
import { createApiKey } from '../api-key.ts'
import type { ApiKey } from '../application-store.ts'
import { apiKey, listOf, problems } from '../shapes.ts'
import type { Routes } from './index.ts'

export const keyRoutes: Routes = (server, deps) => {
  const routes = server.withTypeProvider<ZodTypeProvider>()
  const tags = ['administration']

  routes.get(
    '/v1/keys',
    { schema: { tags, summary: 'List the API keys', response: { 200: listOf(apiKey), ...problems() } } },
    async ({ caller }) => ({
      items: (await deps.applications.listKeys(caller.applicationId)).map(shapeOf),
      next_cursor: null,
    }),
  )

  routes.post(
    '/v1/keys',
    {
      schema: {
        tags,
        summary: 'Make an API key',
        body: z.strictObject({ name: z.string().min(1).max(255) }),
        response: {
          201: apiKey.extend({ key: z.string().describe('The key itself. It is shown this once.') }),
          ...problems(400),
        },
      },
    },
    async ({ caller, body }, reply) => {
      const { key, secret } = await createApiKey(caller.applicationId, body.name, deps)
      reply.code(201)
      return { ...shapeOf(key), key: secret.reveal() }
    },
  )

  routes.delete(
    '/v1/keys/:id',
    {
      schema: {
        tags,
        summary: 'Make a key useless',
        params: z.object({ id: z.string() }),
        response: { 200: z.object({ id: z.string(), deleted: z.literal(true) }), ...problems(404) },
      },
    },
    async ({ caller, params }) => {
      const wasThere = await deps.applications.removeKey(caller.applicationId, params.id)
      deps.keys.forget(params.id)
      if (!wasThere) throw new PlatformError('api_key_not_found')
      return { id: params.id, deleted: true as const }
    },
  )
}

const shapeOf = ({ id, name, createdAt }: ApiKey) => ({ id, name, created_at: createdAt.toISOString() })
