import { expect, test } from 'vitest'
import { giveBackMemory } from './garbage.ts'

test('what is garbage is given back', () => {
  let garbage: string[] | undefined = Array.from({ length: 200_000 }, (_, index) => `garbage ${index}`)
  const before = process.memoryUsage().heapUsed
  expect(garbage).toHaveLength(200_000)
  garbage = undefined
  giveBackMemory()
  expect(process.memoryUsage().heapUsed).toBeLessThan(before - 5_000_000)
})
