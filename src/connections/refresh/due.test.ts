import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueAt } from './due.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const RENEWAL = { isSingleUse: true, graceSeconds: 0, server: 'as.test' }
const dueAfter = (lifeSeconds: number | undefined, random = 0.5, idleSeconds?: number): number | undefined => {
  const expiresAt = lifeSeconds === undefined ? undefined : new Date(NOW.getTime() + lifeSeconds * 1000)
  const renewal = { ...RENEWAL, ...(idleSeconds !== undefined && { idleSeconds }) }
  const at = dueAt(renewal, { hasRefreshToken: true, expiresAt }, NOW, random)
  return at && (at.getTime() - NOW.getTime()) / 1000
}

test.each([
  ['an hour', 3600, 2880],
  ['ten minutes', 600, 300],
  ['five minutes', 300, 150],
  ['a day', 86_400, 69_120],
])('a token of %s is due before its end', (_life, seconds, due) => {
  expect(dueAfter(seconds)).toBe(due)
  expect(dueAfter(seconds, 0)).toBeCloseTo(due * 0.9, 3)
  expect(dueAfter(seconds, 1)).toBeCloseTo(due * 1.1, 3)
})

test('it is due after half of its life at the earliest, and before its end, whatever the dice say', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 60, max: 10_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (life, random) => {
        const due = dueAfter(life, random)!
        expect(due).toBeGreaterThan(life * 0.449)
        expect(due).toBeLessThan(life * 0.9)
      },
    ),
  )
})

test('one that lives for less than a minute is refreshed when it is needed, and one that has ended is due now', () => {
  expect(dueAfter(59)).toBeUndefined()
  expect(dueAfter(-3600)).toBeLessThanOrEqual(0)
})

test('one without an end is due only where its refresh token would die of idleness', () => {
  expect(dueAfter(undefined)).toBeUndefined()
  expect(dueAfter(undefined, 0.5, 1000)).toBe(500)
  expect(dueAfter(3600, 0.5, 1000)).toBe(500)
  expect(dueAt(RENEWAL, { hasRefreshToken: false, expiresAt: NOW }, NOW, 0.5)).toBeUndefined()
})

test('however long an idle life is said to be, it is due at a date', () => {
  for (const idleSeconds of [1e12, 1e300, Number.MAX_VALUE])
    expect(dueAfter(undefined, 1, idleSeconds)).toBeLessThan(12 * 366 * 86_400)
})
