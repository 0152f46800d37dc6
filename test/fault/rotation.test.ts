import { expect, test } from 'vitest'
import { rotation } from '../../fault/rotation.ts'

test('F3: a key is replaced under load, the rotation killed once, and a backup restored', {
  timeout: 180_000,
}, async () => {
  const figures: string[] = []
  for await (const { findings, ...figure } of rotation(600)) {
    figures.push(figure.unit)
    expect(figure.holds, `${JSON.stringify(figure)}\n${findings ?? ''}`).toBe(true)
  }
  expect(figures).toHaveLength(12)
})
