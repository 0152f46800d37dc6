import { RE2JS } from 're2js'
import type { Rule } from './rule.ts'

export const patterns: Rule = {
  code: 'pattern',
  level: 'error',
  ofAbstract: true,
  summary: 'Every pattern is a regular expression of RE2, which has no look-around and no back-references.',
  check: ({ inputs, endpoints }, report) => {
    const judge = (path: (string | number)[], pattern: string | undefined): void => {
      if (pattern === undefined) return
      try {
        RE2JS.compile(pattern)
      } catch (error) {
        report(path, `The pattern does not compile: ${(error as Error).message}.`)
      }
    }
    inputs.forEach(({ pattern }, index) => judge(['inputs', index, 'pattern'], pattern))
    for (const [name, { params }] of Object.entries(endpoints)) {
      for (const [wireName, { pattern }] of Object.entries(params))
        judge(['endpoints', name, 'params', wireName, 'pattern'], pattern)
    }
  },
}
