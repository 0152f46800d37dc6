import { z } from 'zod'
import { words } from '../words.ts'
import { headerName } from './names.ts'

export const exampleResponse = words({
  status: z.number().int().min(100).max(599).default(200).describe('The status that the provider answers with.'),
  headers: z.record(headerName, z.string()).default({}).describe('The headers that matter.'),
  json: z.json().optional().describe('A JSON answer.'),
  fixture: z.string().optional().describe('The name of the JSON, below `fixtures`.'),
  text: z.string().optional().describe('A text as answer.'),
  base64: z.base64().optional().describe('The bytes of a binary answer.'),
  bytes: z
    .number()
    .int()
    .nonnegative()
    .max(1_000_000_000)
    .optional()
    .describe('A binary answer of so many made-up bytes.'),
})

export const example = words({
  summary: z.string().optional().describe('What the example shows.'),
  params: z.record(z.string(), z.json()).default({}).describe('What the call gives.'),
  body: z.json().optional().describe('What the call sends as JSON, form or text.'),
  response: exampleResponse.describe('What the provider answers.'),
})
