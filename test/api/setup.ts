import { createApiKey } from '../../src/api/api-key.ts'
import type { TestAnswer } from '../setup/test-client.ts'
import { createTestClient, type TestClient } from '../setup/test-client.ts'
import { createDatabase } from '../setup/database.ts'
import { type TestPlatform, type TestPlatformOptions, startTestPlatform } from '../setup/platform.ts'
import { applicationRow, openStores } from '../stores/setup.ts'

export interface ApiPlatform extends TestPlatform {
  /** Another application's backend. */
  readonly stranger: TestClient
  readonly databaseUrl: string
}

/** Starts a platform that serves two applications which do not know each other. */
export const startApiPlatform = async (options: TestPlatformOptions = {}): Promise<ApiPlatform> => {
  const databaseUrl = await createDatabase()
  const under = await startTestPlatform({ ...options, databaseUrl })
  const stores = await openStores(databaseUrl)
  const other = applicationRow({ returnUrls: ['loopback'], createdAt: new Date(Date.now() + 60_000) })
  await stores.applications.insert(other)
  const { secret } = await createApiKey(other.id, 'key', { applications: stores.applications, clock: under.clock })
  await stores.close()
  return { ...under, databaseUrl, stranger: createTestClient(under.url, secret.reveal()) }
}

/** An answer without what differs from request to request. */
export const lasting = ({ status, text, headers, json }: TestAnswer): object => ({
  status,
  type: headers['content-type'],
  body: text.replace((json as { request_id?: string } | undefined)?.request_id ?? '', ''),
})

interface Operation {
  readonly parameters?: readonly { name: string; in: string }[]
  readonly security?: readonly unknown[]
  readonly responses: Readonly<Record<string, unknown>>
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }
}

export interface OpenApi {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

export interface DocumentedRoute {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

/** Every route of an OpenAPI document. */
export const routesOf = ({ paths }: OpenApi): DocumentedRoute[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
