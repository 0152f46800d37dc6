import { z } from 'zod'
import { timeForm } from '../time-form.ts'
import { jsonPath, words } from '../words.ts'
import { headerName } from './names.ts'

export const rateLimit = words({
  per: z
    .enum(['connection', 'connector'])
    .default('connection')
    .describe('Whose calls are counted together: those of one connection, or all of this OAuth client.'),
  limit: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('How much may be spent in a window, by all processes of the platform together.'),
  window_ms: z.number().int().positive().default(1_000).describe('How long a window is, in milliseconds.'),
  concurrency: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('How many calls may be under way at once, in one process of the platform.'),
  cost: z.number().int().nonnegative().default(1).describe('What a call spends, unless the endpoint says `cost`.'),
  headers: words({
    limit: headerName.optional().describe('The header that says how much may be spent in a window.'),
    remaining: headerName.optional().describe('The header that says how much is left.'),
    reset: headerName.optional().describe('The header that says when the window ends.'),
  })
    .optional()
    .describe('The headers by which the provider itself tells what is left.'),
  reset: timeForm
    .default('seconds')
    .describe('How `headers.reset` is to be read: `seconds` or `milliseconds` from now, `unix` time, a date of HTTP.'),
})

export const retry = words({
  on: z.array(z.number().int().min(400).max(599)).min(1).describe('Statuses after which to try again.'),
  after: timeForm
    .default('seconds')
    .describe('How `header` is to be read: `seconds` or `milliseconds` from now, `unix` time, a date of HTTP.'),
  header: headerName.default('Retry-After').describe('The header that says how long to wait.'),
  attempts: z.number().int().min(1).max(5).default(3).describe('How often in all, within the time of the call.'),
})

const memberName = z.string().regex(/^[a-z][a-z0-9_]*$/, { error: 'must be lower case letters, digits and _' })

const status = z.number().int().min(200).max(599)

export const errorRule = words({
  status: z
    .union([status, z.array(status).min(1)])
    .transform((given) => (Array.isArray(given) ? given : [given]))
    .describe('The status, or statuses, of the answers that it is about; below 400 only with `path`.'),
  path: jsonPath.optional().describe('Where the answer must hold `equals`.'),
  equals: z
    .union([z.string(), z.number(), z.boolean()])
    .optional()
    .describe('What must stand at `path` for this rule to fit.'),
  code: jsonPath.optional().describe("Where the provider's own error code is."),
  message: jsonPath.optional().describe("Where the provider's words are."),
  details: z
    .record(memberName, jsonPath)
    .default({})
    .describe('What else of the failure is told, under names of our own: `provider_details` of the problem.'),
  as: z
    .number()
    .int()
    .min(400)
    .max(599)
    .optional()
    .describe('The status that our caller gets; 502 for a success that is none, else that of the answer.'),
  retry: z
    .boolean()
    .optional()
    .describe('Whether trying again may help: callers are told, and `retry` goes by it before it goes by statuses.'),
})
