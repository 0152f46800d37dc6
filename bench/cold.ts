import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sealCredential } from '../src/connections/stored-credential.ts'
import { createLog } from '../src/runtime/log.ts'
import { Secret } from '../src/runtime/secret.ts'
import { openDatabase } from '../src/storage/postgres/database.ts'
import { ownedBy } from '../src/storage/postgres/owned-by.ts'
import { openRedis } from '../src/storage/redis/redis.ts'
import { type Storage, openStorage } from '../src/storage/storage.ts'
import { forOwner } from '../src/vault/for-owner.ts'
import { newKeyEntry, parseKeyRing } from '../src/vault/keyring.ts'
import { createVault } from '../src/vault/vault.ts'
import { PATIENT, REDIS_PROGRAM, startRedis } from '../test/setup/redis.ts'
import { applicationRow, connectionRow } from '../test/stores/setup.ts'
import { type Figure, median, round } from './figure.ts'

const CONNECTIONS = 500
const ROUNDS = 4
const TOKEN_CHARACTERS = 1_200

/**
 * What a call reads whose connection is not in memory: all of it from PostgreSQL, what a check that a copy is current
 * would read there, and a copy from Redis, one after the other in the same run.
 */
export const benchCold = async (): Promise<Figure[]> => {
  if (!existsSync(REDIS_PROGRAM)) return [{ bar: 'cold', figure: 0, unit: `runs: ${REDIS_PROGRAM} is not there` }]
  const directory = mkdtempSync(join(tmpdir(), 'cp-bench-cold-'))
  // PostgreSQL drops root's rights and must still be able to enter.
  chmodSync(directory, 0o755)
  const log = createLog('warn')
  const storage = await openStorage({ databaseUrl: undefined, directory, log })
  const opened = openDatabase(storage.logins.serving, log)
  const server = await startRedis()
  const redis = await openRedis(server.url, log, PATIENT)
  try {
    const { applicationId, ids } = await populate(storage)
    const scope = { applicationId }
    for (const id of ids) await redis.send(['SET', id, copyOf(await storage.connections.find(scope, id))])
    const reads = {
      'ms to read a connection from PostgreSQL': async (id: string) => storage.connections.find(scope, id),
      'ms to read there only whether a copy is current': async (id: string) =>
        opened.database
          .scoped(scope)
          .selectFrom('connections')
          .leftJoin('oauth_tokens', 'oauth_tokens.connection_id', 'connections.id')
          .select(['status', 'generation', 'connections.updated_at'])
          .where('connections.id', '=', id)
          .where(ownedBy(scope, 'connections'))
          .executeTakeFirst(),
      'ms to read a copy from Redis': async (id: string) => JSON.parse((await redis.send(['GET', id])) as string),
    }
    return await measured(reads, ids)
  } finally {
    await redis.close()
    await server.stop()
    await opened.close()
    await storage.close()
    rmSync(directory, { recursive: true, force: true })
  }
}

const measured = async (
  reads: Readonly<Record<string, (id: string) => Promise<unknown>>>,
  ids: readonly string[],
): Promise<Figure[]> => {
  const times = Object.fromEntries(Object.keys(reads).map((name): [string, number[]] => [name, []]))
  for (let index = 0; index < ROUNDS; index++)
    for (const id of ids)
      for (const [name, read] of Object.entries(reads)) {
        const began = performance.now()
        await read(id)
        // The first round makes connections and compiles.
        if (index > 0) times[name]!.push(performance.now() - began)
      }
  return Object.entries(times).map(([unit, taken]) => ({
    bar: 'cold',
    figure: round(median(taken), 2),
    unit: `${unit}, median`,
  }))
}

const populate = async (storage: Storage): Promise<{ applicationId: string; ids: string[] }> => {
  const application = applicationRow()
  await storage.applications.insert(application)
  const vault = createVault(parseKeyRing(newKeyEntry('bench')))
  const ids: string[] = []
  for (let index = 0; index < CONNECTIONS; index++) {
    const connection = connectionRow(application.id, { userId: `user-${index}` })
    const token = new Secret('t'.repeat(TOKEN_CHARACTERS))
    const credential = { accessToken: token, refreshToken: token, tokenType: 'Bearer' }
    await storage.connections.insert(
      connection,
      forOwner(connection, vault, (own) => sealCredential(credential, connection, 1, own)),
    )
    ids.push(connection.id)
  }
  return { applicationId: application.id, ids }
}

/** Bytes as base64, which is half of what `Buffer` makes of itself as JSON. */
const copyOf = (found: unknown): string =>
  JSON.stringify(found, (_key, value: unknown) => (isBytes(value) ? Buffer.from(value.data).toString('base64') : value))

const isBytes = (value: unknown): value is { readonly data: number[] } =>
  (value as { type?: unknown } | null)?.type === 'Buffer'
