import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { theUserToken } from '../audit-subjects.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { allows, judgeGiving } from '../../permissions/grant.ts'
import { CALLED_ENDPOINT, PASSED_CONNECTOR, type Permission, covers } from '../../permissions/permission.ts'
import type { Caller } from '../caller.ts'
import type { Dependencies } from '../dependencies.ts'
import { judgeUser, scopeOf, scopeOfUser } from '../scope.ts'
import { connectionId, problems, userId, userToken } from '../shapes.ts'
import { createUserToken } from '../user-token.ts'
import type { UserGrant, UserToken } from '../user-token-store.ts'
import type { Routes } from './index.ts'

const HOUR_S = 3_600
const LIFETIME_MAX_S = 24 * HOUR_S

const endpoint = z.string().max(250).regex(CALLED_ENDPOINT, {
  error: 'must be <connector>:<endpoint>, such as dropbox:files.list_folder or gmail:users.messages.*',
})

const wanted = z.strictObject({
  user_id: userId.describe("The user for whom alone it acts, as your application's own login shows."),
  connections: z
    .array(connectionId)
    .min(1)
    .max(100)
    .optional()
    .describe('The only connections of the user that it sees; all of them unless said, also later ones.'),
  endpoints: z
    .array(endpoint)
    .min(1)
    .max(100)
    .optional()
    .describe('What it may call; all that the key may unless said. The last part may end in `*`.'),
  arguments: z
    .record(endpoint, z.record(z.string().min(1).max(200), z.unknown()))
    .optional()
    .describe(
      'Values that calls of an endpoint must have: parameters by name, members of the body as `body.name`. A call with another value, or without, is refused.',
    ),
  proxy: z
    .array(z.string().max(100).regex(PASSED_CONNECTOR, { error: 'must be a connector' }))
    .min(1)
    .max(20)
    .optional()
    .describe('Connectors to which it may pass requests through, whatever they ask for; none unless said.'),
  expires_in: z
    .number()
    .int()
    .min(1)
    .max(LIFETIME_MAX_S)
    .optional()
    .describe('For how many seconds it is good: 3,600 unless said, 86,400 at most, never longer than the key.'),
})

type Wanted = z.output<typeof wanted>

/** Short-lived tokens that a backend makes for the browser or the agent of one of its users. */
export const userTokenRoutes: Routes = (server, deps) => {
  const routes = server.withTypeProvider<ZodTypeProvider>()
  const tags = ['administration']

  routes.post(
    '/v1/user-tokens',
    {
      config: { needs: 'user-tokens:write', audit: { action: 'user_token.created', subjects: theUserToken } },
      schema: {
        tags,
        summary: 'Make a short-lived token of one user',
        description:
          'For a browser or an agent, which uses it as a key. It may call, as far as said here, and read connectors; it may do nothing that the key which makes it may not, and ends with it.',
        body: wanted,
        response: {
          201: userToken.extend({ token: z.string().describe('The token itself. It is shown this once.') }),
          ...problems(400, 404),
        },
      },
    },
    async (request, reply) => {
      const { caller, body } = request
      judgeUser(request, body.user_id)
      const grant = grantOf(body, caller, deps.clock.now())
      judgeGiving(caller.grant, grant)
      await judgeConnections(body, caller, deps)
      const { token, secret } = await createUserToken(caller, grant, deps)
      reply.code(201).header('cache-control', 'no-store')
      return { ...shapeOf(token), token: secret.reveal() }
    },
  )

  routes.delete(
    '/v1/user-tokens/:id',
    {
      config: { needs: 'user-tokens:write', audit: { action: 'user_token.deleted', subjects: theUserToken } },
      schema: {
        tags,
        summary: 'Make a user token useless',
        params: z.object({ id: z.string() }),
        response: { 200: z.object({ id: z.string(), deleted: z.literal(true) }), ...problems(404) },
      },
    },
    async (request) => {
      const { id } = request.params
      if (!(await deps.userTokens.remove(scopeOf(request), id))) throw new PlatformError('user_token_not_found')
      deps.tokens.forget(id)
      return { id, deleted: true as const }
    },
  )
}

const grantOf = (
  { user_id, connections, endpoints, proxy, arguments: bounds, expires_in }: Wanted,
  { grant }: Caller,
  now: Date,
): UserGrant => {
  const calls = endpoints?.map((name) => `calls:${name}`) ?? callsOf(grant.permissions)
  const stray = Object.keys(bounds ?? {}).find((name) => !calls.some((held) => covers(held, `calls:${name}`)))
  if (stray !== undefined)
    throw new PlatformError('invalid_request', { detail: `arguments: ${stray} is not among the endpoints.` })
  if (bounds !== undefined && proxy !== undefined)
    throw new PlatformError('invalid_request', {
      detail: 'proxy: what passes through is not read, so that it cannot be held to arguments.',
    })
  const connectionIds = connections ?? grant.connectionIds
  return {
    userId: user_id,
    permissions: [
      ...calls,
      ...(proxy ?? []).map((name) => `proxy:${name}`),
      ...(allows(grant, 'connectors:read') ? ['connectors:read'] : []),
    ],
    expiresAt: endOf(expires_in, grant.expiresAt, now),
    ...(connectionIds !== undefined && { connectionIds }),
    ...(bounds !== undefined && { arguments: bounds }),
  }
}

/** All that a key may call. */
const callsOf = (permissions: readonly Permission[]): Permission[] =>
  permissions.includes('admin') ? ['calls:*'] : permissions.filter((one) => one.startsWith('calls:'))

const endOf = (seconds: number | undefined, keyEndsAt: Date | undefined, now: Date): Date => {
  const asked = new Date(now.getTime() + (seconds ?? HOUR_S) * 1000)
  return keyEndsAt !== undefined && keyEndsAt < asked ? keyEndsAt : asked
}

const judgeConnections = async (
  { user_id, connections }: Wanted,
  caller: Caller,
  deps: Dependencies,
): Promise<void> => {
  const scope = scopeOfUser(caller, user_id)
  for (const id of connections ?? [])
    if ((await deps.connections.find(scope, id)) === undefined) throw new PlatformError('connection_not_found')
}

const shapeOf = ({ id, grant, createdAt }: UserToken): z.input<typeof userToken> => ({
  id,
  user_id: grant.userId,
  connections: grant.connectionIds === undefined ? null : [...grant.connectionIds],
  scopes: [...grant.permissions],
  arguments: structuredClone(grant.arguments ?? {}) as Record<string, Record<string, unknown>>,
  created_at: createdAt.toISOString(),
  expires_at: grant.expiresAt.toISOString(),
})
