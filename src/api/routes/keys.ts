import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { PlatformError } from '../../errors/platform-error.ts'
import { type Grant, judgeGiving } from '../../permissions/grant.ts'
import { theApiKey } from '../audit-subjects.ts'
import { createApiKey } from '../api-key.ts'
import type { ApiKey } from '../application-store.ts'
import type { Caller } from '../caller.ts'
import type { Dependencies } from '../dependencies.ts'
import { scopeOfUser } from '../scope.ts'
import { apiKey, connectionId, listOf, permission, problems, userId } from '../shapes.ts'
import type { Routes } from './index.ts'

const wanted = z.strictObject({
  name: z.string().min(1).max(255),
  scopes: z
    .array(permission)
    .min(1)
    .max(100)
    .default(['admin'])
    .describe('What it may do; everything unless said. docs/guides/application.md lists them.'),
  user_id: userId.optional().describe('The user for whom alone it acts.'),
  connection_id: connectionId.optional().describe('The connection that alone it sees and uses.'),
  expires_at: z.iso.datetime().optional().describe('When it ends; never, or with the key that makes it, unless said.'),
})

export const keyRoutes: Routes = (server, deps) => {
  const routes = server.withTypeProvider<ZodTypeProvider>()
  const tags = ['administration']

  routes.get(
    '/v1/keys',
    {
      config: { needs: 'admin' },
      schema: { tags, summary: 'List the API keys', response: { 200: listOf(apiKey), ...problems() } },
    },
    async ({ caller }) => ({
      items: (await deps.applications.listKeys(caller.applicationId)).map(shapeOf),
      next_cursor: null,
    }),
  )

  routes.post(
    '/v1/keys',
    {
      config: { needs: 'admin', audit: { action: 'api_key.created', subjects: theApiKey } },
      schema: {
        tags,
        summary: 'Make an API key',
        description: 'It may do no more than the key that makes it, and lives no longer.',
        body: wanted,
        response: {
          201: apiKey.extend({ key: z.string().describe('The key itself. It is shown this once.') }),
          ...problems(400, 404),
        },
      },
    },
    async ({ caller, body }, reply) => {
      const grant = await grantOf(body, caller, deps)
      judgeGiving(caller.grant, grant)
      const { key, secret } = await createApiKey(caller.applicationId, body.name, deps, grant)
      reply.code(201)
      return { ...shapeOf(key), key: secret.reveal() }
    },
  )

  routes.delete(
    '/v1/keys/:id',
    {
      config: { needs: 'admin', audit: { action: 'api_key.deleted', subjects: theApiKey } },
      schema: {
        tags,
        summary: 'Make a key useless, and the user tokens that it made',
        params: z.object({ id: z.string() }),
        response: { 200: z.object({ id: z.string(), deleted: z.literal(true) }), ...problems(404) },
      },
    },
    async ({ caller, params }) => {
      const wasThere = await deps.applications.removeKey(caller.applicationId, params.id)
      if (!wasThere) throw new PlatformError('api_key_not_found')
      deps.keys.forget(params.id)
      return { id: params.id, deleted: true as const }
    },
  )
}

const grantOf = async (
  { scopes, user_id, connection_id, expires_at }: z.output<typeof wanted>,
  caller: Caller,
  deps: Dependencies,
): Promise<Grant> => {
  const isBound = user_id !== undefined || connection_id !== undefined
  if (isBound && scopes.includes('admin'))
    throw new PlatformError('invalid_request', {
      detail: 'scopes: admin is of the whole application. A key for one user or connection needs others.',
    })
  const expiresAt = expires_at === undefined ? caller.grant.expiresAt : new Date(expires_at)
  if (expiresAt !== undefined && expiresAt <= deps.clock.now())
    throw new PlatformError('invalid_request', { detail: 'expires_at: has passed.' })
  if (connection_id !== undefined) await judgeConnection(connection_id, user_id, caller, deps)
  return {
    permissions: scopes,
    ...(user_id !== undefined && { userId: user_id }),
    ...(connection_id !== undefined && { connectionIds: [connection_id] }),
    ...(expiresAt !== undefined && { expiresAt }),
  }
}

const judgeConnection = async (
  id: string,
  user: string | undefined,
  caller: Caller,
  { connections }: Dependencies,
): Promise<void> => {
  const scope = user === undefined ? { applicationId: caller.applicationId } : scopeOfUser(caller, user)
  if ((await connections.find(scope, id)) === undefined) throw new PlatformError('connection_not_found')
}

const shapeOf = ({ id, name, grant, createdAt }: ApiKey): z.input<typeof apiKey> => ({
  id,
  name,
  scopes: [...grant.permissions],
  user_id: grant.userId ?? null,
  connection_id: grant.connectionIds?.[0] ?? null,
  created_at: createdAt.toISOString(),
  expires_at: grant.expiresAt?.toISOString() ?? null,
})
