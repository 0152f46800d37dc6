import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '../../src/runtime/ids.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import { type PostgresVersion, createDatabase } from '../setup/database.ts'
import { query } from './tables.ts'

/** The statements of the guide. */
const [BOTH, ALONE] = [
  ...readFileSync(join(packageFolder(), 'docs/guides/security.md'), 'utf8').matchAll(/```sql\n([\s\S]*?)```/g),
].map(([, text]) => text!)

/** What the guide has an installation with one login say. */
export const SERVING_ALONE = ALONE!

/** A database with two logins of its own, by their URLs. */
export interface Site {
  /** As a superuser. */
  readonly root: string
  readonly owner: string
  readonly serving: string
  readonly names: Readonly<Record<'owner' | 'serving', string>>
}

/** The same database as another login. */
export const as = (url: string, login: string): string => url.replace('connector@', `${login}:another@`)

/** Makes a database with two logins of its own, as the guide says to. */
export const makeSite = async (version: PostgresVersion): Promise<Site> => {
  const names = { owner: newId('owner'), serving: newId('serving') }
  const database = newId('test')
  const server = await createDatabase(version)
  const script = BOTH!
    .replaceAll('connector_owner', names.owner)
    .replaceAll('connector_app', names.serving)
    .replaceAll('DATABASE connector', `DATABASE ${database}`)
  // CREATE DATABASE stands alone.
  for (const statement of script.split(';').filter((text) => text.trim() !== '')) await query(server, statement)
  const root = server.replace(/\/test_\w+/, `/${database}`)
  return { root, owner: as(root, names.owner), serving: as(root, names.serving), names }
}
