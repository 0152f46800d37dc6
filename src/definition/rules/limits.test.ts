import { connectorFile, testRule } from '../testing.ts'

const file = (sections: Record<string, string>, endpoint = '', request = 'POST /items'): string =>
  connectorFile({
    ...sections,
    endpoints: `  items.add:
    summary: Add
    request: ${request}
    response: { json: true }
    ${endpoint}`,
  })

testRule('limit', {
  good: [
    ['a limit and a cost', file({ rate_limit: '  limit: 10' }, 'cost: 10')],
    ['a limit that the provider tells', file({ rate_limit: '  headers: { remaining: X-Left }' })],
    ['a key for a write', file({}, 'idempotency: { header: Idempotency-Key }')],
    ['a key for a GET that writes', file({}, 'effect: write\n    idempotency: { header: Key }', 'GET /items')],
    [
      'errors told apart',
      file({ errors: '  - { status: 200, path: $.ok, equals: false }\n  - { status: [429, 500] }' }),
    ],
  ],
  bad: [
    [
      'a limit without one',
      file({ '▸rate_limit': '  window_ms: 5' }),
      'A rate limit needs "limit", "concurrency" or "headers.remaining".',
    ],
    [
      'a cost above the limit',
      file({ rate_limit: '  limit: 10\n  cost: ▸11' }, 'cost: ▸12'),
      'A call that costs 12 can never be made: the limit is 10.',
      'A call that costs 11 can never be made: the limit is 10.',
    ],
    ['a cost of nothing', file({}, 'cost: ▸1'), '"cost" is what a call spends of "rate_limit", which is not there.'],
    [
      'a key for what reads',
      file({}, '▸idempotency: { header: Key }', 'GET /items'),
      'What only reads may be done twice: it needs no key.',
    ],
    [
      'a success that is an error',
      file({ errors: '  - { status: ▸200 }' }),
      'A status below 400 is an error only where "path" and "equals" say so.',
    ],
    [
      'a place without a value',
      file({ errors: '  - ▸{ status: 400, path: $.ok }' }),
      '"path" and "equals" belong together: where the answer holds what.',
    ],
  ],
})
