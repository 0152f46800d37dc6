import { expect, test } from 'vitest'
import { quickestCpuMs } from '../definition/testing.ts'
import { nextLink } from './link-header.ts'

test.each<[what: string, header: string, next: string | undefined]>([
  ['the only link', '<https://a.example/?page=2>; rel="next"', 'https://a.example/?page=2'],
  ['one of several', '<https://a/1>; rel="prev", <https://a/3>; rel="next", <https://a/9>; rel="last"', 'https://a/3'],
  ['an unquoted relation', '<https://a/2>; rel=next', 'https://a/2'],
  ['one of several relations', '<https://a/2>; rel="section next"', 'https://a/2'],
  ['a relation in capitals', '<https://a/2>; REL="Next"', 'https://a/2'],
  ['further parameters', '<https://a/2>; title="a, b; \\"c\\""; results="true" ; rel="next"', 'https://a/2'],
  ['a comma and a semicolon in the address', '<https://a/2?x=1,2;3>; rel="next"', 'https://a/2?x=1,2;3'],
  ['a relative address', '</items?page=2>; rel="next"', '/items?page=2'],
  ['the first relation only', '<https://a/2>; rel="prev"; rel="next"', undefined],
  ['no relation that merely begins so', '<https://a/2>; rel="next-archive"', undefined],
  ['no other parameter', '<https://a/2>; rev="next"; title=next', undefined],
  [
    'no text of a parameter',
    '<https://a/1>; title="<https://evil/>; rel=\\"next\\"", <https://a/0>; rel=prev',
    undefined,
  ],
  ['nothing', '', undefined],
  ['what is cut off', '<https://a/2', undefined],
  ['a quote that does not end', '<https://a/2>; title="x; rel=next', undefined],
])('the next page is found: %s', (_what, header, next) => {
  expect(nextLink(header)).toBe(next)
})

test.each([
  ['opening brackets', '<'.repeat(60_000)],
  ['empty links', '<>'.repeat(30_000)],
  ['empty parameters', `<a>${'; '.repeat(30_000)}`],
  ['quotes', `<a>;x="${'\\"'.repeat(30_000)}`],
  ['relations', `<a>;rel="${'n '.repeat(30_000)}"`],
])('a header made to cost time costs none: %s', (_what, header) => {
  expect(quickestCpuMs(() => nextLink(header))).toBeLessThan(50)
})
