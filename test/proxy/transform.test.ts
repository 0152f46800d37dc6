import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENVELOPE, type WordsPlatform, startWords } from './words.ts'

let under: WordsPlatform
beforeAll(async () => {
  under = await startWords(`endpoints:
  plain: { summary: As it is, request: GET /plain, response: { json: true }, examples: [{ response: { json: { value: 1 } } }] }
  unwrapped:
    summary: A part
    request: GET /unwrapped
    params: { page: { in: query, type: integer }, size: { in: query, type: integer } }
    response: { json: Items, unwrap: $.data.items }
    paginate: { style: page, param: page, items: $.data.items, more: $.data.more, size: size }
    examples: [{ response: { json: { ok: true, data: { items: [{ id: 1 }, { id: 2 }, { id: 3 }] } } } }]
  made_up: { summary: Without an example, request: GET /made-up, response: { json: Items, unwrap: $.data } }
  attachment:
    summary: Bytes in JSON
    request: GET /attachment
    response: { binary: true }
    transform: [{ type: decode_base64url, path: $.data, content_type: image/png }]
    examples: [{ response: { json: { size: 2, data: -_8 } } }]
  message:
    summary: Several steps
    request: GET /message
    response: { json: true, unwrap: $.message }
    transform:
      - { type: from_entries, path: $.headers, case: lower }
      - { type: rename, members: { internalDate: received_at } }
      - { type: pick, members: [headers, received_at] }
    examples: [{ response: { json: { message: { id: 7, internalDate: '1', headers: [{ name: Subject, value: Hi }] } }, headers: { X-Trace: abc, ETag: '"1"' } } }]
  listing:
    summary: XML
    request: GET /listing
    params: { kind: { in: query, type: string } }
    response: { xml: Listing }
    examples:
      - { response: { text: '<?xml version="1.0"?><ListAll xmlns="urn:x"><Count>1</Count><Bucket><Name>a&amp;b</Name></Bucket></ListAll>' } }
      - { params: { kind: hostile }, response: { status: 300, text: '<r/>' } }
  sampled: { summary: XML without an example, request: GET /sampled, response: { xml: Listing } }
  download:
    summary: Bytes and what a header says
    request: GET /download
    params: { name: { in: query, type: string } }
    response: { binary: true, capture: { metadata: { header: X-Result, parse: json, schema: Item }, kind: { header: x-kind }, missing: { header: x-missing } } }
    examples:
      - { response: { bytes: 300000, headers: { X-Result: '{"id":5,"name":"ä"}', X-Kind: file } } }
      - { params: { name: odd }, response: { bytes: 1, headers: { X-Result: '{', X-Kind: odd } } }
schemas:
  Item: { type: object, required: [id], properties: { id: { type: integer }, name: { type: string } } }
  Items: { type: array, items: { $ref: '#/schemas/Item' } }
  Listing:
    type: object
    required: [Count, Bucket]
    properties: { Count: { type: integer }, Bucket: { type: array, items: { type: object, properties: { Name: { type: string } } } } }
`)
})
afterAll(() => under?.close())

const call = (endpoint: string, params = {}, more = {}) => under.call(under.connection, endpoint, params, more)
const enveloped = (endpoint: string, params = {}, more = {}) => call(endpoint, params, { headers: ENVELOPE, ...more })

describe('a part of an answer', () => {
  test('is all that the caller gets, streamed or in an envelope', async () => {
    const answer = await call('unwrapped', { size: 2 })
    expect(answer.json).toEqual([{ id: 1 }, { id: 2 }])
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json',
      'connector-source': 'provider',
      'content-length': String(answer.bytes.length),
    })
  })

  test('is paged through by what stands beside it', async () => {
    const first = (await enveloped('unwrapped', { size: 2 })).json
    expect(first).toMatchObject({ body: [{ id: 1 }, { id: 2 }], next: expect.any(String) })
    expect((await enveloped('unwrapped', { size: 2 }, { cursor: first.next })).json).toMatchObject({
      body: [{ id: 3 }],
      next: null,
    })
  })

  test('is made up by the simulator where no example shows it', async () => {
    expect((await call('made_up')).json).toEqual([{ id: 1, name: 'text' }])
  })
})

describe('a transformed answer', () => {
  test('may be bytes', async () => {
    const answer = await call('attachment')
    expect([...answer.bytes]).toEqual([0xfb, 0xff])
    expect(answer.headers['content-type']).toBe('image/png')
    expect((await enveloped('attachment')).json).toMatchObject({
      encoding: 'base64',
      body: '+/8=',
      content_type: 'image/png',
      headers: { 'content-type': 'image/png' },
    })
  })

  test('goes through its steps in turn and keeps the other headers', async () => {
    const answer = await call('message')
    expect(answer.json).toEqual({ headers: { subject: 'Hi' }, received_at: '1' })
    expect(answer.headers).toMatchObject({ 'x-trace': 'abc', etag: '"1"' })
  })

  test('is asked for whole and in bytes that can be read', async () => {
    const answer = await call('attachment', {}, { headers: { range: 'bytes=0-1', 'accept-encoding': 'zstd' } })
    expect(answer.status).toBe(200)
    expect([...answer.bytes]).toEqual([0xfb, 0xff])
  })

  test('is not made of a failure, which stays in the provider’s words', async () => {
    under.simulator.control.fault({ connector: 'words', status: 404 })
    const answer = await call('attachment')
    expect(answer.status).toBe(404)
    expect(answer.json).toHaveProperty('error')
  })
})

describe('XML', () => {
  test('is JSON by its schema, streamed or in an envelope', async () => {
    const listing = { Count: 1, Bucket: [{ Name: 'a&b' }] }
    expect((await call('listing')).json).toEqual(listing)
    expect((await enveloped('listing')).json).toMatchObject({
      encoding: 'json',
      body: listing,
      content_type: 'application/json',
    })
  })

  test('is made up by the simulator where no example shows it', async () => {
    expect((await call('sampled')).json).toEqual({ Count: 1, Bucket: [{ Name: 'text' }] })
  })
})

describe('what headers say', () => {
  const captured = { metadata: { id: 5, name: 'ä' }, kind: 'file' }

  test('stands in a header of our own beside the stream, as ASCII JSON', async () => {
    const answer = await call('download')
    expect(answer.bytes).toHaveLength(300_000)
    const header = String(answer.headers['connector-captured'])
    expect(JSON.parse(header)).toEqual(captured)
    expect(header).toMatch(/^[\x20-\x7e]+$/)
  })

  test('stands in the envelope', async () => {
    expect((await enveloped('download')).json).toMatchObject({ captured })
    expect((await enveloped('plain')).json).not.toHaveProperty('captured')
  })

  test('is left out where the header holds no JSON', async () => {
    expect(JSON.parse(String((await call('download', { name: 'odd' })).headers['connector-captured']))).toEqual({
      kind: 'odd',
    })
  })

  test('is not there where the connector names nothing', async () => {
    expect((await call('plain')).headers).not.toHaveProperty('connector-captured')
  })
})
