import { z } from 'zod'
import { type JsonPath, parseJsonPath } from '../json-path.ts'
import { jsonPath, words } from '../words.ts'
import { headerName } from './names.ts'

const lowerHeader = headerName.transform((name) => name.toLowerCase())

const hmac = words({
  type: z.literal('hmac').describe('An HMAC, RFC 2104, over the bytes of the body.'),
  header: lowerHeader.describe('The header that holds the signature.'),
  algorithm: z.enum(['sha256', 'sha1']).default('sha256').describe('The hash of the HMAC.'),
  encoding: z.enum(['hex', 'base64']).default('hex').describe('How the signature is written.'),
  prefix: z.string().default('').describe('What stands in front of the signature, such as `sha256=` or `v0=`.'),
  signed: z
    .string()
    .regex(/^[ -~]*$/, { error: 'must be ASCII' })
    .default('{{ body }}')
    .describe(
      "What is signed, byte for byte as it came: `{{ body }}`, and headers, such as `v0:{{ header['X-Slack-Request-Timestamp'] }}:{{ body }}`.",
    ),
  timestamp: words({
    header: lowerHeader.describe('The header that says when it was sent, in seconds since 1970.'),
    tolerance_s: z
      .number()
      .int()
      .min(1)
      .max(3600)
      .default(300)
      .describe('How far from now it may be, either way; what is further is refused.'),
  })
    .optional()
    .describe('When it was sent, so that nothing old is taken for new.'),
  secret: z
    .enum(['webhook', 'client'])
    .default('webhook')
    .describe(
      'What it is signed with: `<NAME>_WEBHOOK_SECRET` of the environment, or the secret of the OAuth client, `<NAME>_CLIENT_SECRET`.',
    ),
}).describe('An HMAC, RFC 2104, over the bytes of the body.')

const token = words({
  type: z.literal('token').describe('A text that whoever subscribes has chosen.'),
  path: jsonPath.optional().describe('Where each event holds it. It is taken out of what is stored.'),
  header: lowerHeader.optional().describe('The header that holds it.'),
}).describe(
  'A text that whoever subscribes chooses, and that comes back with each event. The platform makes one for each connection (`GET /v1/connections/{id}/webhook`) from `<NAME>_WEBHOOK_SECRET`: it says whose the event is, and proves it.',
)

const none = words({ type: z.literal('none').describe('Nothing proves it.') }).describe(
  'Nothing: anybody can send events that look like these.',
)

const handshake = z.discriminatedUnion('type', [
  words({
    type: z.literal('query').describe('By a query parameter.'),
    method: z.enum(['GET', 'POST']).default('GET').describe('The method of such a request.'),
    name: z.string().min(1).describe('The query parameter that is answered as it came, as plain text.'),
  }).describe('The provider asks by a query parameter; such a request is not signed.'),
  words({
    type: z.literal('json').describe('By a delivery.'),
    when: jsonPath.describe('Where the body says that this is the question.'),
    equals: z.string().describe('What stands there then.'),
    path: jsonPath.describe('Where it holds what is answered as it came, as plain text.'),
  }).describe('The provider asks by a delivery, signed as every other.'),
])

/** A path, or else a text that is the same for every event. */
const typeOfEvent = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !text.startsWith('$') || parseJsonPath(text) !== undefined, { error: 'is not a path' })
  .transform((text): JsonPath | string => parseJsonPath(text) ?? text)
  .meta({
    description: 'Where an event says what it is, such as `$.event.type`; or a text, where all of them are one.',
  })

export const webhooks = words({
  verify: z.discriminatedUnion('type', [hmac, token, none]).describe('How a delivery proves that it is genuine.'),
  handshake: handshake.optional().describe('How the provider asks, before it sends events, whether they are wanted.'),
  items: jsonPath
    .optional()
    .describe('Where one delivery holds a list of events. The paths below begin at each of them.'),
  event: words({
    type: typeOfEvent,
    time: jsonPath
      .optional()
      .describe('Where an event says when it happened: seconds or milliseconds since 1970, or ISO 8601.'),
  }).describe('What an event says of itself.'),
  dedupe: words({
    path: jsonPath.optional().describe('Where an event holds an id of its own.'),
    header: lowerHeader.optional().describe('The header that holds it; it must be signed.'),
  })
    .optional()
    .describe(
      'What makes an event one: with an id, it is stored once, however often it comes. Events without one say only that something changed: the same content takes the place of what came before.',
    ),
  route: words({
    account: jsonPath.describe("Where an event holds the account's id, as `identity` gives it."),
  })
    .optional()
    .describe('How an event finds its connections, unless its token says so.'),
  examples: z
    .array(
      words({
        summary: z.string().optional().describe('What it tells of.'),
        body: z.json().describe('A whole delivery.'),
      }),
    )
    .default([])
    .describe('What the provider sends; the simulator delivers the first.'),
})
