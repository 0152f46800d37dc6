import type { Rule } from './rule.ts'

export const noErrorRule: Rule = {
  code: 'no_error_rule',
  level: 'warning',
  only: 'lint',
  summary: "The provider's failures are said in the platform's terms, its rate limit among them.",
  check: ({ errors, endpoints }, report) => {
    if (Object.keys(endpoints).length === 0) return
    if (errors.length === 0)
      report([], 'There is no rule below "errors": callers get every failure as the provider has it.')
    else if (!errors.some(({ status, as }) => status.includes(429) || as === 429))
      report(['errors'], 'No rule says what a rate limit looks like (429).', 'hint')
  },
}
