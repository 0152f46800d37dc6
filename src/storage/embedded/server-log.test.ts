import { appendFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { openServerLog } from './server-log.ts'
import { createSpace } from './test-support.ts'

const space = createSpace()
afterEach(async () => {
  vi.useRealTimers()
  await space.clean()
})

test("PostgreSQL's log is also emptied while it is in use, within an hour of growing large", () => {
  vi.useFakeTimers()
  const directory = space.folder()
  const log = openServerLog({ directory })
  appendFileSync(join(directory, 'postgres.log'), Buffer.alloc(9 * 1024 * 1024, '\n'))
  vi.advanceTimersByTime(3_600_000)
  expect(statSync(log.path).size).toBe(0)
  log.close()
})

test('what was written since a moment can be read once', () => {
  const log = openServerLog({ directory: space.folder() })
  appendFileSync(log.path, 'FATAL: no')
  expect([log.readNew(), log.readNew()]).toEqual(['FATAL: no', ''])
  log.close()
})
