import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { journalKeys } from '../../src/storage/journal/journal-keys.ts'
import { newKeyEntry } from '../../src/vault/keyring.ts'
import { createDatabase } from '../setup/database.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { runCli } from '../setup/sandbox.ts'

const [OLD, NEW] = [newKeyEntry('old'), newKeyEntry('new')]

let databaseUrl: string
let under: TestPlatform
const directory = mkdtempSync(join(tmpdir(), 'cp-vault-'))
const start = (keys: string): Promise<TestPlatform> =>
  startTestPlatform({ databaseUrl, directory, environment: { VAULT_KEYS: keys } })

beforeAll(async () => {
  databaseUrl = await createDatabase()
  under = await start(OLD)
})
afterAll(async () => {
  await under?.close()
  rmSync(directory, { recursive: true, force: true })
})

const vault = async (command: 'status' | 'rotate', keys: string) => {
  const ran = await runCli(['vault', command, '--json'], {
    DATABASE_URL: databaseUrl,
    VAULT_KEYS: keys,
    DATA_DIR: directory,
    JOURNAL_DIR: join(directory, 'live/journal'),
  })
  return { ...ran, json: ran.stdout === '' ? undefined : JSON.parse(ran.stdout) }
}

test('a key is replaced while servers go on, and is let go only when nothing needs it', {
  timeout: 120_000,
}, async () => {
  const { id } = await under.connect('resend', 'mara')
  const call = () => under.call(id, 'domains.list')
  const restartedWith = async (keys: string): Promise<void> => {
    await under.close()
    under = await start(keys)
  }

  // Nobody has the new key yet: what it sealed would open nowhere.
  await restartedWith(`${OLD},${NEW}`)
  expect((await call()).status).toBe(200)

  // A server seals with the old key still: all is resealed, and the key stays.
  const early = await vault('rotate', `${NEW},${OLD}`)
  expect(early.code).toBe(1)
  expect(early.json).toMatchObject({
    sealing_key: 'new',
    removable: [],
    kept: [{ key: 'old', stored: 0, journaled: 0 }],
  })
  expect(early.json.kept[0].sealed_by).toHaveLength(1)
  expect(early.json.resealed).toBeGreaterThan(0)
  const last = early.stderr.trim().split('\n').at(-1)!
  expect(JSON.parse(last)).toMatchObject({ resealed: early.json.resealed, total: early.json.resealed })

  await restartedWith(`${NEW},${OLD}`)
  const late = await vault('rotate', `${NEW},${OLD}`)
  expect(late.json).toMatchObject({ resealed: 0, removable: ['old'], kept: [], unreadable: [] })
  expect(late.code).toBe(0)

  await restartedWith(NEW)
  expect((await call()).status).toBe(200)
  const status = await vault('status', NEW)
  expect(status.json).toEqual([
    {
      key: 'new',
      stored: expect.any(Number),
      without_owner_key: 0,
      journaled: 0,
      on_ring: 'seals',
      sealed_by: [expect.any(String)],
    },
  ])
  expect(await journalKeys(join(directory, 'live/journal'))).toEqual(new Map())
})

test('a key that is missing is told, and a start without it says where to look', { timeout: 60_000 }, async () => {
  const other = newKeyEntry('other')
  const { code, json } = await vault('status', other)
  expect(code).toBe(1)
  expect(json).toContainEqual({
    key: 'new',
    stored: expect.any(Number),
    without_owner_key: 0,
    journaled: 0,
    on_ring: 'missing',
    sealed_by: [expect.any(String)],
  })
})
