import type { Rule } from './rule.ts'

export const unneededScope: Rule = {
  code: 'unneeded_scope',
  level: 'hint',
  only: 'lint',
  summary: 'Every scope serves an endpoint; above all those that users are asked for.',
  check: ({ auth, endpoints }, report) => {
    const served = new Set(
      Object.values(endpoints).flatMap(({ scopes = [], scopesAny = [] }) => [...scopes, ...scopesAny]),
    )
    // Where no endpoint says what it needs, there is nothing to compare with.
    if (served.size === 0) return
    for (const [index, { scopes }] of auth.entries()) {
      for (const [at, scope] of (scopes?.default ?? []).entries())
        if (!served.has(scope))
          report(
            ['auth', index, 'scopes', 'default', at],
            `Users are asked for "${scope}", which no endpoint needs.`,
            'warning',
          )
      for (const scope of Object.keys(scopes?.available ?? {}))
        if (!served.has(scope) && !scopes!.default.includes(scope))
          report(['auth', index, 'scopes', 'available', scope], `No endpoint needs the scope "${scope}".`)
    }
  },
}
