import { connectorFile, testRule } from '../testing.ts'

testRule('no_error_rule', {
  good: [
    ['a rule for the rate limit', connectorFile({ errors: '  - { status: [400, 429] }' })],
    ['a rate limit that is said otherwise', connectorFile({ errors: '  - { status: 403, as: 429 }' })],
    ['a connector without endpoints', connectorFile({ endpoints: '  {}' })],
  ],
  bad: [
    [
      'a connector without rules',
      `▸${connectorFile()}`,
      'There is no rule below "errors": callers get every failure as the provider has it.',
    ],
    [
      'rules that know no rate limit',
      connectorFile({ errors: '  - { status: 400 }' }).replace('errors:', '▸errors:'),
      'No rule says what a rate limit looks like (429).',
    ],
  ],
})
