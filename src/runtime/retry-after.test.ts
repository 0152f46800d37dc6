import { expect, test } from 'vitest'
import { retryAfterMs, retryAfterSeconds } from './retry-after.ts'

const NOW = new Date('2026-03-02T09:00:00.400Z')

test.each<[string | undefined, number | undefined]>([
  ['120', 120_000],
  [' 7 ', 7_000],
  ['0', 0],
  ['Mon, 02 Mar 2026 09:01:00 GMT', 59_600],
  ['Mon, 02 Mar 2026 08:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('a Retry-After of %s is %s ms', (header, ms) => {
  expect(retryAfterMs(header, NOW)).toBe(ms)
})

test('in seconds it is no shorter than asked, and none where there is nothing to wait for', () => {
  const seconds = (value: string): number | undefined => retryAfterSeconds({ 'retry-after': value }, NOW)
  expect(seconds('Mon, 02 Mar 2026 09:01:00 GMT')).toBe(60)
  expect(seconds('0')).toBeUndefined()
  expect(seconds('Mon, 02 Mar 2026 08:00:00 GMT')).toBeUndefined()
})
