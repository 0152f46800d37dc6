import { expect, test } from 'vitest'
import { TIME_FORMS, type TimeForm, readWaitMs, writeWait } from './time-form.ts'

const now = new Date('2026-01-02T03:04:05.500Z')

test.each<[form: TimeForm, text: string | undefined, ms: number | undefined]>([
  ['seconds', '2', 2000],
  ['seconds', '0.25', 250],
  ['seconds', 'Fri, 02 Jan 2026 03:04:15 GMT', 9500],
  ['seconds', 'Fri, 02 Jan 2026 03:04:00 GMT', 0],
  ['seconds', 'soon', undefined],
  ['seconds', '-1', undefined],
  ['seconds', '1e9', undefined],
  ['seconds', '', undefined],
  ['seconds', undefined, undefined],
  ['milliseconds', '250', 250],
  ['milliseconds', 'Fri, 02 Jan 2026 03:04:15 GMT', undefined],
  ['unix', '1767323055', 9500],
  ['unix', '1', 0],
  ['http_date', 'Fri, 02 Jan 2026 03:04:15 GMT', 9500],
  ['http_date', '5', undefined],
  ['http_date', '2026-01-02', undefined],
])('%s %s', (form, text, ms) => {
  expect(readWaitMs(text, form, now)).toBe(ms)
})

test.each(TIME_FORMS)('what is written as %s is read as at least as long, and less than a second more', (form) => {
  const read = readWaitMs(writeWait(1234, form, now), form, now)!
  expect(read).toBeGreaterThanOrEqual(1234)
  expect(read).toBeLessThan(2235)
})
