import { expect, test } from 'vitest'
import { createLog } from '../runtime/log.ts'
import { type AuditLimits, createAuditLog } from './audit-log.ts'
import type { AuditEntry } from './audit-entry.ts'

const AT = new Date('2026-03-02T09:00:00.000Z')
const HOUR = 3_600_000

let made = 0
const entry = (more: Partial<AuditEntry> = {}): AuditEntry => ({
  id: `aud_${++made}`,
  at: AT,
  applicationId: 'app_1',
  actor: 'key_1',
  action: 'connection.deleted',
  outcome: 'ok',
  count: 1,
  ...more,
})

const refusal = (more: Partial<AuditEntry> = {}): AuditEntry =>
  entry({ action: 'access.refused', outcome: 'unauthorized', ...more })

/** A log on a store in memory, which can be told to wait or to fail. It writes by itself only when it is asked to. */
const world = (limits: Partial<AuditLimits> = {}) => {
  const batches: AuditEntry[][] = []
  const logged: string[] = []
  let gate: Promise<void> | undefined
  let failure: Error | undefined
  const store = {
    append: async (entries: readonly AuditEntry[]): Promise<void> => {
      await gate
      if (failure !== undefined) throw failure
      batches.push([...entries])
    },
  }
  const audit = createAuditLog({
    store,
    log: createLog('debug', { write: (line) => void logged.push(line) }),
    limits: { flushEvery: HOUR, patience: HOUR, ...limits },
  })
  return {
    audit,
    batches,
    logged,
    ids: () => batches.flat().map(({ id }) => id),
    hold: (): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return () => {
        gate = undefined
        resolve()
      }
    },
    fail: (error: Error | undefined): void => {
      failure = error
    },
  }
}

test('an act is stored when its record resolves', async () => {
  const { audit, ids } = world()
  const one = entry()
  await audit.record([one])
  expect(ids()).toEqual([one.id])
  await audit.stop()
})

test('what comes while one batch is written goes with the next, and none is told before its own is stored', async () => {
  const { audit, batches, hold } = world()
  const release = hold()
  const first = audit.record([entry()])
  const told: string[] = []
  const rest = Array.from({ length: 20 }, (_, index) =>
    audit.record([entry()]).then(() => {
      told.push(`${index}: ${batches.flat().length}`)
    }),
  )
  release()
  await Promise.all([first, ...rest])
  expect(batches.map((batch) => batch.length)).toEqual([1, 20])
  expect(new Set(told.map((line) => line.split(': ')[1]))).toEqual(new Set(['21']))
})

test('a store that does not answer holds nobody up for longer than patience, and loses nothing', async () => {
  const { audit, batches, ids, hold } = world({ patience: 1 })
  const release = hold()
  const one = entry()
  await audit.record([one])
  expect(batches).toEqual([])
  release()
  await audit.stop()
  expect(ids()).toEqual([one.id])
})

test('a write that fails is tried again, once and no more', async () => {
  const { audit, ids, fail, logged } = world()
  const [one, other] = [entry(), entry()]
  fail(new Error('away'))
  await audit.record([one])
  expect(ids()).toEqual([])
  expect(logged.join('')).toContain('audit entries wait')
  fail(undefined)
  await audit.record([other])
  expect(ids()).toEqual([one.id, other.id])
  await audit.stop()
  expect(ids()).toEqual([one.id, other.id])
})

test('entries that cannot be stored at the end stand in the log', async () => {
  const { audit, fail, logged } = world()
  fail(new Error('away'))
  const one = entry()
  await audit.record([one])
  audit.note(refusal())
  await audit.stop()
  const lines = logged.map((line) => JSON.parse(line) as { level: string; audit?: AuditEntry })
  expect(lines.filter(({ audit: lost }) => lost !== undefined)).toMatchObject([
    { level: 'error', audit: { id: one.id, action: 'connection.deleted' } },
    { level: 'error', audit: { action: 'access.refused' } },
  ])
})

test('more than may wait goes to the log at once, so that memory is bounded', async () => {
  const { audit, fail, logged } = world({ waiting: 3 })
  fail(new Error('away'))
  for (let index = 0; index < 10; index++) await audit.record([entry()])
  expect(logged.filter((line) => line.includes('could not be stored'))).toHaveLength(7)
})

test('refusals of one kind are one entry that counts, stored by itself', async () => {
  const { audit, batches } = world({ flushEvery: 1 })
  for (let index = 0; index < 1000; index++) audit.note(refusal({ requestId: `req_${index}` }))
  audit.note(refusal({ actor: 'key_2' }))
  await expect.poll(() => batches.flat().length).toBe(2)
  expect(batches.flat()).toMatchObject([
    { actor: 'key_1', count: 1000, requestId: 'req_0' },
    { actor: 'key_2', count: 1 },
  ])
  await audit.stop()
})

test('of too many kinds of refusals the rest is counted, for each application', async () => {
  const { audit, batches } = world({ refusals: 2 })
  for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4']) audit.note(refusal({ address }))
  audit.note(refusal({ applicationId: 'app_2' }))
  audit.note(refusal({ address: '192.0.2.1' }))
  await audit.stop()
  expect(
    batches.flat().map(({ applicationId, actor, action, count }) => [applicationId, actor, action, count]),
  ).toEqual([
    ['app_1', 'key_1', 'access.refused', 2],
    ['app_1', 'key_1', 'access.refused', 1],
    ['app_1', 'platform', 'audit.dropped', 2],
    ['app_2', 'platform', 'audit.dropped', 1],
  ])
})
