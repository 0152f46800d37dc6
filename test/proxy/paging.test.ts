import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENVELOPE, type WordsPlatform, startWords } from './words.ts'

const ITEMS = '[{ id: a }, { id: b }, { id: c }, { id: d }, { id: e }, { id: f }, { id: g }]'
const list = (
  name: string,
  params: string,
  paginate: string,
  json = `{ items: ${ITEMS} }`,
  response = '{ json: true }',
) => `
  ${name}:
    summary: ${name}
    request: GET /${name}
    params: { limit: { in: query, type: integer }${params && `, ${params}`} }
    response: ${response}
    paginate: { ${paginate}, size: limit }
    examples: [{ response: { json: ${json} } }]`

let under: WordsPlatform
beforeAll(async () => {
  under = await startWords(`endpoints:
${list('offset', 'start: { in: query, type: integer }', 'style: offset, param: start, items: $.items')}
${list('total', 'start: { in: query, type: integer, default: 0 }', 'style: offset, param: start, items: $.items, total: $.count')}
${list('page', 'page: { in: query, type: integer }', 'style: page, param: page, items: $.items, pages: $.pages')}
${list('page0', 'page: { in: query, type: integer }', 'style: page, param: page, first: 0, items: $.items, more: $.more')}
${list('keyset', 'after: { in: query, type: string }', 'style: keyset, param: after, key: $.id, items: $.items, more: $.has_more')}
${list('link', '', 'style: link, items: $', ITEMS)}
${list('next_url', '', 'style: next_url, url: $.next, items: $.items, delta: $.delta')}
${list('cursor', 'token: { in: query, type: string }', 'style: cursor, cursor: $.next, param: token, items: $.items, delta: $.sync')}
${list('continue', '', 'style: continue, endpoint: continue.more, cursor: $.cursor, more: $.has_more, delta: $.cursor, items: $.items')}
  continue.more:
    summary: Further pages
    request: POST /continue/more
    params: { cursor: { in: body, type: string, required: true } }
    response: { json: true }
${list('omitted', 'token: { in: query, type: string }', 'style: cursor, cursor: $.next, param: token, items: $.items', '{ estimate: 0, items: [] }', '{ json: true, omit_empty: true }')}
${list('endless', 'token: { in: query, type: string }', 'style: cursor, cursor: $.next, param: token, items: $.list', '{ items: [] }')}
`)
})
afterAll(() => under?.close())

const page = (endpoint: string, params: object, cursor?: string) =>
  under.call(under.connection, endpoint, params, { headers: ENVELOPE, ...(cursor !== undefined && { cursor }) })

const readAll = async (endpoint: string, params: object, begin?: string) => {
  const sizes: number[] = []
  const ids: string[] = []
  let last: any
  for (let cursor: string | null | undefined = begin; cursor !== null; cursor = last.next as string | null) {
    const answer = await page(endpoint, params, cursor)
    expect(answer.json).toMatchObject({ status: 200, encoding: 'json' })
    last = answer.json
    const items = (Array.isArray(last.body) ? last.body : last.body.items) as { id: string }[]
    sizes.push(items.length)
    ids.push(...items.map(({ id }) => id))
    expect(sizes.length).toBeLessThan(10)
  }
  return { sizes, ids: ids.join(''), last }
}

describe('every style of paging gives every item once, in pages of the size asked for', () => {
  test.each<[style: string, sizes: number[]]>([
    ['offset', [3, 3, 1, 0]],
    ['total', [3, 3, 1]],
    ['page', [3, 3, 1]],
    ['page0', [3, 3, 1]],
    ['keyset', [3, 3, 1]],
    ['link', [3, 3, 1]],
    ['next_url', [3, 3, 1]],
    ['cursor', [3, 3, 1]],
    ['continue', [3, 3, 1]],
  ])('%s', async (style, sizes) => {
    expect(await readAll(style, { limit: 3 })).toMatchObject({ sizes, ids: 'abcdefg' })
    expect((await readAll(style, { limit: 7 })).ids).toBe('abcdefg')
  })
})

describe('a list that can say what has changed', () => {
  test.each(['next_url', 'cursor', 'continue'])(
    'says so on its last page only, and lists it later: %s',
    async (style) => {
      expect((await page(style, { limit: 3 })).json).toMatchObject({ delta: null })
      const { last } = await readAll(style, { limit: 3 })
      expect(last).toMatchObject({ next: null, delta: expect.any(String) })
      expect(Buffer.from(last.delta as string, 'base64url').toString('latin1')).not.toContain('token')
      const since = await readAll(style, { limit: 3 }, last.delta as string)
      expect(since).toMatchObject({ sizes: [0], last: { next: null, delta: expect.any(String) } })
    },
  )

  test('no other envelope has the member', async () => {
    expect((await page('page', {})).json).not.toHaveProperty('delta')
  })
})

test('a list that the provider leaves out is there, and empty', async () => {
  const streamed = await under.call(under.connection, 'omitted')
  expect(streamed.json).toEqual({ estimate: 0 })
  expect((await page('omitted', {})).json).toMatchObject({ body: { estimate: 0, items: [] }, next: null })
})

test('an answer without its list is no page', async () => {
  expect((await page('endless', {})).json).toMatchObject({ body: { items: [] }, next: null })
})

describe('what nobody gave is refused by the provider', () => {
  test.each<[endpoint: string, params: object]>([
    ['keyset', { after: 'nobody' }],
    ['cursor', { token: 'made-up' }],
    ['continue.more', { cursor: 'made-up' }],
    ['page', { page: 0 }],
    ['offset', { start: -1 }],
  ])('%s %j', async (endpoint, params) => {
    expect((await under.call(under.connection, endpoint, params)).status).toBe(400)
  })
})
