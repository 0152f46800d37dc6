import { z } from 'zod'
import { words } from '../words.ts'
import { body, response } from './body.ts'
import { example } from './example.ts'
import { headerName } from './names.ts'
import { paginate } from './paginate.ts'
import { parameter } from './parameter.ts'
import { state } from './state.ts'
import { upload } from './upload.ts'
import { wait } from './wait.ts'

export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

const NO_RESPONSE = {
  empty: true,
  json: undefined,
  xml: undefined,
  text: undefined,
  binary: undefined,
  unwrap: undefined,
  capture: {},
  omitEmpty: false,
  description: undefined,
} as const

/** What a transformer's settings have in common. */
export interface TransformSettings {
  readonly type: string
}

/** The words of an endpoint; those of `transform` are each transformer's own. */
export const endpointWords = (transform: z.ZodType<TransformSettings>) =>
  words({
    summary: z.string().describe('What it does, in a few words.'),
    description: z.string().optional().describe('What a caller should know beyond that.'),
    docs_url: z.url().optional().describe('Where the provider describes it.'),
    request: z
      .string()
      .regex(new RegExp(`^(${METHODS.join('|')}) /\\S*$`), {
        error: 'must be a method and a path, such as GET /items/{id}',
      })
      .describe('Method and path. `{name}` stands for a parameter; everything else is literal.'),
    host: z.string().optional().describe('One of `hosts`; the first unless stated.'),
    auth: z
      .string()
      .optional()
      .describe(
        '`none`, or the type of `auth` that this endpoint takes whatever the connection has. With `none`, fixed values that name a secret stay away too.',
      ),
    effect: z
      .enum(['read', 'write', 'destructive'])
      .optional()
      .describe('GET and HEAD read, DELETE is destructive, the rest writes, unless stated.'),
    scopes: z.array(z.string()).optional().describe('All of these are needed.'),
    scopes_any: z.array(z.string()).min(1).optional().describe('One of these is enough.'),
    params: z
      .record(z.string(), parameter)
      .default({})
      .describe('What a call may give, by the name it has on the wire.'),
    omit_params: z
      .array(z.string())
      .default([])
      .describe('Those of `defaults.params` that this endpoint does not take.'),
    body: body.optional().describe('What a call may send as content, if anything; one of its kinds.'),
    response: response
      .default(NO_RESPONSE)
      .describe('What a success answers, one of its kinds; nothing unless stated.'),
    transform: z
      .array(transform)
      .default([])
      .describe('What is done to the JSON of an answer before the caller gets it, one after the other.'),
    paginate: paginate
      .optional()
      .describe('How one page of a listing leads to the next; our callers follow one cursor, whatever the style.'),
    upload: upload.optional().describe('How content goes that is sent in pieces.'),
    wait: wait.optional().describe('How to learn the end of what the answer only begins.'),
    cost: z.number().int().nonnegative().optional().describe('What a call spends of `rate_limit`.'),
    idempotency: words({ header: headerName.describe('The header that takes the key.') })
      .optional()
      .describe(
        'How the provider is kept from doing twice what is sent twice; makes a write one that may be tried again.',
      ),
    redirect: z
      .enum(['return', 'follow_without_auth'])
      .default('return')
      .describe('Whether a redirect is the answer, or is followed; to another host of `allow` without the credential.'),
    headers: z.record(headerName, z.string()).default({}).describe('Fixed headers of this endpoint.'),
    query: z.record(z.string(), z.string()).default({}).describe('Fixed query parameters of this endpoint.'),
    timeout_ms: z
      .number()
      .int()
      .positive()
      .max(600_000)
      .optional()
      .describe('How long a call may take, in milliseconds; that of `defaults` unless stated.'),
    idle_ms: z
      .number()
      .int()
      .min(1_000)
      .max(3_600_000)
      .optional()
      .describe(
        'For how long, in milliseconds, an answer that has begun may be silent; half a minute unless stated. Streams of events may be for any time.',
      ),
    deprecated: z
      .boolean()
      .default(false)
      .describe('Whether new callers should do without it; typed clients mark it so.'),
    examples: z
      .array(example)
      .default([])
      .describe('Requests with their answers: shown in the docs, played by the simulator.'),
    state: state.optional().describe('What the simulator changes or shows of what it remembers.'),
    ai: words({
      hint: z.string().describe('What a language model should know that the summary does not say.'),
    })
      .optional()
      .describe('What is meant for language models that call it as a tool.'),
  })
