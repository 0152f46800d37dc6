import type { Connection, Scope } from './connection.ts'
import type { Dependencies } from './dependencies.ts'
import { type Revocation, removeConnection } from './lifecycle.ts'
import type { Erased, User, UserStore } from './user-store.ts'

/** A connection that was removed, and what became of its token at the provider. */
export interface RemovedConnection {
  readonly connection: Connection
  readonly outcome: Revocation | 'failed'
}

const PAGE = 20

/**
 * Removes everything of a user: each connection is revoked at its provider if that succeeds, and then nothing is kept.
 * A user of whom nothing is known is removed as well, so that whoever broke off can ask again.
 */
export const removeUser = async (
  user: User,
  deps: Dependencies & { readonly users: UserStore },
): Promise<{ removed: RemovedConnection[]; erased: Erased }> => {
  const removed: RemovedConnection[] = []
  for (;;) {
    const page = await deps.connections.list(user, {}, { limit: PAGE })
    if (page.length === 0) break
    removed.push(...(await Promise.all(page.map((connection) => remove(user, connection, deps)))))
  }
  const erased = await deps.users.erase(user)
  return { removed, erased: { ...erased, connections: erased.connections + removed.length } }
}

const remove = async (user: Scope, connection: Connection, deps: Dependencies): Promise<RemovedConnection> => {
  const { outcome } = await removeConnection(user, connection.id, deps).catch((error: unknown) => {
    // Somebody else removes it at the same time.
    if ((error as { code?: string }).code === 'connection_not_found') return { outcome: 'nothing_to_revoke' as const }
    throw error
  })
  return { connection, outcome }
}
