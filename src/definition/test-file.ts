import { z } from 'zod'
import { exampleResponse } from './format/example.ts'
import { endpointName, headerName } from './format/names.ts'
import { FORMAT } from './schema.ts'
import { words } from './words.ts'

const texts = z.record(z.string(), z.string())
const authType = z.string().optional().describe('The type of `auth`; the first of the connector unless stated.')

const credential = words({
  access_token: z.string().optional().describe('The access token.'),
  refresh_token: z.string().optional().describe('The refresh token.'),
  expires_in: z
    .number()
    .int()
    .optional()
    .describe("Seconds that it is good for: the provider's, less the leeway. Zero or less: it has expired."),
  scope: z.string().optional().describe('Scopes as granted, joined by spaces.'),
  captured: texts.optional().describe('What `capture` took, by name.'),
})

const given = {
  as: authType,
  inputs: texts.optional().describe("The connection's inputs; those of the file unless stated."),
}

const call = words({
  endpoint: endpointName,
  params: z.record(z.string(), z.json()).default({}).describe('What it is called with.'),
  body: z.json().optional().describe('A JSON value, a form as a mapping, or a text.'),
  base64: z.base64().optional().describe('The bytes of the body.'),
  bytes: z.number().int().nonnegative().max(1_000_000_000).optional().describe('A body of so many made-up bytes.'),
  content_type: z.string().optional().describe('What the caller says that the bytes are.'),
  headers: z.record(headerName, z.string()).default({}).describe("The caller's own headers, such as `Range`."),
  streamed: z
    .boolean()
    .default(false)
    .describe('Whether the caller takes the answer as it streams, rather than in the envelope.'),
  ...given,
  credential: credential
    .optional()
    .describe('What the connection has; the access token is `test-access-token` unless stated.'),
})

const authorize = words({
  scopes: z.array(z.string()).optional().describe('What the application asks for; the default scopes unless stated.'),
  ...given,
})

const connect = words({
  scopes: z.array(z.string()).optional().describe('What the application asks for; the default scopes unless stated.'),
  callback: texts
    .default({ code: 'test-code' })
    .describe('What the browser brings back from the provider, beside `state`.'),
  fields: texts.optional().describe('What the user types, where there is a form; `test-<name>` in each unless stated.'),
  ...given,
})

const renewal = words({
  ...given,
  credential: credential
    .optional()
    .describe('What the connection has; the tokens are `test-access-token` and `test-refresh-token` unless stated.'),
})

const pattern = words({ matches: z.string().describe('A regular expression (RE2) that the whole value matches.') })
const expectedTexts = z.union([z.string(), z.array(z.string()), pattern])

/** Bodies, of requests and answers alike; at most one of them. */
const bodyWords = {
  json: z.json().optional().describe('The body as JSON, compared as values.'),
  text: z.string().optional().describe('The body as a text.'),
  base64: z.base64().optional().describe('The bytes of the body.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: 'must be 64 hexadecimal digits' })
    .optional()
    .describe('The digest of the bytes.'),
  bytes: z
    .union([z.number().int().nonnegative(), z.tuple([z.number().int(), z.number().int()])])
    .optional()
    .describe(
      'Made-up bytes: so many, or, as `[from, to]`, those of the made-up bytes from one offset up to, not including, another.',
    ),
} as const

const part = words({
  headers: z.record(headerName, z.string()).default({}).describe('All of them, Content-Type included.'),
  ...bodyWords,
})

const gets = words({
  request: z
    .string()
    .regex(/^[A-Z]+ https:\/\/\S+$/, {
      error: 'must be a method and an address, such as GET https://api.example.com/items?limit=2',
    })
    .describe('Method and whole address, exactly as it leaves.'),
  query: z
    .record(z.string(), expectedTexts)
    .optional()
    .describe('The query decoded, in any order, where `request` has none.'),
  headers: z
    .record(headerName, z.union([z.string(), z.null(), pattern]))
    .default({})
    .describe(
      'Every header but the transport’s own (Host, Connection, Content-Length, Transfer-Encoding), beside the `headers` of the file; `null` takes one of those away. Content-Type is known from the body unless stated.',
    ),
  form: z.record(z.string(), expectedTexts).optional().describe('A form, decoded, in any order.'),
  parts: z.array(part).optional().describe('The parts of a multipart body, in order.'),
  ...bodyWords,
})

const answers = z.union([
  words({ drop: z.literal(true).describe('The connection breaks off without an answer.') }),
  exampleResponse,
])

const exchange = words({
  gets: gets.describe('The request that the provider must get.'),
  answers: answers
    .default({ status: 200, headers: {} } as never)
    .describe('What it answers, with the words of an example’s `response`.'),
})

const result = words({
  status: z.number().int().min(100).max(599).optional().describe('What the caller gets; 200 unless stated.'),
  headers: z.record(headerName, z.string()).default({}).describe('Some of the answer’s headers.'),
  ...bodyWords,
  fixture: z.string().optional().describe('The name of the JSON, below `fixtures` of the connector.'),
  next: z.boolean().optional().describe('Whether there is another page.'),
  captured: z.record(z.string(), z.json()).optional().describe('What `response.capture` took from headers.'),
  problem: z
    .record(z.string(), z.json())
    .optional()
    .describe('Members of the problem document, such as `code`, `status` and `provider_code`: instead of an answer.'),
  url: z.string().optional().describe('Where the browser is sent, without the query.'),
  query: z.record(z.string(), expectedTexts).optional().describe('The query of that address, decoded and whole.'),
  credential: credential.optional().describe('What the connection has then: all of it.'),
  account: words({
    id: z.string().optional().describe("The account's id."),
    label: z.string().optional().describe("The account's name, as a person recognises it."),
  })
    .optional()
    .describe('Who is connected, by `identity`.'),
  refused: z.string().optional().describe('The error with which the browser goes back to the application.'),
  revocation: z
    .enum(['revoked', 'not_supported', 'nothing_to_revoke'])
    .optional()
    .describe("What became of the provider's side."),
})

/** What a test may do; each test does one of these. */
export const TEST_KINDS = ['call', 'authorize', 'connect', 'refresh', 'revoke'] as const

const test = words({
  name: z.string().min(1).describe('What holds, as a sentence.'),
  call: call.optional().describe('Calls an endpoint.'),
  authorize: authorize.optional().describe('Sends a user to the provider, up to the address of its consent page.'),
  connect: connect.optional().describe('Connects a user: consent or form, exchange of the code, identity.'),
  refresh: renewal.optional().describe('Refreshes the access token.'),
  revoke: renewal.optional().describe('Revokes the connection at the provider.'),
  provider: z
    .array(exchange)
    .default([])
    .describe('Every request that leaves, in order, and how each is answered; none unless stated.'),
  gives: z
    .union([z.array(result).min(1), result])
    .default({ headers: {} } as never)
    .describe(
      'What comes of it. A list is one result a page: each call after the first takes the cursor of the one before.',
    ),
}).superRefine((value, context) => {
  const stated = TEST_KINDS.filter((kind) => value[kind] !== undefined)
  if (stated.length === 1) return
  const kinds = `${TEST_KINDS.slice(0, -1).join(', ')} or ${TEST_KINDS.at(-1)}`
  const says = stated.length === 0 ? `needs one of ${kinds}` : `may have only one of ${stated.join(' and ')}`
  context.addIssue({ code: 'custom', message: says, input: value })
})

/** The schema of `connector.test.yaml`. */
export const testFileSchema = words({
  format: z.literal(FORMAT, { error: `must be ${FORMAT}` }).describe('The version of this format.'),
  headers: z
    .record(headerName, z.string())
    .default({})
    .describe('What every request of a `call` carries, unless its test says otherwise; such as the credential.'),
  inputs: texts.default({}).describe("The connection's inputs, where a test states none."),
  tests: z.array(test).min(1).describe('One after the other; none knows of another.'),
})

/** A file of tests as parsed. */
export type TestFile = z.output<typeof testFileSchema>
export type ConnectorTest = TestFile['tests'][number]
export type Exchange = ConnectorTest['provider'][number]
export type ExpectedRequest = Exchange['gets']
export type CannedAnswer = Exchange['answers']
export type ExpectedResult = Exclude<ConnectorTest['gives'], readonly unknown[]>
export type StatedCredential = NonNullable<ExpectedResult['credential']>
export type ExpectedText = z.output<typeof expectedTexts>
