import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connectorFile, parse } from '../definition/testing.ts'
import { type EndpointCall, buildRequest, urlOf } from './build.ts'
import type { OutgoingRequest } from './outgoing-request.ts'

const connector = parse(
  connectorFile({
    hosts: '  api: https://api.example.com/v1/\n  shop: "https://{{ input.shop }}.example.com"',
    inputs: "  - { name: shop, label: Shop, pattern: '[a-z]+' }",
    defaults: '  headers: { X-Version: "2026" }\n  query: { alt: json }\n  timeout_ms: 5000',
    endpoints: `
  get:
    summary: Get
    request: GET /items/{id}
    params:
      id: { in: path, type: string, required: true }
      $select: { in: query, type: array, items: { type: string }, explode: false }
      labelIds: { in: query, type: array, items: { type: string } }
      '@microsoft.graph.x': { in: query, type: string }
      'odd name': { in: query, type: string }
      filter: { in: query, type: object }
      limit: { in: query, type: integer, minimum: 1, maximum: 10 }
      valueOf: { in: query, type: string }
      X-Trace: { in: header, type: string }
      X-List: { in: header, type: array }
      X-Root: { in: header, type: object }
      session: { in: cookie, type: string }
      lang: { in: query, type: string, required: true, default: en }
      hint: { in: query, type: string, default: none }
    headers: { Accept: application/json }
    query: { fixed: 'a b' }
    timeout_ms: 1000
  json:
    summary: JSON
    request: POST /json
    body: { json: Item }
    idle_ms: 2000
  form:
    summary: Form
    request: POST /form
    body: { form: true, required: false }
  bytes:
    summary: Bytes
    request: PUT /bytes
    params: { path: { in: header_json, header: X-Arg, type: string }, mode: { in: header_json, header: X-Arg, type: string } }
    body: { binary: true }
  fields:
    summary: Fields
    request: POST /fields
    host: shop
    params: { a: { in: body, type: string }, b: { in: body, type: object } }`,
    schemas: '  Item: { type: object, required: [id], properties: { id: { type: string } } }',
  }),
).connector!

const build = (name: string, call: Partial<EndpointCall> = {}, inputs = {}): OutgoingRequest =>
  buildRequest(connector, connector.endpoints.get(name)!, { params: {}, ...call }, inputs)
const header = ({ headers }: OutgoingRequest, name: string): string | undefined => {
  const at = headers.findIndex((text, index) => index % 2 === 0 && text === name)
  return at === -1 ? undefined : headers[at + 1]
}
const query = (params: Record<string, unknown>): string => build('get', { params: { id: 'x', ...params } }).url.search
const issuesOf = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return (error as { code?: string; facts?: { members?: { issues?: unknown } } }).facts?.members?.issues
  }
  return 'nothing was thrown'
}

describe('the query', () => {
  test.each([
    ['names keep their $ and @', { $select: ['a'], '@microsoft.graph.x': 'y' }, '$select=a&@microsoft.graph.x=y'],
    ['other signs of a name are encoded', { 'odd name': 'x' }, 'odd%20name=x'],
    ['a list repeats its name', { labelIds: ['INBOX', 'UN READ'] }, 'labelIds=INBOX&labelIds=UN%20READ'],
    ['a list is joined where it does not explode', { $select: ['id', 'na,me'] }, '$select=id%2Cna%2Cme'],
    ['an empty list that explodes says nothing', { labelIds: [] }, ''],
    ['an object is JSON', { filter: { a: 1 } }, 'filter=%7B%22a%22%3A1%7D'],
    ['a number is text', { limit: 3 }, 'limit=3'],
    ['a parameter called as what every object has goes only where it is given', { valueOf: 'x' }, 'valueOf=x'],
    ['a value cannot add a parameter', { 'odd name': 'x&admin=true#y' }, 'odd%20name=x%26admin%3Dtrue%23y'],
  ])('%s', (_name, params, expected) => {
    expect(query(params)).toBe(`?alt=json&fixed=a%20b${expected === '' ? '' : `&${expected}`}&lang=en`)
  })

  test('a required parameter is sent with its default, any other is the provider’s to fill in', () => {
    expect(query({})).toContain('lang=en')
    expect(query({})).not.toContain('hint')
    expect(query({ lang: 'de' })).toContain('lang=de')
  })
})

describe('the headers', () => {
  test('fixed ones and parameters stand in lower case', () => {
    const request = build('get', { params: { id: 'x', 'X-Trace': 't', 'X-List': ['a', 'b'], session: 's; admin=1' } })
    expect(header(request, 'x-version')).toBe('2026')
    expect(header(request, 'accept')).toBe('application/json')
    expect(header(request, 'x-trace')).toBe('t')
    expect(header(request, 'x-list')).toBe('a,b')
    expect(header(request, 'cookie')).toBe('session=s%3B%20admin%3D1')
  })

  test.each(['a\r\nX-Admin: true', 'a\nb', 'a\u0000b', 'Grüße 小包'])(
    'a value that no header may hold is refused: %j',
    (value) => {
      expect(() => build('get', { params: { id: 'x', 'X-Trace': value } })).toThrow(
        'holds characters that no header may hold',
      )
    },
  )

  test('an object is JSON of ASCII', () => {
    const request = build('get', { params: { id: 'x', 'X-Root': { '.tag': 'root', root: 'ü' } } })
    expect(header(request, 'x-root')).toBe(String.raw`{".tag":"root","root":"\u00fc"}`)
  })

  test('header_json is one object of ASCII, whatever the values hold', () => {
    const stream = { source: Readable.from([]) }
    expect(header(build('bytes', { params: { path: '/Grüße/小包\u007f', mode: 'add' }, stream }), 'x-arg')).toBe(
      String.raw`{"path":"/Gr\u00fc\u00dfe/\u5c0f\u5305\u007f","mode":"add"}`,
    )
    expect(header(build('bytes', { stream }), 'x-arg')).toBe('{}')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const text = header(build('bytes', { params: { path }, stream }), 'x-arg')!
        expect(text).toMatch(/^[\u0020-\u007e]*$/)
        expect(JSON.parse(text)).toEqual({ path })
      }),
    )
  })
})

describe('the body', () => {
  test('JSON, form, parameters and bytes, each with its content type', () => {
    expect(build('json', { body: { id: 'a' } })).toMatchObject({ body: '{"id":"a"}' })
    expect(header(build('json', { body: { id: 'a' } }), 'content-type')).toBe('application/json')
    expect(build('form', { body: { a: 'x y', b: [1, 2] } }).body).toBe('a=x+y&b=1&b=2')
    expect(build('form').body).toBeUndefined()
    expect(build('fields', { params: { a: 'x', b: { c: 1 } } }, { 'input.shop': 'mara' })).toMatchObject({
      body: '{"a":"x","b":{"c":1}}',
      url: new URL('https://mara.example.com/fields'),
    })
    const source = Readable.from(['x'])
    const sent = build('bytes', { stream: { source, contentLength: '1', contentType: 'image/png' } })
    expect(sent.body).toBe(source)
    expect([header(sent, 'content-type'), header(sent, 'content-length')]).toEqual(['image/png', '1'])
  })
})

describe('a call that does not fit is refused with everything that is wrong with it', () => {
  test.each<[what: string, name: string, call: Partial<EndpointCall>, issues: unknown]>([
    ['a missing parameter', 'get', {}, [{ at: 'params', says: "must have required property 'id'" }]],
    [
      'an unknown parameter',
      'get',
      { params: { id: 'x', limt: 1 } },
      [{ at: 'params', says: 'has no parameter "limt". Did you mean "limit"?' }],
    ],
    [
      'several things',
      'get',
      { params: { limit: 11, labelIds: 'x' } },
      [
        { at: 'params' },
        { at: 'params.labelIds', says: 'must be array' },
        { at: 'params.limit', says: 'must be <= 10' },
      ],
    ],
    ['a number as text', 'get', { params: { id: 'x', limit: '3' } }, [{ at: 'params.limit', says: 'must be integer' }]],
    [
      'a body where none is taken',
      'get',
      { params: { id: 'x' }, body: {} },
      [{ at: 'body', says: 'must be absent: this endpoint takes no body' }],
    ],
    ['a missing body', 'json', {}, [{ at: 'body', says: 'is required' }]],
    ['a body that does not fit', 'json', { body: { id: 5 } }, [{ at: 'body.id', says: 'must be string' }]],
    ['a form that is no object', 'form', { body: 'x' }, [{ at: 'body', says: 'must be an object' }]],
    [
      'what every object has',
      'get',
      { params: { id: 'x', constructor: 1 } },
      [{ at: 'params', says: 'has no parameter "constructor".' }],
    ],
  ])('%s', (_what, name, call, issues) => {
    expect(issuesOf(() => build(name, call))).toMatchObject(issues as object)
  })
})

test('the silence allowed within an answer is the endpoint’s, where it says so', () => {
  expect(build('get', { params: { id: 'x' } }).idleMs).toBeUndefined()
  expect(build('json', { body: { id: 'a' } }).idleMs).toBe(2000)
})

test('the time allowed is the endpoint’s, or else the connector’s', () => {
  expect(build('get', { params: { id: 'x' } }).timeoutMs).toBe(1000)
  expect(build('json', { body: { id: 'a' } }).timeoutMs).toBe(5000)
})

describe('an address that leaves the host or the path below it is refused', () => {
  const host = connector.defaultHost
  test.each(['/../x', '/../../v1x', '/../v2/x', '/..', '/%2e%2e/x', '/x/../../y', '/\\..\\..\\x'])('%s', (path) => {
    expect(() => urlOf(host, path, {})).toThrow('The path leads away from the host.')
  })

  test.each(['//evil.example/x', '/@evil.example', '/https://evil.example/', '/x:80', '/.', '/a/../b', '/%2F..'])(
    '%s stays below it',
    (path) => {
      const url = urlOf(host, path, {})
      expect(url.origin).toBe('https://api.example.com')
      expect(url.pathname.startsWith('/v1/')).toBe(true)
    },
  )
})
