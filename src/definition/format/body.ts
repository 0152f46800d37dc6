import { z } from 'zod'
import { jsonPath, words } from '../words.ts'
import { headerName, schemaName } from './names.ts'

export const body = words({
  json: z
    .union([schemaName, z.literal(true)])
    .optional()
    .describe('A JSON body; `true` where its shape is free.'),
  form: z
    .union([schemaName, z.literal(true)])
    .optional()
    .describe('A form-encoded body, given as a JSON object.'),
  text: z.literal(true).optional().describe('A text, as it is.'),
  binary: z.literal(true).optional().describe('Bytes, streamed.'),
  multipart: words({
    file: z
      .string()
      .optional()
      .describe(
        'The name of the part that carries the bytes of the call; without it there are only `part` parameters.',
      ),
    filename: z.string().default('file').describe('The file name that this part states; may hold `{{ param.x }}`.'),
  })
    .optional()
    .describe('multipart/form-data, RFC 7578: a part for each parameter `in: part`, then the bytes, streamed.'),
  related: z
    .literal(true)
    .optional()
    .describe('multipart/related, RFC 2387: the one parameter `in: part` as JSON, then the bytes, streamed.'),
  required: z.boolean().default(true).describe('Whether a call must send one.'),
  content_type: z
    .string()
    .optional()
    .describe('What the provider wants as Content-Type; in `multipart` and `related`, that of the bytes.'),
})

export const response = words({
  json: z
    .union([schemaName, z.literal(true)])
    .optional()
    .describe('JSON; `true` where its shape is free.'),
  xml: z
    .union([schemaName, z.literal(true)])
    .optional()
    .describe(
      'XML, which the caller gets as JSON: of the root element its children and attributes, lists where the schema has lists.',
    ),
  text: z.literal(true).optional().describe('A text, as it is.'),
  binary: z.literal(true).optional().describe('Bytes, streamed.'),
  empty: z.literal(true).optional().describe('Nothing; what stands there all the same is dropped.'),
  unwrap: jsonPath.optional().describe('The part of the JSON that the caller gets; `json` then describes that part.'),
  capture: z
    .record(
      z.string().regex(/^[a-z][a-z0-9_]*$/, { error: 'must be lower case letters, digits and _' }),
      words({
        header: headerName.describe('The header that carries it.'),
        parse: z
          .enum(['text', 'json'])
          .default('text')
          .describe('Whether the caller gets the header as a text, or the JSON that it holds.'),
        schema: schemaName.optional().describe('What the parsed JSON looks like.'),
      }),
    )
    .default({})
    .describe('What headers say beside the body, under names of our own.'),
  omit_empty: z.boolean().default(false).describe('Whether the provider leaves out lists that are empty.'),
  description: z.string().optional().describe('What the answer is.'),
})
