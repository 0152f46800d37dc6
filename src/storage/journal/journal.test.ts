import { spawn } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Journal } from '../../connections/refresh/journal.ts'
import type { Refreshed } from '../../connections/refresh/refresh-store.ts'
import { newId } from '../../runtime/ids.ts'
import { createLog } from '../../runtime/log.ts'
import { Secret } from '../../runtime/secret.ts'
import { newKeyEntry, parseKeyRing } from '../../vault/keyring.ts'
import { createVault } from '../../vault/vault.ts'
import { isLive } from './live-mark.ts'
import { openJournal } from './open-journal.ts'
import { createRecordFile, readRecords } from './record-file.ts'

const log = createLog('silent')
const vault = createVault(parseKeyRing(newKeyEntry('one')))
let directory: string
const opened: Journal[] = []
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'cp-journal-'))
})
afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close()
  rmSync(directory, { recursive: true, force: true })
})

const open = async (by = vault): Promise<Journal> => {
  const journal = await openJournal(directory, by, log)
  opened.push(journal)
  return journal
}
/** What a killed process leaves: its files, and a socket that nobody answers. */
const kill = async (journal: Journal): Promise<void> => {
  opened.splice(opened.indexOf(journal), 1)
  const dead = join(directory, `was-${journal.id}`)
  const { cpSync, renameSync } = await import('node:fs')
  cpSync(join(directory, journal.id), dead, { recursive: true, filter: (path) => !path.endsWith('/live') })
  await journal.close()
  rmSync(join(directory, journal.id), { recursive: true, force: true })
  renameSync(dead, join(directory, journal.id))
}

const recordOf = (generation = 1): Refreshed => ({
  connectionId: newId('con'),
  applicationId: 'app',
  userId: 'mara',
  connector: 'gmail',
  connectorVersion: '1.0.0',
  authType: 'oauth2',
  inputs: {},
  generation,
  token: 'lease-token',
  attemptId: newId('ref'),
  fingerprint: 'abc',
  credential: {
    accessToken: Buffer.from('sealed-access'),
    refreshToken: Buffer.from('sealed-refresh'),
    ownerKey: Buffer.from('sealed-owner-key'),
    tokenType: 'Bearer',
    expiresAt: new Date('2026-03-02T10:00:00Z'),
    refreshAt: new Date('2026-03-02T09:50:00Z'),
    server: 'as.test',
    generation: generation + 1,
  },
})

test('what a process that is gone had written is adopted as it was, by one of those who are there', async () => {
  const gone = await open()
  const records = [recordOf(1), recordOf(2)]
  for (const record of records) await gone.append(record)
  const done = recordOf(3)
  await gone.append(done)
  gone.forget(done)
  await kill(gone)

  const others = await Promise.all([open(), open(), open()])
  const adopted = (await Promise.all(others.map((journal) => journal.adopt()))).flat()
  expect(adopted).toHaveLength(1)
  expect(adopted[0]).toMatchObject({ id: gone.id, isDamaged: false })
  expect(adopted[0]!.records.slice(0, 2)).toEqual(records)
})

test('an adopted journal stays until what is in it is stored, also when its new owner goes', async () => {
  const first = await open()
  await first.append(recordOf())
  await kill(first)
  const second = await open()
  expect(await second.adopt()).toHaveLength(1)
  expect(await second.adopt()).toHaveLength(1)
  await second.append(recordOf(5))
  await kill(second)

  const third = await open()
  const adopted = await third.adopt()
  expect(adopted.map(({ id, records }) => [id, records.length])).toEqual([
    [first.id, 1],
    [second.id, 1],
  ])
  for (const each of adopted) await each.remove()
  expect(await third.adopt()).toEqual([])
  expect(readdirSync(join(directory, third.id, 'adopted'))).toEqual([])
})

test('the journal of a process that lives is left alone', async () => {
  const [one, other] = [await open(), await open()]
  await one.append(recordOf())
  expect(await other.adopt()).toEqual([])
  expect(await isLive(join(directory, one.id))).toBe(true)
})

test('a kill is noticed by the mark alone', async () => {
  const script = `
    import { markAsLive } from ${JSON.stringify(new URL('live-mark.ts', import.meta.url).href)}
    await markAsLive(process.argv[1])
    process.stdout.write('live')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, directory])
  await new Promise((resolve) => child.stdout.once('data', resolve))
  expect(await isLive(directory)).toBe(true)
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  expect(await isLive(directory)).toBe(false)
})

test('a mark in a directory with a long name can be set and asked', async () => {
  const long = join(directory, 'a'.repeat(60), 'b'.repeat(60))
  mkdirSync(long, { recursive: true })
  directory = long
  const journal = await open()
  expect(await isLive(join(long, journal.id))).toBe(true)
})

test('nothing readable stands in the files', async () => {
  const journal = await open()
  await journal.append(recordOf())
  const folder = join(directory, journal.id)
  const bytes = readdirSync(folder).flatMap((name) => (name.endsWith('.log') ? [readFileSync(join(folder, name))] : []))
  expect(Buffer.concat(bytes).length).toBeGreaterThan(100)
  for (const word of ['mara', 'lease-token', 'sealed', Buffer.from('sealed-refresh').toString('base64')])
    expect(Buffer.concat(bytes).includes(word), word).toBe(false)
})

test('a record whose key is missing makes the journal stay', async () => {
  const journal = await open()
  await journal.append(recordOf())
  await kill(journal)
  const other = await open(createVault(parseKeyRing(newKeyEntry('two'))))
  const [adopted] = await other.adopt()
  expect(adopted).toMatchObject({ records: [], isDamaged: true })
})

test('a folder that cannot be read holds up no other, stays, and is read when it can be', async () => {
  const [broken, sound] = [await open(), await open()]
  const record = recordOf()
  await broken.append(record)
  await sound.append(recordOf())
  await kill(broken)
  await kill(sound)
  mkdirSync(join(directory, broken.id, '99999999-unreadable.log'))

  const other = await open()
  for (let round = 0; round < 2; round++) expect((await other.adopt()).map(({ id }) => id)).toEqual([sound.id])
  for (const each of await other.adopt()) await each.remove()
  await other.close()
  opened.splice(opened.indexOf(other), 1)

  const next = await open()
  expect(await next.adopt()).toEqual([])
  rmdirSync(join(directory, next.id, 'adopted', other.id, 'adopted', broken.id, '99999999-unreadable.log'))
  const adopted = await next.adopt()
  expect(adopted.flatMap(({ records }) => records)).toEqual([record])
})

test('what was read, and nothing else, is removed', async () => {
  const gone = await open()
  await gone.append(recordOf())
  await kill(gone)
  const other = await open()
  const [adopted] = await other.adopt()
  const folder = join(directory, other.id, 'adopted', gone.id)
  writeFileSync(join(folder, '99999999-late.log'), 'written by somebody after it was read')
  await adopted!.remove()
  expect(readdirSync(folder).filter((name) => name.endsWith('.log'))).toEqual(['99999999-late.log'])
  await other.close()
  expect(readdirSync(folder)).toContain('99999999-late.log')
})

test('a damaged journal that is set aside is not given again, and stays for the next process', async () => {
  const gone = await open()
  await gone.append(recordOf())
  await kill(gone)
  const other = await open(createVault(parseKeyRing(newKeyEntry('two'))))
  const [adopted] = await other.adopt()
  expect(adopted!.isDamaged).toBe(true)
  adopted!.setAside()
  expect(await other.adopt()).toEqual([])
  await other.close()
  opened.splice(opened.indexOf(other), 1)
  const found = await (await open()).adopt()
  expect(found.flatMap(({ records }) => records)).toHaveLength(1)
})

test('a journal whose records are stored leaves nothing behind', async () => {
  const journal = await openJournal(directory, vault, log)
  const records = Array.from({ length: 50 }, () => recordOf())
  await Promise.all(records.map((record) => journal.append(record)))
  for (const record of records) journal.forget(record)
  await journal.close()
  expect(readdirSync(directory)).toEqual([])
})

test('it grows no longer than what is waiting', async () => {
  const journal = await open()
  const kept = recordOf()
  await journal.append(kept)
  const large = 'x'.repeat(200_000)
  for (let round = 0; round < 30; round++) {
    const record = recordOf()
    await journal.append({ ...record, userId: large })
    journal.forget(record)
  }
  const folder = join(directory, journal.id)
  await expect
    .poll(() =>
      readdirSync(folder).reduce(
        (bytes, name) => bytes + (name.endsWith('.log') ? readFileSync(join(folder, name)).length : 0),
        0,
      ),
    )
    .toBeLessThan(3_000_000)
  await kill(journal)
  const [adopted] = await (await open()).adopt()
  expect(adopted!.records).toContainEqual(kept)
})

test('records are read up to the first that is not whole, wherever it was cut', async () => {
  const path = join(directory, 'records.log')
  const file = await createRecordFile(path)
  const records = [Buffer.from('first'), Buffer.alloc(0), new Secret('x'.repeat(1000)).reveal()].map((each) =>
    Buffer.from(each),
  )
  await Promise.all(records.map((record) => file.append(record)))
  await file.close()
  const whole = readFileSync(path)
  expect(await readRecords(path)).toEqual(records)
  for (let length = 0; length < whole.length; length += 7) {
    truncateSync(path, length)
    const read = await readRecords(path)
    expect(records.slice(0, read.length)).toEqual(read)
    writeFileSync(path, whole)
  }
  appendFileSync(path, Buffer.from([255, 255, 255, 255, 1, 2, 3, 4, 5]))
  expect(await readRecords(path)).toEqual(records)
  const changed = Buffer.from(whole)
  changed[9]! ^= 1
  writeFileSync(path, changed)
  expect(await readRecords(path)).toEqual([])
})
