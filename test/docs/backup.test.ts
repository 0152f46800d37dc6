import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageFolder } from '../../src/runtime/package.ts'
import { newKeyEntry, parseKeyRing } from '../../src/vault/keyring.ts'
import { createVault } from '../../src/vault/vault.ts'
import { createDatabase } from '../setup/database.ts'
import { createLog } from '../../src/runtime/log.ts'
import { type Storage, openStorage } from '../../src/storage/storage.ts'
import { openedCell, sealedCellsIn } from '../stores/sealed-cells.ts'
import { storeSealed } from '../stores/sealed.ts'
import { applicationRow } from '../stores/setup.ts'
import { query } from '../stores/tables.ts'
import { as, makeSite } from '../stores/two-logins.ts'

/** The oldest version that is tested: a `pg_dump` must not be older than its server. */
const VERSION = 15
const hasTools = ['pg_dump', 'pg_restore', 'psql'].every((tool) => {
  try {
    return Number(/\d+/.exec(execFileSync(tool, ['--version'], { encoding: 'utf8' }))?.[0]) >= VERSION
  } catch {
    return false
  }
})

const guide = readFileSync(join(packageFolder(), 'docs/guides/security.md'), 'utf8')
const [backUp, restore] = [...guide.matchAll(/```bash\n([^`]*)```/g)].map(([, commands]) => commands!)

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cp-backup-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A database by the logins that the guide knows. */
interface Place {
  /** As a superuser, for whom there is no row-level security. */
  readonly root: string
  readonly environment: { readonly DATABASE_URL: string; readonly MIGRATION_DATABASE_URL?: string }
}

const withOneLogin = async (): Promise<[source: Place, target: Place]> => {
  const [source, target] = [await createDatabase(VERSION), await createDatabase(VERSION)]
  return [
    { root: source, environment: { DATABASE_URL: source } },
    { root: target, environment: { DATABASE_URL: target } },
  ]
}

const withTwoLogins = async (): Promise<[source: Place, target: Place]> => {
  const { root, names } = await makeSite(VERSION)
  const target = await createDatabase(VERSION)
  await query(target, `ALTER DATABASE ${/test_\w+/.exec(target)?.[0]} OWNER TO ${names.owner}`)
  const place = (url: string): Place => ({
    root: url,
    environment: { DATABASE_URL: as(url, names.serving), MIGRATION_DATABASE_URL: as(url, names.owner) },
  })
  return [place(root), place(target)]
}

const run = async (script: string, { environment }: Place): Promise<string> =>
  (await promisify(execFile)('bash', ['-euc', script], { cwd: folder, env: { ...process.env, ...environment } })).stdout

const open = ({ environment: { DATABASE_URL, MIGRATION_DATABASE_URL } }: Place): Promise<Storage> =>
  openStorage({
    databaseUrl: DATABASE_URL,
    migrationUrl: MIGRATION_DATABASE_URL,
    directory: folder,
    log: createLog('error'),
  })

describe.skipIf(!hasTools)('the commands of the guide for backups', () => {
  test.each([
    ['one login', withOneLogin],
    ['two logins', withTwoLogins],
  ])(
    'bring back all but the user who was deleted between the two dumps, with %s',
    async (_logins, make) => {
      const [source, target] = await make()
      const vault = createVault(parseKeyRing(newKeyEntry('backup')))
      const stores = await open(source)
      const application = applicationRow()
      await stores.applications.insert(application)
      const [, jonas] = [
        await storeSealed(stores, vault, application.id, { userId: 'mara' }),
        await storeSealed(stores, vault, application.id, { userId: 'jonas' }),
      ]
      const [setting, first, second] = backUp!.trim().split('\n')
      await run(`${setting}\n${first}`, source)
      await stores.users.erase({ applicationId: application.id, userId: 'mara' })
      await run(`${setting}\n${second}`, source)
      await stores.close()

      const said = await run(restore!, target)
      expect(said).toContain('mara')
      expect(said).not.toContain('jonas')
      const cells = await sealedCellsIn(target.root)
      const ofMara = cells.filter(({ place }) => place.owner.includes('mara'))
      const others = cells.filter((cell) => !ofMara.includes(cell))
      expect(new Set(ofMara.map((cell) => openedCell(cell, vault)))).toEqual(new Set([undefined]))
      expect(ofMara).toHaveLength(10)
      expect(others.filter((cell) => openedCell(cell, vault) === undefined)).toEqual([])
      expect(others.length).toBeGreaterThan(8)

      const restored = await open(target)
      expect(restored.migrated).toEqual([])
      const { id } = jonas.connection
      expect(await restored.connections.find({ applicationId: application.id }, id)).toHaveProperty(
        'credential.ownerKey',
      )
      expect(await restored.connections.find({ applicationId: 'app_another' }, id)).toBeUndefined()
      await restored.close()
    },
    120_000,
  )

  test('are not taken for part of a table by a login that row-level security holds', async () => {
    const [source] = await withTwoLogins()
    const stores = await open(source)
    await stores.close()
    const [, first] = backUp!.trim().split('\n')
    const silent = first!.replace('--enable-row-security ', '').replace('$OWNER', '$MIGRATION_DATABASE_URL')
    await expect(run(silent, source)).rejects.toThrow('row-level security')
  }, 60_000)
})

test('the guide says how to back up and how to restore', () => {
  expect(backUp).toContain('--exclude-table-data=owner_keys')
  expect(restore).toContain('owner-keys.dump')
})
