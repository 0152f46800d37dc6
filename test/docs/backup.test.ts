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
import { openedCell, sealedCellsIn } from '../stores/sealed-cells.ts'
import { storeSealed } from '../stores/sealed.ts'
import { applicationRow, openStores } from '../stores/setup.ts'

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

const run = async (script: string, databaseUrl: string): Promise<string> =>
  (
    await promisify(execFile)('bash', ['-euc', script], {
      cwd: folder,
      env: { ...process.env, DATABASE_URL: databaseUrl },
    })
  ).stdout

describe.skipIf(!hasTools)('the commands of the guide for backups', () => {
  test('bring back everything but the user who was deleted between the two dumps', { timeout: 60_000 }, async () => {
    const [source, target] = [await createDatabase(VERSION), await createDatabase(VERSION)]
    const vault = createVault(parseKeyRing(newKeyEntry('backup')))
    const stores = await openStores(source)
    const application = applicationRow()
    await stores.applications.insert(application)
    for (const userId of ['mara', 'jonas']) await storeSealed(stores, vault, application.id, { userId })
    const [first, second] = backUp!.trim().split('\n')
    await run(first!, source)
    await stores.users.erase({ applicationId: application.id, userId: 'mara' })
    await run(second!, source)
    await stores.close()

    const said = await run(restore!, target)
    expect(said).toContain('mara')
    expect(said).not.toContain('jonas')
    const cells = await sealedCellsIn(target)
    const ofMara = cells.filter(({ place }) => place.owner.includes('mara'))
    const others = cells.filter((cell) => !ofMara.includes(cell))
    expect(new Set(ofMara.map((cell) => openedCell(cell, vault)))).toEqual(new Set([undefined]))
    expect(ofMara).toHaveLength(8)
    expect(others.filter((cell) => openedCell(cell, vault) === undefined)).toEqual([])
    expect(others.length).toBeGreaterThan(8)
  })
})

test('the guide says how to back up and how to restore', () => {
  expect(backUp).toContain('--exclude-table-data=owner_keys')
  expect(restore).toContain('owner-keys.dump')
})
