import { describe, expect, test } from 'vitest'
import { PlatformError } from '../errors/platform-error.ts'
import { createCircuits } from './circuits.ts'
import { answerWith, playedTime } from './testing.ts'

const silent = new PlatformError('provider_timed_out')

type Outcome = ReturnType<typeof answerWith> | Error | Promise<void>

const setup = () => {
  const time = playedTime()
  const circuits = createCircuits(time)
  let sent = 0
  const callThrough = async (circuit: string, outcome: Outcome, signal: AbortSignal | undefined) => {
    const passage = circuits.enter(circuit)
    try {
      sent += 1
      if (outcome instanceof Error) throw outcome
      if (outcome instanceof Promise) await outcome
      const response = outcome instanceof Promise ? answerWith(200) : outcome
      passage.answered(response)
      return response
    } catch (error) {
      passage.failed(error, signal?.aborted !== true)
      throw error
    }
  }
  const call = (
    outcome: Outcome,
    { circuit = 'app host', signal }: { circuit?: string; signal?: AbortSignal } = {},
  ): Promise<string> =>
    callThrough(circuit, outcome, signal).then(
      ({ status }) => String(status),
      (error: PlatformError) => `${error.code} ${error.facts.retryAfterSeconds ?? ''}`.trim(),
    )
  const many = async (count: number, outcome: ReturnType<typeof answerWith> | Error, circuit?: string) => {
    for (let made = 0; made < count; made++) await call(outcome, circuit === undefined ? {} : { circuit })
  }
  return { time, circuits, call, many, sent: () => sent }
}

describe('a circuit', () => {
  test.each([
    ['silence', silent],
    ['no connection', new PlatformError('provider_unreachable')],
    ['502', answerWith(502)],
    ['503', answerWith(503)],
    ['504', answerWith(504)],
  ])('opens after twenty calls that ended in %s, and nothing is sent then', async (_what, outcome) => {
    const { call, many, sent } = setup()
    await many(20, outcome)
    expect(sent()).toBe(20)
    expect(await call(answerWith(200))).toBe('provider_circuit_open 5')
    expect(sent()).toBe(20)
  })

  test.each([
    ['a failure of the call', answerWith(500)],
    ['a limit', answerWith(429)],
    ['a 503 that says when to come again', answerWith(503, { 'retry-after': '3' })],
    ['an error before anything was sent', new PlatformError('connection_needs_reauth')],
  ])('does not open because of %s', async (_what, outcome) => {
    const { call, many } = setup()
    await many(100, outcome)
    expect(await call(answerWith(200))).toBe('200')
  })

  test('does not open because callers leave', async () => {
    const { call } = setup()
    for (let made = 0; made < 50; made++) await call(silent, { signal: AbortSignal.abort() })
    expect(await call(answerWith(200))).toBe('200')
  })

  test('opens at one half of failures, and not below', async () => {
    const { call, many } = setup()
    await many(11, answerWith(200))
    await many(10, silent)
    expect(await call(answerWith(200))).toBe('200')
    await many(2, silent)
    expect(await call(answerWith(200))).toBe('provider_circuit_open 5')
  })

  test('forgets what was ten seconds ago', async () => {
    const { time, call, many } = setup()
    await many(19, silent)
    await time.pass(10_000)
    await many(19, silent)
    expect(await call(answerWith(200))).toBe('200')
  })

  test('of one opens no other', async () => {
    const { call, many } = setup()
    await many(30, silent)
    expect(await call(answerWith(200), { circuit: 'other host' })).toBe('200')
  })

  test('is tried by one call after five seconds, and closes when that is answered', async () => {
    const { time, call, many, sent } = setup()
    await many(20, silent)
    await time.pass(5_000)
    const answer = Promise.withResolvers<void>()
    const probe = call(answer.promise)
    expect(await call(answerWith(200))).toBe('provider_circuit_open 1')
    expect(sent()).toBe(21)
    answer.resolve()
    expect(await probe).toBe('200')
    expect(await call(answerWith(200))).toBe('200')
    await many(18, silent)
    expect(await call(answerWith(200))).toBe('200')
  })

  test('stays open twice as long each time that nobody answers, a minute at most', async () => {
    const { time, call, many } = setup()
    await many(20, silent)
    const waits: string[] = []
    for (const seconds of [5, 10, 20, 40, 60, 60]) {
      await time.pass(seconds * 1_000 - 1)
      waits.push(await call(answerWith(200)))
      await time.pass(1)
      expect(await call(silent)).toBe('provider_timed_out')
    }
    expect(new Set(waits)).toEqual(new Set(['provider_circuit_open 1']))
  })

  test('is tried again where nobody knows what came of the first', async () => {
    const { time, call, many } = setup()
    await many(20, silent)
    await time.pass(5_000)
    expect(await call(silent, { signal: AbortSignal.abort() })).toBe('provider_timed_out')
    expect(await call(answerWith(200))).toBe('200')
    expect(await call(answerWith(200))).toBe('200')
  })

  test('that is open is known before a call waits for anything else, and takes no try from it', async () => {
    const { circuits, time, call, many } = setup()
    expect(() => circuits.judge('app host')).not.toThrow()
    await many(20, silent)
    expect(() => circuits.judge('app host')).toThrow(PlatformError)
    await time.pass(5_000)
    circuits.judge('app host')
    expect(await call(answerWith(200))).toBe('200')
  })

  test('is not opened further by calls that were under way when it opened', async () => {
    const { time, call, many } = setup()
    const late = Promise.withResolvers<void>()
    const slow = Array.from({ length: 5 }, () => call(late.promise))
    await many(20, silent)
    late.resolve()
    await Promise.all(slow)
    expect(await call(answerWith(200))).toBe('provider_circuit_open 5')
    await time.pass(5_000)
    expect(await call(answerWith(200))).toBe('200')
  })
})
