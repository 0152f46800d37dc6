import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pathPieces } from '../definition/connector.ts'
import type { Parameter } from '../definition/connector.ts'
import { encodePath, hasDotSegment } from './encode-path.ts'

const parameter = (more: Partial<Parameter> = {}): Parameter =>
  ({
    wireName: 'v',
    in: 'path',
    type: 'string',
    required: true,
    allowSlash: false,
    doubleQuotes: false,
    ...more,
  }) as Parameter
const encode = (template: string, v: unknown, more?: Partial<Parameter>): string =>
  encodePath({ path: pathPieces(template), params: [parameter(more)] }, { v })

describe('a value is encoded into its place', () => {
  test.each<[value: unknown, encoded: string]>([
    ['abc', 'abc'],
    ['a/b', 'a%2Fb'],
    ['a b?c#d&e=f', 'a%20b%3Fc%23d%26e%3Df'],
    ['a%2Fb', 'a%252Fb'],
    ['a\\b', 'a%5Cb'],
    ['Grüße', 'Gr%C3%BC%C3%9Fe'],
    ['小包', '%E5%B0%8F%E5%8C%85'],
    ['@host:80', '%40host%3A80'],
    ['.hidden', '.hidden'],
    ['a..b', 'a..b'],
    ['...', '...'],
    [5, '5'],
    [true, 'true'],
  ])('%s', (value, encoded) => {
    expect(encode('/items/{v}/x', value)).toBe(`/items/${encoded}/x`)
  })

  test('slashes stay where the parameter spans segments, and only there', () => {
    expect(encode('/root:/{v}:/content', 'a b/c#d.txt', { allowSlash: true })).toBe('/root:/a%20b/c%23d.txt:/content')
  })

  test('quotes are doubled where OData wants it, so that a value cannot end its text', () => {
    expect(encode("/search(q='{v}')", "O'Malley') or (1 eq 1", { doubleQuotes: true })).toBe(
      "/search(q='O''Malley'')%20or%20(1%20eq%201')",
    )
  })
})

describe('a value that would leave its segment is refused', () => {
  test.each([
    '.',
    '..',
    '%2e',
    '%2E%2e',
    '%252e%252e',
    '%25252e.',
    '../x',
    'x/..',
    'x/../y',
    '..\\x',
    'x%2f..',
    'x%5c..%5cy',
    '..%2f',
    '%2e%2e%2f',
    '',
    'a\u0000b',
    'a\nb',
    'a%00b',
    'a%250ab',
    'a\u007f',
  ])('%j', (value) => {
    const reading = () => encode('/items/{v}/x', value)
    expect(reading).toThrow(expect.objectContaining({ code: 'invalid_request' }))
    expect(() => encode('/items/{v}/x', value, { allowSlash: true })).toThrow(
      expect.objectContaining({ code: 'invalid_request' }),
    )
  })
})

/** Made of the pieces that path tricks are made of. */
const tricky = fc
  .array(
    fc.constantFrom(
      '.',
      '..',
      '/',
      '\\',
      '%',
      '%2e',
      '%2F',
      '%5c',
      '%25',
      '%252e',
      '?',
      '#',
      '@',
      ':',
      ';',
      '//',
      'a',
      'é',
      '\u0000',
      '\r\n',
      ' ',
      '．',
      '／',
      '%c0%ae',
      '\ud800',
      '{v}',
      '*',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(''))
const value = fc.oneof(
  { weight: 3, arbitrary: tricky },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }) },
)

/** What a lenient server could make of a path: decoded until nothing changes. */
const decodedAll = (path: string): string => {
  for (let text = path; ; ) {
    const next = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    if (next === text) return text
    text = next
  }
}

test('20,000 generated values never leave their place in the path', () => {
  let encoded = 0
  fc.assert(
    fc.property(value, fc.boolean(), (text, allowSlash) => {
      let path: string
      try {
        path = encode('/v1/{v}/end', text, { allowSlash })
      } catch (error) {
        expect(error).toMatchObject({ code: 'invalid_request' })
        return
      }
      encoded += 1
      const url = new URL(`https://api.example.com${path}`)
      expect(url.pathname).toBe(path)
      expect(url.origin + url.search + url.hash).toBe('https://api.example.com')
      expect(path.startsWith('/v1/') && path.endsWith('/end')).toBe(true)
      if (!allowSlash) expect(path.split('/')).toHaveLength(4)
      expect(decodedAll(path).split(/[/\\]/)).not.toContain('..')
    }),
    { numRuns: 20_000 },
  )
  expect(encoded).toBeGreaterThan(5000)
})

test('dot segments are seen however often they are encoded', () => {
  let text = '..'
  for (let round = 0; round < 20; round++) {
    expect(hasDotSegment(`a/${text}/b`)).toBe(true)
    text = text.replaceAll('%', '%25').replaceAll('.', '%2e')
  }
})
