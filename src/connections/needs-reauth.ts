import { PlatformError, type PublicFacts } from '../errors/platform-error.ts'
import type { Connection } from './connection.ts'
import { explainStatus } from './timeline/explain.ts'

/** The error of a connection whose user must connect again: why, and what to start that with. */
export const needsReauth = (
  { id, connector, userId }: Pick<Connection, 'id' | 'connector' | 'userId'>,
  reason: string | undefined,
  facts: PublicFacts = {},
  cause?: unknown,
): PlatformError => {
  const words = explainStatus({ id, status: 'needs_reauth', ...(reason !== undefined && { statusReason: reason }) })!
  return new PlatformError(
    'connection_needs_reauth',
    {
      detail: [words.means, words.toDo].filter(Boolean).join(' '),
      ...facts,
      members: {
        ...facts.members,
        ...(reason !== undefined && { reason }),
        connection_id: id,
        connect: { connector, user_id: userId, connection_id: id },
        reconnect: `/v1/connections/${id}/reconnect`,
      },
    },
    cause,
  )
}
