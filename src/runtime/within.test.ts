import { expect, test } from 'vitest'
import { TookTooLong, within } from './within.ts'

test('work that ends in time gives what it gives', () => {
  expect(within(10_000, () => ({ sum: 1 + 1 }))).toEqual({ sum: 2 })
  expect(within(10_000, () => within(10_000, () => 'inner'))).toBe('inner')
})

test('work that would never end is ended, and the process goes on', () => {
  let rounds = 0
  const forever = (): never => {
    for (;;) rounds += 1
  }
  expect(() => within(20, forever)).toThrow(TookTooLong)
  expect(rounds).toBeGreaterThan(0)
  expect(within(10_000, () => 'still here')).toBe('still here')
})

test('an error of the work is its own', () => {
  const failure = new RangeError('mine')
  const fail = (): never => {
    throw failure
  }
  expect(() => within(10_000, fail)).toThrow(failure)
})
