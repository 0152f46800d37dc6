import { z } from 'zod'
import { words } from '../definition/words.ts'
import { Refusal } from './reply.ts'

const fault = words({
  connector: z.string().optional().describe('Only at this connector.'),
  endpoint: z
    .string()
    .optional()
    .describe(
      'Only at this endpoint, or at `token` (both of `exchange` and `refresh`), or at `revoke`; `upload_status` is the question how far an upload is, `job` the one how a job goes.',
    ),
  after: z.number().int().nonnegative().default(0).describe('How many requests that it would strike pass first.'),
  times: z.number().int().nonnegative().default(1).describe('How often; 0 until cleared.'),
  expires_in: z.number().int().nonnegative().optional().describe('Seconds that a new access token lives.'),
  status: z.number().int().min(400).max(599).optional().describe('Answer this status.'),
  retry_after: z.number().int().nonnegative().optional().describe('Seconds, beside `status`.'),
  slow_ms: z
    .number()
    .int()
    .nonnegative()
    .max(600_000)
    .optional()
    .describe('Wait before the answer; the token endpoint has done its work by then.'),
  reset: z
    .enum(['before_headers', 'mid_body', 'mid_upload', 'answer_lost'])
    .optional()
    .describe(
      'Cut the connection: before or within the answer, within the content that is being sent, or when all is done but the answer.',
    ),
  session: z.literal('expired').optional().describe('The upload session of this request is no more.'),
  job: z.literal('failed').optional().describe('What this request begins will come to nothing.'),
  job_looks: z
    .number()
    .int()
    .nonnegative()
    .optional()
    .describe('How often it is said of what this request begins that it is under way; 2 unless stated.'),
  token_answer: z
    .preprocess(
      (value) => (value === 500 ? '500' : value),
      z.enum(['html', '500', 'nothing', 'lost', 'ok_error', 'no_refresh_token']).optional(),
    )
    .optional()
    .describe(
      'What the token endpoint answers. `nothing` is an empty 200; at `lost` the request is carried out, but the connection is cut in place of an answer.',
    ),
  error: z.string().optional().describe('The error of `ok_error`, unless `invalid_grant`.'),
})

/** Something that goes wrong on demand. */
export type Fault = Omit<z.output<typeof fault>, 'times' | 'after'> & { times?: number; after?: number }

/** What goes wrong with one request. */
export type Effects = Omit<Fault, 'connector' | 'endpoint' | 'times' | 'after'> & { readonly expire?: boolean }

/** The faults that wait for their requests. */
export interface Faults {
  add(fault: Fault): void
  clear(): void
  waiting(): readonly Fault[]
  /** What goes wrong at one of these places; each fault is used up by one. */
  take(connector: string, places: readonly string[]): Effects
}

const OAUTH_PLACES = ['token', 'exchange', 'refresh', 'revoke']
const TOKEN_WORDS = ['expiresIn', 'tokenAnswer', 'error'] as const
const EFFECTS = [
  'expiresIn',
  'status',
  'retryAfter',
  'slowMs',
  'reset',
  'session',
  'job',
  'jobLooks',
  'tokenAnswer',
  'error',
] as const

export const createFaults = (initial: readonly Fault[] = []): Faults => {
  let waiting: { fault: Fault; left: number; toPass: number }[] = []
  const add = (added: Fault): void => {
    const times = added.times ?? 1
    waiting.push({ fault: added, left: times === 0 ? Number.POSITIVE_INFINITY : times, toPass: added.after ?? 0 })
  }
  initial.forEach(add)
  return {
    add,
    clear: () => {
      waiting = []
    },
    waiting: () =>
      waiting.map(({ fault, left, toPass }) => ({
        ...fault,
        times: Number.isFinite(left) ? left : 0,
        ...(toPass > 0 && { after: toPass }),
      })),
    take: (connector, places) => {
      let effects: Effects = {}
      for (const entry of waiting) {
        const { connector: only, endpoint: _, times: __, after: ___, ...more } = entry.fault
        const isHere = (only === undefined || only === connector) && places.some((place) => isAt(entry.fault, place))
        // Faults of one kind wait for each other; those of different kinds come together.
        const isKindTaken = EFFECTS.some((effect) => more[effect] !== undefined && effects[effect] !== undefined)
        if (!isHere) continue
        if (entry.toPass > 0) {
          entry.toPass -= 1
          continue
        }
        if (isKindTaken) continue
        effects = { ...effects, ...more }
        entry.left -= 1
      }
      waiting = waiting.filter(({ left }) => left > 0)
      return effects
    },
  }
}

const isAt = (fault: Fault, place: string): boolean => {
  if (fault.endpoint !== undefined) return fault.endpoint === place
  const isOfTokens = TOKEN_WORDS.some((word) => fault[word] !== undefined)
  // A fault that names no place is one of the endpoints, so that it does not spoil the sign-in on the way there.
  return isOfTokens ? place === 'token' : !OAUTH_PLACES.includes(place)
}

/** Reads the faults that the control API is given. */
export const readFaults = (value: unknown): Fault[] => {
  const parsed = z.array(fault).safeParse(Array.isArray(value) ? value : [value])
  if (!parsed.success) throw new Refusal(400, 'invalid_fault', z.prettifyError(parsed.error))
  return parsed.data
}

/** Reads a `Simulator-Fault` header, such as `status=429; retry_after=2` or `expire`. */
export const readFaultHeader = (header: string | undefined): Effects => {
  if (header === undefined) return {}
  const pairs = header.split(/[;,]/).map((part) => part.trim().split('='))
  const members = Object.fromEntries(
    pairs
      .filter(([name]) => name !== 'expire')
      .map(([name, text = '']) => [name, /^\d+$/.test(text) ? Number(text) : text]),
  )
  const [effects] = readFaults(members)
  return { ...effects, ...(pairs.some(([name]) => name === 'expire') && { expire: true }) }
}

/** The header in which a fault's answer says how long to wait. */
export const retryAfterOf = ({ retryAfter }: Effects): Readonly<Record<string, string>> =>
  retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
