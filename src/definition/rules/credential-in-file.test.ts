import { connectorFile, testRule } from '../testing.ts'

const described = (text: string): string => connectorFile().replace('description: A demo.', `description: ▸'${text}'`)
const says = (what: string): string =>
  `This looks like ${what}: credentials come from the environment, never from the file.`

// Put together here, so that no scanner takes this file for a leak.
const SHAPES: readonly [what: string, credential: string][] = [
  ['a Google API key', `AIza${'a1_-b'.repeat(7)}`],
  ['a Google OAuth client secret', `GOCSPX-${'x'.repeat(28)}`],
  ['a Google access token', `ya29.${'a0'.repeat(20)}`],
  ['a Dropbox token', `sl.${'Bx-_'.repeat(20)}`],
  ['a Slack token', `xoxb-${'1'.repeat(12)}-abcdefgh`],
  ['a GitHub token', `ghp_${'aB1'.repeat(12)}`],
  ['an AWS access key', `AKIA${'ABCD'.repeat(4)}`],
  ['a Stripe key', `sk_live_${'a1'.repeat(12)}`],
  ['a private key', `-----BEGIN RSA ${'PRIVATE KEY'}-----`],
]

testRule('credential_in_file', {
  good: [
    ['a file without a credential', connectorFile()],
    ['words that only begin like one', described('AIzaShort sl.app ghp_x sk_live_ xoxb-').replace('▸', '')],
  ],
  bad: [
    ...SHAPES.map(([what, credential]) => [what, described(`Use ${credential} here.`), says(what)] as const),
    [
      'a credential below a word of the auth type, at that word',
      connectorFile({
        auth: `  - type: oauth2\n    authorization_url: https://a.example.com/authorize\n    token_url: https://a.example.com/token\n    authorize_params: { key: ▸${SHAPES[0]![1]} }\n    refresh: { needed: false }`,
      }),
      says('a Google API key'),
    ],
    [
      'a credential in a fixed header',
      connectorFile({ defaults: `  headers: { x-key: ▸${SHAPES[5]![1]} }` }),
      says('a GitHub token'),
    ],
  ],
})
