import { expect, test } from 'vitest'
import { createCache } from './cache.ts'

interface Found {
  readonly name: string
}

/** A cache, and loads that end when they are told to. */
const setUp = () => {
  const cache = createCache<Found>({ entriesMax: 10, lifetimeMs: 60_000 })
  const loads: PromiseWithResolvers<Found | undefined>[] = []
  const load = () => {
    const begun = Promise.withResolvers<Found | undefined>()
    loads.push(begun)
    return begun.promise
  }
  return { loads, cache, ask: () => cache.get('one', load) }
}

const NEVER = (): never => {
  throw new Error('It was loaded again.')
}

test('what is there is given at once, and not loaded again', async () => {
  const { cache, loads, ask } = setUp()
  const asked = ask()
  loads[0]!.resolve({ name: 'mara' })
  expect(await asked).toEqual({ name: 'mara' })
  expect(cache.get('one', NEVER)).toEqual({ name: 'mara' })
})

test('what several load is there as soon as the first of them has it, however many more come', async () => {
  const { cache, loads, ask } = setUp()
  const [first] = [ask(), ask(), ask()]
  loads[0]!.resolve({ name: 'mara' })
  await first
  expect(cache.get('one', NEVER)).toEqual({ name: 'mara' })
})

test('each finds for itself: that one found nothing says nothing to the others', async () => {
  const { cache, loads, ask } = setUp()
  const [first, second] = [ask(), ask()]
  loads[0]!.resolve(undefined)
  expect(await first).toBeUndefined()
  expect(cache.size).toBe(0)
  loads[1]!.resolve({ name: 'mara' })
  expect(await second).toEqual({ name: 'mara' })
  expect(cache.size).toBe(1)
})

test('what is forgotten while it is loaded is given to who asked before, and kept for nobody', async () => {
  const { cache, loads, ask } = setUp()
  const before = [ask(), ask()]
  cache.forget('one')
  const after = ask()
  for (const load of loads.slice(0, 2)) load.resolve({ name: 'before' })
  for (const asked of before) expect(await asked).toEqual({ name: 'before' })
  expect(cache.size).toBe(0)
  loads[2]!.resolve({ name: 'after' })
  await after
  expect(cache.get('one', NEVER)).toEqual({ name: 'after' })
})

test('a load that fails leaves nothing behind, and takes nothing from the others', async () => {
  const { cache, loads, ask } = setUp()
  const [first, second] = [ask(), ask()]
  loads[0]!.reject(new Error('away'))
  await expect(first).rejects.toThrow('away')
  loads[1]!.resolve({ name: 'mara' })
  await second
  expect(cache.size).toBe(1)
})
