import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { completeConnectSession } from '../../connections/complete.ts'
import { startConnectSession } from '../../connections/connect.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { judgeReturnUrl } from '../return-url.ts'
import { connectSession, connection, connectionShape, problems, userId } from '../shapes.ts'
import type { Routes } from './index.ts'

const request = z.strictObject({
  connector: z.string(),
  user_id: userId,
  return_url: z.string().max(2048).describe("Where the browser goes afterwards: one of the application's return URLs."),
  name: z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe("What the connection is called; unless given, the account's own label."),
  auth_type: z.string().optional().describe('Where the connector has several.'),
  scopes: z
    .array(z.string())
    .max(100)
    .optional()
    .describe("What to ask for; unless given, the connector's default scopes."),
  endpoints: z
    .array(z.string())
    .max(500)
    .optional()
    .describe('Asks for the least scopes with which these endpoints can be called, in place of `scopes`.'),
  flow: z
    .enum(['code', 'device'])
    .optional()
    .describe(
      'How the user signs in: by redirects, or by a code for another device (RFC 8628), where the connector has that.',
    ),
  inputs: z
    .record(z.string(), z.string().max(1024))
    .optional()
    .describe(
      "What the connector needs to know beside the credential. The page asks for the rest, but not for what is the application's to give.",
    ),
  connection_id: z
    .string()
    .optional()
    .describe(
      'Reconnects this connection, which keeps its id. What is granted already is asked for again, beside what is new.',
    ),
})

const completion = z.strictObject({
  user_id: userId.describe("The user whom the application's own login shows to be sitting at the browser."),
  completion_token: z.string().max(256).describe('What the browser brought back to the return URL.'),
})

export const connectSessionRoutes: Routes = (server, deps) => {
  const routes = server.withTypeProvider<ZodTypeProvider>()
  const tags = ['connecting']

  routes.post(
    '/v1/connect-sessions',
    {
      schema: {
        tags,
        summary: 'Start connecting a user',
        description:
          'Gives a link, good for 30 minutes, to send the user to. The browser comes back to `return_url` with `session` and `completion_token`, or `error`.',
        body: request,
        response: { 201: connectSession, ...problems(400, 404, 409, 422) },
      },
    },
    async ({ body, caller }, reply) => {
      const application = await deps.applications.find(caller.applicationId)
      if (application === undefined) throw new PlatformError('unauthorized')
      judgeReturnUrl(body.return_url, application.returnUrls)
      const session = await startConnectSession(
        application.id,
        {
          connector: body.connector,
          userId: body.user_id,
          returnUrl: body.return_url,
          ...(body.name !== undefined && { name: body.name }),
          ...(body.auth_type !== undefined && { authType: body.auth_type }),
          ...(body.scopes !== undefined && { scopes: body.scopes }),
          ...(body.endpoints !== undefined && { endpoints: body.endpoints }),
          ...(body.flow !== undefined && { flow: body.flow }),
          ...(body.inputs !== undefined && { inputs: body.inputs }),
          ...(body.connection_id !== undefined && { connectionId: body.connection_id }),
        },
        deps,
      )
      reply.code(201)
      return {
        id: session.id,
        connection_id: session.connectionId,
        connect_url: `${deps.publicUrl}/connect/${session.id}`,
        expires_at: session.expiresAt.toISOString(),
      }
    },
  )

  routes.post(
    '/v1/connect-sessions/:id/complete',
    {
      schema: {
        tags,
        summary: 'Complete connecting a user',
        description:
          "Binds the session to its user; only now is the authorization code redeemed. Call it at once, from the backend, for the user of the application's own login.",
        params: z.object({ id: z.string() }),
        body: completion,
        response: { 200: connection, ...problems(400, 404, 409, 502, 504) },
      },
    },
    async ({ params, body, caller }) => {
      const scope = { applicationId: caller.applicationId, userId: body.user_id }
      return connectionShape(await completeConnectSession(scope, params.id, body.completion_token, deps))
    },
  )
}
