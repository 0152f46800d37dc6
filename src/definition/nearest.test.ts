import { describe, expect, test } from 'vitest'
import { didYouMean, nearest } from './nearest.ts'
import { quickestCpuMs } from './testing.ts'

const WORDS = ['summary', 'description', 'params', 'response', 'display_name', 'in']

describe('the word that was meant is found', () => {
  test.each([
    ['sumary', 'summary'],
    ['sumamry', 'summary'],
    ['SUMMARY', 'summary'],
    ['parms', 'params'],
    ['displayname', 'display_name'],
    ['display-name', 'display_name'],
    ['ni', 'in'],
  ])('%s', (word, meant) => {
    expect(nearest(word, WORDS)).toBe(meant)
  })
})

test.each(['zebra', 'x', 'summarise_everything', ''])('%s is like no word', (word) => {
  expect(nearest(word, WORDS)).toBeUndefined()
  expect(didYouMean(word, WORDS)).toBe('')
})

test('of several, the nearest is offered, and of equals the first', () => {
  expect(nearest('cat', ['cut', 'cat', 'car'])).toBe('cat')
  expect(nearest('cab', ['car', 'cat'])).toBe('car')
  expect(didYouMean('cab', ['car'])).toBe(' Did you mean "car"?')
})

test('a word of 100,000 characters costs nothing, as no known word is near its length', () => {
  const word = 'x'.repeat(100_000)
  expect(nearest(word, WORDS)).toBeUndefined()
  expect(quickestCpuMs(() => nearest(word, WORDS))).toBeLessThan(50)
})
