import { connectorFile, testRule } from '../testing.ts'

const file = (capture: string): string =>
  connectorFile({
    auth: `
  - type: oauth2
    authorization_url: https://a.example.com/authorize
    token_url: https://a.example.com/token
    refresh: { needed: false }
    capture: ${capture}`,
  })

testRule('capture', {
  good: [
    ['an example that fits', file("{ site: { token: $.site, pattern: '[a-z]+', example: acme } }")],
    ['a value without bounds', file('{ site: { callback: site } }')],
    [
      'a value that an endpoint tells, in its own example',
      file("{ id: { endpoint: items.list, path: '$[0].id', pattern: '[a-z]+' } }"),
    ],
  ],
  bad: [
    [
      'a pattern without an example',
      file("{ ▸site: { token: $.site, pattern: '[a-z]+' } }"),
      'The captured "site" needs an "example" beside its "pattern": the simulator hands it out.',
    ],
    [
      'an example that does not fit',
      file("{ site: { token: $.site, pattern: '[a-z]+', example: ▸A1 } }"),
      'The example does not fit the pattern.',
    ],
    [
      'a pattern that is none',
      file("{ site: { token: $.site, pattern: ▸'[a-z', example: acme } }"),
      'is not a regular expression (RE2).',
    ],
    [
      'an endpoint that is not there',
      file("{ site: { endpoint: ▸items.lst, path: '$.id' } }"),
      'There is no endpoint "items.lst".',
    ],
  ],
})
