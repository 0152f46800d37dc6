import type { Scope } from '../../connections/connection.ts'

/** Whose rows a statement may see, as settings of PostgreSQL that the policies of migration 018 read. */
export type RowSettings = Readonly<Record<(typeof SETTINGS)[number], string>>

const SETTINGS = ['application', 'user', 'connections', 'named', 'platform'] as const

const NOBODY: RowSettings = { application: '', user: '', connections: '', named: '', platform: '' }

/** The rows in a scope, and those of one thing. Throws where the scope names nobody: an empty setting would mean everybody. */
export const rowsIn = ({ applicationId, userId, connectionIds }: Scope, id = ''): RowSettings => {
  if (applicationId === '' || userId === '') throw new TypeError('A scope names its application and its user.')
  return {
    ...NOBODY,
    application: applicationId,
    user: userId ?? '',
    connections: connectionIds === undefined ? '' : arrayLiteral(connectionIds),
    named: id,
  }
}

/** The rows of one thing. */
export const rowsNamed = (id: string): RowSettings => ({ ...NOBODY, named: id })

/** Every row. */
export const everyRow: RowSettings = { ...NOBODY, platform: 'on' }

/**
 * Sets everything until the end of the transaction, and gives no row. All of them each time: what a session was told
 * otherwise does not count.
 */
export const settingStatement = {
  text: `SELECT 1 WHERE concat(${SETTINGS.map((name, index) => `set_config('connector.${name}', $${index + 1}, true)`).join(', ')}) IS NULL`,
  values: (settings: RowSettings): string[] => SETTINGS.map((name) => settings[name]),
}

const arrayLiteral = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`
