import type { FastifyRequest } from 'fastify'
import type { Scope, UserScope } from '../connections/connection.ts'
import { PlatformError } from '../errors/platform-error.ts'
import type { Caller } from './caller.ts'

type Bounded = Pick<Caller, 'applicationId' | 'grant'>

/** Whose connections a request is about: the key's application, narrowed to what the key is bound to, and by `Connector-User-Id`. */
export const scopeOf = ({ caller, headers }: Pick<FastifyRequest, 'caller' | 'headers'>): Scope => {
  const userId = headers['connector-user-id']
  if (userId !== undefined && !/^[ -~]{1,255}$/.test(String(userId)))
    throw new PlatformError('invalid_request', { detail: 'Connector-User-Id must be ASCII of at most 255 characters.' })
  return userId === undefined ? boundsOf(caller) : scopeOfUser(caller, String(userId))
}

/** The connections of one user that a caller may know of; none of another user than the one it is bound to. */
export const scopeOfUser = (caller: Bounded, userId: string): UserScope => {
  const bounds = boundsOf(caller)
  const isAnother = bounds.userId !== undefined && bounds.userId !== userId
  return { ...bounds, userId, ...(isAnother && { connectionIds: [] }) }
}

type Asking = Pick<FastifyRequest, 'caller' | 'headers'>

/**
 * Judges the user whom a request names for what it is about to make. Throws `invalid_request` where `Connector-User-Id`
 * names another, and `permission_denied` where the key is bound to another.
 */
export const judgeUser = ({ caller: { grant }, headers }: Asking, userId: string): void => {
  const { 'connector-user-id': narrowedTo = userId } = headers
  if (narrowedTo !== userId)
    throw new PlatformError('invalid_request', { detail: 'Connector-User-Id names another user.' })
  if (grant.userId !== undefined && grant.userId !== userId)
    throw new PlatformError('permission_denied', { detail: 'The key acts for one user alone, and this is another.' })
}

/** Throws `permission_denied` where a caller may make no connection for a user: it has its user, or its connections, and no others. */
export const judgeMaking = (request: Asking, userId: string): void => {
  judgeUser(request, userId)
  if (request.caller.grant.connectionIds !== undefined)
    throw new PlatformError('permission_denied', {
      detail: 'The key is bound to its connections, and makes no others.',
    })
}

const boundsOf = ({ applicationId, grant: { userId, connectionIds } }: Bounded): Scope => ({
  applicationId,
  ...(userId !== undefined && { userId }),
  ...(connectionIds !== undefined && { connectionIds }),
})
