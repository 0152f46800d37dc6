import type { FastifyInstance, RouteOptions } from 'fastify'
import { type Grant, allowsSome, judgePermission, permissionMissing } from '../permissions/grant.ts'
import type { Permission, PLAIN_PERMISSIONS } from '../permissions/permission.ts'

/**
 * What a route needs of its caller's key. `calls` and `proxy` need some permission of that kind: which one, the
 * connection and the endpoint say, and the proxy judges. `any_key` needs none.
 */
export type Need = (typeof PLAIN_PERMISSIONS)[number] | 'calls' | 'proxy' | 'any_key'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers without an API key. */
    isOpen?: true
    /** What the key must allow. A route has this or is open. */
    needs?: Need
  }
}

/** Throws `permission_denied` where a caller lacks what a route needs, before anything is looked up or read. */
export const judgeNeed = (grant: Grant, need: Need): void => {
  if (need === 'any_key') return
  if (need !== 'calls' && need !== 'proxy') return judgePermission(grant, need)
  if (!allowsSome(grant, need)) throw permissionMissing(`${need}:*`)
}

/** Refuses routes that do not say who may use them, so that none is open, or closed, by an oversight. */
export const requireNeeds = (server: FastifyInstance): void => {
  server.addHook('onRoute', ({ method, url, config }) => {
    if (isDeclared(url, config)) return
    throw new Error(`The route ${String(method)} ${url} declares no "needs" in its config, and not that it is open.`)
  })
}

/** The pages of the documentation come from elsewhere and are open. */
export const isDocumentation = (url: string | undefined): boolean =>
  url === '/docs' || url?.startsWith('/docs/') === true

const isDeclared = (url: string, config: RouteOptions['config']): boolean =>
  isDocumentation(url) || config?.isOpen === true || config?.needs !== undefined

/** What the OpenAPI document says of a route: the roles that it needs, as `security` takes them, and that it may be refused. */
export const documentNeeds = (schema: object, needs: Need | undefined, refusal: unknown): object => {
  if (needs === undefined) return schema
  const roles: Permission[] = needs === 'any_key' ? [] : [needs]
  const { response, description } = schema as { response?: object; description?: string }
  const says =
    needs === 'any_key' ? 'Needs a key, whatever it may do.' : `Needs the scope ${SCOPES[needs] ?? `\`${needs}\``}.`
  return {
    ...schema,
    description: description === undefined ? says : `${description} ${says}`,
    security: [{ api_key: roles }],
    ...(needs !== 'any_key' && { response: { 403: refusal, ...response } }),
  }
}

const SCOPES: Readonly<Partial<Record<Need, string>>> = {
  calls: '`calls:<connector>`, or `calls:<connector>:<endpoint>`',
  proxy: '`proxy:<connector>`',
}
