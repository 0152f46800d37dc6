import type { ConnectionStore } from '../../src/connections/connection-store.ts'
import type { Scope } from '../../src/connections/connection.ts'
import type { Sabotage } from './index.ts'

/**
 * Both walls are gone: the owner is left out of the queries, and row-level security is told that whoever asks is the owner.
 * Whoever knows the id of a connection has it.
 */
export const noOwner: Sabotage = (parts) => {
  const owners = new Map<string, string>()
  const { connections, sessions } = parts
  const everyones = (scope: Scope, id: string): Scope => ({ applicationId: owners.get(id) ?? scope.applicationId })
  const store: ConnectionStore = {
    ...connections,
    insert: (connection, credential) => {
      owners.set(connection.id, connection.applicationId)
      return connections.insert(connection, credential)
    },
    find: (scope, id) => connections.find(everyones(scope, id), id),
    update: (scope, id, change) => connections.update(everyones(scope, id), id, change),
    remove: (scope, id) => connections.remove(everyones(scope, id), id),
  }
  return {
    ...parts,
    connections: store,
    sessions: {
      ...sessions,
      insert: (session, pending) => {
        if (pending !== undefined) owners.set(pending.id, pending.applicationId)
        return sessions.insert(session, pending)
      },
    },
  }
}
