import { z } from 'zod'
import { jsonPath, words } from '../words.ts'
import { endpointName, place } from './names.ts'

const value = z.union([z.string(), z.number(), z.boolean()])

/** Long-running operations. */
export const wait = words({
  status: z.number().int().min(200).max(299).optional().describe('The status that says that work has begun.'),
  when: words({ path: jsonPath, equals: value.describe('What must stand there.') })
    .optional()
    .describe('What the answer holds where work has begun, if its status does not say so.'),
  url: place.optional().describe('Where the answer holds the address that tells how it goes.'),
  send_auth: z.boolean().default(false).describe('Whether that address gets the credential.'),
  endpoint: endpointName.optional().describe('The endpoint that tells how it goes, where there is no address.'),
  params: z
    .record(z.string(), jsonPath)
    .default({})
    .describe('What that endpoint is called with, as paths into the first answer.'),
  state: jsonPath.describe('Where that answer says how it goes.'),
  done: z.array(value).min(1).describe('What it says at the end; the answer that says it is that of the call.'),
  failed: z.array(value).default([]).describe('What it says where it came to nothing.'),
  every_ms: z
    .number()
    .int()
    .min(100)
    .max(60_000)
    .default(1_000)
    .describe('How long to wait between two looks, unless the provider says.'),
})
