import { expect, test } from 'vitest'
import { missing } from '../../fault/egress/namespace.ts'
import { forbiddenAddresses } from '../../fault/egress/suites.ts'

test('D1: no forbidden address is called, and every public one can be', { timeout: 600_000 }, async ({ skip }) => {
  const broken: string[] = []
  const units: string[] = []
  for await (const { findings, ...figure } of forbiddenAddresses()) {
    units.push(figure.unit)
    if (!figure.holds) broken.push(`${JSON.stringify(figure)}\n${findings ?? ''}`)
  }
  expect(broken).toEqual([])
  const lack = missing()
  skip(lack !== undefined, `not run: ${lack}`)
  expect(units.length).toBeGreaterThanOrEqual(9)
})
