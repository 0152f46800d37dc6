import pg from 'pg'
import { inject } from 'vitest'
import { newId } from '../../src/runtime/ids.ts'

/** The PostgreSQL versions that store tests run on. */
export const POSTGRES_VERSIONS = [18, 15] as const
export type PostgresVersion = (typeof POSTGRES_VERSIONS)[number]

/** Makes an empty database on one of the run's servers; gives its `DATABASE_URL`. */
export const createDatabase = async (version: PostgresVersion = 18): Promise<string> => {
  const server = inject('postgres')[version]
  const name = newId('test')
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return server.replace('/connector?', `/${name}?`)
}

/**
 * A test database's URL for the login that serves; the one given is that of its owner, a superuser, as whom a test
 * looks past the platform.
 */
export const servingUrl = (databaseUrl: string): string =>
  databaseUrl.replace('postgresql://connector@', 'postgresql://connector_app@')
