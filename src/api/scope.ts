import type { FastifyRequest } from 'fastify'
import type { Scope } from '../connections/connection.ts'

/** Whose connections a request is about: the key's application, narrowed to one user by `Connector-User-Id`. */
export const scopeOf = ({ caller, headers }: Pick<FastifyRequest, 'caller' | 'headers'>): Scope => {
  const userId = headers['connector-user-id']
  return { applicationId: caller.applicationId, ...(userId !== undefined && { userId: String(userId) }) }
}
