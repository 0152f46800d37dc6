import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { findEntry } from '../../applications/find-connector.ts'
import { removeConnector, uploadConnector } from '../../applications/upload.ts'
import { CONNECTOR_NAME } from '../../definition/schema.ts'
import { UPLOAD_LIMITS } from '../../definition/yaml-intake.ts'
import { theConnector } from '../audit-subjects.ts'
import { summaryOf } from '../connector-shape.ts'
import { connectorSummary, finding, problems } from '../shapes.ts'
import type { Routes } from './index.ts'

const YAML_TYPES = ['application/yaml', 'application/x-yaml', 'text/yaml', 'text/x-yaml', 'text/plain']

/** Connector files from outside: judged, and kept for the application that uploads them. */
export const ownConnectorRoutes: Routes = (server, deps) => {
  const { own, ownStore: store, registry } = deps
  server.addContentTypeParser(
    YAML_TYPES,
    { parseAs: 'string', bodyLimit: UPLOAD_LIMITS.bytes },
    (_request, body, done) => done(null, body),
  )
  const routes = server.withTypeProvider<ZodTypeProvider>()
  const tags = ['connectors']
  const byName = z.object({ name: z.string().regex(CONNECTOR_NAME).max(64) })

  routes.post(
    '/v1/connectors/validate',
    {
      config: { needs: 'connectors:read', audit: { none: 'It judges a file and keeps nothing.' } },
      schema: {
        tags,
        summary: 'Judge a connector file',
        description: 'The body is YAML. All findings come at once, with line and column.',
        consumes: YAML_TYPES,
        body: z.string(),
        response: {
          200: z.object({ valid: z.boolean(), findings: z.array(finding) }),
          ...problems(400, 413, 415, 503),
        },
      },
    },
    async ({ caller, body }) => {
      const { summary, findings } = await own.judge.judge(body, caller.applicationId)
      return { valid: summary !== undefined, findings: [...findings] }
    },
  )

  routes.put(
    '/v1/connectors/:name',
    {
      config: { needs: 'admin', audit: { action: 'connector.put', subjects: theConnector } },
      schema: {
        tags,
        summary: "Upload a connector of the application's own",
        description:
          'The body is YAML. No other application sees it. Connections keep the version that they were made with; a file whose version connections use cannot be replaced.',
        consumes: YAML_TYPES,
        params: byName,
        body: z.string(),
        response: { 200: connectorSummary, ...problems(400, 409, 413, 415, 422, 503) },
      },
    },
    async ({ caller, params, body }) => {
      const { findings } = await uploadConnector(caller.applicationId, params.name, body, { own, store })
      const entry = await findEntry(caller.applicationId, params.name, deps)
      return { ...summaryOf(entry, registry), findings: [...findings] }
    },
  )

  routes.delete(
    '/v1/connectors/:name',
    {
      config: { needs: 'admin', audit: { action: 'connector.removed', subjects: theConnector } },
      schema: {
        tags,
        summary: "Remove a connector of the application's own",
        description: 'With every version of it and its OAuth client. One that has connections stays.',
        params: byName,
        response: { 200: z.object({ name: z.string(), deleted: z.literal(true) }), ...problems(400, 404, 409) },
      },
    },
    async ({ caller, params }) => {
      await removeConnector(caller.applicationId, params.name, { own, store })
      return { name: params.name, deleted: true as const }
    },
  )
}
