import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../connections/connection.ts'

/**
 * That a row is in a scope: part of every statement that a caller can reach. `table` is its name in the statement,
 * `connection` the column with the connection's id.
 */
export const ownedBy = (
  { applicationId, userId, connectionIds }: Scope,
  table: string,
  connection: 'id' | 'connection_id' = 'id',
): RawBuilder<boolean> => {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  const ofUser = userId === undefined ? sql`` : sql` AND ${column('user_id')} = ${userId}`
  const ofThese =
    connectionIds === undefined ? sql`` : sql` AND ${column(connection)} = ANY(${[...connectionIds]}::text[])`
  return sql<boolean>`(${column('application_id')} = ${applicationId}${ofUser}${ofThese})`
}
