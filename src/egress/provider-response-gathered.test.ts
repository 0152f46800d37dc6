import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ProviderResponse } from './provider-response.ts'
import { answerByHand, begunByHand, noteSink } from './testing.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const KIB = 1024
const gather = { read: (one: ProviderResponse) => one.read(9), peek: (one: ProviderResponse) => one.peek(9) }
const WAYS = ['read', 'peek'] as const

/** Notes at once what becomes of a body, so that nothing is rejected unseen. */
const settled = (body: Promise<Buffer | undefined>): Promise<unknown> =>
  body.then(
    (bytes) => bytes?.toString(),
    (error: unknown) => error,
  )

describe.each(WAYS)('a body that is gathered: %s', (way) => {
  test('is all that came before and after', async () => {
    const { response, body, end } = begunByHand()
    body('abc', 'd')
    const bytes = settled(gather[way](response))
    body('ef', 'ghi')
    end()
    expect(await bytes).toBe('abcdefghi')
  })

  test('may have come whole', async () => {
    const { response, body, end } = begunByHand()
    body('abc', 'def')
    end()
    expect(await settled(gather[way](response))).toBe('abcdef')
  })

  test('may be empty', async () => {
    const { response, end } = begunByHand()
    end()
    expect(await settled(gather[way](response))).toBe('')
  })

  test('asks for more, as long as it is within the limit', () => {
    const { response, body, controller } = begunByHand()
    body('abc')
    controller.pause()
    void gather[way](response)
    expect(controller.paused).toBe(false)
    body('defghi')
    expect(controller.paused).toBe(false)
  })

  test.each([new Error('reset'), undefined])('that breaks off is an error, with its cause', async (error) => {
    const { response, body, breakOff } = begunByHand()
    const bytes = settled(gather[way](response))
    body('abc')
    if (error === undefined) response.abort()
    else breakOff(error)
    expect(await bytes).toMatchObject({
      code: 'provider_unreachable',
      message: 'The answer broke off.',
      cause: error ?? { message: 'The answer is no longer wanted.' },
    })
    expect(vi.getTimerCount()).toBe(0)
  })

  test('must be whole in time, however steadily it comes', async () => {
    const { response, body, controller } = begunByHand({ wholeMs: 1000 })
    const bytes = settled(gather[way](response))
    for (const piece of 'abc') {
      vi.advanceTimersByTime(333)
      body(piece)
    }
    expect(controller.aborted).toBe(false)
    vi.advanceTimersByTime(1)
    expect(await bytes).toMatchObject({
      code: 'provider_timed_out',
      message: 'The answer was not whole in time.',
      cause: { code: 'UND_ERR_BODY_TIMEOUT' },
    })
  })

  test('is not watched any more once it is whole', async () => {
    const { response, end } = begunByHand({ wholeMs: 1000, idleMs: 100 })
    const bytes = settled(gather[way](response))
    expect(vi.getTimerCount()).toBe(2)
    end()
    await bytes
    expect(vi.getTimerCount()).toBe(0)
  })

  test.each([
    ['request', 600],
    ['answer', 1000],
  ] as const)('is timed from the %s', (isTimedFrom, leftMs) => {
    const { response, request, head, controller } = answerByHand({ wholeMs: 1000, isTimedFrom })
    request()
    vi.advanceTimersByTime(400)
    head(200)
    void settled(gather[way](response))
    vi.advanceTimersByTime(leftMs - 1)
    expect(controller.aborted).toBe(false)
    vi.advanceTimersByTime(1)
    expect(controller.aborted).toBe(true)
  })

  test('that is too late already is given up in a moment, unless it is here', async () => {
    const late = begunByHand({ wholeMs: 1000 })
    const here = begunByHand({ wholeMs: 1000 })
    here.body('abc')
    here.end()
    vi.advanceTimersByTime(5000)
    const bytes = [late, here].map(({ response }) => settled(gather[way](response)))
    vi.advanceTimersByTime(1)
    expect(await Promise.all(bytes)).toMatchObject([{ code: 'provider_timed_out' }, 'abc'])
  })
})

describe('a body that is larger than who reads it can take ends the exchange', () => {
  test.each([
    ['early', ['abcdefghij'], []],
    ['in several early pieces', ['abcde', 'fghij', 'k'], []],
    ['late', [], ['abcdefghij', 'k']],
    ['one byte too much', ['abcdefghi'], ['j']],
  ])('%s', async (_name, early, late) => {
    const { response, body, controller } = begunByHand()
    body(...early)
    const bytes = settled(response.read(9))
    body(...late)
    expect(await bytes).toMatchObject({
      code: 'provider_answer_too_large',
      message: 'The answer is larger than 9 bytes.',
    })
    expect(controller.reason).toMatchObject({ message: 'The answer is no longer wanted.' })
    expect(vi.getTimerCount()).toBe(0)
  })

  test('also where it is here whole', async () => {
    const { response, body, end } = begunByHand()
    body('abcde', 'fghij')
    end()
    expect(await settled(response.read(9))).toMatchObject({ code: 'provider_answer_too_large' })
  })
})

describe('a body that was looked into', () => {
  test('is all there still, once and again', async () => {
    const { response, body, end } = begunByHand()
    body('abc')
    const first = settled(response.peek(9))
    body('def')
    end()
    expect(await first).toBe('abcdef')
    expect(await settled(response.peek(9))).toBe('abcdef')
    expect(await settled(response.read(9))).toBe('abcdef')
  })

  test.each([
    ['early', ['abcdefghij'], []],
    ['in several early pieces', ['abcde', 'fghij', 'k'], []],
    ['late', ['abc'], ['defghij', 'k']],
  ])('in vain is all there still, and the exchange goes on: %s', async (_name, early, late) => {
    const { response, body, end, controller } = begunByHand()
    body(...early)
    const peeked = settled(response.peek(9))
    body(...late)
    expect(await peeked).toBeUndefined()
    expect(vi.getTimerCount()).toBe(0)
    const { sink, noted } = noteSink()
    response.pipe(sink)
    expect(controller).toMatchObject({ aborted: false, paused: false })
    body('last')
    end()
    expect(noted).toEqual([...early, ...late, 'last', 'END'])
  })

  test('in vain is all there still where it is here whole', async () => {
    const { response, body, end } = begunByHand()
    body('abcde', 'fghij')
    end()
    expect(await settled(response.peek(9))).toBeUndefined()
    expect(await settled(response.peek(10))).toBe('abcdefghij')
    expect(await settled(response.read(10))).toBe('abcdefghij')
  })

  test('in vain lets the provider wait until somebody takes it', async () => {
    const { response, body, controller } = begunByHand()
    void settled(response.peek(9))
    body('abcdefghij')
    expect(controller.paused).toBe(true)
    response.pipe(noteSink().sink)
    expect(controller.paused).toBe(false)
  })

  test('in vain counts among what may wait', async () => {
    const { response, body, controller } = begunByHand()
    body(Buffer.alloc(60 * KIB))
    void settled(response.peek(9))
    body(Buffer.alloc(4 * KIB))
    expect(controller.paused).toBe(false)
    body('x')
    expect(controller.paused).toBe(true)
  })
})

describe('silence within a body', () => {
  test('ends the exchange', () => {
    const { response, body, controller } = begunByHand({ idleMs: 100 })
    const { sink, noted, failures } = noteSink()
    response.pipe(sink)
    for (const piece of 'abc') {
      vi.advanceTimersByTime(99)
      body(piece)
    }
    vi.advanceTimersByTime(99)
    expect(controller.aborted).toBe(false)
    vi.advanceTimersByTime(1)
    expect(noted).toEqual(['a', 'b', 'c', 'FAILED'])
    expect(failures).toMatchObject([{ code: 'UND_ERR_BODY_TIMEOUT' }])
  })

  test('counts from when somebody takes the body', () => {
    const { response, controller } = begunByHand({ idleMs: 100 })
    vi.advanceTimersByTime(1000)
    response.pipe(noteSink().sink)
    vi.advanceTimersByTime(99)
    expect(controller.aborted).toBe(false)
  })

  test.each([
    ['where any is allowed', 0, 'text/plain'],
    ['of an event stream', 100, 'text/event-stream'],
    ['of an event stream in other letters', 100, 'Text/Event-Stream'],
    ['of an event stream with parameters', 100, 'text/event-stream; charset=utf-8'],
  ])('is as long as it likes %s', (_name, idleMs, type) => {
    const { response } = begunByHand({ idleMs }, undefined, ['Content-Type', type])
    response.pipe(noteSink().sink)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('is watched once, also where a body is looked into and then taken', async () => {
    const { response, body, controller } = begunByHand({ idleMs: 100 }, undefined, ['content-type', 'text/plain'])
    void settled(response.peek(2))
    body('abc')
    response.pipe(noteSink().sink)
    expect(vi.getTimerCount()).toBe(1)
    vi.advanceTimersByTime(60)
    body('d')
    vi.advanceTimersByTime(60)
    expect(controller.aborted).toBe(false)
  })

  test.each(['whole', 'broken'])('is not watched any more once the body is %s', (how) => {
    const { response, end, breakOff } = begunByHand({ idleMs: 100 })
    response.pipe(noteSink().sink)
    if (how === 'whole') end()
    else breakOff(new Error('reset'))
    expect(vi.getTimerCount()).toBe(0)
  })

  test('is not watched where the body is over already', () => {
    const { response, end } = begunByHand({ idleMs: 100 })
    end()
    response.pipe(noteSink().sink)
    expect(vi.getTimerCount()).toBe(0)
  })
})

test('watching an answer does not keep the process running', () => {
  vi.useRealTimers()
  const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
  const before = timers()
  const { response, breakOff } = begunByHand({ idleMs: 60_000 })
  void settled(response.read(9))
  expect(timers()).toBe(before)
  breakOff(new Error('over'))
})
