import { describe, expect, test } from 'vitest'
import { parse } from '../definition/testing.ts'
import { compareConnectors } from './compare.ts'

const BASE = `format: 1
name: demo
version: 1.0.0
display_name: Demo
description: A demo.
inputs: [{ name: region, label: Region, enum: [eu, us], default: eu }]
hosts: { api: 'https://{{ input.region }}.example.com', files: https://files.example.com }
auth:
  - type: oauth2
    authorization_url: https://a.example.com/authorize
    token_url: https://a.example.com/token
    refresh: { needed: false }
    scopes: { available: { read: Read, write: Write }, default: [read] }
  - { type: api_key, inject: { name: x-api-key } }
endpoints:
  items.list:
    summary: List
    request: GET /items
    scopes_any: [read, write]
    params:
      limit: { in: query, type: integer, minimum: 1, maximum: 100 }
      order: { in: query, type: string, enum: [up, down] }
    response: { json: Page }
    paginate: { style: cursor, cursor: $.next, param: cursor, items: $.items }
  items.create:
    summary: Create
    request: POST /items
    scopes: [write]
    body: { json: NewItem }
    response: { json: Item }
  items.content: { summary: Content, request: GET /content, host: files, response: { binary: true } }
schemas:
  Page: { type: object, required: [items], properties: { items: { type: array, items: { $ref: '#/schemas/Item' } }, next: { type: string } } }
  Item: { type: object, required: [id], properties: { id: { type: string }, state: { type: string, enum: [on, off] }, size: { type: integer }, parent: { $ref: '#/schemas/Item' } } }
  NewItem: { type: object, required: [name], properties: { name: { type: string, maxLength: 10 }, size: { type: integer } } }
`.replace('order: {', 'cursor: { in: query, type: string }\n      order: {')

const read = (text: string) => {
  const { connector, findings } = parse(text)
  if (connector === undefined) throw new Error(JSON.stringify(findings))
  return connector
}

/** What a change of the text means, as `weight at: says`, and the names that it changes. */
const compared = (from: string, to: string) => {
  expect(BASE).toContain(from)
  const { verdict, changes, names } = compareConnectors(read(BASE), read(BASE.replace(from, to)))
  return {
    verdict,
    changes: changes.map(({ weight, at, says }) => `${weight} ${at}: ${says}`),
    names: names.map(({ language, thing, before, after }) => `${language} ${thing}: ${before} -> ${after}`),
  }
}

test('a version is the same as itself', () => {
  expect(compareConnectors(read(BASE), read(BASE))).toEqual({
    verdict: 'none',
    changes: [],
    names: [],
    isNumberedRight: true,
  })
})

describe('breaks', () => {
  test.each([
    [
      'an endpoint that goes',
      /  items\.content:.*\n/.exec(BASE)![0],
      '',
      'endpoints.items.content: The endpoint is gone.',
    ],
    [
      'a parameter that goes',
      '      order: { in: query, type: string, enum: [up, down] }\n',
      '',
      'endpoints.items.list.params.order: The parameter is gone.',
    ],
    [
      'a parameter that is demanded',
      'cursor: { in: query, type: string }',
      'cursor: { in: query, type: string, required: true }',
      'endpoints.items.list.params.cursor: The parameter is required now.',
    ],
    [
      'a new parameter that is demanded',
      '      order:',
      '      kind: { in: query, type: string, required: true }\n      order:',
      'endpoints.items.list.params.kind: The parameter is new, and required.',
    ],
    [
      'a smaller range in a request',
      'maximum: 100',
      'maximum: 50',
      'endpoints.items.list.params.limit: "maximum" was 100, and is 50.',
    ],
    [
      'a value that may no longer be sent',
      'enum: [up, down]',
      'enum: [up]',
      'endpoints.items.list.params.order: Gone: "down".',
    ],
    [
      'another type in a request',
      'limit: { in: query, type: integer, minimum: 1, maximum: 100 }',
      'limit: { in: query, type: string }',
      'endpoints.items.list.params.limit: The type was integer, and is string.',
    ],
    [
      'a member that a request must have',
      'required: [name]',
      'required: [name, size]',
      'endpoints.items.create.body.size: The member is required now.',
    ],
    [
      'a shorter text in a body',
      'maxLength: 10',
      'maxLength: 5',
      'endpoints.items.create.body.name: "maxLength" was 10, and is 5.',
    ],
    [
      'a member of an answer that goes',
      ', size: { type: integer }, parent',
      ', parent',
      'endpoints.items.list.response.items[].size: The member is gone.',
    ],
    [
      'a member of an answer that may be missing',
      'required: [id]',
      'required: []',
      'endpoints.items.list.response.items[].id: The member may be missing now.',
    ],
    [
      'a member of an answer that may be null',
      'id: { type: string }',
      "id: { type: [string, 'null'] }",
      'endpoints.items.list.response.items[].id: The type was string, and is string or null.',
    ],
    [
      'an answer of another kind',
      'response: { binary: true }',
      'response: { text: true }',
      'endpoints.items.content.response: The answer was binary, and is text.',
    ],
    [
      'pages that are no more',
      '    paginate: { style: cursor, cursor: $.next, param: cursor, items: $.items }\n',
      '',
      'endpoints.items.list.paginate: There are no pages any more.',
    ],
    [
      'a scope that was enough',
      'scopes_any: [read, write]',
      'scopes: [write]',
      'endpoints.items.list.scopes: Scopes that were enough no longer are: users must consent again.',
    ],
    [
      'a way to authenticate that goes',
      '  - { type: api_key, inject: { name: x-api-key } }\n',
      '',
      'auth.api_key: Connections that authenticate in this way no longer can.',
    ],
    [
      'an input that connections do not have',
      'inputs: [',
      'inputs: [{ name: shop, label: Shop }, ',
      'inputs.shop: The input is new, and connections do not have it.',
    ],
    [
      'a value of an input that goes',
      'enum: [eu, us]',
      'enum: [eu]',
      'inputs.region: Values that were allowed may no longer be.',
    ],
    [
      'a stronger effect',
      'request: GET /items\n',
      'request: GET /items\n    effect: destructive\n',
      'endpoints.items.list.effect: The effect was read, and is destructive.',
    ],
  ])('%s', (_name, from, to, says) => {
    const { verdict, changes } = compared(from, to)
    expect(verdict).toBe('breaking')
    expect(changes).toContain(`breaking ${says}`)
  })
})

describe('is compatible', () => {
  test.each([
    [
      'a new endpoint',
      'endpoints:\n',
      'endpoints:\n  new: { summary: New, request: GET /new, response: { json: true } }\n',
      'endpoints.new: The endpoint is new.',
    ],
    [
      'a new parameter',
      '      order:',
      '      kind: { in: query, type: string }\n      order:',
      'endpoints.items.list.params.kind: The parameter is new.',
    ],
    [
      'a larger range in a request',
      'maximum: 100',
      'maximum: 500',
      'endpoints.items.list.params.limit: "maximum" was 100, and is 500.',
    ],
    [
      'a new value of a request',
      'enum: [up, down]',
      'enum: [up, down, none]',
      'endpoints.items.list.params.order: New: "none".',
    ],
    [
      'a new value of an answer, which clients take',
      'enum: [on, off]',
      'enum: [on, off, idle]',
      'endpoints.items.list.response.items[].state: New: "idle".',
    ],
    [
      'a new member of an answer',
      'size: { type: integer }, parent',
      'size: { type: integer }, label: { type: string }, parent',
      'endpoints.items.list.response.items[].label: The member is new.',
    ],
    [
      'a member of a body that may be left out',
      'required: [name]',
      'required: []',
      'endpoints.items.create.body.name: The member may be missing now.',
    ],
    [
      'fewer scopes',
      'scopes: [write]',
      'scopes_any: [read, write]',
      'endpoints.items.create.scopes: Other scopes are enough too.',
    ],
    [
      'another path',
      'GET /content',
      'GET /v2/content',
      'endpoints.items.content.request: The request was GET /content at "files", and is GET /v2/content at "files".',
    ],
    [
      'a new way to authenticate',
      '  - { type: api_key',
      '  - type: basic\n  - { type: api_key',
      'auth.basic: The way to authenticate is new.',
    ],
    [
      'another default scope',
      'default: [read]',
      'default: [read, write]',
      'auth.oauth2.scopes: The scopes that are asked for, or what is said of them, are others.',
    ],
  ])('%s', (_name, from, to, says) => {
    const { verdict, changes } = compared(from, to)
    expect(changes).toContain(`compatible ${says}`)
    expect(verdict).toBe('compatible')
  })
})

test('webhooks that go, or call their events otherwise, break; any other change does not', () => {
  const identified = BASE.replace('endpoints:', 'identity: { endpoint: items.list, id: $.id }\nendpoints:')
  const withWebhooks = (type: string, header = 'X-Signature'): string =>
    `${identified}webhooks:\n  verify: { type: hmac, header: ${header} }\n  event: { type: ${type} }\n  route: { account: $.id }\n`
  const said = (before: string, after: string): string[] =>
    compareConnectors(read(before), read(after)).changes.map(({ weight, at }) => `${weight} ${at}`)
  expect(said(identified, withWebhooks('$.a'))).toEqual(['compatible webhooks'])
  expect(said(withWebhooks('$.a'), withWebhooks('$.a'))).toEqual([])
  expect(said(withWebhooks('$.a'), withWebhooks('$.a', 'X-Other'))).toEqual(['compatible webhooks'])
  expect(said(withWebhooks('$.a'), withWebhooks('$.b'))).toEqual(['breaking webhooks.event.type'])
  expect(said(withWebhooks('$.a'), identified)).toEqual(['breaking webhooks'])
})

test('a name that generated clients have is named in each language', () => {
  const { verdict, names } = compared('order: { in: query,', 'order: { in: query, name: sorting,')
  expect(verdict).toBe('breaking')
  expect(names).toEqual([
    'python parameter items.list order: order -> sorting',
    'go parameter items.list order: Order -> Sorting',
  ])
  expect(compared('  Item: {', '  Thing: { $ref: "#/schemas/Item" }\n  Item: {').names).toEqual([])
  const renamed = compareConnectors(read(BASE), read(BASE.replaceAll('NewItem', 'ItemToBe'))).names
  expect(renamed.map(({ language, thing, before, after }) => [language, thing, before, after])).toEqual([
    ['python', 'type NewItem', 'NewItemParam', null],
    ['go', 'type NewItem', 'NewItemParam', null],
    ['typescript', 'type NewItem', 'NewItem', null],
  ])
})

test('what breaks needs a new major version, and what does not must not go back', () => {
  const version = (from: string, to: string, number: string) =>
    compareConnectors(read(BASE), read(BASE.replace(from, to).replace('version: 1.0.0', `version: ${number}`)))
      .isNumberedRight
  expect(version('maximum: 100', 'maximum: 50', '1.9.0')).toBe(false)
  expect(version('maximum: 100', 'maximum: 50', '2.0.0')).toBe(true)
  expect(version('maximum: 100', 'maximum: 500', '1.0.1')).toBe(true)
  expect(version('maximum: 100', 'maximum: 500', '0.9.0')).toBe(false)
})
