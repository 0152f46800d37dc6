import { describe, expect, test } from 'vitest'
import { type LiveConnection, templateValues } from '../connections/live-connection.ts'
import type { Connector } from '../definition/connector.ts'
import { connectorFile, parse } from '../definition/testing.ts'
import { buildRequest } from '../outgoing/build.ts'
import type { OutgoingRequest } from '../outgoing/outgoing-request.ts'
import { Secret } from '../runtime/secret.ts'
import { passThroughRequest } from './pass-through.ts'
import type { Call } from './proxy.ts'

const OAUTH2 = [
  '  - type: oauth2',
  '    authorization_url: https://auth.example.com/a',
  '    token_url: https://auth.example.com/t',
  '    refresh: { needed: false }',
  '    capture:',
  '      ticket: { token: $.ticket }',
  '      realm: { callback: realm }',
].join('\n')

const endpoint = (name: string, more: string): string =>
  `  ${name}:\n    summary: Get\n    request: GET /${name}\n${more}    response: { json: true }\n`

const { connector: parsed, findings } = parse(
  connectorFile({
    inputs: '  - { name: dev, label: Developer token, secret: true }\n  - { name: team, label: Team }',
    hosts: '  api: https://api.example.com\n  files: { url: https://files.example.com, send_auth: false }',
    auth: OAUTH2,
    defaults: [
      '  headers:',
      '    x-dev: "{{ input.dev | base64 }}"',
      '    x-ticket: "{{ capture.ticket }}"',
      '    x-bot: "{{ token.bot.id }}"',
      '    x-realm: "{{ capture.realm }}"',
      '    x-team: "{{ input.team }}"',
      '    x-version: "1"',
      '  query: { dev: "{{ input.dev }}", team: "{{ input.team }}" }',
    ].join('\n'),
    endpoints: [
      endpoint('things', '    headers: { X-Own: "{{ input.dev }}" }\n    query: { bot: "{{ token.bot.id }}" }\n'),
      endpoint(
        'ping',
        '    auth: none\n    headers: { X-Own: "{{ input.dev }}" }\n    query: { bot: "{{ token.bot.id }}" }\n',
      ),
      endpoint('file', '    host: files\n    headers: { X-Own: "{{ input.dev }}" }\n'),
    ].join(''),
  }),
)
const connector = parsed as Connector

const live = {
  connection: { authType: 'oauth2', inputs: { team: 'blue' } },
  credential: {
    accessToken: new Secret('token-canary'),
    tokenType: 'Bearer',
    extra: {
      'input.dev': 'dev-canary',
      'capture.ticket': 'ticket-canary',
      'token.bot.id': 'bot-canary',
      'capture.realm': 'r1',
    },
  },
  generation: 1,
} as unknown as LiveConnection

const call = { incoming: { method: 'GET', headers: {}, rawHeaders: [] }, signal: undefined } as unknown as Call

const sent = ({ url, headers }: OutgoingRequest): string[] => [
  ...headers.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${headers[at + 1]}`] : [])),
  ...url.search.slice(1).split('&'),
]

const named = (name: string): string[] =>
  sent(buildRequest(connector, connector.endpoints.get(name)!, { params: {} }, templateValues(connector, live)))

const OPEN = ['x-realm: r1', 'x-team: blue', 'x-version: 1']
const SECRET = ['x-dev: ZGV2LWNhbmFyeQ==', 'x-ticket: ticket-canary', 'x-bot: bot-canary']

test('the connector of this suite is a good one', () => expect(findings).toEqual([]))

describe('a fixed value that names a secret goes where the credential goes', () => {
  test('by a named endpoint', () =>
    expect(named('things')).toEqual([
      ...SECRET,
      ...OPEN,
      'x-own: dev-canary',
      'dev=dev-canary',
      'team=blue',
      'bot=bot-canary',
    ]))
  test('by pass-through', () =>
    expect(sent(passThroughRequest(connector, live, 'x', 'api', call))).toEqual([
      ...SECRET,
      ...OPEN,
      'dev=dev-canary',
      'team=blue',
    ]))
})

describe('and nowhere else; open ones go everywhere', () => {
  test('not to an endpoint that takes no credential', () => expect(named('ping')).toEqual([...OPEN, 'team=blue']))
  test('not to a host that is sent no credential', () => expect(named('file')).toEqual([...OPEN, 'team=blue']))
  test('not by pass-through to such a host', () =>
    expect(sent(passThroughRequest(connector, live, 'x', 'files', call))).toEqual([...OPEN, 'team=blue']))
})
