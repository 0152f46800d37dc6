import { type RawBuilder, sql } from 'kysely'
import type { ConnectionEventType } from '../../connections/timeline/connection-event.ts'
import { newId } from '../../runtime/ids.ts'
import type { Database } from './scoped-database.ts'

/** Tells what happened to a connection, in the commit in which it happens: `transaction` is that commit. */
export const recordConnectionEvent = async (
  transaction: Database,
  connectionId: string,
  type: ConnectionEventType,
): Promise<void> => {
  await transaction
    .insertInto('connection_events')
    .columns(['id', 'application_id', 'user_id', 'connection_id', 'connector', 'type', 'status', 'reason'])
    .expression(
      transaction
        .selectFrom('connections')
        .select([
          text(newId('evt')).as('id'),
          'application_id',
          'user_id',
          'connections.id as connection_id',
          'connector_type',
          text(type).as('type'),
          'status',
          'status_reason',
        ])
        .where('connections.id', '=', connectionId),
    )
    .execute()
}

const text = (value: string): RawBuilder<string> => sql<string>`${value}::text`
