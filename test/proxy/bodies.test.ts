import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type WordsPlatform, startWords } from './words.ts'

let under: WordsPlatform
beforeAll(async () => {
  under = await startWords(`
defaults: { params: { tenant: { in: query, type: string } } }
endpoints:
  upload:
    summary: A file beside fields
    request: POST /upload
    params:
      title: { in: part, type: string, required: true, maxLength: 5 }
      count: { in: part, type: integer }
      tags: { in: part, type: array, items: { type: string } }
      meta: { in: part, type: object }
    body: { multipart: { file: data, filename: '{{ param.title }}' }, content_type: image/png }
    response: { json: true }
    examples: [{ response: { json: { size: 0 } } }]
  fields:
    summary: Fields alone
    request: POST /fields
    params: { title: { in: part, type: string, required: true }, count: { in: part, type: integer } }
    body: { multipart: {} }
    response: { json: true }
    examples:
      - { params: { title: known, count: 2 }, response: { json: { seen: both } } }
      - { response: { json: { seen: other } } }
  related:
    summary: JSON and bytes
    request: POST /related
    params: { metadata: { in: part, type: object, schema: Meta } }
    body: { related: true }
    response: { json: true }
    examples:
      - { params: { metadata: { name: known } }, response: { json: { size: 0, seen: known } } }
      - { response: { json: { size: 0 } } }
  search:
    summary: Styles
    request: GET /search
    params:
      ids: { in: query, type: array, items: { type: integer }, style: pipe }
      words: { in: query, type: array, items: { type: string }, style: space }
      filter: { in: query, type: object, style: deep_object, schema: Filter }
    response: { json: true }
    examples:
      - { response: { json: { seen: other } } }
      - { params: { ids: [1, 2], words: [a, b], filter: { created: { gte: 5 }, tag: x }, tenant: t1 }, response: { json: { seen: all } } }
schemas:
  Meta: { type: object, required: [name], properties: { name: { type: string } } }
  Filter: { type: object, properties: { tag: { type: string }, created: { type: object, properties: { gte: { type: integer } } } } }
`)
})
afterAll(() => under?.close())

const upload = (endpoint: string, params: object, body: string | Buffer, headers: Record<string, string> = {}) =>
  under.send(`/v1/connections/${under.connection}/call/${endpoint}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'image/png', 'connector-params': JSON.stringify(params), ...headers },
  })

describe('a file beside fields', () => {
  test('reaches the provider whole, with its fields', async () => {
    const bytes = Buffer.alloc(3_000_000, '\r\n--x')
    const answer = await upload('upload', { title: 'a"\r\n', count: 2, tags: ['x', 'y'], meta: { a: 1 } }, bytes)
    expect(answer.json).toEqual({ size: bytes.length })
  })

  test('may be empty', async () => {
    expect((await upload('upload', { title: 'a' }, '')).json).toEqual({ size: 0 })
  })

  test('is judged before anything is sent', async () => {
    expect((await upload('upload', { title: 'too long' }, 'x')).json).toMatchObject({ code: 'invalid_request' })
    expect((await upload('upload', {}, 'x')).json).toMatchObject({ code: 'invalid_request' })
  })
})

test('fields alone are parameters of a plain call', async () => {
  expect((await under.call(under.connection, 'fields', { title: 'known', count: 2 })).json).toEqual({ seen: 'both' })
  expect((await under.call(under.connection, 'fields', { title: 'x' }, { body: 'no' })).json).toMatchObject({
    code: 'invalid_request',
  })
})

describe('JSON and bytes', () => {
  test('reach the provider in one request', async () => {
    expect((await upload('related', { metadata: { name: 'known' } }, 'bytes')).json).toEqual({ size: 5, seen: 'known' })
  })
  test('are judged before anything is sent', async () => {
    expect((await upload('related', { metadata: {} }, 'bytes')).json).toMatchObject({ code: 'invalid_request' })
  })
})

test('lists and objects stand in the query in their style', async () => {
  const params = { ids: [1, 2], words: ['a', 'b'], filter: { created: { gte: 5 }, tag: 'x' }, tenant: 't1' }
  expect((await under.call(under.connection, 'search', params)).json).toEqual({ seen: 'all' })
  expect((await under.call(under.connection, 'search', { ...params, ids: [1] })).json).toEqual({ seen: 'other' })
})

describe('the simulated provider refuses', () => {
  const post = async (path: string, type: string, body: string): Promise<[number, string]> => {
    const headers = { 'x-key': 'k', 'content-type': type }
    const answer = await fetch(`${under.simulator.origin}/words/api/${path}`, { method: 'POST', headers, body })
    return [answer.status, await answer.text()]
  }
  const part = (name: string, value: string, more = '') =>
    `--B\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
  test.each<[what: string, path: string, type: string, body: string, says: string]>([
    ['another type', 'fields', 'application/json', '{}', 'multipart/form-data'],
    [
      'a part that it does not know',
      'fields',
      'multipart/form-data; boundary=B',
      `${part('nobody', '1')}--B--`,
      'no part nobody',
    ],
    ['a part that is missing', 'fields', 'multipart/form-data; boundary=B', `${part('count', '1')}--B--`, 'title'],
    [
      'a part of the wrong kind',
      'fields',
      'multipart/form-data; boundary=B',
      `${part('title', 'a')}${part('count', 'x')}--B--`,
      'count',
    ],
    [
      'a file without a name',
      'upload',
      'multipart/form-data; boundary=B',
      `${part('title', 'a')}${part('data', 'x')}--B--`,
      'no name',
    ],
    [
      'a file that is missing',
      'upload',
      'multipart/form-data; boundary=B',
      `${part('title', 'a')}--B--`,
      'file is missing',
    ],
    [
      'a file of another type',
      'upload',
      'multipart/form-data; boundary=B',
      `${part('data', 'x', '; filename="x"\r\nContent-Type: text/plain')}--B--`,
      'image/png',
    ],
    ['what is cut off', 'fields', 'multipart/form-data; boundary=B', part('title', 'a'), 'no end'],
    [
      'one part where two belong',
      'related',
      'multipart/related; boundary=B',
      '--B\r\nContent-Type: application/json\r\n\r\n{}\r\n--B--',
      'two parts',
    ],
    [
      'a first part that is no JSON',
      'related',
      'multipart/related; boundary=B',
      '--B\r\nContent-Type: text/plain\r\n\r\n{}\r\n--B--',
      'application/json',
    ],
  ])('%s', async (_what, path, type, body, says) => {
    const [status, text] = await post(path, type, body)
    expect(text).toContain(says)
    expect(status).toBe(400)
  })
})
