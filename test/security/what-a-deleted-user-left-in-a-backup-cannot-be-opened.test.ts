import { expect, test } from 'vitest'
import { deletedUser } from '../../fault/deleted-user.ts'

test('rows of a deleted user that are put back do not open, and no platform uses them', {
  timeout: 180_000,
}, async () => {
  const figures: string[] = []
  for await (const { findings, ...figure } of deletedUser()) {
    figures.push(figure.unit)
    expect(figure.holds, `${JSON.stringify(figure)}\n${findings ?? ''}`).toBe(true)
  }
  expect(figures).toHaveLength(7)
})
