/** Policies of row-level security. Migrations that have landed are made of them: what they give to those never changes. */

export const IS_PLATFORM = `current_setting('connector.platform', true) = 'on'`
export const NAMED = `NULLIF(current_setting('connector.named', true), '')`
export const CONNECTIONS = `NULLIF(current_setting('connector.connections', true), '')::text[]`
const NO_USER = `coalesce(current_setting('connector.user', true), '') = ''`
const NO_CONNECTIONS = `coalesce(current_setting('connector.connections', true), '') = ''`

/** A table whose rows belong to an application, and how a row says whose it is. */
export interface OwnedTable {
  readonly table: string
  /** Columns by which a row is known to whoever has nothing else. */
  readonly named?: readonly string[]
  /** The column with the application's id; `application_id` unless said otherwise. */
  readonly application?: string
  /** The column with the user's id. Without one, scopes that name a user see no row. */
  readonly user?: string
  /** That all connections of a row are among those of the setting. Without it, scopes that name connections see no row. */
  readonly connections?: string
}

/** That the connection in a column is among those of the setting. */
export const one = (column: string): string => `${column} = ANY (${CONNECTIONS})`

/** A row is in a scope that names a user only if it is that user's; one of nobody in particular is the application's. */
export const isShown = ({ named = [], application = 'application_id', user, connections }: OwnedTable): string => {
  const ofUser = user === undefined ? NO_USER : `(${NO_USER} OR ${user} = current_setting('connector.user', true))`
  const ofThese = connections === undefined ? NO_CONNECTIONS : `(${NO_CONNECTIONS} OR ${connections})`
  return [
    IS_PLATFORM,
    ...named.map((column) => `${column} = ${NAMED}`),
    `(${application} = NULLIF(current_setting('connector.application', true), '') AND ${ofUser} AND ${ofThese})`,
  ].join(' OR ')
}

/** Statements that keep every row of a table back until a policy shows it. */
export const secured = (table: string): string[] => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  // For their owner, too.
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
]

/** Statements that show the rows of a table to their owners, and nobody else: for the migration that makes the table. */
export const ownedTable = (owned: OwnedTable): string[] => [
  ...secured(owned.table),
  `CREATE POLICY of_owner ON ${owned.table} USING (${isShown(owned)})`,
]
