import { describe, expect, test } from 'vitest'
import { ProviderResponse } from './provider-response.ts'
import { answerByHand, begunByHand, flowInTurns, noteSink } from './testing.ts'

const KIB = 1024

describe('an answer begins with the headers that are no hint', () => {
  test.each([100, 102, 103, 199])('%d is a hint on the way', (status) => {
    const { response, started, request, head } = answerByHand()
    request()
    head(status, ['link', '</style.css>'])
    expect(started).toEqual([])
    expect(response).toMatchObject({ status: 0, rawHeaders: [] })
    head(404, ['x-final', 'yes'])
    expect(started).toEqual([response])
    expect(response).toMatchObject({ status: 404, rawHeaders: ['x-final', 'yes'] })
  })

  test('200 is the first that is none', () => {
    const { response, started, head } = answerByHand()
    head(200, [])
    expect(started).toEqual([response])
  })

  test('bytes of headers and trailers that are not ASCII stay one to one', () => {
    const { response, head, end } = answerByHand()
    head(200, [Buffer.from('X-Name'), Buffer.from([0x63, 0xe9, 0xff]), 'X-Text', 'as it is'])
    expect(response.rawHeaders).toEqual(['X-Name', 'c\u00e9\u00ff', 'X-Text', 'as it is'])
    expect(response.rawTrailers).toEqual([])
    end([Buffer.from('X-Sum'), Buffer.from([0xfc])])
    expect(response.rawTrailers).toEqual(['X-Sum', '\u00fc'])
  })

  test.each([undefined, []])('an answer without headers and trailers has none', (none) => {
    const { response, head, end } = answerByHand()
    head(200, none)
    end(none)
    expect(response).toMatchObject({ rawHeaders: [], rawTrailers: [] })
  })
})

describe('whether a request was sent', () => {
  test('not before its socket is open', () => {
    const { response, request } = answerByHand()
    expect(response.wasSent).toBe(false)
    request()
    expect(response.wasSent).toBe(true)
  })

  test('not when it may not be sent any more, which is what it fails with', () => {
    const forbidden = new Error('too late')
    const { response, request, failed, controller } = answerByHand({ mayStillSend: () => forbidden })
    request()
    expect(controller.reason).toBe(forbidden)
    expect(failed).toEqual([forbidden])
    expect(response.wasSent).toBe(false)
  })

  test('when it may still be sent', () => {
    const { response, request, controller } = answerByHand({ mayStillSend: () => undefined })
    request()
    expect(response.wasSent).toBe(true)
    expect(controller.aborted).toBe(false)
  })

  test('not when nobody wants the answer by then', () => {
    const { response, request, failed } = answerByHand()
    response.abort()
    expect(failed).toEqual([])
    request()
    expect(failed).toMatchObject([{ message: 'The answer is no longer wanted.' }])
    expect(response.wasSent).toBe(false)
  })
})

describe('an exchange that fails', () => {
  test('before the headers has no answer', () => {
    const { request, head, breakOff, started, failed } = answerByHand()
    const error = new Error('reset')
    request()
    head(103)
    breakOff(error)
    expect(failed).toEqual([error])
    expect(started).toEqual([])
  })

  test('behind the headers fails the body only', () => {
    const { response, body, breakOff, failed } = begunByHand()
    const { sink, noted, failures } = noteSink()
    const error = new Error('reset')
    response.pipe(sink)
    body('some')
    breakOff(error)
    expect(noted).toEqual(['some', 'FAILED'])
    expect(failures).toEqual([error])
    expect(failed).toEqual([])
  })

  test('before somebody takes the body fails whoever does, behind what had come', () => {
    const { response, body, breakOff } = begunByHand()
    const { sink, noted, failures } = noteSink()
    const error = new Error('reset')
    body('some', 'more')
    breakOff(error)
    response.pipe(sink)
    expect(noted).toEqual(['some', 'more', 'FAILED'])
    expect(failures).toEqual([error])
  })

  test('because nobody wants the answer says so', () => {
    const { response } = begunByHand()
    const { sink, failures } = noteSink()
    response.pipe(sink)
    response.abort()
    expect(failures).toMatchObject([{ message: 'The answer is no longer wanted.' }])
  })
})

describe('headers', () => {
  const { response } = begunByHand({}, undefined, ['X-A', 'Etag', 'ETag', '"1"', 'x-a', 'second', 'X-B', ''])

  test.each([
    ['etag', '"1"'],
    ['x-a', 'Etag'],
    ['x-b', ''],
    ['second', undefined],
    ['x', undefined],
  ])('are found by name in any case, the first of several: %s', (name, value) =>
    expect(response.header(name)).toBe(value),
  )

  test.each([
    ['etag', ['"1"']],
    ['x-a', ['Etag', 'second']],
    ['second', []],
  ])('are found all, in their order: %s', (name, values) => expect(response.headers(name)).toEqual(values))

  test('tell whether the body is in chunks', () => {
    expect(response.isChunked).toBe(false)
    expect(begunByHand({}, undefined, ['Transfer-Encoding', 'chunked']).response.isChunked).toBe(true)
  })
})

describe('what comes before somebody takes it', () => {
  test('waits up to 64 KiB, and then the provider does', () => {
    const { response, body, controller } = begunByHand()
    body(Buffer.alloc(40 * KIB), Buffer.alloc(24 * KIB))
    expect(controller.paused).toBe(false)
    body('x')
    expect(controller.paused).toBe(true)
    response.pipe(noteSink().sink)
    expect(controller.paused).toBe(false)
  })

  test('is handed over in its order, and what comes later behind it', () => {
    const { response, body, end } = begunByHand()
    const { sink, noted } = noteSink()
    body('one', 'two')
    response.pipe(sink)
    expect(noted).toEqual(['one', 'two'])
    body('three')
    end()
    expect(noted).toEqual(['one', 'two', 'three', 'END'])
  })

  test('is handed over with the end where that has come as well', () => {
    const { response, body, end } = begunByHand()
    const { sink, noted } = noteSink()
    body('one', 'two')
    end()
    response.pipe(sink)
    expect(noted).toEqual(['one', 'END two'])
  })

  test('may be nothing but the end', () => {
    const { response, end } = begunByHand()
    const { sink, noted } = noteSink()
    end()
    response.pipe(sink)
    expect(noted).toEqual(['END'])
  })

  test('may be all that a sink wants, who says so of its last part', () => {
    const { response, body, controller } = begunByHand()
    const { sink, resume } = noteSink((piece) => piece === 'one')
    body('one', Buffer.alloc(65 * KIB))
    response.pipe(sink)
    expect(controller.paused).toBe(true)
    resume()
    expect(controller.paused).toBe(false)
  })
})

describe('the pace of a body', () => {
  test('is the pace of its sink', () => {
    const { response, body, controller } = begunByHand()
    const { sink, noted, resume } = noteSink((piece) => piece !== 'enough')
    response.pipe(sink)
    body('one')
    expect(controller.paused).toBe(false)
    body('enough')
    expect(controller.paused).toBe(true)
    resume()
    expect(controller.paused).toBe(false)
    body('more')
    expect(noted).toEqual(['one', 'enough', 'more'])
  })

  test('gives others a turn behind each large piece', () => {
    const { flow, turn, waiting } = flowInTurns()
    const { response, body, controller } = begunByHand({}, flow)
    const { sink, noted } = noteSink()
    response.pipe(sink)
    turn()
    body(Buffer.alloc(16 * KIB, 'a'))
    expect(controller.paused).toBe(false)
    body(Buffer.alloc(16 * KIB + 1, 'b'))
    expect(controller.paused).toBe(true)
    expect(noted.map(({ length }) => length)).toEqual([16 * KIB, 16 * KIB + 1])
    expect(waiting()).toBe(1)
    turn()
    expect(controller.paused).toBe(false)
  })

  test('goes on at once where the flow has room', () => {
    const { response, body, controller } = begunByHand()
    response.pipe(noteSink().sink)
    body(Buffer.alloc(64 * KIB))
    expect(controller.paused).toBe(false)
  })

  test('asks for no turn while its sink wants nothing', () => {
    const { flow, turn, waiting } = flowInTurns()
    const { response, body, controller } = begunByHand({}, flow)
    const { sink, resume } = noteSink(() => false)
    response.pipe(sink)
    turn()
    body(Buffer.alloc(64 * KIB))
    expect(waiting()).toBe(0)
    resume()
    expect(controller.paused).toBe(true)
    turn()
    expect(controller.paused).toBe(false)
  })
})

describe('an answer that is here whole', () => {
  test('has the headers it was given, as they were then', () => {
    const given = ['x-a', '1']
    const response = ProviderResponse.of(201, given, Buffer.from('made'))
    given.push('x-b', '2')
    expect(response).toMatchObject({ status: 201, rawHeaders: ['x-a', '1'], rawTrailers: [] })
  })

  test('is handed over with its end', () => {
    const { sink, noted } = noteSink()
    ProviderResponse.of(201, [], Buffer.from('made')).pipe(sink)
    expect(noted).toEqual(['END made'])
  })

  test('can be looked into, and read thereafter', async () => {
    const response = ProviderResponse.of(200, [], Buffer.from('made'))
    expect((await response.peek(4))?.toString()).toBe('made')
    expect(await response.peek(3)).toBeUndefined()
    expect((await response.read(4)).toString()).toBe('made')
  })

  test('may be larger than who reads it can take', async () => {
    const response = ProviderResponse.of(200, [], Buffer.from('made'))
    await expect(response.read(3)).rejects.toMatchObject({ code: 'provider_answer_too_large' })
  })

  test('may be given up', () => {
    expect(() => ProviderResponse.of(200, [], Buffer.from('made')).abort()).not.toThrow()
  })

  test('takes as many pieces as a mask makes of it', () => {
    const response = ProviderResponse.of(200, [], Buffer.from('made of sec'))
    const { sink, noted, resume } = noteSink()
    response.hide(['secret-1'], 'everywhere')
    response.pipe(sink)
    resume()
    expect(noted).toEqual(['made of ', 'END sec'])
  })
})
