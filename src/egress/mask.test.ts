import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMask, hiddenOf, maskText } from './mask.ts'

const SECRET = 'sk_live_canary'

/** What a mask passes of a text that comes in these pieces. */
const through = (pieces: readonly string[], secrets: readonly string[] = [SECRET]): string => {
  const mask = createMask(hiddenOf(secrets))
  return Buffer.concat([...pieces.map((piece) => mask.push(Buffer.from(piece))), mask.end()]).toString()
}

test('a secret is hidden wherever a text is cut in pieces', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(SECRET, 'sk_', 'live', 'a', 'sk_live_canar', 'é')),
      fc.infiniteStream(fc.nat(7)),
      (parts, cuts) => {
        const text = parts.join('')
        const bytes = Buffer.from(text)
        const mask = createMask([SECRET])
        const passed: Buffer[] = []
        for (let at = 0; at < bytes.length; ) {
          const end = at + 1 + (cuts.next().value as number)
          passed.push(mask.push(bytes.subarray(at, end)))
          at = end
        }
        passed.push(mask.end())
        expect(Buffer.concat(passed).toString()).toBe(text.replaceAll(SECRET, '*'.repeat(SECRET.length)))
      },
    ),
  )
})

test('nothing is held back but what may become a secret', () => {
  const mask = createMask([SECRET])
  expect(mask.push(Buffer.from('data: 1\n\n')).toString()).toBe('data: 1\n\n')
  expect(mask.push(Buffer.from('token sk_li')).toString()).toBe('token ')
  expect(mask.push(Buffer.from('ght')).toString()).toBe('sk_light')
})

test('of secrets that hold each other all is hidden', () => {
  expect(through([`Bearer ${SECRET} ${SECRET}`], [SECRET, `Bearer ${SECRET}`])).toBe(
    `${'*'.repeat(21)} ${'*'.repeat(14)}`,
  )
  expect(maskText(`Bearer ${SECRET}`, hiddenOf([SECRET, `Bearer ${SECRET}`]))).toBe('*'.repeat(21))
})

test('without secrets everything passes', () => {
  expect(through(['a', SECRET], [])).toBe(`a${SECRET}`)
})

test('the bytes that were given are not changed', () => {
  const given = Buffer.from(SECRET)
  createMask([SECRET]).push(given)
  expect(given.toString()).toBe(SECRET)
})
