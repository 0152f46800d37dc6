import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Refreshed } from '../../src/connections/refresh/refresh-store.ts'
import { openCredential, sealCredential, vaultFor } from '../../src/connections/stored-credential.ts'
import { newId } from '../../src/runtime/ids.ts'
import { createLog } from '../../src/runtime/log.ts'
import { openJournal } from '../../src/storage/journal/open-journal.ts'
import { openStorage } from '../../src/storage/storage.ts'
import { journalKeys } from '../../src/storage/journal/journal-keys.ts'
import { newKeyEntry, parseKeyRing } from '../../src/vault/keyring.ts'
import { type Vault, createVault } from '../../src/vault/vault.ts'
import { createDatabase } from '../setup/database.ts'
import { type TestPlatform, startTestPlatform } from '../setup/platform.ts'
import { CLI, runCli } from '../setup/sandbox.ts'
import { beginOther, doneOrWaiting } from '../stores/blocked.ts'
import { query } from '../stores/tables.ts'

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

const siteOf = (keys: string) => ({
  DATABASE_URL: databaseUrl,
  VAULT_KEYS: keys,
  DATA_DIR: directory,
  JOURNAL_DIR: join(directory, 'live/journal'),
})
const vault = async (command: 'status' | 'rotate', keys: string) => {
  const ran = await runCli(['vault', command, '--json'], siteOf(keys))
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

const NEXT = newKeyEntry('next')
const INTERRUPTED = 130

test('broken off by Ctrl-C it says so, and goes on where it was when it is run again', {
  timeout: 120_000,
}, async () => {
  await under.close()
  // The keys of users are sealed anew by then, and nothing else is.
  const other = await beginOther(databaseUrl)
  await other.run('LOCK TABLE oauth_tokens IN EXCLUSIVE MODE')
  const child = spawn(process.execPath, [CLI, 'vault', 'rotate', '--json'], {
    env: { ...process.env, ...siteOf(`${NEXT},${NEW}`) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  await doneOrWaiting(ended, databaseUrl)
  child.kill('SIGINT')
  await other.commit()
  expect(await ended, said).toBe(INTERRUPTED)
  expect(said).toContain('Run it again: it goes on where it was.')
  const between = await vault('status', `${NEXT},${NEW}`)
  const storedOf = (key: string): number => between.json.find((each: { key: string }) => each.key === key).stored
  expect(storedOf('next')).toBeGreaterThan(0)

  const again = await vault('rotate', `${NEXT},${NEW}`)
  expect(again.json).toMatchObject({ removable: ['new'], kept: [], unreadable: [], without_owner_key: 0 })
  expect(again.code).toBe(0)
  under = await start(NEXT)
  const { json } = await under.send('/v1/connections')
  expect((await under.call(json.items[0].id, 'domains.list')).status).toBe(200)
})

test('a key is kept for what a journal still holds, until a server has stored that', { timeout: 120_000 }, async () => {
  const last = newKeyEntry('last')
  const [both, before] = [`${last},${NEXT}`, createVault(parseKeyRing(NEXT))]
  const { id } = await under.connect('resend', 'journal')
  await under.close()
  const journal = await openJournal(join(directory, 'live/journal'), before, createLog('silent'))
  await journal.append(await answerFor(id, before))
  await journal.close()

  const early = await vault('rotate', both)
  expect(early.code).toBe(1)
  expect(early.json).toMatchObject({ removable: [], kept: [{ key: 'next', stored: 0, journaled: 1 }] })

  under = await start(both)
  const late = await vault('rotate', both)
  expect(late.json).toMatchObject({ removable: ['next'], kept: [] })
  await under.close()
  under = await start(last)
  const [row] = await query(databaseUrl, 'SELECT generation FROM oauth_tokens WHERE connection_id = $1', [id])
  expect(row).toEqual({ generation: 2 })
  expect((await under.call(id, 'domains.list')).status).toBe(200)
})

/** What a refresh brought that was never stored: the token that the connection has, of the next generation. */
const answerFor = async (id: string, sealing: Vault): Promise<Refreshed> => {
  const storage = await openStorage({ databaseUrl, directory: '', log: createLog('error') })
  const [application] = await query(databaseUrl, 'SELECT application_id FROM connections WHERE id = $1', [id])
  const applicationId = String(application!.application_id)
  const { connection, credential } = (await storage.connections.find({ applicationId }, id))!
  await storage.close()
  const owners = vaultFor(connection, credential!.ownerKey, sealing)
  return {
    ...connection,
    connectionId: id,
    generation: 1,
    token: 'lease',
    attemptId: newId('ref'),
    credential: sealCredential(openCredential(credential!, connection, sealing), connection, 2, owners),
    fingerprint: 'new',
  }
}

test('a key that is missing is told, and a start without it says where to look', { timeout: 60_000 }, async () => {
  const other = newKeyEntry('other')
  const { code, json } = await vault('status', other)
  expect(code).toBe(1)
  expect(json).toContainEqual({
    key: 'last',
    stored: expect.any(Number),
    without_owner_key: 0,
    journaled: 0,
    on_ring: 'missing',
    sealed_by: [expect.any(String)],
  })
})
