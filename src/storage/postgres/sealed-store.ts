import { type RawBuilder, sql } from 'kysely'
import type { Resealed, SealedCount, SealedRow, SealedStore } from '../../vault/sealed-store.ts'
import type { Database, ScopedDatabase } from './scoped-database.ts'
import { OWNED, UNOWNED } from '../../vault/envelope.ts'
import { ownerOf } from '../../vault/vault.ts'
import { keepOwnerKeys, ownerKeyOf, withOwnerKey } from './owner-keys.ts'
import { type Beside, type SealedTable, sealedTables } from './sealed-tables.ts'

/** So many blocks of a table are counted by one statement: some tens of milliseconds, however large the table is. */
const COUNTED_BLOCKS = 1_024

/** The sealed values in PostgreSQL. Tables are walked by their blocks, which needs no index and no order. */
export const createSealedStore = (database: ScopedDatabase): SealedStore => ({
  tables: sealedTables.map(({ table }) => table),

  blocks: (table) => blocksOf(database.asPlatform(), sealedTable(table)),

  stale: async (name, blocks, keyId) => {
    const each = sealedTable(name)
    const { table, key, columns } = each
    const names = Object.keys(columns)
    const isStale = sql.join(
      names.map((column) => sql`(${keyIdOf(sealed(column))} <> ${keyId} OR ${lacksOwnerKey(each, column)})`),
      sql` OR `,
    )
    const bytes = sql.join(
      names.map((column) => sql`coalesce(length(${sealed(column)}), 0)`),
      sql` + `,
    )
    const { rows } = await sql<{ key: string[]; bytes: number }>`
      SELECT ${keyOf(key)} AS key, ${bytes} AS bytes FROM ${sql.table(table)} sealed
      WHERE ${within(blocks)} AND (${isStale})`.execute(database.asPlatform())
    return rows
  },

  read: async (name, keys) => {
    if (keys.length === 0) return []
    const { table, key, columns, needs, owner, isWithoutOwnerKey } = sealedTable(name)
    const named = [...new Set([...key, ...needs, ...Object.keys(columns)])].map(sealed)
    const owning = owner === undefined ? 'sealed' : 'owner'
    const whose = isWithoutOwnerKey
      ? sql`NULL::bytea AS owner_key`
      : sql`${sql.ref(`${owning}.application_id`)}, ${sql.ref(`${owning}.user_id`)}, ${ownerKeyOf(owning)} AS owner_key`
    const { rows } = await sql<SealedBeside>`
      SELECT ${sql.join(named)}, ${whose}
      FROM ${sql.table(table)} sealed ${owner ?? sql``} WHERE ${oneOf(key, keys)}`.execute(database.asPlatform())
    return rows.map((row) => rowOf(row, key, columns))
  },

  giveOwnerKeys: async (name, keys, newKey) => {
    const { table, key, owner, isWithoutOwnerKey } = sealedTable(name)
    if (isWithoutOwnerKey || keys.length === 0) return
    const owning = owner === undefined ? 'sealed' : 'owner'
    const { rows } = await sql<{ application_id: string; user_id: string }>`
      SELECT DISTINCT ${sql.ref(`${owning}.application_id`)}, ${sql.ref(`${owning}.user_id`)}
      FROM ${sql.table(table)} sealed ${owner ?? sql``}
      WHERE ${oneOf(key, keys)} AND ${ownerKeyOf(owning)} IS NULL`.execute(database.asPlatform())
    if (rows.length > 0)
      await keepOwnerKeys(
        database.asPlatform(),
        rows.map((row) => ({ ...row, key: newKey(ownerOf(row.application_id, row.user_id)) })),
      )
  },

  // Rows that somebody holds are left for the next round: whoever waits for a row while it holds others could meet
  // someone who waits the other way about.
  replace: async (name, rows) => {
    if (rows.length === 0) return 0
    const { table, key, columns } = sealedTable(name)
    const names = Object.keys(columns)
    const given = names.flatMap((column) => [cellsOf(rows, column, 'before'), cellsOf(rows, column, 'after')])
    const lists = sql.join([...arraysOf(rows.map((row) => row.key)), ...given])
    const labels = [...key.map((_, index) => `key_${index}`), ...names.flatMap((each) => [`${each}_was`, `${each}_is`])]
    const ids = sql.join(key.map(sealed))
    const { numAffectedRows = 0n } = await sql`
      UPDATE ${sql.table(table)} sealed
      SET ${sql.join(names.map((column) => sql`${sql.ref(column)} = ${sql.ref(`given.${column}_is`)}`))}
      FROM unnest(${lists}) AS given (${sql.join(labels.map((label) => sql.ref(label)))})
      WHERE (${ids}) = (${sql.join(key.map((_, index) => sql.ref(`given.key_${index}`)))})
        AND (${ids}) IN (
          SELECT ${sql.join(key.map((column) => sql.ref(column)))} FROM ${sql.table(table)}
          WHERE (${sql.join(key.map((column) => sql.ref(column)))}) IN (
            SELECT * FROM unnest(${sql.join(arraysOf(rows.map((row) => row.key)))}))
          FOR NO KEY UPDATE SKIP LOCKED)
        AND ${sql.join(
          names.map((column) => sql`${sealed(column)} IS NOT DISTINCT FROM ${sql.ref(`given.${column}_was`)}`),
          sql` AND `,
        )}`.execute(database.asPlatform())
    return Number(numAffectedRows)
  },

  counts: async () => {
    const counts = new Map<string, SealedCount>()
    for (const each of sealedTables) for await (const found of countsIn(database.asPlatform(), each)) add(counts, found)
    return [...counts.values()]
  },
})

/** A row with what its places are made of, and the key of its owner. */
type SealedBeside = Beside & { readonly owner_key: Buffer | null }

const sealedTable = (name: string): SealedTable => sealedTables.find(({ table }) => table === name)!

const sealed = (column: string): RawBuilder<unknown> => sql.ref(`sealed.${column}`)

/** The id of the key of an envelope; an empty text for what is none, and nothing for nothing. */
const keyIdOf = (cell: RawBuilder<unknown>): RawBuilder<string | null> => sql`
  CASE WHEN ${cell} IS NULL THEN NULL
    WHEN length(${cell}) > 2 AND get_byte(${cell}, 0) IN (${UNOWNED}, ${OWNED})
      THEN encode(substring(${cell} FROM 3 FOR get_byte(${cell}, 1)), 'escape')
    ELSE '' END`

/** Whether a cell is a user's and sealed without the user's own key. */
const lacksOwnerKey = ({ isWithoutOwnerKey }: SealedTable, column: string): RawBuilder<boolean> =>
  isWithoutOwnerKey
    ? sql<boolean>`false`
    : sql<boolean>`(length(${sealed(column)}) > 2 AND get_byte(${sealed(column)}, 0) = ${UNOWNED})`

const keyOf = (key: readonly string[]): RawBuilder<string[]> => sql`ARRAY[${sql.join(key.map(sealed))}]`

const within = ({ from, to }: { readonly from: number; readonly to: number }): RawBuilder<boolean> =>
  sql`sealed.ctid >= ${`(${from},0)`}::tid AND sealed.ctid < ${`(${to},0)`}::tid`

/** Whether a row is one of those with these keys. */
const oneOf = (key: readonly string[], keys: readonly (readonly string[])[]): RawBuilder<boolean> =>
  sql`(${sql.join(key.map(sealed))}) IN (SELECT * FROM unnest(${sql.join(arraysOf(keys))}))`

/** The parts of keys, an array each. */
const arraysOf = (keys: readonly (readonly string[])[]): RawBuilder<unknown>[] =>
  (keys[0] ?? []).map((_, index) => sql`${keys.map((key) => key[index]!)}::text[]`)

const cellsOf = (rows: readonly Resealed[], column: string, which: 'before' | 'after'): RawBuilder<unknown> =>
  sql`${rows.map(({ cells }) => cells.find((cell) => cell.column === column)?.[which] ?? null)}::bytea[]`

const rowOf = (row: SealedBeside, key: readonly string[], columns: SealedTable['columns']): SealedRow => ({
  key: key.map((column) => String(row[column])),
  cells: Object.entries(columns).flatMap(([column, place]) =>
    row[column] === null ? [] : [{ place: place(row), sealed: row[column] as Buffer, ...withOwnerKey(row.owner_key) }],
  ),
})

const blocksOf = async (database: Database, { table }: SealedTable): Promise<number> => {
  const { rows } = await sql<{ blocks: number }>`
    SELECT (pg_relation_size(${table}::regclass) / current_setting('block_size')::int)::int AS blocks`.execute(database)
  return rows[0]!.blocks
}

async function* countsIn(database: Database, each: SealedTable): AsyncGenerator<SealedCount> {
  const end = await blocksOf(database, each)
  for (let from = 0; from < end; from += COUNTED_BLOCKS) {
    const parts = Object.keys(each.columns).map(
      (column) => sql`
        SELECT ${column}::text AS column, ${keyIdOf(sealed(column))} AS key, ${lacksOwnerKey(each, column)} AS lacking FROM ${sql.table(each.table)} sealed
        WHERE ${within({ from, to: from + COUNTED_BLOCKS })}`,
    )
    const { rows } = await sql<Omit<SealedCount, 'table'>>`
      SELECT cells.column, key, lacking AS "lacksOwnerKey", count(*)::int AS count
      FROM (${sql.join(parts, sql` UNION ALL `)}) cells
      WHERE key IS NOT NULL GROUP BY cells.column, key, lacking`.execute(database)
    for (const row of rows) yield { table: each.table, ...row }
  }
}

const add = (counts: Map<string, SealedCount>, found: SealedCount): void => {
  const name = `${found.table} ${found.column} ${found.key} ${found.lacksOwnerKey}`
  counts.set(name, { ...found, count: found.count + (counts.get(name)?.count ?? 0) })
}
