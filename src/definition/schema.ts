import { z } from 'zod'
import { type TransformSettings, endpointWords } from './format/endpoint.ts'
import { host, input } from './format/host.ts'
import { errorRule, rateLimit, retry } from './format/limits.ts'
import { headerName } from './format/names.ts'
import { parameter } from './format/parameter.ts'
import { collections } from './format/state.ts'
import { webhooks } from './format/webhooks.ts'
import { jsonPath, jsonSchema, words } from './words.ts'

export { METHODS } from './format/endpoint.ts'
export type { TransformSettings } from './format/endpoint.ts'
export { PARAMETER_PLACES } from './format/parameter.ts'
export type { Place } from './format/names.ts'

export const FORMAT = 1
/** Also a folder's and a package's name, on every system. */
export const CONNECTOR_NAME = /^(?!(con|prn|aux|nul|com\d|lpt\d)$)[a-z][a-z0-9-]{0,39}$/
/** Its dots become resources of typed clients, and it stands in an address. */
export const ENDPOINT_NAME = /^(?=[^]{1,200}$)[^.]*(\.[^.]*){0,16}$/

/** What the format asks of an auth type; `src/auth` implements it, one file a type. */
export interface AuthFormat {
  readonly name: string
  readonly summary: string
  /** The words below `auth` for this type, with `type: z.literal(name)`. */
  readonly settings: z.ZodType
}

/** What every auth type's settings have in common, as far as the format itself reads them. */
export interface AuthSettings {
  readonly type: string
  readonly scopes?: { readonly available: Readonly<Record<string, string>>; readonly default: readonly string[] }
  /** Where a developer registers, where registering is needed. */
  readonly setup?: { readonly url: string; readonly steps: string[] }
}

/** What the format asks of a response transformer; `src/transform` implements it, one file a type. */
export interface TransformFormat {
  readonly name: string
  readonly summary: string
  /** The words of an item of `transform` with this type, with `type: z.literal(name)`. */
  readonly settings: z.ZodType
  /** What comes out: JSON, which a next one may take, or the bytes of the answer's body. */
  readonly gives: 'json' | 'bytes'
  /** Shown in the reference, and true: the words, what the provider answers, and what the caller gets. */
  readonly example: { readonly words: string; readonly from: unknown; readonly to: unknown }
}

/** The transformers, and what they make of an answer. */
export interface Transforms {
  readonly formats: readonly TransformFormat[]
  /** What a caller gets for a provider's answer. Throws where it cannot be made. */
  answerFor(endpoint: EndpointDocument, schemas: ConnectorDocument['schemas'], answer: Answer): Answer
}

/** The content of an answer. */
export type Answer = { readonly json: unknown } | { readonly bytes: Buffer; readonly contentType?: string }

/** The schema of a connector file, with the words of the given auth types and transformers. */
export const connectorSchema = (
  authFormats: readonly AuthFormat[],
  transformFormats: readonly TransformFormat[] = [],
) => {
  const transform = (
    transformFormats.length === 0
      ? z.never({ error: 'cannot be said here: there are no transformers' })
      : z.discriminatedUnion('type', transformFormats.map((format) => format.settings) as never)
  ) as z.ZodType<TransformSettings>
  const endpoint = endpointWords(transform)
  const settings = z.discriminatedUnion('type', authFormats.map((format) => format.settings) as never)
  return words({
    format: z.literal(FORMAT, { error: `must be ${FORMAT}` }).describe('The version of this format.'),
    name: z
      .string()
      .regex(CONNECTOR_NAME, {
        error: 'must be at most 40 lower case letters, digits and -, begin with a letter, and be no name of a device',
      })
      .describe(
        'What the platform calls it, and its folder: in addresses, in `extends`, as the name of typed clients.',
      ),
    version: z
      .string()
      .regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/, { error: 'must be a version such as 1.0.0' })
      .describe('Semantic version.'),
    extends: z
      .string()
      .optional()
      .describe(
        'The name of a connector from which everything comes that is not said here. Mappings are merged, lists replaced; items of `auth` are merged by their `type`.',
      ),
    abstract: z.boolean().default(false).describe('Whether it is there only to be extended: not listed, not called.'),
    display_name: z.string().describe('What people call the API, as on the connect page.'),
    description: z.string().describe('What the API does, in a sentence.'),
    categories: z
      .array(z.string())
      .default([])
      .describe('What it is about, such as `mail`: catalogues are searched by it.'),
    docs_url: z.url().optional().describe('Where the provider describes the API.'),
    stability: z
      .enum(['experimental', 'stable', 'deprecated'])
      .default('stable')
      .describe('How much its users may count on it staying as it is.'),
    inputs: z.array(input).default([]).describe('What must be known beside the credential.'),
    hosts: z
      .record(z.string(), host)
      .refine((hosts) => Object.keys(hosts).length > 0, { error: 'needs at least one host' })
      .describe('Where the API is: base URLs by names of our own; endpoints are at the first unless they say `host`.'),
    auth: (z.array(settings).min(1) as z.ZodType<readonly AuthSettings[]>).describe(
      'The ways to authenticate; a connection uses one.',
    ),
    identity: words({
      endpoint: z.string().describe('The endpoint of this connector that tells it.'),
      params: z.record(z.string(), z.json()).default({}).describe('What it is called with.'),
      id: jsonPath.describe("Where its answer holds the account's id."),
      label: jsonPath.optional().describe('Where its answer holds a name that a person recognises.'),
    })
      .optional()
      .describe('Who is connected; also the health probe.'),
    defaults: words({
      headers: z
        .record(headerName, z.string())
        .default({})
        .describe('Fixed headers of every call, unless the endpoint has one of that name.'),
      query: z
        .record(z.string(), z.string())
        .default({})
        .describe('Fixed query parameters of every call, unless the endpoint has one of that name.'),
      params: z
        .record(z.string(), parameter)
        .default({})
        .describe(
          'Parameters that every endpoint takes, unless it says of one of that name what it is, or leaves it out by `omit_params`; those in the path, every endpoint whose path has their place.',
        ),
      timeout_ms: z
        .number()
        .int()
        .positive()
        .max(300_000)
        .default(30_000)
        .describe('How long a call may take, in milliseconds, unless the endpoint says otherwise.'),
    })
      .default({ headers: {}, query: {}, params: {}, timeoutMs: 30_000 })
      .describe('What holds for every endpoint that does not say otherwise.'),
    rate_limit: rateLimit
      .optional()
      .describe(
        'What the provider allows. Calls wait for their turn, for ten seconds at most; what would wait longer is answered `rate_limited`.',
      ),
    retry: retry
      .optional()
      .describe(
        'After which failures a call is tried again that only reads, or has an idempotency key; bodies that are streamed never are.',
      ),
    errors: z
      .array(errorRule)
      .default([])
      .describe("A provider's failure said in the platform's terms; the first rule that fits counts."),
    endpoints: z
      .record(
        z.string().regex(ENDPOINT_NAME, { error: 'must be at most 200 characters, with at most 16 dots' }),
        endpoint,
      )
      .describe('What can be called, by name; the dots become resources of typed clients.'),
    schemas: z
      .record(z.string(), jsonSchema)
      .default({})
      .describe(
        'Shapes of bodies, answers and parameters, by name: JSON Schema 2020-12, which may refer to each other as `#/schemas/Name`.',
      ),
    collections: collections.default({}).describe('What the simulator remembers of the calls to it, by name.'),
    webhooks: webhooks
      .optional()
      .describe('Events that the provider sends to `/webhooks/<name>`; applications read them from `GET /v1/events`.'),
    fixtures: z.record(z.string(), z.json()).default({}).describe('JSON that several examples answer with, by name.'),
  })
}

/** A connector file as parsed: every word checked, defaults filled in. */
export type ConnectorDocument = z.output<ReturnType<typeof connectorSchema>>
export type EndpointDocument = ConnectorDocument['endpoints'][string]
export type ParameterDocument = EndpointDocument['params'][string]
export type Pagination = NonNullable<EndpointDocument['paginate']>
export type ErrorRule = ConnectorDocument['errors'][number]
export type Example = EndpointDocument['examples'][number]
export type ConnectorInput = ConnectorDocument['inputs'][number]
export type Upload = NonNullable<EndpointDocument['upload']>
export type State = NonNullable<EndpointDocument['state']>
export type Wait = NonNullable<EndpointDocument['wait']>
export type Webhooks = NonNullable<ConnectorDocument['webhooks']>
