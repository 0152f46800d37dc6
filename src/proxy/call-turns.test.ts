import { expect, test } from 'vitest'
import type { PlatformError } from '../errors/platform-error.ts'
import { giveBackMemory } from '../runtime/garbage.ts'
import { createCallTurns } from './call-turns.ts'

const NEVER = new AbortController().signal

const setup = ({ waitingCalls = 3, waitingMs = 600_000 } = {}) => {
  const turns = createCallTurns({ callsPerConnection: 2, waitingCalls, waitingMs })
  const ends: Record<string, PromiseWithResolvers<void>> = {}
  const log: string[] = []
  const enter = (name: string, { connection = 'c1', signal = NEVER } = {}): Promise<void> => {
    ends[name] = Promise.withResolvers()
    const call = (): Promise<void> => {
      log.push(name)
      return ends[name]!.promise
    }
    return turns
      .inTurn(connection, signal, call)
      .catch((error: PlatformError) => void log.push(`${name}: ${error.code ?? error}`))
  }
  const since = async (): Promise<string[]> => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
    return log.splice(0)
  }
  return { enter, ends, since }
}

test('calls beyond those at once have their turn in the order in which they came', async () => {
  const { enter, ends, since } = setup()
  for (const name of ['a', 'b', 'c', 'd']) void enter(name)
  expect(await since()).toEqual(['a', 'b'])
  ends.b!.resolve()
  expect(await since()).toEqual(['c'])
  void enter('e')
  ends.a!.resolve()
  expect(await since()).toEqual(['d'])
  ends.c!.resolve()
  expect(await since()).toEqual(['e'])
})

test('a call that fails gives its turn on as well, and its failure is its own', async () => {
  const { enter, ends, since } = setup()
  for (const name of ['a', 'b', 'c']) void enter(name)
  ends.a!.reject(new Error('failed'))
  expect((await since()).toSorted()).toEqual(['a', 'a: Error: failed', 'b', 'c'])
})

test('connections do not wait for each other, but share the places in which calls wait', async () => {
  const { enter, since } = setup()
  for (const name of ['a', 'b', 'c', 'd']) void enter(name)
  for (const name of ['k', 'l', 'm', 'n']) void enter(name, { connection: 'c2' })
  expect(await since()).toEqual(['a', 'b', 'k', 'l', 'n: too_many_calls'])
})

test('who goes away while it waits gives its place and never has a turn', async () => {
  const { enter, ends, since } = setup({ waitingCalls: 1 })
  const gone = new AbortController()
  for (const name of ['a', 'b']) void enter(name)
  void enter('c', { signal: gone.signal })
  gone.abort()
  // In the same moment: the turn must not be given to who has just left.
  ends.a!.resolve()
  expect(await since()).toEqual(['a', 'b', 'c: too_many_calls'])
  void enter('d')
  expect(await since()).toEqual(['d'])
  void enter('e', { signal: AbortSignal.abort() })
  expect(await since()).toEqual(['e: too_many_calls'])
})

test('nobody waits for longer than is allowed', async () => {
  const { enter, since } = setup({ waitingMs: 5 })
  for (const name of ['a', 'b']) void enter(name)
  await enter('c')
  expect(await since()).toEqual(['a', 'b', 'c: too_many_calls'])
})

test('of many connections that call once, few are remembered', async () => {
  const turns = createCallTurns({ callsPerConnection: 2, waitingCalls: 3, waitingMs: 1000 })
  const heapAfter = async (count: number): Promise<number> => {
    for (let index = 0; index < count; index++) await turns.inTurn(`con_${count}_${index}`, NEVER, async () => {})
    giveBackMemory()
    return process.memoryUsage().heapUsed
  }
  const before = await heapAfter(20_000)
  expect((await heapAfter(200_000)) - before).toBeLessThan(5_000_000)
})
