import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { startApiPlatform } from '../api/setup.ts'
import { compareAll, everyPlace, rolesIn, victimsThings } from './foreign-world.ts'
import { recordAttack } from './ledger.ts'

// The owner is left out of every query that names it: whatever is not told is kept back by PostgreSQL alone.
vi.mock('../../src/storage/postgres/owned-by.ts', () => ({ ownedBy: () => sql<boolean>`true` }))

/** Asks for everything of the victim; gives what could be told from what is not there. */
const told = async (options: { readonly hasOneLogin: boolean }): Promise<{ told: string[]; count: number }> => {
  const under = await startApiPlatform(options)
  try {
    const places = await everyPlace(under)
    const things = await victimsThings(under)
    const others = (await rolesIn(under)).filter(({ name }) => name !== 'a key that lacks the scope')
    const found: string[] = []
    let count = 0
    for await (const { what, foreign, absent } of compareAll(under, places, others, things)) {
      count += 1
      const isTold = !isDeepStrictEqual(foreign, absent)
      if (!options.hasOneLogin) recordAttack({ row: 13, what: `owner forgotten: ${what}`, succeeded: isTold })
      if (isTold) found.push(`${what}\n${JSON.stringify(foreign)}\n${JSON.stringify(absent)}`)
    }
    return { told: found, count }
  } finally {
    await under.close()
  }
}

test('with the owner forgotten in the queries, row-level security keeps everything back', {
  timeout: 300_000,
}, async () => {
  const { told: found, count } = await told({ hasOneLogin: false })
  expect(found).toEqual([])
  expect(count).toBeGreaterThan(700)
})

test('without it, a login that it does not hold is told', { timeout: 300_000 }, async () => {
  const { told: found, count } = await told({ hasOneLogin: true })
  expect(found.length).toBeGreaterThan(50)
  if (process.env.FIGURES !== undefined) console.log(JSON.stringify({ told: found.length, of: count }))
})
