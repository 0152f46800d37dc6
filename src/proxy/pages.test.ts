import { describe, expect, test } from 'vitest'
import type { Endpoint } from '../definition/connector.ts'
import { connectorFile, parse } from '../definition/testing.ts'
import { type NextPage, type PageAnswer, deltaOf, isSamePage, nextPageOf, withEmptyList } from './pages.ts'

const endpointWith = (paginate: string, response = '{ json: true }'): Endpoint => {
  const { connector, findings } = parse(
    connectorFile({
      endpoints: `  list:
    summary: List
    request: GET /list
    params: { at: { in: query, type: integer, default: 10 }, key: { in: query, type: string }, q: { in: query, type: string } }
    response: ${response}
    paginate: ${paginate}
  more: { summary: More, request: GET /more, params: { cursor: { in: query, type: string } }, response: { json: true } }`,
    }),
  )
  if (connector === undefined) throw new Error(JSON.stringify(findings))
  return connector.endpoints.get('list')!
}

const answer = (body: unknown, link?: string): PageAnswer => ({
  body,
  link,
  url: new URL('https://a.example/v1/list?q=x'),
})
const params = { q: 'x' }
const asked = (more: object): NextPage => ({ endpoint: 'list', params: { q: 'x', ...more } })

describe('the next page', () => {
  const offset = endpointWith('{ style: offset, param: at, items: $.items, total: $.total, more: $.more }')
  const page = endpointWith('{ style: page, param: at, first: 0, items: $.items, pages: $.pages }')
  const keyset = endpointWith('{ style: keyset, param: key, key: $.meta.id, items: $.items }')
  const link = endpointWith('{ style: link, items: $ }')
  const url = endpointWith('{ style: next_url, url: $.next, items: $.items, delta: $.delta }')
  const cursor = endpointWith('{ style: cursor, cursor: $.next, param: key, items: $.items, delta: $.sync }')
  const onward = endpointWith('{ style: continue, endpoint: more, cursor: $.next, items: $.items, more: $.more }')

  test.each<[what: string, endpoint: Endpoint, params: object, answer: PageAnswer, next: NextPage | undefined]>([
    [
      'by offset begins after what was given',
      offset,
      { q: 'x', at: 4 },
      answer({ items: [1, 2], more: true }),
      asked({ at: 6 }),
    ],
    ['by offset counts from the default', offset, params, answer({ items: [1], more: true }), asked({ at: 11 })],
    ['by offset ends at the total', offset, { at: 0 }, answer({ items: [1, 2], more: true, total: 2 }), undefined],
    [
      'by offset ends where there is no more',
      offset,
      { at: 0 },
      answer({ items: [1], more: false, total: 9 }),
      undefined,
    ],
    ['by offset ends with an empty page', offset, { at: 0 }, answer({ items: [], more: true }), undefined],
    ['by number counts on', page, { q: 'x', at: 0 }, answer({ items: [1], pages: 2 }), asked({ at: 1 })],
    ['by number ends at the last', page, { at: 1 }, answer({ items: [1], pages: 2 }), undefined],
    ['by number ends with an empty page', page, { at: 1 }, answer({ items: [] }), undefined],
    [
      'by key names the last item’s',
      keyset,
      params,
      answer({ items: [{ meta: { id: 'a' } }, { meta: { id: 'b' } }] }),
      asked({ key: 'b' }),
    ],
    ['by key ends where the last item has none', keyset, params, answer({ items: [{}] }), undefined],
    [
      'by header is its address',
      link,
      params,
      answer([1], '<https://a.example/v1/list?page=2>; rel="next"'),
      { url: 'https://a.example/v1/list?page=2' },
    ],
    [
      'by header may be relative',
      link,
      params,
      answer([1], '<?page=2>; rel=next'),
      { url: 'https://a.example/v1/list?page=2' },
    ],
    ['by header ends without one', link, params, answer([1]), undefined],
    [
      'by address may be relative',
      url,
      params,
      answer({ items: [], next: '/v1/list?p=2' }),
      { url: 'https://a.example/v1/list?p=2' },
    ],
    ['by address ends without one', url, params, answer({ items: [], next: null }), undefined],
    ['by cursor takes the same parameters', cursor, params, answer({ items: [], next: 'c' }), asked({ key: 'c' })],
    ['by cursor ends with an empty one', cursor, params, answer({ items: [1], next: '' }), undefined],
    [
      'at another endpoint takes the cursor alone',
      onward,
      params,
      answer({ items: [], next: 'c', more: true }),
      { endpoint: 'more', params: { cursor: 'c' } },
    ],
    [
      'at another endpoint ends where there is no more',
      onward,
      params,
      answer({ items: [], next: 'c', more: false }),
      undefined,
    ],
    ['of what is no page is none', cursor, params, answer({ next: 'c', error: 'x' }), undefined],
    ['of what is no JSON is none', url, params, answer('text'), undefined],
  ])('%s', (_what, endpoint, given, said, next) => {
    expect(nextPageOf(endpoint, given as Record<string, unknown>, said)).toEqual(next)
  })

  test('what lists the changes since goes the way of the cursor, or is an address', () => {
    expect(deltaOf(cursor, params, answer({ items: [], sync: 's' }))).toEqual(asked({ key: 's' }))
    expect(deltaOf(url, params, answer({ items: [], delta: 'https://a.example/d' }))).toEqual({
      url: 'https://a.example/d',
    })
    expect(deltaOf(url, params, answer({ items: [] }))).toBeUndefined()
    expect(deltaOf(link, params, answer([]))).toBeUndefined()
  })
})

describe('a list that is left out where it is empty', () => {
  const endpoint = endpointWith(
    '{ style: cursor, cursor: $.next, param: key, items: $.page.items }',
    '{ json: true, omit_empty: true }',
  )
  test('is an empty page, which may have a next one', () => {
    expect(nextPageOf(endpoint, params, answer({ next: 'c' }))).toEqual(asked({ key: 'c' }))
    expect(withEmptyList(endpoint, { next: 'c' })).toEqual({ next: 'c', page: { items: [] } })
  })
  test('stays as it is where it is there', () => {
    const body = { page: { items: [1] } }
    expect(withEmptyList(endpoint, body)).toBe(body)
  })
})

test('a provider that names the page it was asked for as the next one is noticed', () => {
  expect(isSamePage({ endpoint: 'list', params: { cursor: 'a' } }, { endpoint: 'list', params: { cursor: 'a' } })).toBe(
    true,
  )
  expect(isSamePage({ endpoint: 'list', params: { cursor: 'b' } }, { endpoint: 'list', params: { cursor: 'a' } })).toBe(
    false,
  )
  expect(isSamePage({ url: 'https://a' }, { url: 'https://a' })).toBe(true)
  expect(isSamePage({ url: 'https://a' }, undefined)).toBe(false)
})
