import { describe, expect, test } from 'vitest'
import { begunByHand, noteSink } from './testing.ts'

const TOKEN = 'token-12345'
const STARS = '*'.repeat(TOKEN.length)

describe('a secret in headers and trailers is hidden', () => {
  test.each(['headers', 'everywhere'] as const)('%s', (where) => {
    const { response, end } = begunByHand({}, undefined, ['x-seen', `Bearer ${TOKEN}`, 'x-other', 'plain'])
    response.hide([TOKEN], where)
    expect(response.rawHeaders).toEqual(['x-seen', `Bearer ${STARS}`, 'x-other', 'plain'])
    end(['x-trailer', TOKEN])
    expect(response.rawTrailers).toEqual(['x-trailer', STARS])
  })

  test('also when the trailers have come already', () => {
    const { response, end } = begunByHand()
    end(['x-trailer', TOKEN])
    response.hide([TOKEN], 'headers')
    expect(response.rawTrailers).toEqual(['x-trailer', STARS])
  })

  test('and nothing else is touched where there is no secret', () => {
    const { response, end } = begunByHand({}, undefined, ['x-seen', TOKEN])
    response.hide([], 'everywhere')
    end(['x-trailer', TOKEN])
    expect(response).toMatchObject({ rawHeaders: ['x-seen', TOKEN], rawTrailers: ['x-trailer', TOKEN] })
  })
})

describe('a secret in a body', () => {
  test('stays where only headers are to be without it', async () => {
    const { response, body, end } = begunByHand()
    body(TOKEN.slice(0, 5))
    response.hide([TOKEN], 'headers')
    body(TOKEN.slice(5))
    end()
    expect((await response.read(100)).toString()).toBe(TOKEN)
  })

  test('is hidden in one piece and across pieces, before and after somebody takes them', () => {
    const { response, body, end } = begunByHand()
    const { sink, noted } = noteSink()
    body(`a ${TOKEN} b tok`)
    response.hide([TOKEN], 'everywhere')
    body('en-123')
    response.pipe(sink)
    body('45 c tok', 'en-12345 d')
    end()
    expect(noted.join('')).toBe(`a ${STARS} b ${STARS} c ${STARS} dEND`)
  })

  test('is hidden in a body that is here whole', async () => {
    const { response, body, end } = begunByHand()
    body(`a ${TOKEN.slice(0, 4)}`, `${TOKEN.slice(4)} b`)
    end()
    response.hide([TOKEN], 'everywhere')
    expect((await response.read(100)).toString()).toBe(`a ${STARS} b`)
  })

  test('is hidden in what was looked into as well, once it is relayed', async () => {
    const { response, body, end } = begunByHand()
    body(`a ${TOKEN}`)
    end()
    await response.peek(100)
    response.hide([TOKEN], 'everywhere')
    expect((await response.read(100)).toString()).toBe(`a ${STARS}`)
  })
})

describe('what may be the beginning of a secret is held back, and passed when it is none', () => {
  test('with no empty piece in its place', () => {
    const { response, body } = begunByHand()
    const { sink, noted } = noteSink()
    response.hide([TOKEN], 'everywhere')
    response.pipe(sink)
    body('token-', 'ring')
    expect(noted).toEqual(['token-ring'])
  })

  test('at the end, to a sink that is there', () => {
    const { response, body, end } = begunByHand()
    const { sink, noted } = noteSink()
    response.hide([TOKEN], 'everywhere')
    response.pipe(sink)
    body('a tok')
    expect(noted).toEqual(['a '])
    end()
    expect(noted).toEqual(['a ', 'tok', 'END'])
  })

  test.each(['before', 'after'])('at the end, to a sink that comes later: hidden %s the end', (when) => {
    const { response, body, end } = begunByHand()
    if (when === 'before') response.hide([TOKEN], 'everywhere')
    body('a tok')
    end()
    if (when === 'after') response.hide([TOKEN], 'everywhere')
    const { sink, noted } = noteSink()
    response.pipe(sink)
    expect(noted).toEqual(['a ', 'END tok'])
  })

  test('and nothing is added to an end at which nothing was held back', () => {
    const { response, body, end } = begunByHand()
    const { sink, noted } = noteSink()
    response.hide([TOKEN], 'everywhere')
    response.pipe(sink)
    body('a')
    end()
    expect(noted).toEqual(['a', 'END'])
  })

  test('and not passed while the body is still under way', () => {
    const { response, body } = begunByHand()
    const { sink, noted } = noteSink()
    body('a tok')
    response.hide([TOKEN], 'everywhere')
    response.pipe(sink)
    expect(noted).toEqual(['a '])
    body('en-12345')
    expect(noted).toEqual(['a ', STARS])
  })
})

test('what was taken before secrets were to be hidden is not passed a second time', () => {
  const { response, body, end } = begunByHand()
  const { sink, noted } = noteSink()
  body('one ')
  response.pipe(sink)
  response.hide([TOKEN], 'everywhere')
  body('two')
  end()
  expect(noted).toEqual(['one ', 'two', 'END'])
})
