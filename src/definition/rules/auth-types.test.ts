import { connectorFile, testRule } from '../testing.ts'

const endpoint = (word: string): string =>
  connectorFile({
    endpoints: `  items.list:\n    summary: List\n    request: GET /items\n    ${word}\n    response: { json: true }`,
  })
const auth = (yaml: string): string => connectorFile({ auth: yaml })
const login = (body: string): string =>
  auth(
    `  - type: session\n    login:\n      url: https://api.example.com/login\n      ▸body: ${body}\n    token: { json: $.token }\n    inject: { name: x-session }`,
  )

testRule('auth_type', {
  good: [
    ['one way', connectorFile()],
    ['several ways', auth('  - type: bearer\n  - type: basic')],
    ['an endpoint without a credential', endpoint('auth: none')],
    ['an endpoint that names the way there is', endpoint('auth: api_key')],
    [
      'a login with both fields',
      login("{ u: '{{ field.username }}', p: { x: '{{ field.password }}' } }").replace('▸', ''),
    ],
  ],
  bad: [
    ['a way that is there twice', auth('  - type: bearer\n  - ▸type: bearer'), '"bearer" is there twice.'],
    [
      'an endpoint’s way that is not there',
      endpoint('auth: ▸api_keys'),
      'There is no "api_keys" below "auth". Did you mean "api_key"?',
    ],
    [
      'a field that is never sent',
      login("{ u: '{{ field.username }}' }"),
      'The field "password" is asked for and never sent.',
    ],
  ],
})
