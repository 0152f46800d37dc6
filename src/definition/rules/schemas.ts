import { schemaProblem } from '../schema-problem.ts'
import type { Rule } from './rule.ts'

export const schemas: Rule = {
  code: 'schema',
  level: 'error',
  ofAbstract: true,
  summary: 'Every schema is valid JSON Schema 2020-12.',
  check: ({ schemas: named }, report) => {
    for (const [name, schema] of Object.entries(named)) {
      const problem = schemaProblem(schema)
      if (problem !== undefined) report(['schemas', name], `The schema is not valid: ${problem}.`)
    }
  },
}
