import { fillAddress } from '../../definition/template.ts'
import { PlatformError } from '../../errors/platform-error.ts'
import { parseJson } from '../../runtime/json.ts'
import type { AuthContext } from '../auth-type.ts'
import type { Credential } from '../credential.ts'
import { partiesOf } from './parties.ts'
import type { OAuth2Settings } from './settings.ts'

/** Makes the provider forget the grant, RFC 7009 or its own way. Gives false where the connector names none. */
export const revokeToken = async (
  settings: OAuth2Settings,
  credential: Credential,
  context: AuthContext,
): Promise<boolean> => {
  if (settings.revoke === undefined) return false
  if ('endpoint' in settings.revoke) {
    const status = await context.callEndpoint(settings.revoke.endpoint, credential)
    if (status < 300 || status === 401) return true
    throw new PlatformError('token_revoke_failed', { providerStatus: status })
  }
  const token =
    settings.revoke.token === 'access_token'
      ? credential.accessToken
      : (credential.refreshToken ?? credential.accessToken)
  // The client proves itself here as at the token endpoint, RFC 7009 section 2.1.
  const { client, clientAuth, server } = partiesOf(settings, settings.tokenUrl, context)
  const headers = new Headers({
    'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
    accept: 'application/json',
  })
  const body = new URLSearchParams({ token: token.reveal() })
  await clientAuth(server, client, body, headers)
  const { status, body: answer } = await context.http({
    url: fillAddress(settings.revoke.url, context.inputs),
    method: 'POST',
    headers: Object.fromEntries(headers),
    body: body.toString(),
  })
  // RFC 7009 asks for 200 also where the token is no longer one; Google and others answer 400 and say so.
  const { error } = (parseJson(answer) ?? {}) as { error?: unknown }
  if (status < 300 || (status === 400 && (error === 'invalid_token' || error === 'invalid_grant'))) return true
  throw new PlatformError('token_revoke_failed', {
    providerStatus: status,
    ...(typeof error === 'string' && /^[\w.-]{1,64}$/.test(error) && { providerCode: error }),
  })
}
