import type { AuthSettings } from '../schema.ts'
import type { Rule } from './rule.ts'

export const scopeText: Rule = {
  code: 'scope_text',
  level: 'error',
  ofAbstract: true,
  summary: 'A scope is one scope: it holds no blank and not what the provider puts between scopes.',
  check: ({ auth }, report) => {
    for (const [index, settings] of auth.entries()) {
      const { scopes } = settings as AuthSettings & { scopes?: { separator?: string } }
      const separator = scopes?.separator ?? ' '
      for (const scope of Object.keys(scopes?.available ?? {}))
        if (/\s/.test(scope) || scope.includes(separator))
          report(
            ['auth', index, 'scopes', 'available', scope],
            `"${scope}" holds ${/\s/.test(scope) ? 'a blank' : `"${separator}", the separator`}: is it several scopes?`,
          )
    }
  },
}
