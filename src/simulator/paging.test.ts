import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Simulator } from './simulator.ts'
import { type Answered, call, connectorFrom, send, simulate } from './testing.ts'

const lists = connectorFrom(`
format: 1
name: lists
version: 1.0.0
display_name: Lists
description: Pages in every style.
hosts: { api: https://api.example.com/base, other: https://other.example.com }
auth: [{ type: api_key, inject: { name: X-Key } }]
endpoints:
  messages:
    summary: By cursor
    request: GET /messages
    params: { pageToken: { in: query, type: string }, max: { in: query, type: integer }, q: { in: query, type: string } }
    response: { json: true }
    paginate: { style: cursor, cursor: $.page.next, param: pageToken, items: $.page.items, size: max }
    examples:
      - { response: { json: { total: 5, page: { next: ignored, items: [1, 2, 3, 4, 5] } } } }
      - { params: { q: few }, response: { json: { total: 2, page: { next: ignored, items: [1, 2] } } } }
      - { params: { q: none }, response: { json: { total: 0, page: {} } } }
      - { params: { pageToken: known }, response: { json: { total: 5, page: { items: [9] } } } }
  sized:
    summary: With a default size
    request: GET /sized
    params: { pageToken: { in: query, type: string }, max: { in: query, type: integer, default: 4 } }
    response: { json: true }
    paginate: { style: cursor, cursor: $.next, param: pageToken, items: $.items, more: $.more, size: max }
    examples: [{ response: { json: { items: [1, 2, 3, 4, 5], more: true } } }]
  folder:
    summary: Continued at another endpoint
    request: POST /folder
    params: { path: { in: body, type: string, required: true }, limit: { in: body, type: integer } }
    response: { json: true }
    paginate: { style: continue, endpoint: folder.more, cursor: $.cursor, more: $.has_more, items: $.entries, size: limit }
    examples:
      - { params: { path: /a }, response: { json: { entries: [a1, a2, a3, a4, a5], cursor: x, has_more: true } } }
      - { params: { path: /b }, response: { json: { entries: [b1, b2], cursor: x, has_more: false } } }
  folder.more:
    summary: The following pages
    request: POST /folder/more
    params: { cursor: { in: body, type: string, required: true } }
    response: { json: true }
    paginate: { style: continue, endpoint: folder.more, cursor: $.cursor, more: $.has_more, items: $.entries }
    examples: [{ params: { cursor: x }, response: { json: { entries: [c1], cursor: y, has_more: false } } }]
  folder.latest:
    summary: A cursor to begin with
    request: POST /folder/latest
    response: { json: true }
    examples: [{ response: { json: { cursor: latest-cursor } } }]
  items:
    summary: By address
    host: other
    request: GET /drive/root:/{path}:/children
    params: { path: { in: path, type: string, required: true, allow_slash: true }, $top: { in: query, type: integer }, $select: { in: query, type: array, items: { type: string }, explode: false } }
    response: { json: true }
    paginate: { style: next_url, url: "$['@odata.nextLink']", items: $.value, size: $top }
    examples: [{ params: { path: a b/c }, response: { json: { '@odata.nextLink': 'https://other.example.com/x', value: [1, 2, 3, 4, 5] } } }]
`)

let simulator: Simulator
beforeAll(async () => {
  simulator = await simulate([lists])
})
afterAll(() => simulator?.stop())

const get = (name: string, params: Record<string, unknown> = {}): Promise<Answered> =>
  call(simulator, lists, name, { token: 'k1', params })
const follow = (url: string): Promise<Answered> => send(url, { headers: { 'x-key': 'k1' } })

test('a list is cut to three items a page, and its cursor leads through all of them', async () => {
  const first = (await get('messages')).json
  expect(first).toEqual({ total: 5, page: { items: [1, 2, 3], next: expect.any(String) } })
  const second = (await get('messages', { pageToken: first.page.next })).json
  expect(second).toEqual({ total: 5, page: { items: [4, 5] } })
})

test('a page has the size that was asked for', async () => {
  const sizes: number[] = []
  for (let pageToken: string | undefined, isFirst = true; isFirst || pageToken; isFirst = false) {
    const { page } = (await get('messages', { max: 2, ...(pageToken && { pageToken }) })).json
    sizes.push(page.items.length)
    pageToken = page.next
  }
  expect(sizes).toEqual([2, 2, 1])
})

test('a page has the default size that the connector says, and says whether there is more', async () => {
  const { items, more, next } = (await get('sized')).json
  expect([items.length, more]).toEqual([4, true])
  expect((await get('sized', { pageToken: next })).json).toEqual({ items: [5], more: false })
})

test('a list that fits one page has no cursor, and one without items is left alone', async () => {
  expect((await get('messages', { q: 'few' })).json).toEqual({ total: 2, page: { items: [1, 2] } })
  expect((await get('messages', { q: 'none' })).json).toEqual({ total: 0, page: {} })
})

test('a cursor that was not given out is refused', async () => {
  expect((await get('messages', { pageToken: 'made-up' })).status).toBe(400)
  const { page } = (await get('messages')).json
  expect((await get('messages', { pageToken: `${page.next}x` })).status).toBe(400)
  expect((await get('sized', { pageToken: page.next })).status).toBe(400)
  expect((await get('folder.more', { cursor: 'made-up' })).status).toBe(400)
})

test('a cursor that an example of the connector takes or gives is taken', async () => {
  expect((await get('messages', { pageToken: 'known' })).json.page.items).toEqual([9])
  const { cursor } = (await get('folder.latest')).json
  expect((await get('folder.more', { cursor })).json.entries).toEqual(['c1'])
})

test('another endpoint continues the list, in its shape and with its page size', async () => {
  const pages: unknown[] = []
  let answer = (await get('folder', { path: '/a', limit: 2 })).json
  for (pages.push(answer.entries); answer.has_more; pages.push(answer.entries))
    answer = (await get('folder.more', { cursor: answer.cursor })).json
  expect(pages).toEqual([['a1', 'a2'], ['a3', 'a4'], ['a5']])
})

test('after the last page the cursor still serves to ask for what is new', async () => {
  const { cursor, has_more } = (await get('folder', { path: '/b' })).json
  expect(has_more).toBe(false)
  const after = (await get('folder.more', { cursor })).json
  expect(after).toEqual({ entries: [], cursor: expect.any(String), has_more: false })
})

test('the address of a next page is whole, at the right host, and keeps the other parameters', async () => {
  const first = (await get('items', { path: 'a b/c', $top: 2, $select: ['id', 'name'] })).json
  const url = new URL(first['@odata.nextLink'])
  expect(url.href.startsWith(`${simulator.origin}/lists/other/drive/root:/a%20b/c:/children?`)).toBe(true)
  expect(url.searchParams.get('$select')).toBe('id,name')

  const second = (await follow(url.href)).json
  const third = (await follow(second['@odata.nextLink'])).json
  expect([first.value, second.value, third.value]).toEqual([[1, 2], [3, 4], [5]])
  expect(third).toEqual({ value: [5] })
})

test('the parameter of a next page that was tampered with, or stands elsewhere, is refused', async () => {
  const { json } = await get('items', { path: 'a b/c' })
  expect((await follow(`${json['@odata.nextLink']}x`)).status).toBe(400)
  expect((await follow(`${simulator.origin}/lists/api/messages?$skiptoken=x`)).status).toBe(400)
})

test('cursors outlive the process', async () => {
  const { page } = (await get('messages')).json
  const another = await simulate([lists])
  const answer = await call(another, lists, 'messages', { token: 'k1', params: { pageToken: page.next } })
  expect(answer.json.page.items).toEqual([4, 5])
  await another.stop()
})
