import { expect, test } from 'vitest'
import { endOf, secondsOf } from './lifetime.ts'

const NOW = new Date('2026-03-02T09:00:00Z')

test.each([
  ['90m', '2026-03-02T10:30:00.000Z'],
  ['12h', '2026-03-02T21:00:00.000Z'],
  ['30d', '2026-04-01T09:00:00.000Z'],
  ['2027-01-31T12:00Z', '2027-01-31T12:00:00.000Z'],
  ['2027-01-31', '2027-01-31T00:00:00.000Z'],
])('%s ends at %s', (text, end) => {
  expect(endOf(text, NOW).toISOString()).toBe(end)
})

test('a lifetime is so many seconds', () => {
  expect(secondsOf('15m', NOW)).toBe(900)
})

test.each(['', 'soon', '5', '5w', '-5m', '1.5h'])('%j is no time', (text) => {
  expect(() => endOf(text, NOW)).toThrow('is no time')
})
