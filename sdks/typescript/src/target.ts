import { ConnectorError } from './errors.js'
import { type RouteName, fillPath, proxyPaths, routes } from './routes.js'

/**
 * Whose connection a connector works with: the one with this id, or the user's only one. A user beside a connection makes
 * sure that it is theirs.
 */
export type ConnectionTarget =
  | { readonly connection: string; readonly user?: string | undefined }
  | { readonly user: string; readonly connection?: undefined }

/** The same, for a call that no connector's class makes and that must name the connector itself. */
export type CallTarget =
  | { readonly connection: string; readonly user?: string | undefined; readonly connector?: string | undefined }
  | { readonly connector: string; readonly user: string; readonly connection?: undefined }

/** The path of a named endpoint's call. */
export const callPath = (target: CallTarget, endpoint: string): string =>
  target.connection === undefined
    ? fillPath(pathOf('callConnector'), { connector: target.connector, endpoint })
    : fillPath(pathOf('callConnection'), { connectionId: target.connection, endpoint })

/** The path of a request that is passed through. */
export const proxyPath = (target: CallTarget, path: string, query: Parameters<typeof fillPath>[2]): string =>
  target.connection === undefined
    ? fillPath(proxyPaths.proxyConnector, { connector: target.connector, '*': path }, query)
    : fillPath(proxyPaths.proxyConnection, { connectionId: target.connection, '*': path }, query)

/** The headers that say whose call it is. */
export const targetHeaders = ({ user }: CallTarget): Record<string, string> => {
  if (user === undefined) return {}
  // A header loses blanks at its ends: another user would be named.
  if (!/^[!-~]([ -~]*[!-~])?$/.test(user))
    throw new ConnectorError(
      'A user’s id is ASCII, without blanks at its ends: it stands in the header Connector-User-Id.',
    )
  return { 'Connector-User-Id': user }
}

const pathOf = (name: RouteName): string => routes[name].split(' ')[1]!
