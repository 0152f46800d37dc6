import { expect, test } from 'vitest'
import type { PlatformError } from '../errors/platform-error.ts'
import { createRequestRate } from './request-rate.ts'

const setup = (perMinute: number) => {
  let nowMs = 5_000
  const rate = createRequestRate(perMinute, { now: () => new Date(nowMs), monotonicMs: () => nowMs })
  const ask = (key = 'key_1'): string => {
    const headers: Record<string, string> = {}
    const reply = {
      header: (name: string, value: string) => {
        headers[name] = value
        return reply
      },
    }
    let ended = 'yes'
    try {
      rate.count(key, reply as never)
    } catch (error) {
      const { code, facts } = error as PlatformError
      ended = `${code} ${facts.retryAfterSeconds}`
    }
    const told = ['limit', 'remaining', 'reset'].map((name) => headers[`ratelimit-${name}`]).join(' ')
    return `${ended}: ${told}`
  }
  return { ask, pass: (ms: number) => (nowMs += ms) }
}

test.each([1, 3, 7, 60, 1_000])('%d requests are allowed at once, and not one more', (perMinute) => {
  const { ask } = setup(perMinute)
  const answers = Array.from({ length: perMinute + 1 }, () => ask())
  expect(answers.filter((answer) => answer.startsWith('yes'))).toHaveLength(perMinute)
  expect(answers.at(-2)).toBe(`yes: ${perMinute} 0 60`)
  expect(answers.at(-1)).toMatch(/^too_many_requests \d+: \d+ 0 60$/)
})

test('what is spent comes back evenly', () => {
  const { ask, pass } = setup(6)
  expect(Array.from({ length: 7 }, () => ask())).toEqual([
    'yes: 6 5 10',
    'yes: 6 4 20',
    'yes: 6 3 30',
    'yes: 6 2 40',
    'yes: 6 1 50',
    'yes: 6 0 60',
    'too_many_requests 10: 6 0 60',
  ])
  pass(9_000)
  expect(ask()).toBe('too_many_requests 1: 6 0 51')
  pass(1_000)
  expect(ask()).toBe('yes: 6 0 60')
  pass(3_600_000)
  expect(ask()).toBe('yes: 6 5 10')
})

test('a refusal costs nothing, and each key has its own', () => {
  const { ask, pass } = setup(1)
  expect(ask()).toBe('yes: 1 0 60')
  for (let index = 0; index < 100; index++) ask()
  pass(60_000)
  expect(ask()).toBe('yes: 1 0 60')
  expect(ask('key_2')).toBe('yes: 1 0 60')
})

test('0 allows any number, and says nothing', () => {
  const { ask } = setup(0)
  expect(Array.from({ length: 1_000 }, () => ask()).every((answer) => answer === 'yes:   ')).toBe(true)
})
