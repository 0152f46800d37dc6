import * as oauth from 'oauth4webapi'
import { z } from 'zod'
import { words } from '../definition/words.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { AuthContext, AuthType } from './auth-type.ts'
import type { Credential } from './credential.ts'
import { injectedOf } from './injection.ts'
import { clientSecretOf } from './oauth-clients.ts'
import { type Occasion, askForToken, grantWords, refused, refusedCode, scopeOf } from './oauth2/token-grant.ts'

const settings = words({
  type: z.literal('oauth2_client_credentials').describe('A client that acts for itself, RFC 6749 section 4.4.'),
  ...grantWords,
  client: z
    .enum(['app', 'connection'])
    .default('app')
    .describe("Whose client it is: the application's, from the environment, or one of each connection's own."),
  client_auth: z
    .enum(['post', 'basic'])
    .default('basic')
    .describe('How the client proves itself, RFC 6749 section 2.3.1.'),
  description: z.string().optional().describe('Where the user finds id and secret.'),
  setup: words({
    url: z.url().describe('Where a developer registers an OAuth client.'),
    steps: z.array(z.string()).default([]).describe('What to do there.'),
  })
    .optional()
    .describe('How a developer gets an OAuth client; `connector setup` and the docs show it.'),
})

type Settings = z.output<typeof settings>

const CLIENT_ID = 'client_id'
const CLIENT_SECRET = 'client_secret'
/** The scopes that were asked for, to be asked for again. */
const ASKED = 'asked_scope'

/** A client that acts for itself, RFC 6749 section 4.4. */
export const oauth2ClientCredentials: AuthType<Settings> = {
  name: 'oauth2_client_credentials',
  summary: 'A client that acts for itself: OAuth 2.0 client credentials, RFC 6749 section 4.4.',
  settings,
  needsClient: ({ client }) => client === 'app',
  fields: ({ client, description }) =>
    client === 'app'
      ? []
      : [
          { name: CLIENT_ID, label: 'Client ID', secret: false, ...(description !== undefined && { description }) },
          { name: CLIENT_SECRET, label: 'Client secret', secret: true },
        ],
  complete: (settings, { values, memory }, context) => {
    const { [CLIENT_ID]: id, [CLIENT_SECRET]: secret } = values
    const own: Record<string, string> =
      settings.client === 'connection' ? { [CLIENT_ID]: id ?? '', [CLIENT_SECRET]: secret ?? '' } : {}
    return askAs(
      { ...own, ...(memory.scope !== undefined && { [ASKED]: memory.scope }) },
      settings,
      context,
      'complete',
    )
  },
  renew: (settings, { extra = {} }, context) => askAs(extra, settings, context, 'renew'),
  isSteady: true,
  sign: (_request, { inject }, credential, context) => injectedOf(inject, credential, context),
}

/** Asks with what the connection keeps, and keeps it again beside the token. */
const askAs = async (
  extra: Readonly<Record<string, string>>,
  settings: Settings,
  context: AuthContext,
  occasion: Occasion,
): Promise<Credential> => {
  const { id, secret } =
    settings.client === 'app' ? ofApp(context) : { id: extra[CLIENT_ID]!, secret: extra[CLIENT_SECRET]! }
  if (!id || !secret)
    throw new PlatformError(refusedCode(occasion), { detail: 'The connection has no client id and secret of its own.' })
  const scope = scopeOf(settings, extra[ASKED])
  const credential = await askForToken(settings, context, occasion, {
    grantType: 'client_credentials',
    parameters: scope === '' ? {} : { [settings.scopes.param]: scope },
    clientId: id,
    askedScope: scope,
    clientAuth: settings.clientAuth === 'basic' ? oauth.ClientSecretBasic(secret) : oauth.ClientSecretPost(secret),
    secrets: [secret],
  }).catch((error: unknown) => {
    throw settings.client === 'app' ? error : ofConnection(error, occasion)
  })
  return { ...credential, ...(Object.keys(extra).length > 0 && { extra }) }
}

const ofApp = ({ client, connector }: AuthContext): { id: string; secret: string } => {
  const registered = client()
  return { id: registered.id, secret: clientSecretOf(registered, connector).reveal() }
}

/** A client of the connection's own that is refused is the user's to correct, not the operator's. */
const ofConnection = (error: unknown, occasion: Occasion): unknown => {
  if (!(error instanceof PlatformError) || error.code !== 'oauth_client_rejected') return error
  const { providerCode, providerMessage } = error.facts
  return occasion === 'complete'
    ? refused(providerCode, providerMessage, error)
    : new PlatformError('connection_needs_reauth', error.facts, error)
}
