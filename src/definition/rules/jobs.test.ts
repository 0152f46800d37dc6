import { connectorFile, testRule } from '../testing.ts'

const file = (wait: string): string =>
  connectorFile({
    endpoints: `  items.copy:
    summary: Copy
    request: POST /items/copy
    response: { json: true }
    ${wait}
  items.check:
    summary: Check
    request: POST /items/check
    params: { job: { in: body, type: string, required: true }, verbose: { in: body, type: boolean } }
    response: { json: true }`,
  })

testRule('wait', {
  good: [
    ['an address', file('wait: { status: 202, url: header.Location, state: $.status, done: [completed] }')],
    [
      'an endpoint',
      file(
        'wait: { when: { path: "$[\'.tag\']", equals: async_job_id }, endpoint: items.check, params: { job: $.async_job_id }, state: "$[\'.tag\']", done: [complete], failed: [failed] }',
      ),
    ],
  ],
  bad: [
    [
      'two words that say that work has begun',
      file('▸wait: { status: 202, when: { path: $.a, equals: b }, url: $.url, state: $.status, done: [completed] }'),
      'What says that work has begun is exactly one of status and when.',
    ],
    [
      'none that says so',
      file('▸wait: { url: $.url, state: $.status, done: [completed] }'),
      'What says that work has begun is exactly one of status and when.',
    ],
    [
      'two places to ask',
      file(
        '▸wait: { status: 202, url: $.url, endpoint: items.check, state: $.status, done: [completed], ▸params: { job: $.job } }',
      ),
      'What tells how it goes is exactly one of url and endpoint.',
      '"params" is for "endpoint".',
    ],
    [
      'no place to ask',
      file('▸wait: { status: 202, state: $.status, done: [completed] }'),
      'What tells how it goes is exactly one of url and endpoint.',
    ],
    [
      'a credential for an endpoint',
      file(
        'wait: { status: 202, endpoint: items.check, params: { job: $.job }, send_auth: ▸true, state: $.status, done: [completed] }',
      ),
      '"send_auth" is for "url": an endpoint gets what its host gets.',
    ],
    [
      'what is both the end and a failure',
      file('wait: { status: 202, url: $.url, state: $.status, done: [completed], ▸failed: [completed] }'),
      '"completed" is both the end and a failure.',
    ],
    [
      'a parameter that the other endpoint lacks',
      file(
        'wait: { status: 202, endpoint: items.check, params: { job: $.job, verbos: ▸$.v }, state: $.status, done: [completed] }',
      ),
      'The endpoint "items.check" has no parameter "verbos". Did you mean "verbose"?',
    ],
    [
      'a parameter that the other endpoint needs',
      file('wait: { status: 202, endpoint: ▸items.check, state: $.status, done: [completed] }'),
      'The endpoint "items.check" needs the parameter "job".',
    ],
  ],
})
