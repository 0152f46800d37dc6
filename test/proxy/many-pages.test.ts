import { type IncomingMessage, type ServerResponse, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Connector } from '../../src/definition/connector.ts'
import { type WordsPlatform, startWords } from './words.ts'

const ITEMS = '[{ id: a }, { id: b }, { id: c }, { id: d }, { id: e }, { id: f }, { id: g }]'
const list = (name: string, params: string, paginate: string, json = `{ items: ${ITEMS} }`) => `
  ${name}:
    summary: ${name}
    request: GET /${name}
    params: { limit: { in: query, type: integer }${params && `, ${params}`} }
    response: { json: true }
    paginate: { ${paginate}, size: limit }
    examples: [{ response: { json: ${json} } }]`

const SECTIONS = `endpoints:
${list('offset', 'start: { in: query, type: integer }', 'style: offset, param: start, items: $.items')}
${list('page', 'page: { in: query, type: integer }', 'style: page, param: page, items: $.items, pages: $.pages')}
${list('keyset', 'after: { in: query, type: string }', 'style: keyset, param: after, key: $.id, items: $.items, more: $.has_more')}
${list('link', '', 'style: link, items: $', ITEMS)}
${list('next_url', '', 'style: next_url, url: $.next, items: $.items')}
${list('cursor', 'token: { in: query, type: string }', 'style: cursor, cursor: $.next, param: token, items: $.items')}
${list('continue', '', 'style: continue, endpoint: continue.more, cursor: $.cursor, more: $.has_more, items: $.items')}
  continue.more:
    summary: Further pages
    request: POST /continue/more
    params: { cursor: { in: body, type: string, required: true } }
    response: { json: true }
  single:
    summary: No pages
    request: GET /single
    response: { json: true }
    examples: [{ response: { json: { id: a } } }]
`
const STYLES = ['offset', 'page', 'keyset', 'link', 'next_url', 'cursor', 'continue']
const LINES = { accept: 'application/x-ndjson' }

let under: WordsPlatform
beforeAll(async () => {
  under = await startWords(SECTIONS)
})
afterAll(() => under?.close())

const asked = (endpoint: string, query: string, headers = {}, given: object = { params: { limit: 3 } }) =>
  under.send(`/v1/connections/${under.connection}/call/${endpoint}${query}`, { headers, json: given })

const idsOf = (items: readonly { id: string }[]): string => items.map(({ id }) => id).join('')

describe.each(STYLES)('pages by %s', (style) => {
  test('are collected until there are so many items, and go on at the cursor', async () => {
    const first = await asked(style, '?collect=4')
    expect(first).toMatchObject({ status: 200, headers: { 'connector-source': 'platform' } })
    expect([idsOf(first.json.items), typeof first.json.next_cursor]).toEqual(['abcdef', 'string'])
    const rest = await asked(style, '?collect=100', {}, { params: { limit: 3 }, cursor: first.json.next_cursor })
    expect([idsOf(rest.json.items), rest.json.next_cursor]).toEqual(['g', null])
  })

  test('are streamed, one item a line', async () => {
    const { status, headers, text } = await asked(style, '', LINES)
    expect([status, headers['content-type']]).toEqual([200, 'application/x-ndjson'])
    const lines = text.trimEnd().split('\n')
    expect(idsOf(lines.map((line) => JSON.parse(line) as { id: string }))).toBe('abcdefg')
  })
})

describe('what cannot be collected is said', () => {
  test.each(['0', '-1', '10001', 'all', '1.5', ''])('collect=%s', async (collect) => {
    expect((await asked('page', `?collect=${collect}`)).json).toMatchObject({ status: 400, code: 'invalid_request' })
  })
  test('an endpoint without pages', async () => {
    const { json } = await asked('single', '?collect=5', {}, {})
    expect(json).toMatchObject({ code: 'invalid_request', detail: 'single gives no pages: leave out "collect".' })
    expect((await asked('single', '', LINES, {})).json).toEqual({ id: 'a' })
  })
})

describe('a provider that answers page by page', () => {
  let answer: (page: number, response: ServerResponse) => void
  let seen: number[] = []
  let own: WordsPlatform
  const provider = createServer((incoming, response) => {
    const page = Number(new URL(incoming.url!, 'http://x').searchParams.get('token') ?? 0)
    seen.push(page)
    answer(page, response)
  })
  const give = (response: ServerResponse, items: unknown[], next?: number): void =>
    void response.end(JSON.stringify({ items, ...(next !== undefined && { next: String(next) }) }))

  beforeAll(async () => {
    await new Promise<void>((resolve) => void provider.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
    const moved = (connector: Connector): Connector => {
      const host = { ...connector.defaultHost, url }
      return { ...connector, hosts: new Map([[host.name, host]]), defaultHost: host }
    }
    own = await startWords(SECTIONS, { adapt: moved })
  })
  afterAll(async () => {
    await own?.close()
    provider.closeAllConnections()
    provider.close()
  })
  beforeEach(() => {
    seen = []
  })

  const call = (query: string, headers = {}, given: object = {}) =>
    own.send(`/v1/connections/${own.connection}/call/cursor${query}`, { headers, json: given })

  /** Reads lines as they come. */
  const streamed = (): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const sending = request(`${own.url}/v1/connections/${own.connection}/call/cursor`, {
        method: 'POST',
        headers: { authorization: `Bearer ${own.apiKey}`, ...LINES },
        agent: false,
      })
      sending.once('error', reject).once('response', resolve).end()
    })

  test('that fails in the middle fails what is collected, with its status beside', async () => {
    answer = (page, response) => (page < 2 ? give(response, [page], page + 1) : void response.writeHead(418).end())
    const { json } = await call('?collect=100')
    expect(json).toMatchObject({ status: 502, code: 'provider_rejected', provider_status: 418 })
  })

  test('that fails in the middle cuts the lines', async () => {
    answer = (page, response) => (page < 2 ? give(response, [page], page + 1) : void response.writeHead(418).end())
    const answered = await streamed()
    let text = ''
    const read = async (): Promise<void> => {
      for await (const chunk of answered) text += String(chunk)
    }
    await expect(read()).rejects.toThrow('aborted')
    expect(text).toBe('0\n1\n')
  })

  test.each(['?collect=5', ''])('and fails at first is answered as it answered: %s', async (query) => {
    answer = (_page, response) => void response.writeHead(418, { 'x-a': '1' }).end('teapot')
    expect(await call(query, LINES)).toMatchObject({ status: 418, text: 'teapot', headers: { 'x-a': '1' } })
  })

  test('is not asked for more than may be gathered: the page beyond is for another call', async () => {
    const large = 'x'.repeat(4 * 1024 * 1024)
    answer = (page, response) => give(response, [large], page + 1)
    const { json } = await call('?collect=100')
    expect(json.items).toHaveLength(2)
    answer = (page, response) => give(response, [page])
    const rest = await call('?collect=100', {}, { cursor: json.next_cursor })
    expect(rest.json).toEqual({ items: [2], next_cursor: null })
  })

  test('is asked for a page when the one before is taken, and not when the caller is gone', async () => {
    const large = 'x'.repeat(1024 * 1024)
    const gone = Promise.withResolvers<void>()
    answer = (page, response) => {
      if (page === 0) return give(response, [1], 1)
      response.once('close', gone.resolve)
    }
    const answered = await streamed()
    await new Promise((resolve) => answered.once('data', resolve))
    answered.destroy()
    await gone.promise
    expect(seen).toEqual([0, 1])

    answer = (page, response) => give(response, [large], page + 1)
    seen = []
    const slow = await streamed()
    let before = -1
    while (before !== seen.length) {
      before = seen.length
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    expect(seen.length).toBeLessThan(32)
    slow.destroy()
  })
})
