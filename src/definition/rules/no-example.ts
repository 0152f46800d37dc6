import type { Rule } from './rule.ts'

export const noExample: Rule = {
  code: 'no_example',
  level: 'hint',
  only: 'lint',
  summary: 'Every endpoint has an example: the docs show it, and the simulator answers with it.',
  check: ({ endpoints }, report) => {
    for (const [name, { examples }] of Object.entries(endpoints))
      if (examples.length === 0)
        report(['endpoints', name], 'There is no example: the simulator has to make answers up.')
  },
}
