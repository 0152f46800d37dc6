import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { completeConnectSession } from '../../connections/complete.ts'
import { startConnectSession } from '../../connections/connect.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import type { Caller } from '../caller.ts'
import { theConnectSession } from '../audit-subjects.ts'
import { judgeReturnUrl } from '../return-url.ts'
import { judgeMaking, judgeUser, scopeOf, scopeOfUser } from '../scope.ts'
import { connectSession, connectSessionShape, connection, connectionShape, problems, userId } from '../shapes.ts'
import type { Routes } from './index.ts'

const returnUrl = z
  .string()
  .max(2048)
  .describe("Where the browser goes afterwards: one of the application's return URLs.")

/** What can be asked for of a connection that is made and of one that is connected again. */
const asked = {
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
}

const request = z.strictObject({
  connector: z.string(),
  user_id: userId,
  return_url: returnUrl,
  name: z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe("What the connection is called; unless given, the account's own label."),
  auth_type: z.string().optional().describe('Where the connector has several.'),
  ...asked,
  connection_id: z
    .string()
    .optional()
    .describe(
      'Reconnects this connection, which keeps its id. What is granted already is asked for again, beside what is new.',
    ),
})

const reconnection = z.strictObject({ return_url: returnUrl, ...asked })

const askedOf = ({ scopes, endpoints, flow, inputs }: z.output<typeof reconnection> | z.output<typeof request>) => ({
  ...(scopes !== undefined && { scopes }),
  ...(endpoints !== undefined && { endpoints }),
  ...(flow !== undefined && { flow }),
  ...(inputs !== undefined && { inputs }),
})

const completion = z.strictObject({
  user_id: userId.describe("The user whom the application's own login shows to be sitting at the browser."),
  completion_token: z.string().max(256).describe('What the browser brought back to the return URL.'),
})

export const connectSessionRoutes: Routes = (server, deps) => {
  const routes = server.withTypeProvider<ZodTypeProvider>()
  const tags = ['connecting']
  const judgeReturn = async (url: string, { applicationId }: Caller): Promise<void> => {
    const application = await deps.applications.find(applicationId)
    if (application === undefined) throw new PlatformError('unauthorized')
    judgeReturnUrl(url, application.returnUrls)
  }

  routes.post(
    '/v1/connect-sessions',
    {
      config: { needs: 'connections:write', audit: { action: 'connect_session.started', subjects: theConnectSession } },
      schema: {
        tags,
        summary: 'Start connecting a user',
        description:
          'Gives a link, good for 30 minutes, to send the user to. The browser comes back to `return_url` with `session` and `completion_token`, or `error`.',
        body: request,
        response: { 201: connectSession, ...problems(400, 404, 409, 422) },
      },
    },
    async (incoming, reply) => {
      const { body, caller } = incoming
      if (body.connection_id === undefined) judgeMaking(incoming, body.user_id)
      else judgeUser(incoming, body.user_id)
      await judgeReturn(body.return_url, caller)
      const session = await startConnectSession(
        scopeOfUser(caller, body.user_id),
        {
          connector: body.connector,
          userId: body.user_id,
          returnUrl: body.return_url,
          ...(body.name !== undefined && { name: body.name }),
          ...(body.auth_type !== undefined && { authType: body.auth_type }),
          ...askedOf(body),
          ...(body.connection_id !== undefined && { connectionId: body.connection_id }),
        },
        deps,
      )
      reply.code(201)
      return connectSessionShape(session, deps.publicUrl)
    },
  )

  routes.post(
    '/v1/connections/:connectionId/reconnect',
    {
      config: { needs: 'connections:write', audit: { action: 'connect_session.started', subjects: theConnectSession } },
      schema: {
        tags,
        summary: 'Start connecting the user of a connection again',
        description:
          'Gives a link as `POST /v1/connect-sessions` does, for the connection, its connector, inputs and user as they are. The connection keeps its id.',
        params: z.object({ connectionId: z.string() }),
        body: reconnection,
        response: { 201: connectSession, ...problems(400, 404, 409, 422) },
      },
    },
    async (incoming, reply) => {
      const { body, params, caller } = incoming
      await judgeReturn(body.return_url, caller)
      const scope = scopeOf(incoming)
      const found = await deps.connections.find(scope, params.connectionId)
      if (found === undefined) throw new PlatformError('connection_not_found')
      const { id: connectionId, connector, userId } = found.connection
      const request = { connector, userId, connectionId, returnUrl: body.return_url, ...askedOf(body) }
      const session = await startConnectSession(scope, request, deps)
      reply.code(201)
      return connectSessionShape(session, deps.publicUrl)
    },
  )

  routes.post(
    '/v1/connect-sessions/:id/complete',
    {
      config: {
        needs: 'connections:write',
        audit: { action: 'connect_session.completed', subjects: theConnectSession },
      },
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
    async (incoming) => {
      const { params, body, caller } = incoming
      const { userId = body.user_id } = scopeOf(incoming)
      if (userId !== body.user_id) throw new PlatformError('connect_session_not_found')
      const scope = scopeOfUser(caller, body.user_id)
      return connectionShape(await completeConnectSession(scope, params.id, body.completion_token, deps))
    },
  )
}
