import { z } from 'zod'
import type { VisibleEntry } from '../applications/find-connector.ts'
import { authTypeOf } from '../auth/index.ts'
import type { Connector, Endpoint } from '../definition/connector.ts'
import { parametersSchema } from '../definition/json-schema.ts'
import type { CatalogueEntry, Registry } from '../registry/registry.ts'
import type { connectorSummary, endpointShape } from './shapes.ts'

/** A connector as lists show it. */
export const summaryOf = (
  { name, summary, findings, isValid, isOwn }: VisibleEntry,
  registry: Registry,
): z.input<typeof connectorSummary> => ({
  name,
  display_name: summary?.displayName ?? name,
  description: summary?.description ?? '',
  version: summary?.version ?? null,
  categories: summary?.categories ?? [],
  stability: summary?.stability ?? 'experimental',
  auth_types: [...(summary?.authTypes ?? [])],
  endpoints: summary?.endpoints ?? 0,
  valid: isValid,
  enabled: isOwn || registry.isEnabled(name),
  own: isOwn,
  findings: [...findings],
})

/** What one connector has beside its summary. */
export const details = {
  docs_url: z.string().nullable(),
  versions: z.array(z.string()),
  hosts: z.array(z.object({ name: z.string(), url: z.string() })),
  inputs: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      description: z.string().nullable(),
      stage: z.enum(['app', 'user']).describe('Who gives it: the application with the connect session, or the user.'),
      secret: z.boolean(),
    }),
  ),
  auth: z.array(
    z.object({
      type: z.string(),
      scopes: z.array(z.object({ name: z.string(), allows: z.string(), default: z.boolean() })),
      setup: z.object({ url: z.string(), steps: z.array(z.string()) }).nullable(),
      fields: z
        .array(
          z.object({
            name: z.string(),
            label: z.string(),
            description: z.string().nullable(),
            secret: z.boolean(),
            optional: z.boolean(),
            multiline: z.boolean(),
          }),
        )
        .describe('What the connect page asks for; `POST /v1/connections` takes them as `fields`.'),
    }),
  ),
}

export const detailsOf = ({ versions }: CatalogueEntry, connector: Connector | undefined) => ({
  docs_url: connector?.docsUrl ?? null,
  versions: versions.map(({ version }) => version),
  hosts: [...(connector?.hosts.values() ?? [])].map(({ name, url }) => ({ name, url })),
  inputs:
    connector?.inputs.map(({ name, label, description, stage, secret }) => ({
      name,
      label,
      description: description ?? null,
      stage,
      secret,
    })) ?? [],
  auth: connector?.auth.map(authOf) ?? [],
})

const authOf = (settings: Connector['auth'][number]) => ({
  type: settings.type,
  scopes: Object.entries(settings.scopes?.available ?? {}).map(([name, allows]) => ({
    name,
    allows,
    default: settings.scopes!.default.includes(name),
  })),
  setup: settings.setup ?? null,
  fields: authTypeOf(settings)
    .fields(settings)
    .map(({ name, label, description, secret, isOptional, isMultiline }) => ({
      name,
      label,
      description: description ?? null,
      secret,
      optional: isOptional === true,
      multiline: isMultiline === true,
    })),
})

/** An endpoint as the API describes it. */
export const endpointOf = (endpoint: Endpoint, { rateLimit }: Connector): z.input<typeof endpointShape> => ({
  name: endpoint.name,
  summary: endpoint.summary,
  description: endpoint.description ?? null,
  docs_url: endpoint.docsUrl ?? null,
  method: endpoint.method,
  path: endpoint.pathText,
  host: endpoint.host,
  effect: endpoint.effect,
  scopes: endpoint.scopes ?? null,
  scopes_any: endpoint.scopesAny ?? null,
  params: parametersSchema(endpoint),
  body: endpoint.body ?? null,
  response: endpoint.response,
  paginated: endpoint.paginate !== undefined,
  cost: rateLimit === undefined ? null : (endpoint.cost ?? rateLimit.cost),
  hint: endpoint.ai?.hint ?? null,
  deprecated: endpoint.deprecated,
  examples: endpoint.examples,
})
