import { splitRequest } from '../connector.ts'
import type { Rule } from './rule.ts'

export const oddEffect: Rule = {
  code: 'odd_effect',
  level: 'warning',
  only: 'lint',
  summary: 'What says that it only reads is no PUT, PATCH or DELETE: it would be tried again.',
  check: ({ endpoints }, report) => {
    for (const [name, { effect, request }] of Object.entries(endpoints)) {
      const { method } = splitRequest(request)
      if (effect === 'read' && (method === 'PUT' || method === 'PATCH' || method === 'DELETE'))
        report(
          ['endpoints', name, 'effect'],
          `A ${method} that only reads is rare, and this one is tried again after a failure.`,
        )
    }
  },
}
