import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { findEntry } from '../../applications/find-connector.ts'
import { sealOAuthClient } from '../../applications/oauth-client.ts'
import type { StoredOAuthClient } from '../../applications/own-store.ts'
import { redirectUriOf } from '../../connections/auth-context.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { Secret } from '../../runtime/secret.ts'
import { theOAuthClient } from '../audit-subjects.ts'
import { listOf, oauthClient, problems } from '../shapes.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Routes } from './index.ts'

const plain = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\u0000-\u001f\u007f]*$/, { error: 'must have no control characters' })

const body = z.strictObject({
  client_id: plain(1024),
  client_secret: plain(4096).optional(),
  client_key: z.string().max(16_384).optional().describe('A private key as PEM, where assertions are signed.'),
  client_key_id: plain(1024).optional().describe('The name under which the provider knows the key.'),
})

/** The OAuth clients that an application has registered at providers. Secrets go in and never come out. */
export const credentialRoutes: Routes = (server, deps) => {
  const { own, ownStore, vault } = deps
  const routes = server.withTypeProvider<ZodTypeProvider>()
  const tags = ['administration']
  const byConnector = z.object({ connector: z.string().max(64) })

  routes.get(
    '/v1/credentials',
    {
      config: { needs: 'admin' },
      schema: { tags, summary: 'List the OAuth clients', response: { 200: listOf(oauthClient), ...problems() } },
    },
    async ({ caller }) => {
      const { rows } = await own.of(caller.applicationId)
      const items = rows.clients.map((stored) => shapeOf(caller.applicationId, stored, deps))
      return { items, next_cursor: null }
    },
  )

  routes.get(
    '/v1/credentials/:connector',
    {
      config: { needs: 'admin' },
      schema: {
        tags,
        summary: 'The OAuth client of a connector, without its secret',
        params: byConnector,
        response: { 200: oauthClient, ...problems(404) },
      },
    },
    async ({ caller, params }) => {
      const { rows } = await own.of(caller.applicationId)
      const stored = rows.clients.find(({ connector }) => connector === params.connector)
      if (stored === undefined) throw notThere(params.connector)
      return shapeOf(caller.applicationId, stored, deps)
    },
  )

  routes.put(
    '/v1/credentials/:connector',
    {
      config: { needs: 'admin', audit: { action: 'oauth_client.put', subjects: theOAuthClient } },
      schema: {
        tags,
        summary: "Give a connector the application's OAuth client",
        description: 'It is sealed for this application and connector. It comes before what the environment says.',
        params: byConnector,
        body,
        response: { 200: oauthClient, ...problems(400, 404) },
      },
    },
    async ({ caller: { applicationId }, params: { connector }, body: given }) => {
      if (!own.isOfCatalogue(connector)) await findEntry(applicationId, connector, deps)
      const { client_id: id, client_secret: secret, client_key: pem, client_key_id: keyId } = given
      const client = {
        id,
        ...(secret !== undefined && { secret: new Secret(secret) }),
        ...(pem !== undefined && { key: { pem: new Secret(pem), ...(keyId !== undefined && { id: keyId }) } }),
      }
      const sealed = sealOAuthClient(applicationId, connector, client, vault)
      const updatedAt = await ownStore.putClient(applicationId, { connector, clientId: id, sealed })
      own.changed(applicationId)
      await own.of(applicationId)
      return shapeOf(applicationId, { connector, clientId: id, sealed, updatedAt }, deps)
    },
  )

  routes.delete(
    '/v1/credentials/:connector',
    {
      config: { needs: 'admin', audit: { action: 'oauth_client.removed', subjects: theOAuthClient } },
      schema: {
        tags,
        summary: "Forget the application's OAuth client of a connector",
        params: byConnector,
        response: { 200: z.object({ connector: z.string(), deleted: z.literal(true) }), ...problems(404) },
      },
    },
    async ({ caller: { applicationId }, params: { connector } }) => {
      const wasThere = await ownStore.removeClient(applicationId, connector)
      own.changed(applicationId)
      if (!wasThere) throw notThere(connector)
      return { connector, deleted: true as const }
    },
  )
}

const notThere = (connector: string): PlatformError =>
  new PlatformError('oauth_client_not_found', { detail: `No OAuth client was given for "${connector}".` })

const shapeOf = (
  applicationId: string,
  { connector, clientId, updatedAt }: StoredOAuthClient,
  { own, publicUrl }: Dependencies,
) => {
  const belongings = own.known(applicationId)
  const client = belongings?.clients.get(connector)
  const isOwn = belongings?.connectors.has(connector) === true
  return {
    connector,
    client_id: clientId,
    has_secret: client?.secret !== undefined,
    has_key: client?.key !== undefined,
    redirect_uri: redirectUriOf(publicUrl, { name: connector, ...(isOwn && { owner: applicationId }) }),
    updated_at: updatedAt.toISOString(),
  }
}
