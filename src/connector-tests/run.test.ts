import { transforms } from '../transform/index.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authTypes } from '../auth/index.ts'
import { parseTests } from '../definition/parse-tests.ts'
import { createParser } from '../definition/parse.ts'
import { type TestRunner, startTestRunner } from './run.ts'

const CONNECTOR = `
format: 1
name: demo
version: 1.0.0
display_name: Demo
description: A demo.
inputs: [{ name: shop, label: Shop, pattern: '[a-z]+' }]
hosts:
  api: https://{{ input.shop }}.example.com/v1
  files: { url: https://files.example.com, send_auth: false, allow: [cdn.example.com] }
auth:
  - type: oauth2
    authorization_url: https://auth.example.com/authorize
    token_url: https://auth.example.com/token
    scopes: { available: { items: Items }, default: [items] }
    refresh: { needed: false }
  - type: basic
identity: { endpoint: me, id: $.id, label: $.name }
errors: [{ status: 409, code: $.code }]
endpoints:
  me: { summary: Me, request: GET /me, response: { json: true } }
  list:
    summary: List
    request: GET /items
    params: { after: { in: query, type: string } }
    response: { json: true }
    paginate: { style: cursor, cursor: $.next, param: after, items: $.items }
  create: { summary: Create, request: POST /items, body: { json: true }, response: { json: true } }
  form: { summary: Form, request: POST /form, body: { form: true }, response: { empty: true } }
  put:
    summary: Put
    request: PUT /files/{id}
    host: files
    params: { id: { in: path, type: string, required: true } }
    body: { binary: true }
    response: { empty: true }
  get: { summary: Get, request: GET /file, host: files, redirect: follow_without_auth, response: { binary: true } }
fixtures:
  two: { items: [1, 2] }
`

const { connector, findings } = createParser(authTypes, transforms)(CONNECTOR)
let runner: TestRunner
beforeAll(async () => {
  expect(findings.filter(({ level }) => level === 'error')).toEqual([])
  runner = await startTestRunner()
})
afterAll(() => runner.close())

const HEAD = `
format: 1
headers: { Authorization: Bearer test-access-token }
inputs: { shop: acme }
tests:
  - name: it
`

/** What one test, written below its name, has to say. */
const said = async (body: string): Promise<string[]> => {
  const parsed = parseTests(HEAD + body.replace(/^\n/, ''), connector!)
  if (parsed.file === undefined) return parsed.findings.map(({ says }) => `invalid: ${says}`)
  const [result] = await runner.run(connector!, parsed.file, parsed.at)
  return result!.findings.map(({ line, says }) => `${line}: ${says}`)
}

const create = (gets: string, more = ''): string => `
    call: { endpoint: create, body: { a: 1 } }
    provider: [{ gets: ${gets}, answers: { json: { ok: true } } }]
    ${more}
`
const POST = 'request: POST https://acme.example.com/v1/items'

describe('a test holds', () => {
  test.each([
    ['of JSON', create(`{ ${POST}, json: { a: 1 } }`, 'gives: { json: { ok: true } }')],
    [
      'of a fixture',
      create(`{ ${POST}, json: { a: 1 } }`).replace('json: { ok: true }', 'fixture: two') +
        '    gives: { fixture: two }\n',
    ],
    [
      'of a form',
      `
    call: { endpoint: form, body: { b: [1, 2], a: x y } }
    provider: [{ gets: { request: POST https://acme.example.com/v1/form, form: { a: x y, b: ['1', '2'] } }, answers: { status: 204 } }]
    gives: { status: 204 }
`,
    ],
    [
      'of bytes, at a host without the credential',
      `
    call: { endpoint: put, params: { id: a b }, bytes: 300000 }
    provider: [{ gets: { request: PUT https://files.example.com/files/a%20b, headers: { Authorization: null }, bytes: [0, 300000] } }]
`,
    ],
    [
      'of bytes given and answered as such',
      `
    call: { endpoint: put, params: { id: a }, base64: AAEC, content_type: image/png }
    provider:
      - gets:
          request: PUT https://files.example.com/files/a
          headers: { Authorization: null, Content-Type: image/png }
          sha256: ae4b3280e56e2faf83f414a6e3dabe9d5fbe18976544c05fed121accb85b53fc
        answers: { base64: AwQ= }
    gives: { base64: AwQ= }
`,
    ],
    [
      'of pages',
      `
    call: { endpoint: list }
    provider:
      - { gets: { request: GET https://acme.example.com/v1/items }, answers: { json: { items: [1], next: x/y } } }
      - { gets: { request: GET https://acme.example.com/v1/items, query: { after: { matches: 'x.y' } } }, answers: { fixture: two } }
    gives: [{ next: true }, { fixture: two, next: false }]
`,
    ],
    [
      'of another auth type and other inputs',
      `
    call: { endpoint: me, as: basic, inputs: { shop: other }, credential: { access_token: 'mara:secret' } }
    provider: [{ gets: { request: GET https://other.example.com/v1/me, headers: { Authorization: Basic bWFyYTpzZWNyZXQ= } }, answers: { json: {} } }]
`,
    ],
    [
      'of a redirect that is followed without the credential',
      `
    call: { endpoint: get, streamed: true, headers: { Range: bytes=0-1 } }
    provider:
      - gets: { request: GET https://files.example.com/file, headers: { Authorization: null, Range: bytes=0-1 } }
        answers: { status: 302, headers: { Location: 'https://cdn.example.com/x' } }
      - gets: { request: GET https://cdn.example.com/x, headers: { Authorization: null, Range: bytes=0-1 } }
        answers: { status: 206, text: ab, headers: { Content-Type: text/plain, Content-Range: bytes 0-1/9 } }
    gives: { status: 206, text: ab, headers: { Content-Range: bytes 0-1/9 } }
`,
    ],
    [
      'of a connection that breaks off',
      `
    call: { endpoint: create, body: {} }
    provider: [{ gets: { ${POST}, json: {} }, answers: { drop: true } }]
    gives: { problem: { code: provider_unreachable, retryable: true } }
`,
    ],
    [
      'of a token that has expired, and is refreshed before the call',
      `
    call: { endpoint: me, credential: { refresh_token: r, expires_in: 0 } }
    provider:
      - gets:
          request: POST https://auth.example.com/token
          form: { grant_type: refresh_token, refresh_token: r, client_id: test-client-id, client_secret: test-client-secret }
        answers: { json: { access_token: new, token_type: bearer } }
      - gets: { request: GET https://acme.example.com/v1/me, headers: { Authorization: Bearer new } }
        answers: { json: {} }
`,
    ],
  ])('%s', async (_name, body) => {
    expect(await said(body)).toEqual([])
  })
})

describe('a test that does not hold says', () => {
  test.each([
    [
      'another address',
      create(`{ ${POST}/, json: { a: 1 } }`),
      ['8: The request is POST https://acme.example.com/v1/items'],
    ],
    [
      'another method',
      create(`{ ${POST.replace('POST', 'PUT')}, json: { a: 1 } }`),
      ['8: The request is POST https://acme.example.com/v1/items'],
    ],
    [
      'another body',
      create(`{ ${POST}, json: { a: 2, b: 1 } }`),
      ['8: $.a is 1, not 2.', '8: $.b is missing; it should be 1.'],
    ],
    [
      'a body that nobody states',
      create(`{ ${POST} }`),
      [
        '8: "content-type" is "application/json", which the test does not state.',
        '8: There is a body that the test does not state: "{\\"a\\":1}".',
      ],
    ],
    [
      'a missing header',
      create(`{ ${POST}, json: { a: 1 }, headers: { X-Version: '1' } }`),
      ['8: "x-version" is missing.'],
    ],
    [
      'another header',
      create(`{ ${POST}, json: { a: 1 }, headers: { Content-Type: text/json } }`),
      ['8: "content-type" is "application/json", not "text/json".'],
    ],
    [
      'a credential that should not be there',
      create(`{ ${POST}, json: { a: 1 }, headers: { Authorization: null } }`),
      ['8: "authorization" should not be there; it is "Bearer test-access-token".'],
    ],
    [
      'a header that nobody states',
      `
    call: { endpoint: create, body: { a: 1 }, headers: { Range: bytes=0-1 } }
    provider: [{ gets: { ${POST}, json: { a: 1 } }, answers: { json: {} } }]
`,
      ['8: "range" should not be there; it is "bytes=0-1".'],
    ],
    [
      'a request that was not made',
      `
    call: { endpoint: me }
    provider:
      - { gets: { request: GET https://acme.example.com/v1/me }, answers: { json: {} } }
      - { gets: { request: GET https://acme.example.com/v1/more }, answers: { json: {} } }
`,
      ['10: This request was not made.'],
    ],
    [
      'a request too many',
      `
    call: { endpoint: me }
`,
      [
        '6: A request left that demo should not make: GET https://acme.example.com/v1/me',
        '6: The status is 599, not 200.',
      ],
    ],
    [
      'another answer',
      create(
        `{ ${POST}, json: { a: 1 } }`,
        'gives: { status: 201, json: { ok: false }, next: true, headers: { X-A: b } }',
      ),
      ['9: The status is 200, not 201.', '9: "X-A" is nothing.', '9: $.ok is true, not false.', '9: "next" is false.'],
    ],
    [
      'an unforeseen problem',
      `
    call: { endpoint: put, params: {} }
`,
      ['6: There is a problem: "invalid_request", "put: params must have required property \'id\'.".'],
    ],
    [
      'another problem',
      create(`{ ${POST}, json: { a: 1 } }`, 'gives: { problem: { code: provider_rejected, status: 409 } }')
        .replace('{ json: { ok: true } }', '{ status: 409, json: { code: x } }')
        .replace('409 } }\n', '422 } }\n'),
      ['9: "status" is 409, not 422.'],
    ],
    [
      'a problem that did not come',
      create(`{ ${POST}, json: { a: 1 } }`, 'gives: { problem: { code: provider_rejected } }'),
      ['9: There is no problem: the status is 200.'],
    ],
    [
      'other bytes',
      `
    call: { endpoint: put, params: { id: a }, bytes: 20 }
    provider: [{ gets: { request: PUT https://files.example.com/files/a, headers: { Authorization: null }, bytes: [1, 21] } }]
`,
      ['8: The 20 bytes are not those from 1 on.'],
    ],
    [
      'a page too few',
      `
    call: { endpoint: list }
    provider: [{ gets: { request: GET https://acme.example.com/v1/items }, answers: { fixture: two } }]
    gives: [{ next: false }, { next: false }]
`,
      ['9: There is no such page: there are 1.'],
    ],
  ])('%s', async (_name, body, expected) => {
    expect(await said(body)).toEqual(expected)
  })
})

describe('a file of tests is judged before anything runs', () => {
  test.each([
    [
      'an endpoint that is not there',
      '\n    call: { endpoint: creat }\n',
      ['invalid: Demo has no endpoint "creat". Did you mean "create"?'],
    ],
    [
      'an auth type that is not there',
      '\n    refresh: { as: api_key }\n',
      ['invalid: Demo has no auth type "api_key".'],
    ],
    [
      'a fixture that is not there',
      '\n    call: { endpoint: me }\n    gives: { fixture: three }\n',
      ['invalid: Demo has no fixture "three".'],
    ],
    [
      'two bodies',
      '\n    call: { endpoint: put, bytes: 1, base64: AA== }\n',
      ['invalid: There is "base64" already: only one of them may stand here.'],
    ],
    [
      'a query twice',
      '\n    call: { endpoint: me }\n    provider: [{ gets: { request: "GET https://a.example.com/?a=1", query: {} } }]\n',
      ['invalid: The query stands in "request" already.'],
    ],
    [
      'nothing to do',
      '\n    gives: {}\n',
      ['invalid: Item 1 of "tests" needs one of call, authorize, connect, refresh or revoke.'],
    ],
    [
      'two things to do',
      '\n    refresh: {}\n    revoke: {}\n',
      ['invalid: Item 1 of "tests" may have only one of refresh and revoke.'],
    ],
    [
      'an unknown word',
      '\n    call: { endpoint: me, param: {} }\n',
      ['invalid: Unknown word "param". Did you mean "params"?'],
    ],
    [
      'an address that is not https',
      '\n    call: { endpoint: me }\n    provider: [{ gets: { request: GET http://a.example.com } }]\n',
      ['invalid: "request" must be a method and an address, such as GET https://api.example.com/items?limit=2.'],
    ],
  ])('%s', async (_name, body, expected) => {
    expect(await said(body)).toEqual(expected)
  })
})
