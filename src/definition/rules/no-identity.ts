import type { Rule } from './rule.ts'

export const noIdentity: Rule = {
  code: 'no_identity',
  level: 'warning',
  only: 'lint',
  summary: 'A connector that authenticates says by `identity` who is connected.',
  check: ({ identity, auth }, report) => {
    if (identity === undefined && auth.some(({ type }) => type !== 'none'))
      report([], 'There is no "identity": nobody can see who is connected, nor whether the connection works.')
  },
}
