import { expect, test } from 'vitest'
import { swappedCells } from '../../fault/swapped-cells.ts'

test('no sealed cell opens in the place of another, and no platform uses one there', { timeout: 180_000 }, async () => {
  const figures: string[] = []
  for await (const { findings, ...figure } of swappedCells()) {
    figures.push(figure.unit)
    expect(figure.holds, `${JSON.stringify(figure)}\n${findings ?? ''}`).toBe(true)
  }
  expect(figures).toHaveLength(5)
})
