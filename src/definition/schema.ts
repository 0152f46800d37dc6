import { z } from 'zod'
import { httpsUrl, jsonPath, jsonSchema, words } from './words.ts'

export const FORMAT = 1
export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
/** Also a folder's and a package's name, on every system. */
export const CONNECTOR_NAME = /^(?!(con|prn|aux|nul|com\d|lpt\d)$)[a-z][a-z0-9-]{0,39}$/
/** Its dots become resources of typed clients, and it stands in an address. */
export const ENDPOINT_NAME = /^(?=[^]{1,200}$)[^.]*(\.[^.]*){0,16}$/
const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/

const headerName = z.string().regex(HEADER_NAME, { error: 'is not a header name' })
const schemaName = z.string().describe('The name of a schema below `schemas`.')

const host = z.union([
  httpsUrl,
  words({
    url: httpsUrl.describe('The base URL; may hold `{{ input.x }}`.'),
    send_auth: z.boolean().default(true).describe('Whether calls to this host carry the credential.'),
    allow: z
      .array(
        z.string().regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/, { error: 'must be a host name, or *. and a host name' }),
      )
      .default([])
      .describe('Hosts that an answer of this host may send us on to, always without the credential.'),
  }),
])

const input = words({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/, { error: 'must be lower case letters, digits and _' }),
  label: z.string().describe('What the connect page calls it.'),
  description: z.string().optional(),
  pattern: z.string().optional().describe('A regular expression (RE2) that the whole value must match.'),
  enum: z.array(z.string()).min(1).optional().describe('The values that may be chosen.'),
  default: z.string().optional(),
})

/** JSON Schema's own words, as far as a parameter may use them. */
const parameterSchema = {
  type: z.enum(['string', 'integer', 'number', 'boolean', 'array', 'object']),
  description: z.string().optional(),
  default: z
    .json()
    .optional()
    .describe(
      "What counts where it is left out. A required parameter is then sent with it; any other is the provider's to fill in.",
    ),
  enum: z.array(z.json()).min(1).optional(),
  format: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.number().int().nonnegative().optional(),
  maxLength: z.number().int().nonnegative().optional(),
  pattern: z.string().optional().describe('A regular expression (RE2), not anchored.'),
  minItems: z.number().int().nonnegative().optional(),
  maxItems: z.number().int().nonnegative().optional(),
  items: jsonSchema.optional().describe('The schema of each item of a list.'),
  schema: schemaName.optional(),
}

export const PARAMETER_PLACES = ['path', 'query', 'header', 'cookie', 'body', 'header_json'] as const

const parameter = words({
  in: z
    .enum(PARAMETER_PLACES)
    .describe('Where it goes on the wire. `header_json` parameters of one header become one JSON object.'),
  ...parameterSchema,
  required: z.boolean().default(false),
  header: headerName.optional().describe('For `header_json`: the header that carries the object, ASCII only.'),
  explode: z
    .boolean()
    .default(true)
    .describe('Whether a list repeats its name (`a=1&a=2`) or is joined by commas (`a=1,2`).'),
  allow_slash: z.boolean().default(false).describe('The value spans path segments: each is encoded, the slashes stay.'),
  double_quotes: z.boolean().default(false).describe("Doubles every ' in the value, as OData wants it inside quotes."),
  name: z.string().optional().describe('What typed clients call it, where the wire name does not serve.'),
  deprecated: z.boolean().default(false),
})

const body = words({
  json: z
    .union([schemaName, z.literal(true)])
    .optional()
    .describe('A JSON body; `true` where its shape is free.'),
  form: z
    .union([schemaName, z.literal(true)])
    .optional()
    .describe('A form-encoded body, given as a JSON object.'),
  text: z.literal(true).optional(),
  binary: z.literal(true).optional().describe('Bytes, streamed.'),
  required: z.boolean().default(true),
  content_type: z.string().optional().describe('What the provider wants as Content-Type.'),
})

const response = words({
  json: z.union([schemaName, z.literal(true)]).optional(),
  text: z.literal(true).optional(),
  binary: z.literal(true).optional(),
  empty: z.literal(true).optional(),
  description: z.string().optional(),
})

const paginate = z.discriminatedUnion('style', [
  words({
    style: z.literal('cursor'),
    cursor: jsonPath.describe('Where the answer holds the cursor of the next page.'),
    param: z.string().describe('The parameter that takes it.'),
    items: jsonPath,
    more: jsonPath.optional().describe('Where the answer says whether there is more.'),
    size: z.string().optional().describe('The parameter that asks for a page size.'),
  }),
  words({
    style: z.literal('continue'),
    endpoint: z.string().describe('The endpoint that gives the pages after the first.'),
    param: z.string().default('cursor').describe('The parameter of that endpoint that takes the cursor.'),
    cursor: jsonPath,
    items: jsonPath,
    more: jsonPath.optional(),
    size: z.string().optional(),
  }),
  words({
    style: z.literal('next_url'),
    url: jsonPath.describe("Where the answer holds the next page's whole address."),
    items: jsonPath,
    size: z.string().optional(),
  }),
])

const exampleResponse = words({
  status: z.number().int().min(100).max(599).default(200),
  headers: z.record(headerName, z.string()).default({}),
  json: z.json().optional(),
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

const example = words({
  summary: z.string().optional(),
  params: z.record(z.string(), z.json()).default({}),
  body: z.json().optional(),
  response: exampleResponse,
})

const endpoint = words({
  summary: z.string(),
  description: z.string().optional(),
  docs_url: z.url().optional(),
  request: z
    .string()
    .regex(new RegExp(`^(${METHODS.join('|')}) /\\S*$`), {
      error: 'must be a method and a path, such as GET /items/{id}',
    })
    .describe('Method and path. `{name}` stands for a parameter; everything else is literal.'),
  host: z.string().optional().describe('One of `hosts`; the first unless stated.'),
  effect: z
    .enum(['read', 'write', 'destructive'])
    .optional()
    .describe('GET and HEAD read, DELETE is destructive, the rest writes, unless stated.'),
  scopes: z.array(z.string()).optional().describe('All of these are needed.'),
  scopes_any: z.array(z.string()).min(1).optional().describe('One of these is enough.'),
  params: z.record(z.string(), parameter).default({}),
  body: body.optional(),
  response: response.default({
    empty: true,
    json: undefined,
    text: undefined,
    binary: undefined,
    description: undefined,
  }),
  paginate: paginate.optional(),
  redirect: z
    .enum(['return', 'follow_without_auth'])
    .default('return')
    .describe('Whether a redirect is the answer, or is followed; to another host of `allow` without the credential.'),
  headers: z.record(headerName, z.string()).default({}).describe('Fixed headers of this endpoint.'),
  query: z.record(z.string(), z.string()).default({}).describe('Fixed query parameters of this endpoint.'),
  timeout_ms: z.number().int().positive().max(300_000).optional(),
  deprecated: z.boolean().default(false),
  examples: z
    .array(example)
    .default([])
    .describe('Requests with their answers: shown in the docs, played by the simulator.'),
})

const failureStatus = z.number().int().min(400).max(599)

const errorRule = words({
  status: z
    .union([failureStatus, z.array(failureStatus).min(1)])
    .transform((given) => (Array.isArray(given) ? given : [given]))
    .describe('The status, or statuses, of the answers that it is about.'),
  path: jsonPath.optional().describe('Where the answer must hold `equals`.'),
  equals: z.union([z.string(), z.number(), z.boolean()]).optional(),
  code: jsonPath.optional().describe("Where the provider's own error code is."),
  message: jsonPath.optional().describe("Where the provider's words are."),
  as: z.number().int().min(400).max(599).optional().describe('The status that our caller gets.'),
  retryable: z.boolean().optional(),
})

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

/** The schema of a connector file, with the words of the given auth types. */
export const connectorSchema = (authFormats: readonly AuthFormat[]) => {
  const settings = z.discriminatedUnion('type', authFormats.map((format) => format.settings) as never)
  return words({
    format: z.literal(FORMAT, { error: `must be ${FORMAT}` }).describe('The version of this format.'),
    name: z.string().regex(CONNECTOR_NAME, {
      error: 'must be at most 40 lower case letters, digits and -, begin with a letter, and be no name of a device',
    }),
    version: z
      .string()
      .regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/, { error: 'must be a version such as 1.0.0' })
      .describe('Semantic version.'),
    display_name: z.string(),
    description: z.string(),
    categories: z.array(z.string()).default([]),
    docs_url: z.url().optional(),
    stability: z.enum(['experimental', 'stable', 'deprecated']).default('stable'),
    inputs: z.array(input).default([]).describe('What must be known beside the credential.'),
    hosts: z
      .record(z.string(), host)
      .refine((hosts) => Object.keys(hosts).length > 0, { error: 'needs at least one host' }),
    auth: (z.array(settings).min(1) as z.ZodType<readonly AuthSettings[]>).describe(
      'The ways to authenticate; a connection uses one.',
    ),
    identity: words({
      endpoint: z.string(),
      params: z.record(z.string(), z.json()).default({}).describe('What it is called with.'),
      id: jsonPath.describe("Where its answer holds the account's id."),
      label: jsonPath.optional().describe('Where its answer holds a name that a person recognises.'),
    })
      .optional()
      .describe('Who is connected; also the health probe.'),
    defaults: words({
      headers: z.record(headerName, z.string()).default({}),
      query: z.record(z.string(), z.string()).default({}),
      timeout_ms: z.number().int().positive().max(300_000).default(30_000),
    }).default({ headers: {}, query: {}, timeoutMs: 30_000 }),
    errors: z
      .array(errorRule)
      .default([])
      .describe("A provider's failure said in the platform's terms; the first rule that fits counts."),
    endpoints: z.record(
      z.string().regex(ENDPOINT_NAME, { error: 'must be at most 200 characters, with at most 16 dots' }),
      endpoint,
    ),
    schemas: z.record(z.string(), jsonSchema).default({}),
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
