import { expect, test } from 'vitest'
import { createLog } from '../runtime/log.ts'
import { newKeyEntry, parseKeyRing } from '../vault/keyring.ts'
import { createVault } from '../vault/vault.ts'
import type { FileJudge } from './file-judge.ts'
import { createOwn } from './own.ts'
import type { OwnRows, OwnStore } from './own-store.ts'

const rowsOf = (isFirst: boolean): OwnRows => ({ isFirst, versions: [], clients: [] })

/** What applications brought, from readings that end when a test says so. */
const createSlowOwn = () => {
  const readings: PromiseWithResolvers<OwnRows>[] = []
  const load = (): Promise<OwnRows> => {
    const reading = Promise.withResolvers<OwnRows>()
    readings.push(reading)
    return reading.promise
  }
  const own = createOwn({
    store: { load } as Partial<OwnStore> as OwnStore,
    judge: {} as FileJudge,
    vault: createVault(parseKeyRing(newKeyEntry('test'))),
    log: createLog('silent'),
    clock: { monotonicMs: () => 0 },
    isOfCatalogue: () => false,
  })
  return { own, readings }
}

test('what was read while it changed is known to whoever waited for it, and read again by the next', async () => {
  const { own, readings } = createSlowOwn()
  const reading = own.of('app_1')
  own.changed('app_1')
  readings[0]!.resolve(rowsOf(true))
  expect(own.known('app_1')).toBeUndefined()
  expect(await reading).toBe(own.known('app_1'))
  const again = own.of('app_1')
  readings[1]!.resolve(rowsOf(false))
  expect(await again).toMatchObject({ isFirst: false })
  expect(own.known('app_1')).toBe(await again)
})

test('an earlier reading that ends later does not replace what was read after it', async () => {
  const { own, readings } = createSlowOwn()
  const earlier = own.of('app_1')
  own.changed('app_1')
  const later = own.of('app_1')
  readings[1]!.resolve(rowsOf(false))
  await later
  own.changed('app_1')
  readings[0]!.resolve(rowsOf(true))
  await earlier
  expect(own.known('app_1')).toBe(await later)
})
