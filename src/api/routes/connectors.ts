import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { findConnector, findEntry, searchConnectors } from '../../applications/find-connector.ts'
import { scopesForEndpoints } from '../../connections/scopes.ts'
import type { Endpoint } from '../../definition/connector.ts'
import { findEndpoint } from '../../registry/registry.ts'
import { theConnector } from '../audit-subjects.ts'
import { details, detailsOf, endpointOf, summaryOf } from '../connector-shape.ts'
import { connectorSummary, endpointShape, listOf, problems } from '../shapes.ts'
import type { Routes } from './index.ts'

export const connectorRoutes: Routes = (server, deps) => {
  const { registry, metadata } = deps
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
    async ({ caller, query }) => {
      const found = await searchConnectors(caller.applicationId, query.q ?? '', deps)
      return { items: found.map((entry) => summaryOf(entry, registry)), next_cursor: null }
    },
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
    async ({ caller, params }) => {
      const entry = await findEntry(caller.applicationId, params.name, deps)
      const connector = entry.summary && (await findConnector(caller.applicationId, params.name, undefined, deps))
      return { ...summaryOf(entry, registry), ...detailsOf(entry, connector) }
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
    async ({ caller, params, query }) => {
      const connector = await findConnector(caller.applicationId, params.name, undefined, deps)
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
    async ({ caller, params, query }) => {
      const connector = await findConnector(caller.applicationId, params.name, undefined, deps)
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
    async ({ caller, params }) => {
      const connector = await findConnector(caller.applicationId, params.name, undefined, deps)
      return endpointOf(findEndpoint(connector, params.endpoint), connector)
    },
  )

  for (const [action, isEnabled, summary] of SWITCHES)
    routes.post(
      `/v1/connectors/:name/${action}`,
      {
        config: { needs: 'admin', audit: { action: `connector.${action}d`, subjects: theConnector } },
        schema: { tags, summary, params: byName, response: { 200: connectorSummary, ...problems(404) } },
      },
      async ({ params }) => {
        const entry = registry.entry(params.name)
        await metadata.setEnabled(entry.name, isEnabled)
        registry.setEnabled(entry.name, isEnabled)
        return summaryOf({ ...entry, isOwn: false }, registry)
      },
    )
}

const SWITCHES = [
  ['enable', true, 'Let a connector be used'],
  ['disable', false, 'Switch a connector off: no calls, no connecting'],
] as const

const leastScopesShape = z.object({
  endpoints: z.array(z.string()),
  scopes: z.array(z.object({ name: z.string(), allows: z.string() })),
})
