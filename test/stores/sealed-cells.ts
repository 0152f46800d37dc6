import { createLog } from '../../src/runtime/log.ts'
import { openDatabase } from '../../src/storage/postgres/database.ts'
import { createSealedStore } from '../../src/storage/postgres/sealed-store.ts'
import { sealedTables } from '../../src/storage/postgres/sealed-tables.ts'
import type { SealedCell } from '../../src/vault/sealed-store.ts'
import type { Vault } from '../../src/vault/vault.ts'
import { query } from './tables.ts'

/** Every sealed cell of a database, with the place where a platform would open it, and the key of its owner. */
export const sealedCellsIn = async (databaseUrl: string): Promise<SealedCell[]> => {
  const opened = openDatabase({ connectionString: databaseUrl }, createLog('warn'))
  try {
    const store = createSealedStore(opened.database)
    const found: SealedCell[] = []
    for (const { table, key } of sealedTables) {
      const rows = await query(databaseUrl, `SELECT ${key.join(', ')} FROM ${table}`)
      const keys = rows.map((row) => key.map((column) => String(row[column])))
      if (keys.length > 0) found.push(...(await store.read(table, keys)).flatMap(({ cells }) => cells))
    }
    return found
  } finally {
    await opened.close()
  }
}

/** What a cell holds; undefined where it does not open. */
export const openedCell = ({ place, sealed, ownerKey }: SealedCell, vault: Vault): string | undefined => {
  try {
    return vault.of(place.owner, ownerKey).open(sealed, place).reveal()
  } catch {
    return undefined
  }
}

/** Table and column of a cell. */
export const columnOf = ({ place: { table, column } }: SealedCell): string => `${table}.${column}`
