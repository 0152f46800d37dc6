import type * as oauth from 'oauth4webapi'
import { fillAddress } from '../../definition/template.ts'
import type { AuthContext } from '../auth-type.ts'
import { clientAuthOf } from './client-auth.ts'
import type { OAuth2Settings } from './settings.ts'

/** Our OAuth client and the authorization server, as oauth4webapi wants them described. */
export const partiesOf = (settings: OAuth2Settings, tokenUrl: string, context: AuthContext) => {
  const registered = context.client()
  return {
    client: { client_id: registered.id } satisfies oauth.Client,
    clientAuth: clientAuthOf(settings, registered),
    server: serverOf(settings, fillAddress(tokenUrl, context.inputs)),
  }
}

/** The authorization server whose token endpoint this is. */
export const serverOf = ({ issuer }: OAuth2Settings, tokenUrl: string): oauth.AuthorizationServer => ({
  issuer: issuer ?? new URL(tokenUrl).origin,
  token_endpoint: tokenUrl,
  ...(issuer !== undefined && { authorization_response_iss_parameter_supported: true }),
})

/** What must not be seen in a provider's words: everything our client proves itself with. */
export const secretOf = (context: AuthContext): string => context.client().secret?.reveal() ?? ''

/** Scopes as they are asked for, with those that always are. */
export const askedScopes = ({ scopes }: OAuth2Settings, wanted: readonly string[]): string[] => [
  ...new Set([...wanted, ...scopes.always]),
]

/** `resource` as it is sent, once for each, RFC 8707. */
export const resourcePairs = ({ resource = [] }: OAuth2Settings): [string, string][] =>
  resource.map((one) => ['resource', one])
