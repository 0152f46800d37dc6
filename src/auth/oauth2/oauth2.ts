import type { AuthType } from '../auth-type.ts'
import { injectionOf } from '../injection.ts'
import { type OAuth2Settings, oauth2Settings } from './settings.ts'

/** OAuth 2.0 authorization code with PKCE: RFC 6749, 7636, 9700. */
export const oauth2: AuthType<OAuth2Settings> = {
  name: 'oauth2',
  summary: "The provider's own consent page, OAuth 2.0 authorization code with PKCE.",
  settings: oauth2Settings,
  fields: () => [],
  complete: async () => {
    throw new Error('being written')
  },
  sign: ({ inject }, { accessToken }) => injectionOf(inject, { secret: accessToken.reveal() }),
}
