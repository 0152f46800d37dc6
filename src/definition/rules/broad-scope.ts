import { effectOf, splitRequest } from '../connector.ts'
import type { ConnectorDocument } from '../schema.ts'
import type { Rule } from './rule.ts'

export const broadScope: Rule = {
  code: 'broad_scope',
  level: 'hint',
  ofAbstract: true,
  only: 'lint',
  summary: 'No default scope allows writing where a narrower one is enough for all that reads.',
  check: ({ auth, endpoints }, report) => {
    for (const [index, { scopes }] of auth.entries()) {
      const available = Object.keys(scopes?.available ?? {})
      for (const [at, scope] of (scopes?.default ?? []).entries()) {
        const { reads, writes } = servedBy(scope, endpoints)
        if (reads.length === 0 || writes.length === 0) continue
        const narrower = available.find((other) => {
          const served = servedBy(other, endpoints)
          return served.writes.length === 0 && reads.every((name) => served.reads.includes(name))
        })
        if (narrower !== undefined)
          report(
            ['auth', index, 'scopes', 'default', at],
            `"${scope}" allows writing; "${narrower}" is enough for all that it reads. Ask for more when it is needed.`,
          )
      }
    }
  },
}

const servedBy = (scope: string, endpoints: ConnectorDocument['endpoints']) => {
  const served = Object.entries(endpoints).filter(
    ([, { scopes = [], scopesAny = [] }]) => scopes.includes(scope) || scopesAny.includes(scope),
  )
  const reads = served.filter(
    ([, { effect, request }]) => (effect ?? effectOf(splitRequest(request).method)) === 'read',
  )
  const names = (list: typeof served): string[] => list.map(([name]) => name)
  return { reads: names(reads), writes: names(served.filter((one) => !reads.includes(one))) }
}
