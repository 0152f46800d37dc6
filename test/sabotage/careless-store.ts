import { PlatformError } from '../../src/errors/platform-error.ts'
import type { Sabotage } from './index.ts'

/** The list of connections fails in a way that nobody foresaw; one that is not there is answered with a status that is not documented. */
export const carelessStore: Sabotage = (parts) => {
  const list: typeof parts.connections.list = async () => {
    throw new TypeError('unforeseen')
  }
  const find: typeof parts.connections.find = async (scope, id) => {
    const found = await parts.connections.find(scope, id)
    if (found === undefined) throw new PlatformError('connector_invalid')
    return found
  }
  return { ...parts, connections: { ...parts.connections, list, find } }
}
