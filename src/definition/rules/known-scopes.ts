import { didYouMean } from '../nearest.ts'
import type { AuthSettings } from '../schema.ts'
import type { Rule } from './rule.ts'

export const knownScopes: Rule = {
  code: 'unknown_scope',
  level: 'error',
  summary: 'Every scope that an endpoint needs, and every default one, is in `available`.',
  check: ({ auth, endpoints }, report) => {
    const scopes = auth.flatMap(({ scopes }) => (scopes === undefined ? [] : [scopes]))
    if (scopes.length === 0) {
      for (const [name, endpoint] of Object.entries(endpoints)) {
        if (endpoint.scopes ?? endpoint.scopesAny)
          report(['endpoints', name], 'The endpoint needs scopes, but no auth type has any.')
      }
      return
    }
    const available = new Set(scopes.flatMap((known) => Object.keys(known.available)))
    const judge = (path: (string | number)[], names: readonly string[]): void => {
      for (const [index, scope] of names.entries()) {
        if (!available.has(scope))
          report([...path, index], `The scope "${scope}" is not in "available".${didYouMean(scope, available)}`)
      }
    }
    auth.forEach((settings: AuthSettings, index) =>
      judge(['auth', index, 'scopes', 'default'], settings.scopes?.default ?? []),
    )
    for (const [name, endpoint] of Object.entries(endpoints)) {
      judge(['endpoints', name, 'scopes'], endpoint.scopes ?? [])
      judge(['endpoints', name, 'scopes_any'], endpoint.scopesAny ?? [])
    }
  },
}
