import { afterAll, expect, test } from 'vitest'
import { play, startLimitCases } from '../../fault/limits.ts'
import { createStarted } from '../../fault/started.ts'
import { createDatabase } from '../setup/database.ts'

const started = createStarted()
afterAll(() => started.stop())
const cases = await startLimitCases(started, () => createDatabase())

test.each(cases.map((limitCase) => [limitCase.limit, limitCase] as const))(
  '%s',
  async (_limit, limitCase) => expect(await play(limitCase)).toBeUndefined(),
  120_000,
)
