import { z } from 'zod'
import { LEVELS } from '../definition/finding.ts'
import { CONNECTION_STATUSES, type Connection } from '../connections/connection.ts'
import type { ConnectSession } from '../connections/connect-session-store.ts'
import { explainStatus } from '../connections/timeline/explain.ts'
import { catalogue, type ErrorCode } from '../errors/catalogue.ts'
import { PERMISSION, PLAIN_PERMISSIONS } from '../permissions/permission.ts'

/** The shapes of the API on the wire, from which validation, serialisation and OpenAPI follow. Names are snake_case. */

const errorCodes = Object.keys(catalogue) as [ErrorCode, ...ErrorCode[]]

export const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    code: z.enum(errorCodes),
    source: z.enum(['caller', 'connector', 'provider', 'platform']).describe('Whose fault it is.'),
    request_id: z.string(),
    retryable: z.boolean(),
    provider_status: z.number().int().optional(),
    provider_code: z.string().optional(),
    provider_message: z.string().optional(),
    provider_details: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem', description: 'An error, RFC 9457.' })

export const finding = z
  .object({
    code: z.string(),
    level: z.enum(LEVELS),
    line: z.number().int(),
    column: z.number().int(),
    path: z.string(),
    says: z.string(),
  })
  .meta({ id: 'Finding', description: 'Something the validator has to say about a connector file.' })

/** What an HTTP header gives back as it was: blanks at the ends would be lost, and other letters come as others. */
const HEADER_SAFE = /^[!-~]([ -~]*[!-~])?$/

export const userId = z
  .string()
  .min(1)
  .max(255)
  .regex(HEADER_SAFE, { error: 'must be ASCII, without blanks at its ends: it also stands in a header' })
  .describe("The application's own id of its user: ASCII, without blanks at its ends.")
const texts = z.record(z.string(), z.string())
const time = z.iso.datetime()

export const connection = z
  .object({
    id: z.string(),
    connector: z.string(),
    connector_version: z.string(),
    auth_type: z.string(),
    user_id: userId,
    name: z.string(),
    status: z.enum(CONNECTION_STATUSES),
    status_reason: z
      .string()
      .nullable()
      .describe('Why it has the status, as a code; docs/reference/timeline.md lists them.'),
    status_means: z.string().nullable().describe('What the status means, in plain words; null of an active one.'),
    status_to_do: z.string().nullable().describe('What to do about it; null where nothing is to be done.'),
    account_id: z.string().nullable().describe("The account's id at the provider."),
    config: texts.describe("The connector's inputs."),
    created_at: time,
    updated_at: time,
  })
  .meta({ id: 'Connection', description: "One user's access to one provider." })

export const connectionShape = (from: Connection): z.input<typeof connection> => {
  const words = explainStatus(from)
  return {
    id: from.id,
    connector: from.connector,
    connector_version: from.connectorVersion,
    auth_type: from.authType,
    user_id: from.userId,
    name: from.name,
    status: from.status,
    status_reason: from.statusReason ?? null,
    status_means: words?.means ?? null,
    status_to_do: words?.toDo ?? null,
    account_id: from.accountId ?? null,
    config: from.inputs,
    created_at: from.createdAt.toISOString(),
    updated_at: from.updatedAt.toISOString(),
  }
}

export const connectSession = z
  .object({ id: z.string(), connection_id: z.string(), connect_url: z.url(), expires_at: time })
  .meta({ id: 'ConnectSession' })

export const connectSessionShape = (
  { id, connectionId, expiresAt }: ConnectSession,
  publicUrl: string,
): z.input<typeof connectSession> => ({
  id,
  connection_id: connectionId,
  connect_url: `${publicUrl}/connect/${id}`,
  expires_at: expiresAt.toISOString(),
})

/** What a key or a user token may do. */
export const permission = z
  .string()
  .max(300)
  .regex(PERMISSION, {
    error: `must be one of ${PLAIN_PERMISSIONS.join(', ')}, or calls:<connector>[:<endpoint>] or proxy:<connector>, where * stands for all`,
  })

/** A connection's id, of which nothing is known yet. */
export const connectionId = z.string().max(100)

export const apiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.string()).describe('What it may do; `admin` is everything.'),
    user_id: z.string().nullable().describe('The user for whom alone it acts; null where it acts for all.'),
    connection_id: z.string().nullable().describe('The connection that alone it sees; null where it sees all.'),
    created_at: time,
    expires_at: time.nullable().describe('When it ends; null where it does not.'),
  })
  .meta({ id: 'ApiKey' })

export const userToken = z
  .object({
    id: z.string(),
    user_id: z.string(),
    connections: z.array(z.string()).nullable().describe("Null: all of the user's."),
    scopes: z.array(z.string()).describe('What it may do.'),
    arguments: z.record(z.string(), z.record(z.string(), z.unknown())),
    created_at: time,
    expires_at: time,
  })
  .meta({ id: 'UserToken', description: 'A token of one user, for a browser or an agent.' })

export const oauthClient = z
  .object({
    connector: z.string(),
    client_id: z.string(),
    has_secret: z.boolean(),
    has_key: z.boolean(),
    redirect_uri: z.string().describe('What to register at the provider.'),
    updated_at: time,
  })
  .meta({ id: 'OAuthClient', description: 'An OAuth client of the application. Its secret is never shown.' })

export const application = z
  .object({ id: z.string(), name: z.string(), return_urls: z.array(z.string()), created_at: time })
  .meta({ id: 'Application' })

export const connectorSummary = z
  .object({
    name: z.string(),
    display_name: z.string(),
    description: z.string(),
    version: z.string().nullable(),
    categories: z.array(z.string()),
    stability: z.string(),
    auth_types: z.array(z.string()),
    endpoints: z.number().int(),
    valid: z.boolean(),
    enabled: z.boolean().describe('Whether the operator lets it be used.'),
    own: z.boolean().describe('Whether the application uploaded it; no other sees it then.'),
    findings: z.array(finding),
  })
  .meta({ id: 'ConnectorSummary' })

export const endpointShape = z
  .object({
    name: z.string(),
    summary: z.string(),
    description: z.string().nullable(),
    docs_url: z.string().nullable(),
    method: z.string(),
    path: z.string(),
    host: z.string(),
    effect: z.enum(['read', 'write', 'destructive']),
    scopes: z.array(z.string()).nullable().describe('All of these are needed.'),
    scopes_any: z.array(z.string()).nullable().describe('One of these is enough.'),
    params: z.record(z.string(), z.unknown()).describe('JSON Schema of `params`.'),
    body: z.unknown().describe('What the body is, or null.'),
    response: z.unknown().describe('What the answer is.'),
    paginated: z.boolean(),
    cost: z
      .number()
      .nullable()
      .describe("What a call spends of the connector's rate limit, or null where there is none."),
    hint: z.string().nullable().describe('What a language model should know that the summary does not say.'),
    deprecated: z.boolean(),
    examples: z.array(z.unknown()),
  })
  .meta({ id: 'Endpoint' })

/** A page of a list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next_cursor: z.string().nullable() })

export const pageQuery = { limit: z.coerce.number().int().min(1).max(100).default(50), cursor: z.string().optional() }

/** The problem answers of a route, for its OpenAPI. */
export const problems = (...statuses: number[]): Record<number, typeof problem> =>
  Object.fromEntries([401, ...statuses].map((status) => [status, problem]))
