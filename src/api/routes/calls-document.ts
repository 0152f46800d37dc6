import { z } from 'zod'
import { PROBLEM_CONTENT_TYPE } from '../../errors/problem.ts'
import { UPLOAD_ID } from '../../proxy/upload/resumable.ts'
import { problem, userId } from '../shapes.ts'

const anything = { schema: z.unknown() }
const relayed = { description: "The provider's answer, as it is, or the envelope.", content: { '*/*': anything } }
/** A status that a provider's answer can have as well: `Connector-Source` tells them apart. */
const relayedOrProblem = {
  description: "An error of the platform, RFC 9457; or the provider's answer, as it is.",
  content: { [PROBLEM_CONTENT_TYPE]: { schema: problem }, '*/*': anything },
}

/** Without control characters, which no provider's path has; a dot segment is refused as well. */
const passedPath = z.string().regex(/^[^\u0000-\u001f\u007f]*$/)

/** What the API's document says of a route of calls: nothing of it judges a call. */
export const documentation = (url: string, summary: string): object => ({
  tags: ['calls'],
  summary,
  description: url.includes('/call/') ? CALL : PASS,
  params: z.object(
    Object.fromEntries(
      url
        .split('/')
        .filter((part) => part.startsWith(':') || part === '*')
        .map((part) => [part.replace(':', ''), part === '*' ? passedPath : z.string()]),
    ),
  ),
  headers: z.object({
    'connector-user-id': url.includes(':connectionId')
      ? userId.optional().describe('Narrows the call to connections of this user.')
      : userId.describe('The user whose connection is meant.'),
    'connector-min-valid-seconds': z
      .int()
      .min(0)
      .max(86_400)
      .optional()
      .describe(
        'The access token must live for so many seconds more, 0 to 86400, and is refreshed first if it does not. Where the provider never lets tokens live so long, one is replaced when half of its life is over.',
      ),
    'connector-max-wait': z
      .int()
      .min(0)
      .max(60)
      .optional()
      .describe(
        "For how many seconds, 0 to 60, the call may wait for its turn within the provider's rate limit; 10 unless stated. 0 is to be told at once.",
      ),
    'connector-version': z.string().optional().describe('The connector version that the caller was built against.'),
    ...(url.includes('/call/')
      ? {
          'connector-dry-run': z
            .enum(['true', 'false'])
            .optional()
            .describe('`true`: nothing is sent; the answer says what would be, without its secrets.'),
          'idempotency-key': z
            .string()
            .regex(/^[\x21-\x7e]{1,255}$/)
            .optional()
            .describe(
              'A key of your own for a call that changes something: it is made once, and called again with this key within a day it gets the same answer, with `Idempotency-Replayed: true`.',
            ),
          'connector-params': z.string().optional().describe('The parameters as ASCII JSON, where the body is bytes.'),
          'connector-upload-id': z
            .string()
            .regex(UPLOAD_ID)
            .optional()
            .describe('An id of your own, under which an upload can be taken up again within a day.'),
          'connector-upload-offset': z
            .int()
            .min(0)
            .max(999_999_999_999_999)
            .optional()
            .describe('Where the body begins in the content, if the upload of that id goes on.'),
        }
      : { 'connector-host': z.string().optional().describe("Another of the connector's hosts than the first.") }),
  }),
  ...(url.includes('/call/') && {
    querystring: z.object({
      collect: z
        .int()
        .min(1)
        .max(10_000)
        .optional()
        .describe(
          'Of an endpoint with pages: asks for one after another until there are so many items, and answers `{items, next_cursor}`. The last page is given whole.',
        ),
    }),
    body: z
      .strictObject({
        params: z.record(z.string(), z.unknown()).optional(),
        body: z.unknown().optional(),
        cursor: z.string().optional(),
      })
      .optional(),
  }),
  response: {
    default: relayed,
    ...Object.fromEntries(
      [400, 401, 403, 404, 409, 411, 413, 429, 502, 503, 504].map((status) => [status, relayedOrProblem]),
    ),
  },
})

const CALL =
  "Answers what the provider answers, with its status and headers; `Connector-Source` says whose answer it is. With `Accept: application/vnd.connector.envelope+json` the answer is `{status, headers, content_type, encoding, body, next}`; `next` goes back as `cursor`. Where the endpoint says so, `delta` of a last page goes back as `cursor` later and lists what has changed, and `captured` holds what the answer's headers say; beside a streamed answer that stands in `Connector-Captured`, as ASCII JSON. With `Accept: application/x-ndjson` an endpoint with pages answers every item of every page, one a line. `Idempotency-Key` goes along to providers that know such keys. Where the endpoint's body is bytes, they are the request's body and the parameters stand in `Connector-Params`."
const PASS =
  'Method, path, query, headers and body go to the provider as they are, with the credential; the answer comes back as it is.'
