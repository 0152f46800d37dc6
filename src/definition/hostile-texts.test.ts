import { expect, test } from 'vitest'
import { templatePlaces } from './template.ts'
import { httpsUrl } from './words.ts'

const LENGTH = 100_000
/** What grows with the square of the length takes many times that. */
const CPU_MS_MAX = 1_000

const cpuMsOf = (work: () => unknown): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** Each may stand in the file of a connector that somebody uploads. */
const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['a place of blanks that does not end', `{{${' '.repeat(LENGTH)}`],
  ['a place of a name and blanks that does not end', `{{a${' '.repeat(LENGTH)}b`],
  ['places that begin and do not end', '{{'.repeat(LENGTH / 2)],
  ['places that begin with a name and do not end', '{{ a'.repeat(LENGTH / 4)],
  ['a place with an endless name', `{{ a${'.b'.repeat(LENGTH / 2)}! }}`],
  ['a place with blanks before each of many names', `{{ a.b${' ?? a.b'.repeat(LENGTH / 7)} ! }}`],
  ['a place with many filters', `{{ a.b${' | lower'.repeat(LENGTH / 8)} ! }}`],
]

test.each(HOSTILE)('%s takes a template no time', (_name, text) => {
  expect(cpuMsOf(() => templatePlaces(text, true))).toBeLessThan(CPU_MS_MAX)
})

test.each(HOSTILE)('%s takes an address no time', (_name, text) => {
  expect(cpuMsOf(() => httpsUrl.safeParse(`https://${text}`))).toBeLessThan(CPU_MS_MAX)
})
