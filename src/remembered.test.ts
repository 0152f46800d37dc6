import { expect, test } from 'vitest'
import { forgetting } from './remembered.ts'
import { createCache } from './runtime/cache.ts'
import { createLog } from './runtime/log.ts'
import type { Change } from './storage/postgres/changes.ts'

const setUp = () => {
  const cacheOf = () => createCache<{ read: number }>({ entriesMax: 10, lifetimeMs: 60_000 })
  const caches = { live: cacheOf(), keys: cacheOf(), tokens: cacheOf() }
  const changed: string[] = []
  const remembered = {
    ...caches,
    own: { changed: (id: string) => changed.push(id), allChanged: () => changed.push('all') },
    registry: { list: () => [{ name: 'gmail' }], setEnabled: (name: string, on: boolean) => changed.push(name + on) },
    metadata: { disabled: async () => ['gmail'] },
    log: createLog('silent'),
  }
  const tell = forgetting(remembered as unknown as Parameters<typeof forgetting>[0])
  let reads = 0
  const load = async () => ({ read: ++reads })
  const readAll = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(caches).flatMap(([name, cache]) =>
          ['a', 'b'].map(async (id) => [name + id, (await cache.get(id, load))!.read] as const),
        ),
      ),
    )
  return { tell, readAll, changed }
}

test.each([
  ['connection', 'livea'],
  ['key', 'keysa'],
  ['token', 'tokensa'],
] as const)('of a %s that has changed it alone is forgotten', async (of, forgotten) => {
  const { tell, readAll } = setUp()
  const before = await readAll()
  tell({ of, id: 'a' })
  const after = await readAll()
  expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([forgotten])
})

test('when anything may have changed all is forgotten', async () => {
  const { tell, readAll, changed } = setUp()
  const before = await readAll()
  tell('everything')
  const after = await readAll()
  expect(Object.keys(after).filter((name) => after[name] === before[name])).toEqual([])
  await Promise.resolve()
  expect(changed).toEqual(['all', 'gmailfalse'])
})

test.each<[Change, string]>([
  [{ of: 'application', id: 'app_1' }, 'app_1'],
  [{ of: 'connector', id: 'gmail' }, 'gmailfalse'],
])('%j is passed on', async (change, expected) => {
  const { tell, changed } = setUp()
  tell(change)
  await Promise.resolve()
  expect(changed).toEqual([expected])
})
