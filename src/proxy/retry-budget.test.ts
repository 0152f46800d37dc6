import { describe, expect, test } from 'vitest'
import { createRetryBudget } from './retry-budget.ts'
import { playedTime } from './testing.ts'

const setup = () => {
  const time = playedTime()
  const budget = createRetryBudget(time)
  /** Makes so many calls, each of which would be repeated twice; gives how many repetitions there were. */
  const failing = (calls: number, host = 'a'): number => {
    let repeated = 0
    for (let call = 0; call < calls; call++) {
      budget.called(host)
      for (let again = 0; again < 2; again++) if (budget.mayRepeat(host)) repeated += 1
    }
    return repeated
  }
  return { time, failing }
}

describe('repetitions', () => {
  test('of few calls are all made', () => {
    expect(setup().failing(4)).toBe(8)
  })

  test('of many calls add a fifth to them, and ten', () => {
    const repeated = setup().failing(10_000)
    expect(repeated).toBeGreaterThan(1_990)
    expect(repeated).toBeLessThanOrEqual(2_010)
  })

  test('that were not made are not saved up', async () => {
    const { time, failing } = setup()
    failing(1_000)
    await time.pass(3_600_000)
    expect(failing(6)).toBeLessThanOrEqual(11)
  })

  test('come back with time', async () => {
    const { time, failing } = setup()
    failing(1_000)
    await time.pass(2_000)
    expect(failing(1)).toBe(2)
  })

  test('at one host take nothing from another', () => {
    const { failing } = setup()
    failing(1_000)
    expect(failing(5, 'b')).toBe(10)
  })
})
