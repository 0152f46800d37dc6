import { connectorFile, testRule } from '../testing.ts'

const file = (host: string, words: string): string =>
  connectorFile({
    hosts: `  api: ${host}`,
    endpoints: `  a: { summary: A, request: GET /a, response: { json: true }, ${words} }`,
  })
const ALLOW = '{ url: https://api.example.com, allow: ["*.example.net"] }'
const SAYS = 'only addresses at the host "api" are followed: its "allow" names no other.'

testRule('answer_host', {
  good: [
    ['a host that says where it may go on', file(ALLOW, 'redirect: follow_without_auth')],
    ['an endpoint that goes nowhere else', file('https://api.example.com', 'deprecated: false')],
  ],
  bad: [
    [
      'a redirect',
      file('https://api.example.com', 'redirect: ▸follow_without_auth'),
      `An answer says where to go on; ${SAYS}`,
    ],
    [
      'a job',
      file(
        'https://api.example.com',
        '▸wait: { status: 202, url: header.Location, state: $.status, done: [completed] }',
      ),
      `An answer says where to look; ${SAYS}`,
    ],
  ],
})
