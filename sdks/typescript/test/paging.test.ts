import { expect, test } from 'vitest'
import { ConnectorError, DecodeError } from '../src/index.ts'
import { envelope, platform, playPlatform, problem } from './play-platform.ts'

const target = { connection: 'con_1' }
const list = { items: ['items'], sizeParam: 'max', effect: 'read' as const }

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

test('awaited, a list is its first page', async () => {
  const { client, requests } = await playPlatform(envelope({ items: [1, 2], total: 5 }, 'c2'), envelope({ items: [3] }))
  const page = await client.call<number>(target, 'things.list', { params: { q: 'x' } }, list)
  expect(page).toMatchObject({ items: [1, 2], next: 'c2', hasNext: true, body: { total: 5 } })
  const second = await page.nextPage()
  expect(second).toMatchObject({ items: [3], hasNext: false, next: null })
  await expect(second.nextPage()).rejects.toThrow('no page after this one')
  expect(requests.map(({ body }) => JSON.parse(body.toString()))).toEqual([
    { params: { q: 'x' } },
    { params: { q: 'x' }, cursor: 'c2' },
  ])
  expect(requests[0]!.headers.accept).toBe('application/vnd.connector.envelope+json')
})

test('for await gives the items of all pages', async () => {
  const { client } = await playPlatform(
    envelope({ items: [1, 2] }, 'c2'),
    envelope({ items: [] }, 'c3'),
    envelope({ items: [3] }),
  )
  expect(await collect(client.call<number>(target, 'things.list', {}, list))).toEqual([1, 2, 3])
})

test('pageSize goes by the endpoint’s own parameter, and maxItems stops inside a page', async () => {
  const { client, requests } = await playPlatform(
    envelope({ items: [1, 2, 3] }, 'c2'),
    envelope({ items: [4, 5, 6] }, 'c3'),
  )
  const items = client.call<number>(target, 'things.list', {}, { ...list, pageSize: 3, maxItems: 5 })
  expect(await collect(items)).toEqual([1, 2, 3, 4, 5])
  expect(requests.map(({ body }) => JSON.parse(body.toString()).params)).toEqual([{ max: 3 }, { max: 3 }])
})

test('a page that ends with the last wanted item is the last that is asked for', async () => {
  const { client, requests } = await playPlatform(envelope({ items: [1, 2] }, 'c2'))
  expect(await collect(client.call(target, 'things.list', {}, { ...list, maxItems: 2 }))).toEqual([1, 2])
  expect(await collect(client.call(target, 'things.list', {}, { ...list, maxItems: 0 }))).toEqual([])
  expect(requests).toHaveLength(2)
})

test.each([
  ['missing', {}],
  ['null', { items: null }],
  ['of another shape', { items: 'none' }],
])('items that are %s are none', async (_, body) => {
  const { client } = await playPlatform(envelope(body))
  expect((await client.call(target, 'things.list', {}, list)).items).toEqual([])
})

test('a strict client refuses items of another shape', async () => {
  const { clientWith } = await playPlatform(envelope({ items: 'none' }))
  await expect(clientWith({ strict: true }).call(target, 'things.list', {}, list)).rejects.toBeInstanceOf(DecodeError)
})

test('items may be nested, at an index, or the body itself', async () => {
  const nested = await playPlatform(envelope({ data: [{ list: [1] }] }))
  const options = { ...list, items: ['data', 0, 'list'] }
  expect((await nested.client.call(target, 'things.list', {}, options)).items).toEqual([1])
  const bare = await playPlatform(envelope([1, 2]))
  expect((await bare.client.call(target, 'things.list', {}, { ...list, items: [] })).items).toEqual([1, 2])
})

test('a cursor that comes again is an error, not an endless loop', async () => {
  const { client } = await playPlatform(
    envelope({ items: [1] }, 'a'),
    envelope({ items: [2] }, 'b'),
    envelope({ items: [3] }, 'a'),
  )
  const seen: unknown[] = []
  const reading = (async () => {
    for await (const item of client.call(target, 'things.list', {}, list)) seen.push(item)
  })()
  await expect(reading).rejects.toBeInstanceOf(ConnectorError)
  expect(seen).toEqual([1, 2, 3])
})

test('the next page may be fetched twice', async () => {
  const { client } = await playPlatform(envelope({ items: [1] }, 'a'), envelope({ items: [2] }))
  const page = await client.call(target, 'things.list', {}, list)
  expect((await page.nextPage()).items).toEqual((await page.nextPage()).items)
})

test('a kept cursor goes on where it was', async () => {
  const { client, requests } = await playPlatform(envelope({ items: [3] }))
  expect(await collect(client.call(target, 'things.list', {}, { ...list, cursor: 'c2' }))).toEqual([3])
  expect(JSON.parse(requests[0]!.body.toString())).toEqual({ params: {}, cursor: 'c2' })
})

test('withResponse gives the provider’s status and headers, and the page as it came', async () => {
  const { client } = await playPlatform(envelope({ items: [1] }))
  const { data, response } = await client.call(target, 'things.list', {}, list).withResponse()
  expect(data.items).toEqual([1])
  expect(response).toMatchObject({ status: 200, requestId: 'req_1' })
  expect(response.headers.get('X-Of-Provider')).toBe('yes')
  expect(response.text).toContain('"items":[1]')
})

test('an error on a later page comes where it is reached', async () => {
  const { client } = await playPlatform(envelope({ items: [1] }, 'c2'), problem(401, { code: 'unauthorized' }))
  const seen: unknown[] = []
  await expect(
    (async () => {
      for await (const item of client.call(target, 'things.list', {}, list)) seen.push(item)
    })(),
  ).rejects.toMatchObject({ code: 'unauthorized' })
  expect(seen).toEqual([1])
})

test('the platform’s own lists page alike', async () => {
  const { client, requests } = await playPlatform(
    platform({ items: [{ id: 'con_1' }], next_cursor: 'c2' }),
    platform({ items: [{ id: 'con_2' }], next_cursor: null }),
  )
  const connections = client.connections.list({ user_id: 'user 42' }, { pageSize: 1 })
  expect((await collect(connections)).map(({ id }) => id)).toEqual(['con_1', 'con_2'])
  expect(requests.map(({ path }) => path)).toEqual([
    '/v1/connections?user_id=user%2042&limit=1',
    '/v1/connections?user_id=user%2042&limit=1&cursor=c2',
  ])
})

test('pageSize where the endpoint has none is an error', async () => {
  const { client, requests } = await playPlatform(envelope({}))
  const options = { items: ['items'], pageSize: 3 }
  await expect(client.call(target, 'things.list', {}, options)).rejects.toThrow('no parameter for the size')
  expect(requests).toHaveLength(0)
})
