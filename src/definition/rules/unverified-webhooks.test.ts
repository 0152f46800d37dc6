import { connectorFile, testRule } from '../testing.ts'

const file = (verify: string): string =>
  connectorFile({
    identity: '  { endpoint: items.list, id: $.id }',
    webhooks: `  verify: { type: ${verify} }\n  event: { type: changed }\n  route: { account: $.id }`,
  })

testRule('unverified_webhook', {
  good: [['a signature', file('hmac, header: X-Signature')]],
  bad: [
    [
      'nothing',
      file('▸none'),
      'Anybody who knows the address can send events: take nothing from them but that it is time to ask.',
    ],
  ],
})
