import type { Connector } from '../definition/connector.ts'
import { readPath } from '../definition/json-path.ts'

/** Who can sign in at a simulated provider, by e-mail address: the person of the connector's examples, and another. */
export const accountsOf = (connector: Connector): readonly [first: string, second: string] => {
  const { identity, endpoints } = connector
  const examples = identity === undefined ? [] : (endpoints.get(identity.endpoint)?.examples ?? [])
  const success = examples.find(({ response }) => response.status < 300)?.response.json
  const label = identity?.label === undefined ? undefined : readPath(success, identity.label)
  const first = typeof label === 'string' && label.includes('@') ? label : 'ada@example.com'
  return [first, first === 'grace@example.com' ? 'ada@example.com' : 'grace@example.com']
}
