import { z } from 'zod'
import { words } from '../words.ts'
import { headerName } from './names.ts'

export const exampleResponse = words({
  status: z.number().int().min(100).max(599).default(200),
  headers: z.record(headerName, z.string()).default({}),
  json: z.json().optional(),
  fixture: z.string().optional().describe('The name of the JSON, below `fixtures`.'),
  text: z.string().optional(),
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
  summary: z.string().optional(),
  params: z.record(z.string(), z.json()).default({}),
  body: z.json().optional(),
  response: exampleResponse,
})
