import { isObject } from '../../runtime/json.ts'
import type { Rule } from './rule.ts'

/** How authorization servers are asked for a refresh token, as substrings of the request they get. */
const WAYS = [
  'offline_access',
  '"access_type":"offline"',
  '"token_access_type":"offline"',
  '"duration":"permanent"',
  'offline.access',
  'refresh_token',
]

export const refreshToken: Rule = {
  code: 'no_refresh_token',
  level: 'warning',
  summary: 'An OAuth connector whose tokens expire asks for a refresh token, or says that none is needed.',
  check: ({ auth }, report) => {
    auth.forEach((settings, index) => {
      if (settings.type !== 'oauth2') return
      const { authorizeParams, refresh, scopes } = settings as {
        authorizeParams?: unknown
        refresh?: unknown
        scopes?: unknown
      }
      if (isObject(refresh) && refresh.needed === false) return
      const askedScopes = isObject(scopes) ? [scopes.default, scopes.always] : []
      const asked = JSON.stringify([authorizeParams, askedScopes])
      if (!WAYS.some((way) => asked.includes(way))) {
        report(
          ['auth', index],
          'Nothing asks for a refresh token, so connections will die with their first token. If the provider always gives one, or tokens never expire, say "refresh: { needed: false }".',
        )
      }
    })
  },
}
