import { type Transaction, sql } from 'kysely'
import type { OwnStore, Stored, Upload, UploadLimits } from '../../applications/own-store.ts'
import type { ConnectorSummary } from '../../registry/summary.ts'
import { type Database, type ScopedDatabase, inTransaction } from './scoped-database.ts'
import type { Tables } from './tables.ts'

/** What applications brought, in PostgreSQL. Uploads of one application come one after the other. */
export const createOwnStore = (database: ScopedDatabase): OwnStore => ({
  load: async (applicationId) => {
    const first = await database
      .asPlatform()
      .selectFrom('applications')
      .select('id')
      .orderBy('created_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    const own = database.scoped({ applicationId })
    const versions = await own
      .selectFrom('application_connectors')
      .select(['name', 'version', 'digest', 'summary'])
      .where('application_id', '=', applicationId)
      .execute()
    const clients = await own
      .selectFrom('application_oauth_clients')
      .selectAll()
      .where('application_id', '=', applicationId)
      .orderBy('connector')
      .execute()
    return {
      isFirst: first?.id === applicationId,
      versions: versions.map(({ summary, ...row }) => ({
        ...row,
        applicationId,
        summary: JSON.parse(summary) as ConnectorSummary,
      })),
      clients: clients.map(({ connector, client_id, sealed, updated_at }) => ({
        connector,
        clientId: client_id,
        sealed,
        updatedAt: updated_at,
      })),
    }
  },

  text: async ({ applicationId, name, version, digest }) => {
    const row = await database
      .scoped({ applicationId })
      .selectFrom('application_connectors')
      .select('yaml')
      .where('application_id', '=', applicationId)
      .where('name', '=', name)
      .where('version', '=', version)
      .where('digest', '=', digest)
      .executeTakeFirst()
    return row?.yaml
  },

  put: (upload, limits) =>
    inTransaction(database.scoped({ applicationId: upload.applicationId }), async (transaction) => {
      await holdApplication(transaction, upload.applicationId)
      const refusal = await whyNot(transaction, upload, limits)
      if (refusal !== undefined) return refusal
      await store(transaction, upload)
      return 'stored'
    }),

  remove: (applicationId, name) =>
    inTransaction(database.scoped({ applicationId }), async (transaction) => {
      await holdApplication(transaction, applicationId)
      if (await isUsed(transaction, applicationId, name)) return 'in_use'
      const { numDeletedRows } = await transaction
        .deleteFrom('application_connectors')
        .where('application_id', '=', applicationId)
        .where('name', '=', name)
        .executeTakeFirst()
      if (numDeletedRows === 0n) return 'not_there'
      await removeClient(transaction, applicationId, name)
      return 'removed'
    }),

  putClient: async (applicationId, { connector, clientId, sealed }) => {
    const row = await database
      .scoped({ applicationId })
      .insertInto('application_oauth_clients')
      .values({ application_id: applicationId, connector, client_id: clientId, sealed })
      .onConflict((conflict) =>
        conflict
          .columns(['application_id', 'connector'])
          .doUpdateSet({ client_id: clientId, sealed, updated_at: sql<Date>`now()` }),
      )
      .returning('updated_at')
      .executeTakeFirstOrThrow()
    return row.updated_at
  },

  removeClient: (applicationId, connector) =>
    removeClient(database.scoped({ applicationId }), applicationId, connector),
})

type Either = Database | Transaction<Tables>

const holdApplication = (transaction: Either, applicationId: string) =>
  transaction.selectFrom('applications').select('id').where('id', '=', applicationId).forUpdate().executeTakeFirst()

const whyNot = async (
  transaction: Either,
  { applicationId, name, version, digest, bytes }: Upload,
  limits: UploadLimits,
): Promise<Exclude<Stored, 'stored'> | undefined> => {
  const rows = await transaction
    .selectFrom('application_connectors')
    .select(['name', 'version', 'digest', 'bytes'])
    .where('application_id', '=', applicationId)
    .execute()
  const ofName = rows.filter((row) => row.name === name)
  const same = ofName.find((row) => row.version === version)
  if (ofName.length === 0) {
    if (await isUsed(transaction, applicationId, name)) return 'in_use'
    if (new Set(rows.map((row) => row.name)).size >= limits.connectors) return 'too_many_connectors'
  }
  if (same === undefined && ofName.length >= limits.versions) return 'too_many_versions'
  if (same !== undefined && same.digest !== digest && (await isUsed(transaction, applicationId, name, version)))
    return 'version_in_use'
  const kept = rows.reduce((sum, row) => sum + row.bytes, 0) - (same?.bytes ?? 0)
  return kept + bytes > limits.bytes ? 'too_large' : undefined
}

/** Whether connections of the application, or ways to connect, use a connector, or one version of it. */
const isUsed = async (transaction: Either, applicationId: string, name: string, version?: string): Promise<boolean> => {
  const connection = await transaction
    .selectFrom('connections')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('connector_type', '=', name)
    .$if(version !== undefined, (query) => query.where('connector_version', '=', version!))
    .limit(1)
    .executeTakeFirst()
  if (connection !== undefined) return true
  const session = await transaction
    .selectFrom('connect_sessions')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('connector', '=', name)
    .where('status', '<>', 'completed')
    .where('expires_at', '>', sql<Date>`now()`)
    .$if(version !== undefined, (query) => query.where('connector_version', '=', version!))
    .limit(1)
    .executeTakeFirst()
  return session !== undefined
}

const store = async (transaction: Either, upload: Upload): Promise<void> => {
  const { applicationId, name, version, digest, bytes, yaml } = upload
  const values = { digest, bytes, yaml, summary: JSON.stringify(upload.summary) }
  await transaction
    .insertInto('application_connectors')
    .values({ application_id: applicationId, name, version, ...values })
    .onConflict((conflict) =>
      conflict.columns(['application_id', 'name', 'version']).doUpdateSet({ ...values, updated_at: sql<Date>`now()` }),
    )
    .execute()
}

const removeClient = async (database: Either, applicationId: string, connector: string): Promise<boolean> => {
  const { numDeletedRows } = await database
    .deleteFrom('application_oauth_clients')
    .where('application_id', '=', applicationId)
    .where('connector', '=', connector)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
