import { afterEach, expect, test, vi } from 'vitest'
import { gathered } from './gathered.ts'

const line = (level: string, text = 'a'): string => `{"level":"${level}","msg":"${text}"}\n`

const setUp = () => {
  const written: string[] = []
  return { written, log: gathered({ write: (text) => written.push(text) }) }
}

afterEach(() => vi.useRealTimers())

test('information waits for more of it, a tenth of a second at most', () => {
  vi.useFakeTimers()
  const { written, log } = setUp()
  log.write(line('info'))
  log.write(line('debug'))
  vi.advanceTimersByTime(99)
  expect(written).toEqual([])
  vi.advanceTimersByTime(1)
  expect(written).toEqual([line('info') + line('debug')])
  vi.advanceTimersByTime(1_000)
  expect(written).toHaveLength(1)
})

test.each(['warn', 'error'])('%s is written at once, after what came before it', (level) => {
  const { written, log } = setUp()
  log.write(line('info'))
  log.write(line(level))
  expect(written).toEqual([line('info') + line(level)])
})

test('much is written without waiting', () => {
  const { written, log } = setUp()
  const long = line('info', 'x'.repeat(40_000))
  log.write(long)
  log.write(long)
  expect(written).toEqual([long + long])
})

test('at the end of the process nothing is left', () => {
  const before = process.listeners('exit')
  const { written, log } = setUp()
  const [flush] = process.listeners('exit').filter((listener) => !before.includes(listener))
  log.write(line('info'))
  flush!(0)
  expect(written).toEqual([line('info')])
  process.off('exit', flush!)
})
