import { connectorFile, testRule } from '../testing.ts'

const file = (words: string, mark = ''): string =>
  connectorFile({ auth: `  - ${mark}type: oauth2\n    token_url: https://a.example.com/token\n    ${words}` })
const CODE = 'authorization_url: https://a.example.com/authorize'
const DEVICE = 'device_url: https://a.example.com/device'
const NEEDS_NONE = 'refresh: { needed: false }'
const also = (...lines: string[]): string => lines.join('\n    ')

testRule('oauth2_words', {
  good: [
    ['a code flow', file(also(CODE, NEEDS_NONE))],
    ['a device flow alone', file(also(DEVICE, NEEDS_NONE))],
    [
      'an assertion for an issuer',
      file(also(CODE, NEEDS_NONE, 'client_auth: private_key_jwt', 'issuer: https://a.example.com')),
    ],
    [
      'parameters in the address of a GET',
      file(also(CODE, NEEDS_NONE, 'token_request: { method: GET, format: query }')),
    ],
    [
      'an idle connection that is kept alive',
      file(also(CODE, 'refresh: { needed: false, keep_alive: true, idle_lifetime: 86400 }')),
    ],
  ],
  bad: [
    ['nowhere to begin', file(NEEDS_NONE, '▸'), 'It needs "authorization_url", or "device_url", or both.'],
    [
      'an assertion for nobody',
      file(also(CODE, NEEDS_NONE, 'client_auth: ▸private_key_jwt')),
      'An assertion names whom it is for: "private_key_jwt" needs "issuer" or "assertion_audience".',
    ],
    [
      'a GET with a form',
      file(also(CODE, NEEDS_NONE, 'token_request: { method: ▸GET }')),
      'A GET has no content: it needs "format: query".',
    ],
    [
      'a life without an end',
      file(also(CODE, 'refresh: { needed: false, keep_alive: ▸true }')),
      'What is to be kept alive needs "idle_lifetime".',
    ],
    ...['state', 'redirect_uri', 'code_challenge', 'code_challenge_method'].map((name): [string, string, string] => [
      `a ${name} of its own`,
      file(also(CODE, NEEDS_NONE, `authorize_params: { ${name}: ▸plain }`)),
      `"${name}" is the platform's to send: what stands here would not be.`,
    ]),
    [
      'a value of a redirect that does not take place',
      file(also(CODE, DEVICE, NEEDS_NONE, 'capture: { ▸realm: { callback: realmId } }')),
      'A sign-in on another device has no callback: nothing can be captured from it beside "device_url".',
    ],
  ],
})
