import { sql } from 'kysely'
import type { Database } from './scoped-database.ts'

/** Tables that hold nothing of an application or a user. A test holds that all others are under row-level security. */
export const UNOWNED_TABLES: readonly string[] = [
  'connector_metadata',
  'connector_versions',
  'key_rings',
  'kysely_migration',
  'kysely_migration_lock',
  'vault_keys',
]

/** What a login that only serves may do, where that is not everything that can be done to rows. */
const PRIVILEGES: Readonly<Record<string, readonly string[]>> = {
  audit_log: ['SELECT', 'INSERT'],
  kysely_migration: ['SELECT'],
  kysely_migration_lock: ['SELECT'],
}
const OF_ROWS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE']
/** TRUNCATE passes row-level security by; a trigger runs with the rights of whoever changes the table. */
const OF_TABLES = ['TRUNCATE', 'REFERENCES', 'TRIGGER']

const wanted = (table: string): readonly string[] => PRIVILEGES[table] ?? OF_ROWS

/** The name of the login that a handle has. */
export const loginOf = async (database: Database): Promise<string> => {
  const { rows } = await sql<{ login: string }>`SELECT current_user::text AS login`.execute(database)
  return rows[0]!.login
}

/** Gives the login that serves what it needs, and takes from it what it does not. Nothing where it owns the tables. */
export const grantTo = async (owner: Database, login: string): Promise<void> => {
  const { rows } = await sql<{ table: string; held: string[] }>`
    SELECT relname AS table, array(
        SELECT privilege FROM unnest(${[...OF_ROWS, ...OF_TABLES]}::text[]) privilege
        WHERE has_table_privilege(${login}, c.oid, privilege)) AS held
    FROM pg_class c
    WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
      AND NOT pg_has_role(${login}, relowner, 'MEMBER')`.execute(owner)
  for (const { table, held } of rows) {
    const given = wanted(table)
    if (held.length === given.length && given.every((privilege) => held.includes(privilege))) continue
    await sql`REVOKE ALL ON TABLE ${sql.table(table)} FROM ${sql.id(login)}`.execute(owner)
    await sql`GRANT ${sql.raw(given.join(', '))} ON TABLE ${sql.table(table)} TO ${sql.id(login)}`.execute(owner)
  }
  if (rows.length > 0) await grantBeside(owner, login)
}

const grantBeside = async (owner: Database, login: string): Promise<void> => {
  const { rows } = await sql<{ schema: string; has_schema: boolean; has_function: boolean }>`
    SELECT current_schema()::text AS schema,
      has_schema_privilege(${login}, current_schema(), 'USAGE') AS has_schema,
      has_function_privilege(${login}, 'audit_log_remove(integer)', 'EXECUTE') AS has_function`.execute(owner)
  const { schema, has_schema, has_function } = rows[0]!
  if (!has_schema) await sql`GRANT USAGE ON SCHEMA ${sql.id(schema)} TO ${sql.id(login)}`.execute(owner)
  if (!has_function) await sql`GRANT EXECUTE ON FUNCTION audit_log_remove(integer) TO ${sql.id(login)}`.execute(owner)
}

/** Whether row-level security stands between applications, and whether the login that serves could take it away. */
export interface Wall {
  readonly login: string
  /** Why it does not stand. */
  readonly missing: readonly string[]
  /** Why the login could take it away. */
  readonly weak: readonly string[]
}

/** Looks at the login that serves, as that login. */
export const inspectWall = async (database: Database): Promise<Wall> => {
  const [role, tables] = [await roleOf(database), await tablesOf(database)]
  const owned = tables.filter(({ is_own }) => is_own)
  const open = tables.filter(({ table, is_secured }) => !is_secured && !UNOWNED_TABLES.includes(table))
  const [switchedOff, unknown] = [open.filter((each) => each.has_policy), open.filter((each) => !each.has_policy)]
  const excess = tables.filter(({ excess: found }) => found.length > 0)
  return {
    login: role.login,
    missing: [
      ...(role.is_super ? ['it is a superuser, whom row-level security does not hold'] : []),
      ...(role.passes ? ['it has BYPASSRLS'] : []),
      ...switchedOff.map(
        ({ table }) =>
          `row-level security is off for ${table}: as its owner, ` +
          `"ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY" puts it back`,
      ),
      ...unknown.map(
        ({ table }) =>
          `row-level security is off for ${table}, which has no policy: the migration that makes a table gives it one ` +
          "(ownedTable in row-policy.ts), or it is in UNOWNED_TABLES; a table that is not the platform's goes to another schema",
      ),
    ],
    // What a superuser may, is said by that.
    weak: role.is_super
      ? []
      : [
          ...(role.makes_roles ? ['it has CREATEROLE'] : []),
          ...(owned.length > 0 ? [`it owns the tables, or is a member of their owner (${namesOf(owned)})`] : []),
          ...(owned.length === 0 && excess.length > 0
            ? [`it has ${[...new Set(excess.flatMap((each) => each.excess))].join(', ')} on ${namesOf(excess)}`]
            : []),
        ],
  }
}

const namesOf = (tables: readonly { table: string }[]): string =>
  tables.length > 3 ? `${tables.length} tables` : tables.map(({ table }) => table).join(', ')

const roleOf = async (database: Database) => {
  const { rows } = await sql<{ login: string; is_super: boolean; passes: boolean; makes_roles: boolean }>`
    SELECT rolname::text AS login, rolsuper AS is_super, rolbypassrls AND NOT rolsuper AS passes, rolcreaterole AS makes_roles
    FROM pg_roles WHERE rolname = current_user`.execute(database)
  return rows[0]!
}

const tablesOf = async (database: Database) => {
  const { rows } = await sql<{
    table: string
    is_own: boolean
    is_secured: boolean
    has_policy: boolean
    held: string[]
  }>`
    SELECT relname::text AS table, pg_has_role(current_user, relowner, 'MEMBER') AS is_own,
      relrowsecurity AND relforcerowsecurity AS is_secured,
      EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid) AS has_policy, array(
        SELECT privilege FROM unnest(${[...OF_ROWS, ...OF_TABLES]}::text[]) privilege
        WHERE has_table_privilege(c.oid, privilege)) AS held
    FROM pg_class c WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY relname`.execute(
    database,
  )
  return rows.map((row) => ({ ...row, excess: row.held.filter((privilege) => !wanted(row.table).includes(privilege)) }))
}
