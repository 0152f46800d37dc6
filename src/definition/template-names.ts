import type { Connector } from './connector.ts'
import { templatePlaces } from './template.ts'

const known = new WeakMap<Connector, readonly string[]>()

/** The members of a token answer that the connector's templates name, as in `{{ token.x }}`: these are kept. */
export const tokenMembersOf = (connector: Connector): readonly string[] => {
  const found = known.get(connector) ?? findTokenMembers(connector)
  known.set(connector, found)
  return found
}

const findTokenMembers = ({ defaults, endpoints, auth }: Connector): string[] => {
  const fixed = [...endpoints.values()].map(({ headers, query }) => [headers, query])
  const injects = auth.map((settings) => (settings as { inject?: unknown }).inject)
  const names = templatePlaces(JSON.stringify([defaults.headers, defaults.query, fixed, injects]))
  return [...new Set(names.flatMap(({ name }) => (name.startsWith('token.') ? [name.slice('token.'.length)] : [])))]
}
