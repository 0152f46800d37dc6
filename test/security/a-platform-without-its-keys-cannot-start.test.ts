import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Platform } from '../../src/main.ts'
import { startPlatform } from '../../src/main.ts'
import { newId } from '../../src/runtime/ids.ts'
import { createLog } from '../../src/runtime/log.ts'
import { packageFolder } from '../../src/runtime/package.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { createRecordFile } from '../../src/storage/journal/record-file.ts'
import { sealRecord } from '../../src/storage/journal/record.ts'
import { newKeyEntry, parseKeyRing } from '../../src/vault/keyring.ts'
import { createVault } from '../../src/vault/vault.ts'
import { createDatabase } from '../setup/database.ts'
import { query } from '../stores/tables.ts'

const log = createLog('silent')
const CONNECTORS = join(packageFolder(), 'test/connections/connectors')
/** Judged as every other address that is not `127.0.0.1`, and reached by nobody outside this machine. */
const ELSEWHERE = '127.0.0.2'

const RIGHT = newKeyEntry('right')
const KEYS = {
  none: '',
  right: RIGHT,
  'a new one before it': `${newKeyEntry('new')},${RIGHT}`,
  'a new one alone': newKeyEntry('new'),
  'another of the same id': newKeyEntry('right'),
} as const
const HOSTS = { 'this machine': '127.0.0.1', 'another address': ELSEWHERE } as const
const STORED = ['nothing', 'an API key alone', 'credentials and an API key', 'credentials and no API key'] as const
const JOURNALS = { empty: undefined, 'of the right key': RIGHT, 'of a key that is gone': newKeyEntry('gone') } as const

interface Case {
  readonly keys: keyof typeof KEYS
  readonly host: keyof typeof HOSTS
  readonly stored: (typeof STORED)[number]
  readonly journal: keyof typeof JOURNALS
}

const cases: Case[] = (Object.keys(KEYS) as Case['keys'][]).flatMap((keys) =>
  (Object.keys(HOSTS) as Case['host'][]).flatMap((host) =>
    STORED.flatMap((stored) =>
      (Object.keys(JOURNALS) as Case['journal'][]).map((journal) => ({ keys, host, stored, journal })),
    ),
  ),
)

/** What a start must be refused with; nothing where it must succeed. */
const refusalOf = ({ keys, host, stored, journal }: Case): string | undefined => {
  const isSealed = stored.startsWith('credentials')
  const hasRight = keys === 'right' || keys === 'a new one before it'
  if (keys === 'none') return 'VAULT_KEYS: needed with DATABASE_URL'
  if (host === 'another address' && stored === 'credentials and no API key') return 'somebody must have an API key'
  if (isSealed && keys === 'a new one alone') return 'in the database was sealed with key "right"'
  if (journal === 'of a key that is gone') return 'in a journal was sealed with key "gone"'
  if (journal === 'of the right key' && keys === 'a new one alone') return 'in a journal was sealed with key "right"'
  if (isSealed && !hasRight) return 'is another than the one of this id'
  return undefined
}

const folders: string[] = []
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'cp-start-'))
  folders.push(made)
  return made
}
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true, maxRetries: 3 })
})

const start = (environment: Readonly<Record<string, string>>): Promise<Platform> =>
  startPlatform({
    settings: readSettings({ PORT: '0', SHUTDOWN_GRACE: '0', CONNECTORS_DIR: CONNECTORS, ...environment }),
    environment,
    log,
  })

/** Gives what a start was refused with; nothing where it succeeded, and then it has stopped again. */
const refused = async (environment: Readonly<Record<string, string>>): Promise<string | undefined> => {
  try {
    await (await start(environment)).close()
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

const templates = new Map<Case['stored'], string>()

beforeAll(async () => {
  for (const stored of STORED) {
    const databaseUrl = await createDatabase()
    templates.set(stored, databaseUrl)
    if (stored === 'nothing') continue
    const platform = await start({ DATABASE_URL: databaseUrl, DATA_DIR: folder(), VAULT_KEYS: RIGHT })
    await platform.close()
    if (stored === 'an API key alone') await query(databaseUrl, 'DELETE FROM vault_keys')
    if (stored === 'credentials and no API key') await query(databaseUrl, 'DELETE FROM api_keys')
  }
})

/** A database of the same contents. */
const copyOf = async (databaseUrl: string): Promise<string> => {
  const name = newId('test')
  const client = new pg.Client({ connectionString: inject('postgres')[18] })
  await client.connect()
  const from = /\/(\w+)\?/.exec(databaseUrl)![1]!
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${from}`)
  await client.end()
  return databaseUrl.replace(`/${from}?`, `/${name}?`)
}

/** What a process that is gone has left behind. */
const leaveJournal = async (directory: string, key: string | undefined): Promise<string> => {
  if (key === undefined) return directory
  const left = join(directory, newId('jrn'))
  mkdirSync(join(left, 'adopted'), { recursive: true })
  const file = await createRecordFile(join(left, '00000000-seg.log'))
  const credential = { accessToken: Buffer.from('sealed'), tokenType: 'Bearer', generation: 2 }
  const record = { connectionId: 'con_x', applicationId: 'app_x', userId: 'mara', generation: 1, token: 'lease' }
  const as = { connector: 'resend', connectorVersion: '1.0.0', authType: 'api_key', inputs: {} }
  const refreshed = { ...record, ...as, attemptId: 'ref_x', fingerprint: 'abc', credential }
  await file.append(sealRecord(refreshed, createVault(parseKeyRing(key))))
  await file.close()
  return directory
}

describe('a start is refused where it could lose something, and only there', () => {
  test('the cases are as many as can be made of all that matters', () => {
    expect(cases).toHaveLength(5 * 2 * 4 * 3)
    expect(cases.filter((one) => refusalOf(one) === undefined).length).toBeGreaterThan(20)
  })

  test.each(Object.keys(KEYS) as Case['keys'][])('keys: %s', { timeout: 120_000 }, async (keys) => {
    const wrong: unknown[] = []
    for (const one of cases.filter((each) => each.keys === keys)) {
      const wanted = refusalOf(one)
      const template = templates.get(one.stored)!
      // Only what starts changes anything.
      const databaseUrl = wanted === undefined ? await copyOf(template) : template
      const directory = folder()
      const found = await refused({
        HOST: HOSTS[one.host],
        PUBLIC_URL: 'http://127.0.0.1:1',
        DATABASE_URL: databaseUrl,
        DATA_DIR: directory,
        VAULT_KEYS: KEYS[keys],
        JOURNAL_DIR: await leaveJournal(join(directory, 'journals'), JOURNALS[one.journal]),
      })
      const isRight = wanted === undefined ? found === undefined : found?.includes(wanted) === true
      if (!isRight) wrong.push({ ...one, wanted, found })
      if (found?.includes(KEYS[keys].split(':')[1] ?? '\0')) wrong.push({ ...one, shows: 'the key' })
    }
    expect(wrong).toEqual([])
  })
})

test('the embedded database: a key is made once, for this machine alone, and never in the place of one that is gone', {
  timeout: 120_000,
}, async () => {
  const directory = folder()
  const file = join(directory, 'live/vault.key')
  const at = (more: Readonly<Record<string, string>> = {}) => refused({ DATA_DIR: directory, ...more })
  expect(await at({ HOST: ELSEWHERE, PUBLIC_URL: 'http://127.0.0.1:1' })).toContain(
    `VAULT_KEYS: needed to listen on ${ELSEWHERE}`,
  )
  expect(existsSync(file)).toBe(false)
  expect(await at()).toBeUndefined()
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const key = readFileSync(file, 'utf8').trim()
  expect(await at({ VAULT_KEYS: newKeyEntry('mine') })).toContain('sealed with key "local1"')
  expect(await at({ VAULT_KEYS: key, HOST: ELSEWHERE, PUBLIC_URL: 'http://127.0.0.1:1' })).toBeUndefined()
  rmSync(file)
  expect(await at()).toContain('vault.key is gone')
  expect(existsSync(file)).toBe(false)
  writeFileSync(file, newKeyEntry('local1'))
  expect(await at()).toContain('is another than the one of this id')
  writeFileSync(file, key)
  expect(await at()).toBeUndefined()
})
