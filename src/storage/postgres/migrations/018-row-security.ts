import { type Kysely, sql } from 'kysely'
import { CONNECTIONS, IS_PLATFORM, NAMED, type OwnedTable, isShown, one, ownedTable, secured } from '../row-policy.ts'

/**
 * Row-level security under the owner's predicate: of what belongs to an application a statement sees the rows that the
 * settings `connector.…` of its transaction name, and without them none.
 */
export const rowSecurity = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

const OWNED: readonly OwnedTable[] = [
  { table: 'applications', application: 'id' },
  { table: 'api_keys', named: ['id'], user: 'user_id', connections: one('connection_id') },
  { table: 'user_tokens', named: ['id'], user: 'user_id', connections: `connection_ids <@ ${CONNECTIONS}` },
  { table: 'connections', named: ['id'], user: 'user_id', connections: one('id') },
  { table: 'oauth_tokens', named: ['connection_id'], user: 'user_id', connections: one('connection_id') },
  { table: 'connect_sessions', named: ['id'], user: 'user_id', connections: one('connection_id') },
  { table: 'oauth_states', named: ['state_hash', 'session_id'], user: 'user_id' },
  { table: 'uploads', named: ['connection_id'], user: 'user_id', connections: one('connection_id') },
  { table: 'events', user: 'user_id', connections: one('connection_id') },
  { table: 'refresh_attempts', named: ['connection_id'], user: 'user_id', connections: one('connection_id') },
  { table: 'connection_events', named: ['connection_id'], user: 'user_id', connections: one('connection_id') },
  { table: 'owner_keys', user: 'user_id' },
  { table: 'application_connectors' },
  { table: 'application_oauth_clients' },
]

/** Whoever reads a row of a user opens it with the user's key, also where only a connection or session is named. */
const KEY_BESIDE_ROW = `
  EXISTS (SELECT FROM connections c WHERE (c.id = ${NAMED} OR c.id = ANY (${CONNECTIONS}))
    AND c.application_id = owner_keys.application_id AND c.user_id = owner_keys.user_id)
  OR EXISTS (SELECT FROM connect_sessions s WHERE s.id = ${NAMED}
    AND s.application_id = owner_keys.application_id AND s.user_id = owner_keys.user_id)`

const AUDIT: OwnedTable = { table: 'audit_log', user: 'user_id', connections: one('connection_id') }

const STATEMENTS = [
  // Every token is written once, and there may be many.
  'SET LOCAL statement_timeout = 0',

  // Whose a row is stands in the row itself: no policy looks into another table, but that for reading a user's key.
  'ALTER TABLE oauth_tokens ADD COLUMN application_id text, ADD COLUMN user_id text',
  'ALTER TABLE uploads ADD COLUMN application_id text, ADD COLUMN user_id text',
  'ALTER TABLE events ADD COLUMN user_id text',
  'ALTER TABLE oauth_states ADD COLUMN application_id text, ADD COLUMN user_id text',
  ...['oauth_tokens', 'uploads', 'events'].map(
    (table) => `UPDATE ${table} SET application_id = owner.application_id, user_id = owner.user_id
      FROM connections owner WHERE owner.id = ${table}.connection_id`,
  ),
  `UPDATE oauth_states SET application_id = owner.application_id, user_id = owner.user_id
    FROM connect_sessions owner WHERE owner.id = oauth_states.session_id`,
  ...['oauth_tokens', 'uploads', 'events', 'oauth_states'].map(
    (table) => `ALTER TABLE ${table} ALTER COLUMN application_id SET NOT NULL, ALTER COLUMN user_id SET NOT NULL`,
  ),
  // Nobody has to say it, and nobody can say it wrongly: it is that of the connection, which whoever inserts must see.
  `CREATE FUNCTION owner_of_connection() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    SELECT application_id, user_id INTO NEW.application_id, NEW.user_id FROM connections WHERE id = NEW.connection_id;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'There is no such connection.' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NEW;
  END $$`,
  `CREATE FUNCTION owner_of_session() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    SELECT application_id, user_id INTO NEW.application_id, NEW.user_id FROM connect_sessions WHERE id = NEW.session_id;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'There is no such session.' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NEW;
  END $$`,
  ...['oauth_tokens', 'uploads', 'events'].map(
    (
      table,
    ) => `CREATE TRIGGER ${table}_owner BEFORE INSERT OR UPDATE OF connection_id, application_id, user_id ON ${table}
      FOR EACH ROW EXECUTE FUNCTION owner_of_connection()`,
  ),
  `CREATE TRIGGER oauth_states_owner BEFORE INSERT OR UPDATE OF session_id, application_id, user_id ON oauth_states
    FOR EACH ROW EXECUTE FUNCTION owner_of_session()`,

  ...OWNED.flatMap(ownedTable),
  // To read it, not to write it: who names no user makes no key, and destroys none.
  `CREATE POLICY of_row ON owner_keys FOR SELECT USING (${KEY_BESIDE_ROW})`,

  // Who asks after OAuth clients that providers refuse is never an application.
  ...secured('oauth_client_incidents'),
  `CREATE POLICY of_platform ON oauth_client_incidents USING (${IS_PLATFORM})`,

  // Nobody changes an entry, and only the platform lets old ones go.
  ...secured('audit_log'),
  `CREATE POLICY of_owner ON audit_log FOR SELECT USING (${isShown(AUDIT)})`,
  `CREATE POLICY of_writer ON audit_log FOR INSERT WITH CHECK (${isShown(AUDIT)})`,
  `CREATE POLICY of_age ON audit_log FOR DELETE USING (${IS_PLATFORM})`,
  // It runs with the right of the tables' owner: what a login puts into its own temporary schema is not found first.
  `DO $$ BEGIN
    EXECUTE format('ALTER FUNCTION audit_log_remove(integer) SET search_path = %I, pg_temp', current_schema());
  END $$`,
  'REVOKE ALL ON FUNCTION audit_log_remove(integer) FROM PUBLIC',
]
