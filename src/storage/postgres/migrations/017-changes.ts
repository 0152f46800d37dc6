import { type Kysely, sql } from 'kysely'

/** Tells every process what changed of what it may hold in memory. */
export const changes = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

/** What another process finds in its memory: a kind, and the column with its id. Ids are no secrets: anybody may listen. */
const tell = (name: string, when: string, kind: string, column: string): string =>
  `CREATE TRIGGER ${name} ${when} FOR EACH ROW EXECUTE FUNCTION tell_change('${kind}', '${column}')`

const differs = (columns: readonly string[]): string => {
  const of = (row: string): string => columns.map((column) => `${row}.${column}`).join(', ')
  return `WHEN ((${of('OLD')}) IS DISTINCT FROM (${of('NEW')}))`
}

const OF_A_CONNECTION = ['application_id', 'user_id', 'name', 'status', 'config', 'connector_version', 'auth_type']

const STATEMENTS = [
  `CREATE FUNCTION tell_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('connector_changes',
      TG_ARGV[0] || ' ' || (CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END ->> TG_ARGV[1]));
    RETURN NULL;
  END $$`,
  tell('connections_tell_end', 'AFTER DELETE ON connections', 'connection', 'id'),
  `CREATE TRIGGER connections_tell AFTER UPDATE ON connections FOR EACH ROW ${differs(OF_A_CONNECTION)}
    EXECUTE FUNCTION tell_change('connection', 'id')`,
  tell('oauth_tokens_tell_end', 'AFTER DELETE ON oauth_tokens', 'connection', 'connection_id'),
  `CREATE TRIGGER oauth_tokens_tell AFTER UPDATE ON oauth_tokens FOR EACH ROW ${differs(['generation'])}
    EXECUTE FUNCTION tell_change('connection', 'connection_id')`,
  tell('api_keys_tell', 'AFTER UPDATE OR DELETE ON api_keys', 'key', 'id'),
  tell('user_tokens_tell', 'AFTER UPDATE OR DELETE ON user_tokens', 'token', 'id'),
  tell(
    'application_connectors_tell',
    'AFTER INSERT OR UPDATE OR DELETE ON application_connectors',
    'application',
    'application_id',
  ),
  tell(
    'application_oauth_clients_tell',
    'AFTER INSERT OR UPDATE OR DELETE ON application_oauth_clients',
    'application',
    'application_id',
  ),
  `CREATE TRIGGER connector_metadata_tell AFTER UPDATE ON connector_metadata FOR EACH ROW ${differs(['enabled'])}
    EXECUTE FUNCTION tell_change('connector', 'name')`,
]
