import type { FastifyRequest } from 'fastify'
import type { Scope } from '../connections/connection.ts'
import { PlatformError } from '../errors/platform-error.ts'

/** Whose connections a request is about: the key's application, narrowed to one user by `Connector-User-Id`. */
export const scopeOf = ({ caller, headers }: Pick<FastifyRequest, 'caller' | 'headers'>): Scope => {
  const userId = headers['connector-user-id']
  if (userId !== undefined && !/^[ -~]{1,255}$/.test(String(userId)))
    throw new PlatformError('invalid_request', { detail: 'Connector-User-Id must be ASCII of at most 255 characters.' })
  return { applicationId: caller.applicationId, ...(userId !== undefined && { userId: String(userId) }) }
}

/**
 * The scope of one user, whom a request names for what it is about to make. Throws `invalid_request` where
 * `Connector-User-Id` names another.
 */
export const scopeOfUser = (request: Parameters<typeof scopeOf>[0], userId: string): Required<Scope> => {
  const scope = scopeOf(request)
  if (scope.userId !== undefined && scope.userId !== userId)
    throw new PlatformError('invalid_request', { detail: 'Connector-User-Id names another user.' })
  return { applicationId: scope.applicationId, userId }
}
