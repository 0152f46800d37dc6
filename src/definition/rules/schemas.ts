import { createSchemaJudge } from '../json-schema.ts'
import type { Rule } from './rule.ts'

export const schemas: Rule = {
  code: 'schema',
  level: 'error',
  isCostly: true,
  summary: 'Every schema is valid JSON Schema 2020-12.',
  check: ({ schemas: named }, report) => {
    const judge = createSchemaJudge(named)
    for (const [name, schema] of Object.entries(named)) {
      const problem = judge.problem(schema)
      // Which reference dangles is another rule's to say.
      if (problem !== undefined && !problem.includes("can't resolve reference"))
        report(['schemas', name], `The schema is not valid: ${problem}.`)
    }
  },
}
