import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { authTypeOf } from '../../auth/index.ts'
import { scopesForEndpoints } from '../../connections/scopes.ts'
import type { Connector, Endpoint } from '../../definition/connector.ts'
import { parametersSchema } from '../../definition/json-schema.ts'
import { UPLOAD_LIMITS } from '../../definition/yaml-intake.ts'
import { type CatalogueEntry, type Registry, findEndpoint } from '../../registry/registry.ts'
import { connectorSummary, endpointShape, finding, listOf, problems } from '../shapes.ts'
import type { Routes } from './index.ts'

const YAML_TYPES = ['application/yaml', 'application/x-yaml', 'text/yaml', 'text/x-yaml', 'text/plain']

export const connectorRoutes: Routes = (server, { registry, parse, metadata }) => {
  server.addContentTypeParser(
    YAML_TYPES,
    { parseAs: 'string', bodyLimit: UPLOAD_LIMITS.bytes },
    (_request, body, done) => done(null, body),
  )
  const routes = server.withTypeProvider<ZodTypeProvider>()
  const tags = ['connectors']
  const byName = z.object({ name: z.string() })
  const search = z.object({ q: z.string().max(200).optional().describe('Words that must all occur.') })

  routes.get(
    '/v1/connectors',
    {
      config: { needs: 'connectors:read' },
      schema: {
        tags,
        summary: 'List or search the connectors',
        querystring: search,
        response: { 200: listOf(connectorSummary), ...problems(400) },
      },
    },
    ({ query }) => ({
      items: registry.search(query.q ?? '').map((entry) => summaryOf(entry, registry)),
      next_cursor: null,
    }),
  )

  routes.get(
    '/v1/connectors/:name',
    {
      config: { needs: 'connectors:read' },
      schema: {
        tags,
        summary: 'One connector',
        params: byName,
        response: { 200: connectorSummary.extend(details), ...problems(404) },
      },
    },
    ({ params }) => {
      const entry = registry.entry(params.name)
      return { ...summaryOf(entry, registry), ...detailsOf(entry, entry.summary && registry.find(entry.name)) }
    },
  )

  routes.get(
    '/v1/connectors/:name/scopes',
    {
      config: { needs: 'connectors:read' },
      schema: {
        tags,
        summary: 'The least scopes for some endpoints',
        description:
          'Of all sets of scopes with which the endpoints can be called, the one that opens the fewest endpoints of the connector.',
        params: byName,
        querystring: z.object({
          endpoints: z.string().max(8192).optional().describe('Names, joined by commas; all endpoints unless given.'),
        }),
        response: { 200: leastScopesShape, ...problems(400, 404, 422) },
      },
    },
    ({ params, query }) => {
      const connector = registry.find(params.name)
      const names = (query.endpoints ?? '').split(',').filter((name) => name !== '')
      const wanted = names.length === 0 ? [...connector.endpoints.keys()] : names
      const available = Object.assign({}, ...connector.auth.map(({ scopes }) => scopes?.available ?? {}))
      return {
        endpoints: wanted,
        scopes: scopesForEndpoints(connector, wanted).map((name) => ({ name, allows: String(available[name] ?? '') })),
      }
    },
  )

  routes.get(
    '/v1/connectors/:name/endpoints',
    {
      config: { needs: 'connectors:read' },
      schema: {
        tags,
        summary: 'What can be called',
        params: byName,
        querystring: search,
        response: { 200: listOf(endpointShape), ...problems(404, 422) },
      },
    },
    ({ params, query }) => {
      const connector = registry.find(params.name)
      const words = (query.q ?? '').toLowerCase().split(/\s+/)
      const fits = ({ name, summary }: Endpoint): boolean =>
        words.every((word) => `${name} ${summary}`.toLowerCase().includes(word))
      return {
        items: [...connector.endpoints.values()].filter(fits).map((endpoint) => endpointOf(endpoint, connector)),
        next_cursor: null,
      }
    },
  )

  routes.get(
    '/v1/connectors/:name/endpoints/:endpoint',
    {
      config: { needs: 'connectors:read' },
      schema: {
        tags,
        summary: 'One endpoint',
        params: byName.extend({ endpoint: z.string() }),
        response: { 200: endpointShape, ...problems(404, 422) },
      },
    },
    ({ params }) => {
      const connector = registry.find(params.name)
      return endpointOf(findEndpoint(connector, params.endpoint), connector)
    },
  )

  for (const [action, isEnabled, summary] of SWITCHES)
    routes.post(
      `/v1/connectors/:name/${action}`,
      {
        config: { needs: 'admin' },
        schema: { tags, summary, params: byName, response: { 200: connectorSummary, ...problems(404) } },
      },
      async ({ params }) => {
        const entry = registry.entry(params.name)
        await metadata.setEnabled(entry.name, isEnabled)
        registry.setEnabled(entry.name, isEnabled)
        return summaryOf(entry, registry)
      },
    )

  routes.post(
    '/v1/connectors/validate',
    {
      config: { needs: 'connectors:read' },
      schema: {
        tags,
        summary: 'Judge a connector file',
        description: 'The body is YAML. All findings come at once, with line and column.',
        consumes: YAML_TYPES,
        body: z.string(),
        response: { 200: z.object({ valid: z.boolean(), findings: z.array(finding) }), ...problems(400, 413, 415) },
      },
    },
    ({ body }) => {
      const { connector, findings } = parse(body, { limits: UPLOAD_LIMITS })
      return { valid: connector !== undefined, findings: [...findings] }
    },
  )
}

const SWITCHES = [
  ['enable', true, 'Let a connector be used'],
  ['disable', false, 'Switch a connector off: no calls, no connecting'],
] as const

const summaryOf = (
  { name, summary, findings, isValid }: CatalogueEntry,
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
  enabled: registry.isEnabled(name),
  findings: [...findings],
})

const leastScopesShape = z.object({
  endpoints: z.array(z.string()),
  scopes: z.array(z.object({ name: z.string(), allows: z.string() })),
})

const details = {
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

const detailsOf = ({ versions }: CatalogueEntry, connector: Connector | undefined) => ({
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

const endpointOf = (endpoint: Endpoint, { rateLimit }: Connector): z.input<typeof endpointShape> => ({
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
