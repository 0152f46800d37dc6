import { z } from 'zod'
import { jsonPath, words } from '../words.ts'
import { endpointName, headerName, place, templatedParams } from './names.ts'

const bytes = z.number().int().positive()

/** A piece is held in memory until the provider has it. */
export const CHUNK_BYTES_MAX = 33_554_432

const shared = {
  start: endpointName.describe('The endpoint that opens a session.'),
  start_params: templatedParams.describe(
    'What it is called with: `{{ param.x }}`, `{{ upload.length }}` and `{{ upload.content_type }}` are known. A text that is one place only keeps its value’s type, and is left out where there is no value.',
  ),
  start_body: z.json().optional().describe('The JSON body it is called with, filled in the same way.'),
  chunk: bytes.max(CHUNK_BYTES_MAX).default(8_388_608).describe('Bytes of each piece but the last.'),
  multiple_of: bytes.default(1).describe('Of what the provider wants each piece but the last to be a multiple.'),
  single_max: z
    .number()
    .int()
    .nonnegative()
    .default(0)
    .describe("Up to so many bytes go as the endpoint's own request, in one piece; an empty file always does."),
  max_bytes: bytes.optional().describe('How much the provider takes at most.'),
  needs_length: z
    .boolean()
    .default(false)
    .describe('Whether the provider must know the whole length from the beginning.'),
}

/** Resumable uploads as one call. */
export const upload = z.discriminatedUnion('style', [
  words({
    style: z.literal('single').describe("The endpoint's own request carries everything."),
    max_bytes: bytes.optional().describe('How much the provider takes at most.'),
  }),
  words({
    style: z.literal('session').describe('Pieces go with `Content-Range` to an address that the provider gives.'),
    ...shared,
    url: place.describe("Where the opening's answer holds the session's address."),
    method: z.enum(['PUT', 'POST', 'PATCH']).default('PUT').describe('The method with which a piece goes.'),
    send_auth: z
      .boolean()
      .default(false)
      .describe("Whether the pieces carry the credential, where the address is at the endpoint's own host."),
    more: z.array(z.number().int().min(200).max(399)).min(1).default([202, 308]).describe('Statuses that mean: go on.'),
    received: place
      .optional()
      .describe(
        'Where an answer says how far it has come. A header, such as `header.Range`, holds the range that is there (`bytes=0-41`), and is missing where nothing is; JSON, such as `$.nextExpectedRanges[0]`, holds the range that comes next (`42-`); a number is the offset in both.',
      ),
    status: words({
      method: z.enum(['GET', 'PUT', 'HEAD', 'POST']).default('GET').describe('The method of that question.'),
      headers: z
        .record(headerName, z.string())
        .default({})
        .describe('May hold `{{ upload.length }}`, which is `*` where nobody knows it.'),
    })
      .default({ method: 'GET', headers: {} })
      .describe("How the session's address is asked what it has, after a break."),
    abandon: z.boolean().default(true).describe("Whether DELETE at the session's address ends it."),
  }),
  words({
    style: z.literal('calls').describe('Pieces go to endpoints of the connector.'),
    ...shared,
    session: jsonPath.describe("Where the opening's answer holds the session's id: `{{ upload.session }}`."),
    append: endpointName.describe('The endpoint that takes a piece.'),
    append_params: templatedParams.describe('`{{ upload.session }}` and `{{ upload.offset }}` are known too.'),
    finish: endpointName.describe(
      'The endpoint that takes the last piece and makes the file; its answer is that of the call.',
    ),
    finish_params: templatedParams.describe('As `append_params`, for `finish`.'),
    expected: z
      .union([jsonPath, z.array(jsonPath).min(1)])
      .optional()
      .describe(
        'Where a refusal says at which offset to go on; as a list where `append` (the first) and `finish` (the last) say it at different places.',
      ),
  }),
])
