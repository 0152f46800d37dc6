import { authTypeOf } from '../auth/index.ts'
import { redirectUriOf } from '../connections/auth-context.ts'
import type { Connector } from '../definition/connector.ts'
import { type Check, type Finding, ok, warn } from './check.ts'

/** The redirect URI of every connector that has an OAuth client, to be compared with what is registered. */
export const redirectUris: Check = {
  name: 'redirect URIs',
  run: ({ settings, registry, findOAuthClient, isSandbox }) => {
    if (isSandbox) return [ok('the sandbox registers its own')]
    const isHere = new URL(settings.PUBLIC_URL).protocol === 'http:'
    const known = registry.list().flatMap(({ name }): Finding[] => {
      const connector = tried(() => registry.find(name))
      const client = connector && tried(() => findOAuthClient(connector))
      if (connector === undefined || client === undefined || !hasRedirect(connector)) return []
      return [
        ok(
          `${name}: ${redirectUriOf(settings.PUBLIC_URL, connector)} must be registered for client ${client.id.slice(0, 12)}…`,
        ),
      ]
    })
    if (known.length > 0 && isHere)
      return [
        ...known,
        warn(
          'redirect URIs are http on this machine',
          'Right for development; users elsewhere need a PUBLIC_URL with https.',
        ),
      ]
    return known.length > 0 ? known : [ok('no connector has an OAuth client that needs one')]
  },
}

const hasRedirect = ({ auth }: Connector): boolean =>
  auth.some((settings) => authTypeOf(settings).flows?.(settings).includes('code') ?? false)

const tried = <Value>(run: () => Value): Value | undefined => {
  try {
    return run()
  } catch {
    return undefined
  }
}
