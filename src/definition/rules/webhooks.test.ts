import { connectorFile, testRule } from '../testing.ts'

const IDENTITY = '  { endpoint: items.list, id: $.id }'
const SIGNED = "signed: \"{{ header['X-Time'] }}:{{ header['X-Id'] }}:{{ body }}\""
const hmac = (more = ''): string => `  verify: { type: hmac, header: X-Signature${more === '' ? '' : `, ${more}`} }`
const EVENT = '  event: { type: $.type }'
const ROUTE = '  route: { account: $.team }'

const file = (...lines: string[]): string => connectorFile({ identity: IDENTITY, webhooks: lines.join('\n') })

testRule('webhook', {
  good: [
    ['a signature over the body', file(hmac(), EVENT, ROUTE)],
    [
      'a signature over headers too, whatever their case, with a time and an id that it covers',
      file(
        hmac(`${SIGNED}, timestamp: { header: x-time }`),
        EVENT,
        ROUTE,
        '  dedupe: { header: x-ID }',
        '  examples:\n    - body: { type: a, team: b }',
      ),
    ],
    [
      'a token in each of a list',
      file(
        '  verify: { type: token, path: $.state }',
        '  items: $.value',
        EVENT,
        '  dedupe: { path: $.id }',
        '  examples:\n    - body: { value: [{ type: a, state: b, id: c }] }',
      ),
    ],
    ['a token in a header', file('  verify: { type: token, header: X-Token }', '  event: { type: changed }')],
  ],
  bad: [
    [
      'a body that is not signed',
      file(hmac('signed: ▸"{{ header[\'X-Time\'] }}"'), EVENT, ROUTE),
      'The body must be signed: else anybody can put another in its place.',
    ],
    [
      'what is no part of a delivery, and a filter',
      file(hmac('signed: ▸▸"{{ input.x }}{{ body | lower }}"'), EVENT, ROUTE),
      '"{{ input.x }}" cannot be signed: {{ body }} can, and headers, such as {{ header[\'X-Timestamp\'] }}.',
      '"{{ body | lower }}" cannot be signed: {{ body }} can, and headers, such as {{ header[\'X-Timestamp\'] }}.',
    ],
    [
      'a time and an id that anybody can change',
      file(hmac('timestamp: { header: ▸X-Time }'), EVENT, '  dedupe: { header: ▸X-Id }', ROUTE),
      '"x-time" must be signed: else anybody can change it.',
      '"x-id" must be signed: else a delivery counts anew with every id that somebody makes up.',
    ],
    [
      'a token at no place, and a route beside it',
      file('  ▸verify: { type: token }', EVENT, '  ▸route: { account: $.team }'),
      'A token stands either at a "path" of each event or in a "header".',
      'The token says already whose an event is.',
    ],
    [
      'an id at two places',
      file('  verify: { type: token, header: X-Token }', EVENT, '  ▸dedupe: { path: $.id, header: ▸X-Id }'),
      'An id stands either at a "path" of each event or in a "header".',
      '"x-id" must be signed: else a delivery counts anew with every id that somebody makes up.',
    ],
    [
      'events that find nobody',
      file(hmac(), EVENT).replace('webhooks:', '▸webhooks:'),
      'Events need a "route" to their connections.',
    ],
    [
      'accounts that nobody knows',
      connectorFile({ webhooks: [hmac(), EVENT, '  route: { account: ▸$.team }'].join('\n') }),
      'Without an "identity" no connection has an account that could be found.',
    ],
    [
      'an example without what is read',
      file(
        hmac(),
        EVENT,
        ROUTE,
        '  dedupe: { path: $.id }',
        '  examples:\n    - ▸▸body: { kind: a, id: c }\n    - body: { type: a, team: b }',
      ),
      'Where "event.type" points an event of the example has nothing.',
      'Where "route.account" points an event of the example has nothing.',
    ],
    [
      'an id that no event has',
      file(hmac(), EVENT, ROUTE, '  dedupe: { path: ▸$.id }', '  examples:\n    - body: { type: a, team: b }'),
      'No event of the examples has an id there.',
    ],
    [
      'an example without its list',
      file(hmac(), '  items: $.value', EVENT, ROUTE, '  examples:\n    - ▸body: { values: [] }'),
      'Where "items" points the example has no list.',
    ],
  ],
})
