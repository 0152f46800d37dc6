import { PlatformError } from '../errors/platform-error.ts'
import type { ArgumentBounds } from './argument-bounds.ts'
import { type Permission, covers } from './permission.ts'

/** All that a caller may do, and with what. */
export interface Grant {
  readonly permissions: readonly Permission[]
  /** Acts for this user alone. */
  readonly userId?: string
  /** Sees and uses these connections alone. */
  readonly connectionIds?: readonly string[]
  /** Calls of these endpoints must have these arguments. */
  readonly arguments?: ArgumentBounds
  /** Is worth nothing from then on. */
  readonly expiresAt?: Date
}

/** Everything, for ever: what a key may whose maker does not say otherwise. */
export const EVERYTHING: Grant = { permissions: ['admin'] }

export const allows = ({ permissions }: Grant, wanted: Permission): boolean =>
  permissions.some((held) => covers(held, wanted))

/** Whether anything is allowed of a kind, whatever the connector. */
export const allowsSome = ({ permissions }: Grant, kind: 'calls' | 'proxy'): boolean =>
  permissions.some((held) => held === 'admin' || held.startsWith(`${kind}:`))

/** Throws `permission_denied`, which names what is missing. */
export const judgePermission = (grant: Grant, wanted: Permission): void => {
  if (!allows(grant, wanted)) throw permissionMissing(wanted)
}

export const permissionMissing = (wanted: Permission): PlatformError =>
  new PlatformError('permission_denied', {
    detail: `The key lacks the scope ${wanted}.`,
    members: { missing_scope: wanted },
  })

/** Whether a grant is worth nothing any more. */
export const hasEnded = ({ expiresAt }: Grant, now: Date): boolean => expiresAt !== undefined && expiresAt <= now

/** Throws `permission_denied` unless all that is given was had: nobody gives away more than they have. */
export const judgeGiving = (had: Grant, given: Grant): void => {
  for (const wanted of given.permissions) judgePermission(had, wanted)
  const exceeding = BOUNDS.find(({ isKept }) => !isKept(had, given))
  if (exceeding !== undefined) throw new PlatformError('permission_denied', { detail: exceeding.says })
}

interface Bound {
  readonly says: string
  readonly isKept: (had: Grant, given: Grant) => boolean
}

const BOUNDS: readonly Bound[] = [
  {
    says: 'The key acts for one user alone, and so must what it makes.',
    isKept: (had, given) => had.userId === undefined || given.userId === had.userId,
  },
  {
    says: 'The key is bound to connections, and so must be what it makes.',
    isKept: (had, given) =>
      had.connectionIds === undefined || given.connectionIds?.every((id) => had.connectionIds!.includes(id)) === true,
  },
  {
    says: 'What a key makes cannot outlive it.',
    isKept: (had, given) =>
      had.expiresAt === undefined || (given.expiresAt !== undefined && given.expiresAt <= had.expiresAt),
  },
  {
    says: 'What has arguments to keep to can make nothing.',
    isKept: (had) => had.arguments === undefined,
  },
]
