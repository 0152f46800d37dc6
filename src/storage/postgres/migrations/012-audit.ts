import { type Kysely, sql } from 'kysely'

/** Who did what. */
export const audit = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}

const STATEMENTS = [
  // Refers to nothing: what was done to something is still known when that is gone.
  `CREATE TABLE audit_log (
    id text PRIMARY KEY,
    at timestamptz(3) NOT NULL,
    application_id text NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    target_type text,
    target_id text,
    connection_id text,
    user_id text,
    outcome text NOT NULL,
    request_id text,
    address text,
    count integer NOT NULL DEFAULT 1
  )`,
  'CREATE INDEX audit_log_by_application ON audit_log (application_id, at DESC, id COLLATE "C" DESC)',
  `CREATE INDEX audit_log_by_connection ON audit_log (application_id, connection_id, at DESC, id COLLATE "C" DESC)
    WHERE connection_id IS NOT NULL`,
  `CREATE INDEX audit_log_by_user ON audit_log (application_id, user_id, at DESC, id COLLATE "C" DESC) WHERE user_id IS NOT NULL`,
  'CREATE INDEX audit_log_by_time ON audit_log (at)',
  // Append-only, also for the tables' owner as long as it does not say otherwise aloud. What is old may go.
  `CREATE FUNCTION audit_log_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' AND OLD.at < now() - interval '30 days' THEN
      RETURN OLD;
    END IF;
    RAISE EXCEPTION 'The audit log is append-only.' USING ERRCODE = 'insufficient_privilege';
  END $$`,
  `CREATE TRIGGER audit_log_is_append_only BEFORE UPDATE OR DELETE ON audit_log
    FOR EACH ROW EXECUTE FUNCTION audit_log_refuse()`,
  `CREATE TRIGGER audit_log_is_not_emptied BEFORE TRUNCATE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION audit_log_refuse()`,
  // With the right of the tables' owner, so that a login that may only INSERT and SELECT can let old entries go.
  `CREATE FUNCTION audit_log_remove(days integer) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
    SET search_path FROM CURRENT AS $$
  DECLARE removed bigint;
  BEGIN
    DELETE FROM audit_log WHERE at < now() - make_interval(days => days);
    GET DIAGNOSTICS removed = ROW_COUNT;
    RETURN removed;
  END $$`,
]
