import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Refreshed } from '../connections/refresh/refresh-store.ts'
import { createLog } from '../runtime/log.ts'
import { openJournal } from '../storage/journal/open-journal.ts'
import { newKeyEntry, parseKeyRing } from '../vault/keyring.ts'
import { createVault } from '../vault/vault.ts'
import type { Site } from './check.ts'
import { leftJournals } from './left-journals.ts'

const directory = mkdtempSync(join(tmpdir(), 'cp-doctor-'))
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const log = createLog('silent')
const open = (key: string) => openJournal(directory, createVault(parseKeyRing(newKeyEntry(key))), log)
const examined = async () => leftJournals.run({ journalDirectory: directory } as Site)

test('a journal that nobody can read is named before it is taken over and after it', async () => {
  const gone = await open('one')
  await gone.append({ attemptId: 'ref_1', credential: {} } as Refreshed)
  await gone.close()
  const left = await examined()
  expect(left).toMatchObject([{ level: 'warn', what: expect.stringContaining(gone.id) }])

  const other = await open('two')
  for (const adopted of await other.adopt()) adopted.setAside()
  expect(await examined()).toMatchObject([{ level: 'warn', what: expect.stringContaining(gone.id) }])
  expect(await examined()).not.toEqual(left)
  await other.close()
})

test('journals of processes that live are in order', async () => {
  const journal = await open('one')
  expect(await examined()).toMatchObject([{ level: 'ok', what: expect.stringContaining('1 of living ones') }])
  await journal.close()
})
