import { afterEach, expect, test, vi } from 'vitest'
import { gathered } from './gathered.ts'

const line = (level: string, text = 'a'): string => `{"level":"${level}","msg":"${text}"}\n`

const setUp = () => {
  const written: string[] = []
  return { written, log: gathered({ write: (text) => written.push(Buffer.from(text as string).toString()) }) }
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
  const lines = Array.from({ length: 1_000 }, (_, at) => line('info', `${at} ${'é'.repeat(100)}`))
  for (const one of lines) log.write(one)
  expect(lines.join('')).toContain(written.join(''))
  expect(lines.join('').length - written.join('').length).toBeLessThan(64 * 1024)
})

test('a line that is longer than all that may wait is written whole, in its place', () => {
  const { written, log } = setUp()
  const long = line('info', 'x'.repeat(100_000))
  log.write(line('info'))
  log.write(long)
  expect(written).toEqual([line('info'), long])
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
