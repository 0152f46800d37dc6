import { expect, test } from 'vitest'
import type { Bar } from '../../fault/bar.ts'
import { killed } from '../../fault/kill.ts'
import { noSecretIsShown } from '../../fault/secrets/no-secret-is-shown.ts'
import { refreshOnce } from '../../fault/refresh-once.ts'

// The bars that are quick enough for every run; `make fault` plays them all, and these longer. How many milliseconds
// something took depends on what else the machine does, and is judged there.
test.each<[string, () => AsyncIterable<Bar>]>([
  ['A1: hundreds of callers at three processes, one expired token, one refresh', refreshOnce],
  ['C1: no secret is shown, whatever goes wrong; and without redaction some are', noSecretIsShown],
  ['A2: a process is killed around every call of a refresh to a part', () => killed(0)],
])('%s', { timeout: 180_000 }, async (_says, play) => {
  const broken: string[] = []
  let count = 0
  for await (const { findings, ...figure } of play()) {
    count += 1
    const isOfTime = /\bms\b/.test(figure.unit)
    if (!figure.holds && !isOfTime) broken.push(`${JSON.stringify(figure)}\n${findings ?? ''}`)
  }
  expect(broken).toEqual([])
  expect(count).toBeGreaterThan(3)
})
