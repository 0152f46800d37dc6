import { type Kysely, sql } from 'kysely'

/** Whose connection each attempt to refresh was for: an id can come to another owner when it is deleted and imported. */
export const attemptOwners = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

const STATEMENTS = [
  'ALTER TABLE refresh_attempts ADD COLUMN application_id text, ADD COLUMN user_id text',
  // Of earlier ones it is known where the id has had one owner; the others are shown to nobody.
  `UPDATE refresh_attempts SET application_id = owner.application_id, user_id = owner.user_id
    FROM (
      SELECT connection_id, min(application_id) AS application_id, min(user_id) AS user_id
      FROM (
        SELECT id AS connection_id, application_id, user_id FROM connections
        UNION SELECT connection_id, application_id, user_id FROM connection_events
      ) owners GROUP BY connection_id HAVING count(*) = 1
    ) owner
    WHERE owner.connection_id = refresh_attempts.connection_id`,
]
