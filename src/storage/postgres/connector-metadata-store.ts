import { sql } from 'kysely'
import type { ConnectorMetadataStore } from '../../registry/metadata-store.ts'
import type { ConnectorSummary } from '../../registry/summary.ts'
import { newId } from '../../runtime/ids.ts'
import type { Database, ScopedDatabase } from './scoped-database.ts'

/** One row a connector: what it is called, how it authenticates, and what its inputs are. */
export const createConnectorMetadataStore = (database: ScopedDatabase): ConnectorMetadataStore => ({
  record: async (connectors, versions = connectors) => {
    if (connectors.length === 0) return
    const rows = connectors.map(({ name, displayName, description, version, authTypes, inputs }) => ({
      id: newId('cmd'),
      name,
      display_name: displayName,
      description,
      version,
      auth_type: authTypes[0]!,
      config_schema: JSON.stringify(inputsSchema(inputs)),
    }))
    await database.unscoped
      .insertInto('connector_metadata')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet({
          display_name: sql`excluded.display_name`,
          description: sql`excluded.description`,
          version: sql`excluded.version`,
          auth_type: sql`excluded.auth_type`,
          config_schema: sql`excluded.config_schema`,
          updated_at: sql`now()`,
        }),
      )
      .execute()
    await recordVersions(database.unscoped, versions)
  },

  disabled: async () => {
    const rows = await database.unscoped
      .selectFrom('connector_metadata')
      .select('name')
      .where('enabled', '=', false)
      .execute()
    return rows.map(({ name }) => name)
  },

  setEnabled: async (name, isEnabled) => {
    await database.unscoped
      .updateTable('connector_metadata')
      .set({ enabled: isEnabled, updated_at: sql`now()` })
      .where('name', '=', name)
      .execute()
  },
})

const recordVersions = async (database: Database, versions: readonly ConnectorSummary[]): Promise<void> => {
  const rows = versions.map(({ name, version, authTypes, endpoints, inputs }) => ({
    name,
    version,
    auth_types: [...authTypes],
    endpoints,
    config_schema: JSON.stringify(inputsSchema(inputs)),
  }))
  await database
    .insertInto('connector_versions')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['name', 'version']).doUpdateSet({
        auth_types: sql`excluded.auth_types`,
        endpoints: sql`excluded.endpoints`,
        config_schema: sql`excluded.config_schema`,
        updated_at: sql`now()`,
      }),
    )
    .execute()
}

type Inputs = readonly {
  name: string
  label: string
  pattern?: string | undefined
  enum?: string[] | undefined
  default?: string | undefined
}[]

/** JSON Schema of `connections.config`. */
const inputsSchema = (inputs: Inputs) => ({
  type: 'object',
  properties: Object.fromEntries(
    inputs.map(({ name, label, pattern, enum: values, default: fallback }) => [
      name,
      { type: 'string', title: label, pattern, enum: values, default: fallback },
    ]),
  ),
  required: inputs.filter((input) => input.default === undefined).map(({ name }) => name),
  additionalProperties: false,
})
